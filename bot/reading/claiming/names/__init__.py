"""Names: which measures a sentence speaks of, and which figures can be theirs."""
