"""Endings: where an answer ends: at a blank line, or where a measure or an action is told of."""

import re
from collections.abc import Sequence

from bot.reading.claiming.answers.beginnings import Head
from bot.reading.claiming.answers.placed import first_in
from bot.reading.deferred import deferred
from bot.reading.noticing.codes import CodeHit
from bot.reading.noticing.names import Mention
from bot.reading.noticing.plain import Plain
from bot.reading.noticing.statuses import status_in

_LINE = re.compile(r"[^\n]+")
_ONLY_FIGURE = deferred(
    r"\s?[:=–-]?\s?(?:is\s|was\s|at\s)?[£<~]?\d[\d.,]*\s?(?:%|k|m)?(?:\s?[a-z]+\b){0,3}\s?(?:[.;](?!\d)|\n|$)"
)


def end_of(text: Plain, head: Head, limit: int, hits: Sequence[CodeHit], named: Sequence[Mention]) -> int:
    """Up to the next heading, `limit` at the latest; an answer begun within a line ends with its paragraph."""
    if not head.opens_line:
        blank = re.compile(r"\n\s*\n").search(text.low, head.said, limit)
        limit = blank.start() if blank else limit
    limit = next((m.start for m in named if head.said < m.start < limit and _is_item(text.low, head.said, m)), limit)
    for line in _LINE.finditer(text.low, head.said, limit):
        if line.start() > head.said and _opens_item(text, line, hits, named):
            return line.start()
    return limit


def _is_item(low: str, start: int, mention: Mention) -> bool:
    """'… a long wait. NM-05 4.3': a sentence that only gives a measure its figure is none of the answer."""
    if mention.by == "hint" or not low[start : mention.start].rstrip().endswith((".", ";", "!")):
        return False
    return bool(_ONLY_FIGURE.match(low, mention.end))


def _opens_item(text: Plain, line: re.Match[str], hits: Sequence[CodeHit], named: Sequence[Mention]) -> bool:
    at = line.start() + len(line.group()) - len(line.group().lstrip(" \t-*•>([0123456789.)"))
    if first_in(hits, line.start(), at + 3):
        return True
    coded = first_in(hits, line.start(), min(line.end(), at + 40))
    if coded is not None and status_in(text.low[coded.end : line.end()]) is not None:
        return True
    first = first_in(named, line.start(), line.end())
    if first is None or first.start - at > 12 or line.end() - line.start() > 90:
        return False
    after = text.low[first.end : line.end()]
    return bool(re.match(r"[^.\n]{0,24}\d", after)) or status_in(after) is not None
