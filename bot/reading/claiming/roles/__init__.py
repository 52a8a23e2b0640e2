"""Roles: what each figure of a sentence is: the value, or a target, a comparator, a change, an earlier figure."""
