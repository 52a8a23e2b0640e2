"""Averages: the figures that an average was made of, and what it was taken over."""

import re
from collections.abc import Mapping, Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_AND_NEXT = re.compile(r"\s?(?:,|;|/|and|&|, and)\s?(?:\d{1,2}(?:st|nd|rd|th)\s)?")
_AVERAGED = re.compile(r"\b(?:average|mean|averages|averaging)\b[^;.\d]{0,16}$")
_ADDED_UP = ("count", "pounds")  # units of which a sum is asked for, never an average
_SEVERAL = 3  # figures in a row that an average is made of
_OVER = re.compile(r"\s?(?:[a-z]+\s){0,2}over\s(?:the\s|all\s)?")
_OCCASIONS = re.compile(r"\s(?:[a-z]+\s)?(?:days|weeks|months|sessions|clinics|shifts|nights|visits|sittings)\b")


def but_averaged(
    low: str,
    indicators: Mapping[str, ExpectedIndicator],
    names: Sequence[Mention],
    found: Sequence[Figure],
    roles: list[str],
    abouts: Sequence[Said | None],
) -> list[str]:
    """'By week: 42, 39, 41, 40 - monthly average 40.4': the figures in a row that an average was made of."""
    row = list(range(min(1, len(found))))
    while row and len(row) < len(found) and _AND_NEXT.fullmatch(low, found[row[-1]].end, found[len(row)].start):
        row.append(len(row))
    if len(names) > 1 or not _SEVERAL <= len(row) < len(found) or any(abouts[n] for n in row[1:]):
        return roles
    whole, told = found[len(row)], [value for n in row if (value := found[n].value) is not None]
    averaged = _AVERAGED.search(low, found[row[-1]].end, whole.start)
    if not averaged or whole.value is None or not told or not min(told) <= whole.value <= max(told):
        return roles
    last = len(row)
    if any(indicators[item].unit in _ADDED_UP for each in names for item in each.items if item in indicators):
        total = len(found) > last + 1  # behind the average
        return [part if n > last or not total else "subgroup" for n, part in enumerate(roles)]
    return ["averaged" if n in row else part for n, part in enumerate(roles)]


def but_averaged_over(low: str, found: Sequence[Figure], roles: list[str]) -> list[str]:
    """The same roles, with what an average was taken over no change of it."""
    for n in range(1, len(found)):
        if roles[n - 1] == "change" and _averaged_over(low, found[n - 1], found[n]):
            roles[n - 1], roles[n] = "value", "component"
    return roles


def _averaged_over(low: str, last: Figure, figure: Figure) -> bool:
    """'78.3 a day over 21 working days': what an average was taken over."""
    daily = last.unit.startswith("per ") or (last.places > 0 and not figure.places)
    spanned = figure.unit in ("days", "weeks", "hours", "months") or _OCCASIONS.match(low, figure.end)
    return daily and bool(spanned) and bool(_OVER.fullmatch(low, last.end, figure.start))
