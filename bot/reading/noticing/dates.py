"""Dates as people write them in a message; a year or a month left out is the next one after it was sent."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from bot.reading.deferred import deferred
from bot.reading.phrases import choice

_MONTHS = (
    "jan january ionawr januar janvier enero januari gennaio janeiro stycznia|"
    "feb february chwefror februar février febrero februari febbraio fevereiro lutego|"
    "mar march mawrth märz mars marzo maart marts março marca|apr april ebrill avril abril aprile kwietnia|"
    "may mai mayo mei maj maggio maio maja|jun june mehefin juni juin junio giugno junho czerwca|"
    "jul july gorffennaf juli juillet julio luglio julho lipca|"
    "aug august awst août agosto augustus augusti sierpnia|"
    "sep sept september medi septembre septiembre settembre setembro września|"
    "oct october hydref oktober octobre octubre ottobre outubro października|"
    "nov november tachwedd novembre noviembre novembro listopada|"
    "dec december rhagfyr dezember décembre diciembre dicembre dezembro desember grudnia"
)
MONTHS = {name: number for number, names in enumerate(_MONTHS.split("|"), 1) for name in names.split()}
DAYS = {
    name: number
    for number, names in enumerate(
        (
            "mon monday llun",
            "tue tues tuesday mawrth",
            "wed weds wednesday mercher",
            "thu thur thurs thursday iau",
            "fri friday gwener",
            "sat saturday sadwrn",
            "sun sunday sul",
        )
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# 'mawrth' is March as well as Tuesday in Welsh, and 'sun' shines: as days they are left out.
_DAY = "|".join(sorted(set(DAYS) - {"mawrth", "sul", "sun"}, key=len, reverse=True))
_FORMS = (
    r"\b(?P<iso>\d{4}-\d{2}-\d{2})\b",
    (
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.|er|ain|fed|eg)?\s{{0,3}}(?:of\s|de\s|o\s)?(?P<month>{_MONTH})\b\.?"
        r"(?:,?\s(?P<year>\d{4}))?"
    ),
    rf"\b(?P<month2>{_MONTH})\.?\s{{1,3}}(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s(?P<year2>\d{{4}}))?",
    r"\b(?P<d>\d{1,2})[/.](?P<m>\d{1,2})(?:[/.](?P<y>\d{4}|\d{2}))?\b(?!%)",
    r"\b(?P<d4>\d{1,2})-(?P<m4>\d{1,2})-(?P<y4>\d{4})\b",
    (
        r"\b(?:the\s)?(?P<only>\d{1,2})(?:st|nd|rd|th)\b"
        rf"(?!\s(?:\w+\s)?(?:percentile|centile|birthday|century|quarter|year)|\s(?:of\s)?(?:{_MONTH})\b)"
    ),
    rf"\b(?P<weekday>{_DAY})\b",
    r"\b(?P<soon>tomorrow|today|end of (?:the )?(?:week|month)|next week)\b",
)
# Each of them begins with a word, so only there is one looked for.
_DATE = deferred(rf"\b(?=\w)(?:{choice(_FORMS)})", re.IGNORECASE)


class Dated(NamedTuple):
    """A date found in a text."""

    start: int
    end: int
    on: date


def dates_in(text: str, sent: date | None) -> list[Dated]:
    """Find the dates in a text. Without the day it was sent, only dates with their year can be told."""
    found: list[Dated] = []
    for match in _DATE.finditer(text):
        on = _read(match, sent)
        if on and found and match.group("weekday") is None and match.start() - found[-1].end <= 2:
            found.pop()
        if on and not (found and match.group("weekday") and match.start() - found[-1].end <= 2):
            found.append(Dated(match.start(), match.end(), on))
    return found


def _read(match: re.Match[str], sent: date | None) -> date | None:
    part = match.groupdict()
    try:
        if part["iso"]:
            return date.fromisoformat(part["iso"])
        if part["weekday"] or part["soon"] or part["only"]:
            return _near(part, sent) if sent else None
        day = int(part["day"] or part["day2"] or part["d"] or part["d4"])
        number = part["m"] or part["m4"]
        month = int(number) if number else MONTHS[(part["month"] or part["month2"]).lower()]
        return _with_year(day, month, part["year"] or part["year2"] or part["y"] or part["y4"], sent)
    except ValueError:
        return None


def _with_year(day: int, month: int, year: str | None, sent: date | None) -> date | None:
    if year:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    if sent is None:
        return None
    on = date(sent.year, month, day)
    return on if on >= sent - timedelta(days=60) else date(sent.year + 1, month, day)


def _near(part: dict[str, str | None], sent: date) -> date:
    if part["weekday"]:
        ahead = (DAYS[part["weekday"].lower()] - sent.weekday()) % 7
        return sent + timedelta(days=ahead or 7)
    if part["only"]:
        day = int(part["only"])
        later = sent if day >= sent.day else (sent.replace(day=1) + timedelta(days=32))
        return later.replace(day=day)
    return _soon(str(part["soon"]).lower(), sent)


def _soon(said: str, sent: date) -> date:
    if said == "today":
        return sent
    if said == "tomorrow":
        return sent + timedelta(days=1)
    if said.endswith("month"):
        return (sent.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    friday = sent + timedelta(days=(4 - sent.weekday()) % 7)
    return friday + timedelta(days=7) if said == "next week" else friday
