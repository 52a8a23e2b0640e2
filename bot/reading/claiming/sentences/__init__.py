"""Sentences: a passage read sentence by sentence, remembering what is spoken of and of which period."""
