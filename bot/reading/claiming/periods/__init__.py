"""Periods: which of the periods asked for a figure is of."""
