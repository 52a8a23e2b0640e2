"""The books: tables, store, engine and migrations."""
