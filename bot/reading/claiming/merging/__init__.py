"""Merging: claims of one measure become one reading, certain or in doubt."""
