"""Keys: what the marks of a table stand for, by its own key or the notes below it."""

import re
from collections.abc import Iterable, Mapping

from bot.reading.page.raised import lowered

_PAIR = re.compile(
    r"(?:^|[\s;,])(?P<mark>(?:\([a-z]{1,3}\)|\[[a-z]{1,2}\]|[*†‡#~^]{1,2}|\.\.)(?=\s?[=:])|"
    r"(?!(?:yes|no|y|n)\b)[A-Za-z]{1,4}(?=\s?=))\s?[=:]\s?"
    r"(?P<words>[^=:\n]+?)(?=\s{2,}|;|\n|$|,?\s\S{1,5}\s?=)"
)
NOTE = re.compile(
    r"^\s*(?P<mark>\d{1,2}|\(\d{1,2}\)|\(?[a-z]\)|[*†‡#]{1,2}|"
    r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})[.):]?\s+(?P<words>[A-Za-z][^\n]{3,200}|(?<=[*†‡#]\s)\d[^\n]{3,200}[A-Za-z][^\n]*)$",
    re.MULTILINE,
)
_BEHIND = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃ-ᶻ]+$|\([a-z\d]{1,3}\)$|\[[a-z\d]{1,2}\]$|[*†‡#~^]{1,2}$")
_WORD = re.compile(r"[a-z]{1,4}")


def keys_of(texts: Iterable[str]) -> dict[str, str]:
    """The words that each mark stands for, both in lower case: {'(p)': 'provisional', '1': 'to be ratified'}."""
    found: dict[str, str] = {}
    for text in texts:
        for match in (*_PAIR.finditer(text), *NOTE.finditer(text)):
            mark = lowered(match["mark"].lower())
            found.setdefault(mark.strip("()") if mark.strip("()").isdigit() else mark, match["words"].strip().lower())
    return found


def alone(text: str, keys: Mapping[str, str]) -> str:
    """The words that a cell stands for which is a mark and nothing else, or nothing."""
    return keys.get(text.strip().lower(), "")


def behind(text: str, keys: Mapping[str, str]) -> str:
    """The words that the mark behind a figure stands for, or nothing."""
    mark = _BEHIND.search(text.strip().lower())
    if mark is None:
        last = text.strip().lower().rpartition(" ")[2]
        return keys.get(last, "") if _WORD.fullmatch(last) else ""
    said = lowered(mark.group())
    return keys.get(said, "") or keys.get(said.strip("()[]"), "")
