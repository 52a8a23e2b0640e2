"""Part rows: rows that are of one area or group among several of the same measure, and not of all."""

import re
from collections.abc import Mapping, Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.sourced import Sourced
from bot.reading.claiming.tables.cells import column_of, low_of
from bot.reading.claiming.tables.row import Row
from bot.reading.noticing.numbers import Figure
from bot.reading.passages import Cell

_TOTAL = re.compile(r"\b(?:total|overall|all|combined|grand total|borough|whole|persons|both)\b")
_WORDS = re.compile(r"[a-z]+")
_WHOLE_PLACE = frozenset(
    {"all", "area", "authority", "borough", "city", "council", "county", "district", "the", "total"}
)


def is_part(places: frozenset[str], row: Sequence[Cell], about: Row) -> bool:
    """Say whether a row is of one area or group among several of the same measure, and not of all."""
    if not any(column.role == "area" for column in about.columns.values()):
        return False
    if any(_is_ours(low_of(cell), places) for cell in row):
        return False
    told = ("area", "period", "name", "")
    words = [cell.text.lower() for cell in row if column_of(cell, about.columns).role in told]
    own = {cell.text.lower() for cell in row if cell.col in about.item.columns}
    return not _TOTAL.search(" ".join(each for each in words if each not in own))


def as_part(indicators: Mapping[str, ExpectedIndicator], claim: Sourced) -> Sourced:
    """A figure of a row that shares its name with one that is coded: a part of it, unless it could be it too."""
    figure, known = claim.claim.figure, [indicators[code] for code in claim.claim.items]
    if figure is None or claim.claim.role != "value" or any(_could_be(figure, one) for one in known):
        return claim
    return claim._replace(claim=claim.claim._replace(role="component"))


def _is_ours(low: str, places: frozenset[str]) -> bool:
    """Say whether a cell names the board's own place, and no part of it."""
    words = set(_WORDS.findall(low))
    return bool(words & places) and words <= places | _WHOLE_PLACE


def _could_be(figure: Figure, indicator: ExpectedIndicator) -> bool:
    """Say whether a figure is written as the measure is, and lies near its last value."""
    written = bool(figure.unit) or (figure.places > 0) == (indicator.decimals > 0)
    return written and near_last(sound(figure, indicator), indicator)
