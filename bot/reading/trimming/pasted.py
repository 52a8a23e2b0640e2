"""Our own request where nothing at all marks it as quoted: told by lines that only we write."""

import re

from bot.reading.lines import Line, seen
from bot.reading.phrases import phrases
from bot.reading.trimming.asked import asked_in
from bot.reading.trimming.trim import Trimmed

# A name, its unit in brackets, and at once the last figure: a person who reports puts the new one there.
_OURS = re.compile(
    r"[)\]][,.;:]?\s{1,3}(?:for [^.;]{4,60}[.;]\s)?(?:last|was|previous)\b"
    r"(?:\s(?:period|quarter|month|year|figure|value|time|was|reported|known)\b){0,2}[\s:=]{0,3}"
    r"(?:[^a-z\s]|(?:yes|no|none|not|tbc|n/?a|target|baseline)\b|$)",
    re.IGNORECASE,
)
_HEADING = phrases("request.heading", before=r"\W{0,4}", after=r"\b[^.!]{0,100}$")


def mark_pasted(trimmed: Trimmed) -> None:
    """Give the lines of an unmarked request among the sender's own the role of quoted ones."""
    if not any(_OURS.search(line.text[:600]) for line in _own(trimmed)):
        return
    found = [asked for asked in asked_in(trimmed.lines) if trimmed.roles[asked.first] == "own"]
    ours = [asked for asked in found if _OURS.search(asked.text[:600])]
    if not ours:
        return
    first, last = ours[0].first, max(asked.end for asked in found)
    for asked in found:
        if asked.first >= first:
            trimmed.roles[asked.first : asked.end] = ["beneath"] * (asked.end - asked.first)
    for at in range(max(first - 3, 0), last):
        if trimmed.roles[at] == "own" and _HEADING.match(seen(trimmed.lines[at].text)):
            trimmed.roles[at] = "beneath"


def _own(trimmed: Trimmed) -> list[Line]:
    return [line for line, role in zip(trimmed.lines, trimmed.roles, strict=True) if role == "own" and line.text]
