"""Sanity: whether a figure can be right, in the unit asked for, beside its range and its last value."""
