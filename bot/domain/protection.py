"""Protection: figures hidden besides, where what is shown would give a hidden one away by subtraction."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from bot.domain.disclosure import hides, shown
from bot.domain.held import HeldValue
from bot.domain.period import Period
from bot.domain.series import period_of
from bot.domain.strategy import Indicator

_ROUNDS = 4
_Sum = tuple[tuple[HeldValue, ...], HeldValue]


def protect(indicators: Iterable[Indicator], series: Sequence[HeldValue]) -> tuple[HeldValue, ...]:
    """The series with the figures marked suppressed that would give a hidden one away.

    Sums are a total indicator and its parts, a year and its quarters or months, and a year to date and the
    one before it. Hiding one may call for another, so it is done over until nothing more is to hide.
    """
    rules = {i.code: i for i in indicators}
    for _ in range(_ROUNDS):
        more = _more(rules, series)
        if not more:
            break
        series = [v.model_copy(update={"suppressed": True}) if v.id in more else v for v in series]
    return tuple(series)


def hide_more(parts: Sequence[HeldValue], total: HeldValue, rules: dict[str, Indicator]) -> tuple[int, ...]:
    """The ids to hide besides, so that a shown total less its shown parts does not give a hidden part.

    When exactly one part is hidden the smallest other part is hidden too; with none left to hide, the total.
    """
    if shown(rules[total.indicator], total).value is None:
        return ()
    open_parts = [p for p in parts if shown(rules[p.indicator], p).value is not None]
    if len(parts) - len(open_parts) != 1:
        return ()
    return (min(open_parts, key=_size).id if open_parts else total.id,)


def _more(rules: dict[str, Indicator], series: Sequence[HeldValue]) -> set[int]:
    sums = [*_of_parts(rules, series), *_of_years(rules, series)]
    hidden = {found for parts, total in sums for found in hide_more(parts, total, rules)}
    return hidden | set(_to_dates(rules, series))


def _of_parts(rules: dict[str, Indicator], series: Sequence[HeldValue]) -> Iterator[_Sum]:
    """Total indicators with their parts of the same period."""
    wholes = {i.part_of for i in rules.values() if i.part_of}
    for total in (v for v in series if v.indicator in wholes):
        yield (
            tuple(v for v in series if v.period == total.period and rules[v.indicator].part_of == total.indicator),
            total,
        )


def _of_years(rules: dict[str, Indicator], series: Sequence[HeldValue]) -> Iterator[_Sum]:
    """Years of counts with the halves, quarters or months that fill them."""
    for held in _counts(rules, series).values():
        years = [(p, v) for p, v in held if p.kind == "year"]
        for (year, total), (kind, number) in ((y, k) for y in years for k in _FILLS):
            parts = tuple(v for p, v in held if p.kind == kind and year.start <= p.start and p.end <= year.end)
            if len(parts) == number:
                yield parts, total


def _to_dates(rules: dict[str, Indicator], series: Sequence[HeldValue]) -> Iterator[int]:
    """Years to date whose step up from the one before is a hidden count."""
    for code, held in _counts(rules, series).items():
        told = [(p, v) for p, v in held if p.kind.startswith("to ") and shown(rules[code], v).value is not None]
        for (before, earlier), (now, later) in pairwise(told):
            step = (later.value or Decimal(0)) - (earlier.value or Decimal(0))
            if before.start == now.start and hides(rules[code].disclosure, step):
                yield later.id


def _counts(rules: dict[str, Indicator], series: Sequence[HeldValue]) -> dict[str, list[tuple[Period, HeldValue]]]:
    """The figures of each count that has a rule, by period."""
    found: dict[str, list[tuple[Period, HeldValue]]] = defaultdict(list)
    for held in series:
        rule, period = rules[held.indicator], period_of(held.period)
        if rule.unit == "count" and rule.disclosure != "none" and period:
            found[held.indicator].append((period, held))
    return {code: sorted(pairs, key=lambda pair: pair[0]) for code, pairs in found.items()}


def _size(held: HeldValue) -> tuple[Decimal, int]:
    return held.value or Decimal(0), held.id


_FILLS = (("half", 2), ("quarter", 4), ("month", 12))
