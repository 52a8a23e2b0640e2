"""Disclosure: what of a held figure may be shown, by each indicator's own rule, wherever it is shown."""

from calendar import month_name
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from bot.domain.figures import figure
from bot.domain.held import HeldValue
from bot.domain.record import Record
from bot.domain.strategy import Disclosure, Indicator

ShownState = Literal["shown", "rounded", "suppressed", "not-available", "nothing"]
FIVE = Decimal(5)
_SHARES = {"percent": Decimal(100), "proportion": Decimal(1)}
_RATES = {
    "rate per 1,000": Decimal(1_000),
    "rate per 10,000": Decimal(10_000),
    "rate per 100,000": Decimal(100_000),
}


class Shown(Record):
    """What may be said of one held figure; nothing else of it may leave the books.

    `value` is the number to show, compare and draw, None where there is none to show. `numerator` and
    `denominator` are shown to officers only. `why` says what was done to it and by which rule.
    """

    state: ShownState
    text: str
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    why: str = ""


def shown(indicator: Indicator, held: HeldValue) -> Shown:
    """What may be shown of `held` under the indicator's rule.

    below-5 hides counts of 1 to 4; 1-to-7 hides 1 to 7; round-to-5 rounds every count to the nearest 5, so
    that 1 and 2 give 0; suppress-and-round hides 1 to 7 and rounds the rest. A zero tells of nobody and is
    shown. A share is hidden when its count, the rest of its denominator or its denominator is hidden; a
    count that did not come is worked out from the share and its denominator.
    """
    if held.value is None or held.suppressed or held.qualifier == "suppressed":
        return _without_value(held)
    if any(hides(indicator.disclosure, count) for count in _counts(indicator, held)):
        return suppressed(_THRESHOLD[indicator.disclosure])
    return _ROUNDED.get(indicator.disclosure, _as_held)(indicator, held)


def suppressed(why: str) -> Shown:
    """A figure that is held and may not be shown."""
    return Shown(state="suppressed", text="Suppressed", why=why)


def hides(rule: Disclosure, count: Decimal) -> bool:
    """Whether the rule hides a count of so many."""
    return _HIDDEN[rule](count)


def _without_value(held: HeldValue) -> Shown:
    if held.suppressed or held.qualifier == "suppressed":
        return suppressed("its source suppressed it")
    if held.qualifier == "not-available":
        when = f"expected from {_when(held.available_from)}" if held.available_from else "no date was given"
        return Shown(state="not-available", text="Not available", why=when)
    return Shown(state="nothing", text="No figure", why="the answer gave no figure")


def _when(text: str) -> str:
    """'2026-12' as December 2026, '2026-12-01' as 1 December 2026; anything else as it is written."""
    year, _, rest = text.partition("-")
    month, _, day = rest.partition("-")
    if not (year.isdigit() and month.isdigit() and 1 <= int(month) <= 12):
        return text
    return f"{int(day)} {month_name[int(month)]} {year}" if day.isdigit() else f"{month_name[int(month)]} {year}"


def _counts(indicator: Indicator, held: HeldValue) -> list[Decimal]:
    """The counts of people that showing this figure would give away."""
    value = held.value or Decimal(0)
    if indicator.unit == "count":
        return [value]
    if indicator.unit in _SHARES:
        return _share_counts(value, _SHARES[indicator.unit], held)
    per = _RATES.get(indicator.unit)
    if per and held.numerator is None and held.denominator is not None:
        return [_nearest(value * held.denominator / per)]
    return [held.numerator] if held.numerator is not None else []


def _share_counts(value: Decimal, whole: Decimal, held: HeldValue) -> list[Decimal]:
    count, of = held.numerator, held.denominator
    if count is None and of is not None:
        count = _nearest(value * of / whole)
    if count is None:
        return []
    return [count] if of is None else [count, of - count, of]


def _as_held(indicator: Indicator, held: HeldValue) -> Shown:
    value = held.value or Decimal(0)
    text = figure(value, indicator.unit, indicator.decimals)
    return Shown(state="shown", text=text, value=value, numerator=held.numerator, denominator=held.denominator)


def _rounded(indicator: Indicator, held: HeldValue) -> Shown:
    """The figure made again from counts rounded to the nearest 5; without counts, as held."""
    top, below = _round_five(held.numerator), _round_five(held.denominator)
    value = _remade(indicator, held, top, below)
    if value is None:
        return suppressed("its denominator rounds to none")
    text = figure(value, indicator.unit, indicator.decimals)
    return Shown(state="rounded", text=text, value=value, numerator=top, denominator=below, why=_ROUND_WHY)


def _remade(indicator: Indicator, held: HeldValue, top: Decimal | None, below: Decimal | None) -> Decimal | None:
    value = held.value or Decimal(0)
    if indicator.unit == "count":
        return _round_five(value)
    factor = _SHARES.get(indicator.unit) or _RATES.get(indicator.unit)
    if factor is None or top is None or below is None:
        return value
    made = top / below * factor if below else None
    return made.quantize(Decimal(1).scaleb(-indicator.decimals), ROUND_HALF_UP) if made is not None else None


def _round_five(count: Decimal | None) -> Decimal | None:
    return None if count is None else _nearest(count / FIVE) * FIVE


def _nearest(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1), ROUND_HALF_UP)


_ROUND_WHY = "counts rounded to the nearest 5"
_THRESHOLD: dict[Disclosure, str] = {
    "below-5": "a count is below 5",
    "1-to-7": "a count is from 1 to 7",
    "suppress-and-round": "a count is from 1 to 7",
}
_HIDDEN: dict[Disclosure, Callable[[Decimal], bool]] = {
    "none": lambda _: False,
    "below-5": lambda count: 0 < count < FIVE,
    "1-to-7": lambda count: 0 < count <= 7,
    "round-to-5": lambda _: False,
    "suppress-and-round": lambda count: 0 < count <= 7,
}
_ROUNDED: dict[Disclosure, Callable[[Indicator, HeldValue], Shown]] = {
    "round-to-5": _rounded,
    "suppress-and-round": _rounded,
}
