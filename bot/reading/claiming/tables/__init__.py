"""Tables: found in text, and their columns and rows told by what they hold."""
