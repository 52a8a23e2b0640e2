"""Past year: months and quarters that are said to be of last year, 'July last year', 'last year July and August'."""

import re
from collections.abc import Sequence

from bot.reading.noticing.periods import Said

_LAST_YEAR = re.compile(r"(?:last|the previous|the prior) year(?:'s)?|a year (?:ago|earlier|before)|the year before")
_THIS_YEAR = re.compile(r"this year")
_BEHIND = re.compile(r"\s(?:of\s|in\s|from\s)?\(?")
_AHEAD = re.compile(r"(?:'s)?\s(?:in\s|for\s|the\s)*")
_LEADS = re.compile(r"(?:^|[.;:\n(]\s*|\b(?:in|for)\s)(?:but\s|and\s)?$")
_ENDS = re.compile(r"[;\n!?]|\.(?!\d)|\b(?:this|now|current)\b")
_DATED = re.compile(r"\d\d")  # a year of its own
_IN_A_YEAR = {"month": 12, "quarter": 4}


def of_last_year(low: str, found: Sequence[Said]) -> list[Said]:
    """The same periods, those a year back that 'last year' is said with, before them or behind."""
    if all(each.kind not in ("lastyear", "this") for each in found):
        return list(found)
    return _led(low, _followed(low, found))


def _followed(low: str, found: Sequence[Said]) -> list[Said]:
    """'July last year', 'quarter two of last year', 'July this year': the year behind a period is part of it."""
    made: list[Said] = []
    for each in found:
        last = made[-1] if made else None
        behind = last is not None and _undated(low, last) and _BEHIND.fullmatch(low, last.end, each.start)
        if last is not None and behind and _is_last_year(low, each):
            made[-1] = _back(last)._replace(end=each.end)
        elif last is not None and behind and _THIS_YEAR.fullmatch(low, each.start, each.end):
            made[-1] = last._replace(end=each.end)
        else:
            made.append(each)
    return made


def _led(low: str, found: Sequence[Said]) -> list[Said]:
    """'Last year July was 13.1 and August 12.9': those of the sentence that 'last year' opens."""
    made: list[Said] = []
    led: Said | None = None
    for each in found:
        led = None if led is not None and _ENDS.search(low, led.end, each.start) else led
        straight = led is not None and made[-1] == led
        if _is_last_year(low, each) and _LEADS.search(low, max(0, each.start - 12), each.start):
            led = each
        elif led is None or not _undated(low, each) or (straight and not _AHEAD.fullmatch(low, led.end, each.start)):
            led = led if each.period is None else None
        else:
            made = [*made[:-1], _back(each)] if straight else [*made, _back(each)]
            continue
        made.append(each)
    return made


def _is_last_year(low: str, each: Said) -> bool:
    return each.kind == "lastyear" and bool(_LAST_YEAR.fullmatch(low, each.start, each.end))


def _undated(low: str, each: Said) -> bool:
    """Say whether a month or quarter was said without its year."""
    known = each.period is not None and each.period.kind in _IN_A_YEAR
    ends = low.startswith(".", each.end - 1)  # 'in November. Last year …'
    return known and not ends and not _DATED.search(low, each.start, each.end)


def _back(each: Said) -> Said:
    return each._replace(period=each.period.step(-_IN_A_YEAR[each.period.kind])) if each.period else each
