"""Homing: a measure asked for another stretch of time than a heading over it says: of its own, where that is plain."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from bot.domain.period import Period
from bot.domain.period_text import parse
from bot.domain.returns import ExpectedIndicator
from bot.reading.noticing.periods import Said, said

_OTHER = frozenset({"ytd", "part", "yearlong", "last", "lastyear"})
_YEARS = frozenset({"year", "calendar", "academic"})
Known = Mapping[str, ExpectedIndicator]


def named_in(texts: Iterable[str], items: Sequence[str], known: Known) -> Said | None:
    """'Care assessment wait, September': the one period asked for, where the words that name a measure say it."""
    whole = _only_asked(items, known)
    if whole is None:
        return None
    told = [each for low in texts for each in said(low, whole.text) if each.period is not None]
    return told[0] if len(told) == 1 and _same(told[0].period, whole) else None


def says_another(texts: Iterable[str], items: Sequence[str], known: Known) -> bool:
    """'Healthy life expectancy, 12 months to September': words that name a measure and a period not asked of it."""
    whole = _only_asked(items, known)
    told = [each for low in texts for each in said(low, whole.text if whole else "")] if whole else []
    return whole is not None and any(each.kind in _OTHER or not _same(each.period, whole) for each in told)


def at_home(
    headed: Said | None, named: Said | None, values: Iterable[Decimal | None], items: Sequence[str], known: Known
) -> Said | None:
    """The period of figures under a heading of another than their measure is asked for.

    Under that of the return itself, the period named with the measure holds, and a yearly measure has none but its
    own year; unless its `values` only say again what was sent last.
    """
    if headed is None or headed.kind != "period":
        return headed
    whole = _only_asked(items, known)
    if whole is None or _same(headed.period, whole) or not _is_asked(headed.period, known):
        return headed
    if named is not None:
        return named
    again = {known[item].previous for item in items if item in known}.intersection(values)
    if whole.kind not in _YEARS or (headed.period and headed.period.kind in _YEARS) or again:
        return headed
    return Said(headed.start, headed.end, "period", whole)


def of_several(headed: Sequence[Said], items: Sequence[str], known: Known) -> Said | None:
    """Under 'September and Q2 figures', each of them asked for: the one that these measures are asked for."""
    if len(headed) < 2 or not all(_is_asked(each.period, known) for each in headed):
        return None
    whole = _only_asked(items, known)
    return next((each for each in headed if whole is not None and _same(each.period, whole)), None)


def _is_asked(period: Period | None, known: Known) -> bool:
    texts = {text for each in known.values() for text in each.asked}
    return any(_same(period, parse(text)) for text in texts)


def _only_asked(items: Sequence[str], known: Known) -> Period | None:
    """The one period that all of these measures are asked for."""
    texts = {text for item in items if item in known for text in known[item].asked}
    return parse(texts.pop()) if len(texts) == 1 else None


def _same(one: Period | None, other: Period) -> bool:
    return one is not None and (one.start, one.end) == (other.start, other.end)
