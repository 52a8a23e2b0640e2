"""Marks: every name, figure, statement and period of a text, as this board and this sender would mean them."""
