"""Glossary: the field's abbreviations, and words that mean the same, as they come with the reader."""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.reading.noticing.words import tokens


class Glossary(NamedTuple):
    """The field's abbreviations: short names with what they may stand for, and words that mean the same."""

    short: tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...]
    same: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


def _split(text: str) -> tuple[str, ...]:
    return tuple(token.word for token in tokens(text))


@cache
def glossary() -> Glossary:
    """The glossary that comes with the reader."""
    raw = tomllib.loads(Path(__file__).parents[1].joinpath("glossary.toml").read_text(encoding="utf-8"))
    short = tuple((_split(key), tuple(map(_split, many))) for key, many in raw["short"].items())
    return Glossary(short, tuple((_split(key), _split(text)) for key, text in raw["same"].items()))
