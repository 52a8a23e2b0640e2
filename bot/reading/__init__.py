"""Bytes or chat text in, a Return out: a pipeline of small pure stages."""
