"""What follows a number: its magnitude and unit, and whether a unit said fits the unit asked for."""

import re
from decimal import Decimal
from typing import NamedTuple

MAGNITUDE = re.compile(r"\s?(?:(k|thousand)|(m|mn|mil|mill|million)|(bn|billion))\b(?!\s?\d{1,2}\s?s\b)")
_PER = r"[^\S\n]*(?:(?:people|admissions|episodes|births|cases)\s)?(?:per|/|a|an|in\severy|for\severy|p\.?)\s*"
UNIT = re.compile(
    r"[^\S\n]*-?(?:"
    r"(?P<points>%?\s?-?(?:percentage|per\s?cent|%)\s?-?(?:points?|pts?)\b|ppts?\b|pps?\b|p\.p\.|"
    r"points?\b(?! (?:something|odd|"
    r"summat))|pts?\b)"
    r"|(?P<percent>%|pct\b|p\.c\b\.?|pc\b|per\s?-?cent\b|percent(?:age)?\b)"
    rf"|(?P<per>{_PER}(?P<base>1,?000|10,?000|100,?000|1k|10k|100k|thousand|hundred\sthousand|ten\sthousand)\b(?!,?\d)"
    r"(?:\s(?:live\s|total\s|resident\s)?(?:births|population|residents|inhabitants|women|stays)\b)?"
    r"|(?<=\d)\s?%0\b|\s?‰)"
    rf"|(?P<each>{_PER}(?P<span>day|week|month|quarter|year|hour|head|patient|person)\b)"
    r"|(?P<pounds>pounds?\b|quid\b|gbp\b)"
    r"|(?P<weeks>weeks?\b|wks?\b|(?<=\d)w\b)"
    r"|(?P<days>(?:working\s|calendar\s|bed\s)?days?\b|(?<=\d)d\b)"
    r"|(?P<hours>hours?\b|hrs?\b|(?<=\d)h\b|h\b(?=\s?\d{1,2}\s?m))"
    r"|(?P<minutes>minutes?\b|mins?\b|m(?=\s?\d{1,2}(?:\.\d+)?\s?s\b))"
    r"|(?P<seconds>seconds?\b|secs?\b|(?<=\d)s\b)"
    r"|(?P<months>months?\b|mths?\b)"
    r"|(?P<years>years?\b|yrs?\b|(?<=\d)y\b)"
    r")"
)
_GLUED = re.compile(r"(?!ish\b)[a-z_]|-(?!(?:ish|odd)\b)[a-z]{2,}")
_BASES = {"1k": "1000", "10k": "10000", "100k": "100000", "thousand": "1000"}
_BASES |= {"ten thousand": "10000", "hundred thousand": "100000", None: "1000"}  # type: ignore[dict-item]
_LINKED = {"percent": ("percent", "proportion"), "points": ("score",), "clock": ("minutes", "hours", "seconds")}
_TIMES = ("seconds", "minutes", "hours", "days", "weeks", "months", "years")
_FAR_APART = 2  # nobody gives weeks in minutes


class Suffix(NamedTuple):
    """What a number carries behind it."""

    end: int
    scale: Decimal
    unit: str


def suffix(low: str, at: int, pound: bool) -> Suffix | None:
    """Magnitude and unit written at `at`, or None when the number is glued to letters that are neither."""
    scale = Decimal(1)
    if match := MAGNITUDE.match(low, at):
        scale = Decimal(1000) ** (match.lastindex or 0)
        at = match.end()
    unit = "pounds" if pound else ""
    if match := UNIT.match(low, at):
        said = next(name for name, words in match.groupdict().items() if words)
        unit = unit or _unit(said, match)
        at = match.end()
    elif _GLUED.match(low, at):
        return None
    return Suffix(at, scale, unit)


def _unit(said: str, match: re.Match[str]) -> str:
    if said == "per":
        base = match["base"]
        return "per " + _BASES.get(base, (base or "").replace(",", ""))
    return f"per {match['span']}" if said == "each" else said


def fits(said: str, asked: str) -> bool:
    """Does the unit a figure was said in suit the unit asked for? A bare number suits every unit."""
    if not said or said == asked or asked in _LINKED.get(said, ()):
        return True
    if said.startswith("per "):
        return asked.replace(",", "") in (f"rate {said}", said)
    return said == "years" and asked == "score"


def clashes(said: str, asked: str) -> bool:
    """Say whether the unit said is of another kind, as weeks for a percentage: the figure is about something else."""
    if fits(said, asked):
        return False
    if said in _TIMES:
        return asked not in _TIMES or abs(_TIMES.index(said) - _TIMES.index(asked)) > _FAR_APART
    return True
