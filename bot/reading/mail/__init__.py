"""Bytes to a message: its parts, headers, sender and text."""
