"""Whole sheet: of a workbook's sheets, the one called after the board's own place; others are of places within it."""

import re
from collections.abc import Sequence

from bot.domain.returns import Expected
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.places import own_places

_WHOLE = frozenset({"county", "countywide", "borough", "boroughwide", "citywide", "overall", "all", "total"})
_NAMED_FOR_A_PLACE = re.compile(r"[A-Z][a-z'’-]+(?: (?:and |of |on |the |upon )?[A-Z][a-z'’-]+){0,2}")
# What a sheet may be called that is of no place: 'Corrected', 'Final Version', 'June Return'.
_NO_PLACE = re.compile(
    r"\b(?:correct\w*|final\w*|revis\w*|updat\w*|new|old|draft\w*|version|copy|sheets?|data|returns?|figures?|summary|"
    r"dashboard|report\w*|actuals?|latest|current|previous|last|this|quarter\w*|month\w*|year\w*|annual|values?|tables?|"
    r"kpis?|indicators?|measures?|metrics|performance|outturn|targets?|board|main|working\w*|notes?|provisional|"
    r"validated|signed|adults?|children\w*|health|jan\w*|feb\w*|mar|march|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|"
    r"nov\w*|dec\w*)\b",
    re.IGNORECASE,
)


def but_of_places(found: Sequence[Sourced], expected: Expected) -> list[Sourced]:
    """What was found, without the figures of one place's sheet where the sheet of the board's own place has them.

    Those that it has not are kept as figures of a single place, which are asked about.
    """
    sheets = {(each.place.part, each.place.sheet) for each in found if each.place.sheet}
    own = {each for each in sheets if _is_whole(each[1] or "", expected)}
    if len(own) != 1 or len(sheets) < 2:
        return list(found)
    places = {each for each in sheets - own if each[0] == next(iter(own))[0] and _is_of_a_place(each[1] or "")}
    if not places or places | own != sheets:
        return list(found)
    given = {each.claim.items for each in found if (each.place.part, each.place.sheet) in own}
    kept: list[Sourced] = []
    for each in found:
        if (each.place.part, each.place.sheet) not in places:
            kept.append(each)
        elif each.claim.items not in given:
            kept.append(each._replace(claim=each.claim._replace(local=True)))
    return kept


def _is_whole(name: str, expected: Expected) -> bool:
    words = re.findall(r"[a-z]+", name.lower())
    return bool(words) and set(words) <= _WHOLE | own_places(expected)


def _is_of_a_place(name: str) -> bool:
    return bool(_NAMED_FOR_A_PLACE.fullmatch(name)) and not _NO_PLACE.search(name)
