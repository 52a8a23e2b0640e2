"""Files sent with a reply, as plain rows and passages."""
