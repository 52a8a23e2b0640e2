"""Fractions: parts in words: two thirds, a quarter of an hour, half a percentage point, and 'in the low sevens'."""

import re
from decimal import Decimal

from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.numerals import spelled_value

_WHOLES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
# 'Two thirds', 'three-quarters of', 'a fifth of', 'half of'; quarters in a row are time, and a third party is nobody's.
_PARTS = re.compile(
    r"\b(?<!the )(?<!these )(?<!those )(?<!last )(?<!past )(?<!our )(?<!your )(?<!other )"
    r"(?:(?P<many>two|three|four|five|six|seven|eight|nine)[ -](?P<parts>thirds|quarters|fifths|sixths|eighths|"
    r"tenths)\b(?!\s(?:running|now|ago|later|earlier|in a row|in succession|of (?:the|a) year|and))"
    r"|\b(?P<halves>half)\s(?:our|all|those|them|were|are|had|have)\b"
    r"|(?<!the )(?<!this )(?<!last )(?:(?P<one>an?|one)[ -])?"
    r"(?P<part>half|third|quarter|fifth|sixth|eighth|tenth)\sof\b"
    r"(?!\s(?:(?:the|a|this|last|next) (?:year|quarter|month|period|month's)|(?:20)?\d\d|20\d\d|an (?:hour|day)|"
    r"a (?:week|day|month|minute))))"
)
_OF_TIME = re.compile(
    r"\b(?:(?:a|one)\s)?(?P<part>half|quarter|third|three[ -]quarters|two[ -]thirds)\s(?:of\s)?an?\s"
    r"(?P<unit>hour|day|week|month|minute)\b"
    r"|\b(?:an?|one)\s(?P<whole>hour|day|week|month)\sand\s(?:a\s(?P<more>half|quarter)|"
    r"(?P<three>three[ -]quarters))\b"
)
_SHARES = {
    "half": "0.5", "quarter": "0.25", "third": "0.333", "three quarters": "0.75", "two thirds": "0.667",
}  # fmt: skip
# 'In the low sevens', 'mid-eighties': no one number.
_BAND = re.compile(
    r"\b(?:low|mid|high|upper|lower)[ -](?:to[ -](?:mid|high)[ -])?(?:ones|twos|threes|fours|fives|sixes|sevens|"
    r"eights|nines|"
    r"tens|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[1-9]0'?s)\b"
)
_A_POINT = re.compile(r"\b(a|one|half a|a full|a whole) percentage point\b")
_POINTS = {"a": Decimal(1), "one": Decimal(1), "half a": Decimal("0.5"), "a full": Decimal(1), "a whole": Decimal(1)}


def in_fractions(low: str) -> list[Figure]:
    """The parts of a whole that are said in words, all of them rough but the points."""
    found: list[Figure] = []
    if any(part in low for part in _WHOLES):
        found += [part for match in _PARTS.finditer(low) if (part := _part(match)) is not None]
        found += [_of_time(match) for match in _OF_TIME.finditer(low)]
    found += [Figure(m.start(), m.end(), None, approximate=True, spelled=True) for m in _BAND.finditer(low)]
    if "percentage point" in low:
        found += [Figure(m.start(), m.end(), _POINTS[m[1]], "points", spelled=True) for m in _A_POINT.finditer(low)]
    return found


def _of_time(match: re.Match[str]) -> Figure:
    """'Three quarters of an hour', 'an hour and a half': said roughly, and in a unit that is ours to turn."""
    said = match["part"] or match["more"] or match["three"]
    value = Decimal(_SHARES[said.replace("-", " ")]) + bool(match["whole"])
    unit = (match["unit"] or match["whole"]) + "s"
    return Figure(match.start(), match.end(), value, unit, approximate=True, spelled=True)


def _part(match: re.Match[str]) -> Figure | None:
    """'Two thirds' is about 67 per cent; nobody says it of an exact figure."""
    many, part = match["many"] or "one", (match["parts"] or match["halves"] or match["part"]).removesuffix("s")
    of, whole = spelled_value(many), _WHOLES[part]
    if of is None or of >= whole or (not match["many"] and not match["one"] and part != "half"):
        return None
    share = (of / whole * 100).quantize(Decimal(1))
    end = match.end("parts" if match["parts"] else "halves" if match["halves"] else "part")
    return Figure(match.start(), end, share, "percent", approximate=True, spelled=True)
