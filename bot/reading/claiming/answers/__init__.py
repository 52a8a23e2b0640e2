"""Answers: what is told in words, kept whole under the question it answers."""
