"""The sender's own words, told from what is quoted, signed or added by machines."""
