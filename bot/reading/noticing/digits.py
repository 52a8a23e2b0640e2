"""Digits: a number written in digits, or as a clock, with its sign, decimals and unit."""

import re
from decimal import Decimal

from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.summed import summed
from bot.reading.noticing.units import Suffix, suffix

_RAW = re.compile(
    r"(?=[-+±£\d.g])(?<![@#&])(?:(?<!\w)|(?=£)|(?<=\bc)(?=\d{3}|\d,\d))(?P<sign>[-+±]\s?)?(?P<pound>£\s?|gbp\s?)?"
    r"(?<!\d)(?<!\d[.,])(?P<digits>\d{1,3}(?:,\d{3})+(?![\d])|"
    r"(?<=[£p])\d{1,3}(?: \d{3})+(?=\.\d\d(?!\d))|(?<=[£p] )\d{1,3}(?: \d{3})+(?=\.\d\d(?!\d))|"
    r"\d{1,3}(?: \d{3})+(?![\d,.]\d|\d)|\d+|"
    r"(?<![\d.])(?=\.\d))(?P<tail>[.,]\d+)*"
)
_LONG_CLOCK = re.compile(r"(?<![\w:.])(\d{1,2}):([0-5]\d):([0-5]\d)(?![\d:])")
_CLOCK = re.compile(r"(?<![\w:.])(\d{1,3}):([0-5]\d)(?![\d:])")
# '12½', '3 1/2 weeks': a part written behind a whole number.
_PIECE = re.compile(
    r"\s?([½¼¾⅛⅜⅝⅞])|[\s-](1/2|1/4|3/4)(?![/\d,.])|"
    r"\sand\s(a half|a quarter|three[ -]quarters)\b(?=\s?(?:%|per ?cent|pc\b|minutes?|mins?|weeks?|wks?|days?|hours?|"
    r"hrs?|years?|months?|thousand|million|points?|$|[.,;)\n]))"
)
_LETTERED = re.compile(r"[per](?![\w'])")  # '91.1p': provisional, it may be, or a slip
_PIECES = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875",
    "1/2": "0.5", "1/4": "0.25", "3/4": "0.75", "a half": "0.5", "a quarter": "0.25", "three quarters": "0.75",
}  # fmt: skip


def in_digits(low: str) -> list[Figure]:
    """The numbers written in digits, clocks first; not yet without those that lie within others."""
    found: list[Figure] = []
    if ":" in low:
        found += [_clock(match) for match in _CLOCK.finditer(low)]
        found += [_long_clock(match) for match in _LONG_CLOCK.finditer(low)]
    found += [figure for match in _RAW.finditer(low) if (figure := _figure(match, low)) is not None]
    return found


def _clock(match: re.Match[str]) -> Figure:
    value = Decimal(match[1]) + Decimal(match[2]) / 60
    return Figure(match.start(), match.end(), value, "clock")


def _long_clock(match: re.Match[str]) -> Figure:
    hours, minutes, seconds = (Decimal(part) for part in match.groups())
    return Figure(match.start(), match.end(), hours * 60 + minutes + seconds / 60, "minutes", to_the_second=True)


def _figure(match: re.Match[str], low: str) -> Figure | None:
    value, places, odd = _number(match["digits"], match.group()[match.end("digits") - match.start() :])
    if value is None:
        return None
    start = match.start("pound") if match["pound"] else match.start("digits")
    sign = (match["sign"] or "").strip()
    end = match.end()
    if not places and (piece := _PIECE.match(low, end)):
        part = _PIECES[piece[1] or piece[2] or piece[3].replace("-", " ")]
        value, places, end = value + Decimal(part), len(part) - 2, piece.end()
    after = suffix(low, end, bool(match["pound"]))
    if after is None and places and not match["pound"] and _LETTERED.match(low, end):
        after, odd = Suffix(end, Decimal(1), ""), True
    if after is None or low.endswith("per ", 0, start):
        return None
    yearlike = not places and not after.unit and 1990 <= value <= 2045 and "," not in match["digits"]
    figure = Figure(
        start, after.end, value * after.scale, after.unit, places=places, sign=sign, odd=odd,
        rounded=after.scale != 1, yearlike=yearlike and not match["pound"],
    )  # fmt: skip
    return summed(figure, low)


def _number(digits: str, tail: str) -> tuple[Decimal | None, int, bool]:
    """Value, decimals written, and whether the notation is doubtful ('13,01750', '1.302.000')."""
    whole = digits.replace(",", "").replace(" ", "") or "0"
    odd = " " in digits
    if not tail:
        return Decimal(whole), 0, odd
    parts = re.findall(r"([.,])(\d+)", tail)
    mark, decimals = parts[0]
    if len(parts) > 1:
        return Decimal(whole + "".join(p for _, p in parts)), 0, True
    if mark == "," and len(decimals) > 2:
        return Decimal(whole + decimals), 0, True
    return Decimal(f"{whole}.{decimals}"), len(decimals), odd
