"""Lettered: a letter set behind figures that the reply itself explains, '91.1p' under '(p = provisional)'."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

_TOLD = ("rovisional", "stimate", "evised", "raft", "artial", "ncomplete", "nvalidated")
_KEY = re.compile(
    r"(?<![\w.])['\"(\[]?(?P<letter>[b-gj-lnoqrptuvx-zB-GJ-LNOQRPTUVX-Z])['\")\]]?\s?"
    r"(?:=|:|–|-|\b(?:means|is for|is|stands for|denotes|marks|shows|for))\s?"
    r"(?P<words>[^;:=)\]\n.]{0,24}(?:[Pp]rovisional|[Ee]stimate|[Rr]evised|[Dd]raft|[Pp]artial|[Ii]ncomplete|"
    r"[Uu]nvalidated)[^;=)\]\n.]{0,40})[)\]]?"
)
_SIGNS = "†‡"


class Lettered(NamedTuple):
    """A text of the same length with signs for letters, what the signs mean, and where that was told."""

    text: str
    keys: Mapping[str, str]
    told: list[tuple[int, int]]


def lettered(text: str) -> Lettered:
    """The text with a letter that it explains made a footnote's sign wherever it stands behind a figure."""
    found = Lettered(text, {}, [])
    if not any(word in text for word in _TOLD):
        return found
    free = [sign for sign in _SIGNS if sign not in text]
    for match in _KEY.finditer(text):
        borne = re.compile(rf"(?<=\d)(?P<unit> ?%? ?)\(?{match['letter']}\)?(?![\w'’])")
        if not free or not borne.search(found.text):
            continue
        sign = free.pop(0)
        found = Lettered(
            borne.sub(_signed(sign), found.text),
            {**found.keys, sign: match["words"].strip().lower()},
            [*found.told, match.span()],
        )
    return found


def _signed(sign: str) -> Callable[[re.Match[str]], str]:
    """What stands in the place of a letter: the sign behind the unit, and spaces for what else there was."""
    return lambda match: (match["unit"].rstrip() + sign).ljust(len(match.group()))
