"""Backwards: 'last month 105, the month before 90', told by the day of writing."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.period import month
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.periods import Said

_LAST_MONTH = re.compile(r"(?:last|previous|prior) month(?:'s)?")
_BEFORE = re.compile(r"the month before(?: that)?")
_APART = re.compile(r"[.\n!?](?!\d)")


def backwards(low: str, found: Sequence[Said], setting: Setting) -> list[Said]:
    """The same periods, 'last month' with 'the month before' told by the day of writing.

    Both are asked about where that day is not known, or where they are not the months asked for: somebody who answers
    late may still call the month asked for the last.
    """
    made = list(found)
    if "month before" not in low:
        return made
    for n, (last, each) in enumerate(pairwise(found)):
        both = _LAST_MONTH.fullmatch(low, last.start, last.end) and _BEFORE.fullmatch(low, each.start, each.end)
        if both and last.period is None and not _APART.search(low, last.end, each.start):
            made[n : n + 2] = _told(last, each, setting)
    return made


def _told(last: Said, each: Said, setting: Setting) -> list[Said]:
    if setting.sent is not None:
        first = month(setting.sent.year, setting.sent.month).previous()
        two = [last._replace(kind="period", period=first), each._replace(kind="period", period=first.previous())]
        asked = {text for one in setting.lexicon.indicator.values() for text in one.asked}
        if all(one.period and one.period.text in asked for one in two):
            return two
    return [last._replace(kind="part"), each._replace(kind="part")]
