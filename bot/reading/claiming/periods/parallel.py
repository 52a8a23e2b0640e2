"""Parallel: as many periods in a row as figures in a row, '2.4 and 2.1 (Jan, Feb)', and periods listed without any."""

import itertools
import re
from collections.abc import Sequence

from bot.domain import period as make
from bot.reading.claiming.periods.spanning import ROW
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_BOTH = re.compile(r"\s?(?:\band\b|&|\bto\b|-(?![\d']))\s?")  # not the stroke of 'Nov-26 and Dec-26'
_AND = re.compile(r"\s?(?:and|&)\s?")
_IN_TURN = re.compile(rf"(?:{ROW.pattern})(?:(?:the|in|for)\s)*")
_THROUGH = re.compile(r"[a-z]\.?\s?(?:\bto\b|\bthrough\b|[-–])\s?[a-z]")  # 'Oct-Dec', not '2026-27 Q2'
_LISTED = re.compile(
    r"\s?,?\s?(?:and|&|/|to|->|=>|→|-)\s?(?:the\s|in\s|for\s)*"
)  # 'Sept -> Oct': two periods that no one figure is of
_BEHIND_FIGURE = re.compile(r"\d%?\s?\(?(?:in|for|during)\s(?:the\s)?$")
_SINGLE = re.compile(
    r"(?:'s)?\s(?:figures?\s|data\s|one\s)?(?:is|isn't|are|aren't|was|wasn't|will|won't|not|has|hasn't|to\sfollow|tbc|"
    r"awaited|pending|still|comes?|n/a)\b"
)
_LISTED_ON = re.compile(r"\s?,\s?")


def unlisted(low: str, periods: Sequence[Said]) -> list[Said]:
    """The periods that stand alone: of two in one list, 'Sept -> Oct', neither is a single figure's.

    In '191 in September and October is not out' the second begins what is said of it alone.
    """
    listed: set[Said] = set()
    for a, b in reversed(list(itertools.pairwise(periods))):
        going_on = b in listed or bool(_BOTH.search(low, b.start, b.end))  # 'Oct, Nov and Dec'
        if b not in listed and _BEHIND_FIGURE.search(low, max(0, a.start - 12), a.start) and _SINGLE.match(low, b.end):
            continue
        if _LISTED.fullmatch(low, a.end, b.start) or (going_on and _LISTED_ON.fullmatch(low, a.end, b.start)):
            listed |= {a, b}
    for a, b, c in zip(periods, periods[1:], periods[2:], strict=False):  # 'Apr, May, Jun'
        if all(_LISTED_ON.fullmatch(low, x.end, y.start) for x, y in ((a, b), (b, c))):
            listed |= {a, b, c}
    return [period for period in periods if period not in listed]


def one_each(low: str, figures: Sequence[Figure], periods: Sequence[Said]) -> list[Figure]:
    """'Jan/Feb 284/309' gives two figures for two periods, not a part of a whole."""
    if len(figures) != 1 or len(periods) != 2 or not ROW.fullmatch(low[periods[0].end : periods[1].start]):
        return list(figures)
    both = figures[0]
    stroke = low.find("/", both.start, both.end)
    if both.shape != "fraction" or both.value is not None or stroke < 0:
        return [both]
    alone = both._replace(shape="plain", numerator=None, denominator=None, odd=False)
    first = alone._replace(end=stroke, value=both.numerator)
    return [first, alone._replace(start=stroke + 1, value=both.denominator)]


def in_parallel(
    low: str, names: Sequence[Mention], figures: Sequence[Figure], periods: Sequence[Said]
) -> dict[int, Said] | None:
    """'2.4 and 2.1 (Jan, Feb)': as many periods in a row as figures in a row, once or several times over."""
    if len(figures) > len(periods):
        if len(periods) == 1 and len({m.items for m in names}) < 2 and (told := _through(low, periods[0], figures)):
            return told
        periods = months_apart(low, periods)
    size = len(periods)
    if size < 2 or not figures or len(figures) % size:
        return None
    rows = [[(f.start, f.end) for f in figures[n : n + size]] for n in range(0, len(figures), size)]
    if not all(ROW.fullmatch(low[a[1] : b[0]]) for row in rows for a, b in itertools.pairwise(row)):
        return None
    if not all(_IN_TURN.fullmatch(low, a.end, b.start) for a, b in itertools.pairwise(periods)):
        return None
    return {n: periods[n % size] for n in range(len(figures))}


def months_apart(low: str, periods: Sequence[Said]) -> list[Said]:
    """The same periods, two months said in a row, as 'August and September' are, told one by one."""
    return [each for period in periods for each in _two_months(low, period)]


def _through(low: str, one: Said, figures: Sequence[Figure]) -> dict[int, Said]:
    """'Oct-Dec: 19.0, 18.3, 20.9': the months from one to another, in whose order as many figures stand in a row."""
    if one.period is None or not _THROUGH.search(low, one.start, one.end):
        return {}
    first, last = one.period.start, one.period.end
    size = (last.year - first.year) * 12 + last.month - first.month + 1
    if size != len(figures) or not all(ROW.fullmatch(low[a.end : b.start]) for a, b in itertools.pairwise(figures)):
        return {}
    months = [divmod(first.year * 12 + first.month - 1 + n, 12) for n in range(size)]
    return {n: one._replace(period=make.month(year, month + 1)) for n, (year, month) in enumerate(months)}


def _two_months(low: str, one: Said) -> Sequence[Said]:
    match = _BOTH.search(low, one.start, one.end)
    if match is None or one.period is None:
        return [one]
    days, last = (one.period.end - one.period.start).days, make.month(one.period.end.year, one.period.end.month)
    if 58 <= days <= 62:
        first = make.month(one.period.start.year, one.period.start.month)
    elif 364 <= days <= 366 and _AND.fullmatch(match[0]):  # 'May and April': no year that begins in May
        first = make.month(last.end.year + last.end.month // 12, last.end.month % 12 + 1)
    else:
        return [one]
    return [one._replace(end=match.start(), period=first), one._replace(start=match.end(), period=last)]
