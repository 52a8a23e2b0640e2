"""Actions: complete, on track, at risk, delayed or not started, and the days named for them."""
