"""The phrases the reader knows, read from phrases.toml when first wanted and made into patterns."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from bot.reading.deferred import Deferred


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("phrases.toml").read_text(encoding="utf-8"))


def listed(name: str) -> tuple[str, ...]:
    """Return a list as it stands, named 'section.list'."""
    section, _, key = name.partition(".")
    return tuple(_all()[section][key])


def phrases(name: str, before: str = "", after: str = "") -> Deferred:
    """Make one pattern of a list, named 'section.list', with what must stand before and after any of it."""
    return Deferred(lambda: re.compile(f"{before}(?:{'|'.join(listed(name))}){after}", re.IGNORECASE | re.MULTILINE))


def low_phrases(name: str) -> Deferred:
    """Make a pattern that says whether text in lower case has any of a list: faster than one for both cases."""
    return Deferred(lambda: _low(name))


def _low(name: str) -> re.Pattern[str]:
    many = listed(name)
    at_words = [each for each in many if each.startswith(r"\b")]
    others = [each for each in many if not each.startswith(r"\b")]
    return re.compile("|".join([rf"\b(?:{choice(at_words)})"] * bool(at_words) + others), re.MULTILINE)


def choice(patterns: Iterable[str]) -> str:
    r"""One choice of patterns, each without the \b before its first letter: whoever looks there has asked for it.

    A search passes over what begins with another letter at once, but has to try all that begins with \b.
    """
    return "|".join(each.removeprefix(r"\b") for each in patterns)
