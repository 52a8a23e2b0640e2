"""Backwards: 'last month 105, the month before 90' and 'this quarter 151, last quarter 142', told by what was asked."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.period import Period, month
from bot.domain.period_text import parse
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.periods import Said

_LAST_MONTH = re.compile(r"(?:last|previous|prior) month(?:'s)?")
_THIS = re.compile(r"(?:this|current|latest) (?P<length>quarter|qtr|month)(?:'s)?")
_LAST = re.compile(
    r"(?:(?:last|previous|prior|preceding) (?P<length>quarter|qtr|month)(?:'s)?|the (?P<back>quarter|month) before)"
)
_BEFORE = re.compile(r"the month before(?: that)?")
_CONTRAST = ("this", "last")
_APART = re.compile(r"[.\n!?](?!\d)")


def backwards(low: str, found: Sequence[Said], setting: Setting) -> list[Said]:
    """The same periods, 'last month' with 'the month before' told by the day of writing.

    Both are asked about where that day is not known, or where they are not the months asked for: somebody who answers
    late may still call the month asked for the last.
    """
    made = list(found)
    if all(each.kind != "last" for each in found):
        return made
    for n, (last, each) in enumerate(pairwise(found)):
        both = _LAST_MONTH.fullmatch(low, last.start, last.end) and _BEFORE.fullmatch(low, each.start, each.end)
        if both and last.period is None and not _APART.search(low, last.end, each.start):
            made[n : n + 2] = _told(last, each, setting)
        elif last.kind in _CONTRAST and each.kind in _CONTRAST and not _APART.search(low, last.end, each.start):
            made[n : n + 2] = _contrasted(low, last, each, setting)
    return made


def _contrasted(low: str, one: Said, other: Said, setting: Setting) -> list[Said]:
    """'151 this quarter, 142 last quarter': the last two asked for, where such were asked for, and both are over."""
    this, last = (one, other) if one.kind == "this" else (other, one)
    now, then = _THIS.fullmatch(low, this.start, this.end), _LAST.fullmatch(low, last.start, last.end)
    length = now["length"].replace("qtr", "quarter") if now else ""
    if not then or length != (then["length"] or then["back"]).replace("qtr", "quarter"):
        return [one, other]
    if (two := _last_two(length, setting)) is None:
        return [one, other]
    return [each._replace(kind="period", period=two[0] if each is this else two[1]) for each in (one, other)]


def _last_two(length: str, setting: Setting) -> tuple[Period, Period] | None:
    """The latest quarter or month asked of the sender and the one before it, where some measure is asked for both."""
    known = setting.lexicon.indicator
    asked = [{parse(text) for text in known[code].asked} for code in setting.mine if code in known]
    several = [{each for each in periods if each.kind == length} for periods in asked]
    latest = max(
        (each for periods in several if len(periods) > 1 for each in periods), key=lambda p: p.end, default=None
    )
    if latest is None or (setting.sent is not None and latest.end >= setting.sent):
        return None
    before = latest.previous()
    return (latest, before) if any({latest, before} <= periods for periods in several) else None


def _told(last: Said, each: Said, setting: Setting) -> list[Said]:
    if setting.sent is not None:
        first = month(setting.sent.year, setting.sent.month).previous()
        two = [last._replace(kind="period", period=first), each._replace(kind="period", period=first.previous())]
        asked = {text for one in setting.lexicon.indicator.values() for text in one.asked}
        if all(one.period and one.period.text in asked for one in two):
            return two
    return [last._replace(kind="part"), each._replace(kind="part")]
