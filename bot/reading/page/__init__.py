"""HTML to the text a reader sees, with its looks and tables."""
