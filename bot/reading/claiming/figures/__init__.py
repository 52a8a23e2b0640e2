"""Figures and statements of a sentence, each given to the measure it is of."""
