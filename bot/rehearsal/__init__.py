"""A whole cycle or year on a clock of its own, through the same verbs and doors."""
