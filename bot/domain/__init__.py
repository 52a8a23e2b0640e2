"""Records and rules: pure, with no clock, randomness or input and output."""
