"""Prose: a passage of a reply in running words, read for all that it says, each with its place."""
