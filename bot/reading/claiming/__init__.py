"""What a reply says of each thing asked, and whether it is certain."""
