"""Families: measures whose names differ by a group alone: '…, 65 and over' and '…, 18 to 64', men and women."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.domain.returns import ExpectedIndicator

YEARS = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "ten": "10", "eleven": "11"}
_AGES = re.compile(rf"\d+|\b(?:{'|'.join(YEARS)})\b")
_WORD = re.compile(r"\w+")
_AT_AGE = re.compile(r"\b(?:age|aged) (\d\d?)$")
AGED = re.compile(
    r"\bover[- ]\d\ds?\b|\b\d\d(?:\s?(?:-|–|to)\s?\d\ds?\b|s?(?:\+|[\s-]plus\b|\s(?:and|or|&)\s(?:over|older|above)\b))"
)
# The group within a name, wherever it stands: 'Male life expectancy at birth'.
_SEX = re.compile(
    r"\b(?:for |in |among |of |, )?"
    r"(?:(?P<women>wom[ae]n|females?)|(?P<men>m[ae]n|males?)|(?P<girls>girls?)|(?P<boys>boys?))(?:'s|'|s')?(?!\w)"
)

Family = Mapping[str, str]  # a group, as 'women', 'older' or '18 64', to the measure that is of it


def families(known: Mapping[str, ExpectedIndicator]) -> Mapping[str, Family]:
    """The family of every measure that has one."""
    found = {code: _behind_comma(code, known) or _by_sex(code, known) for code in known}
    return {code: family for code, family in found.items() if family}


def pairs(
    related: Mapping[str, Family], known: Mapping[str, ExpectedIndicator], mine: Iterable[str]
) -> list[tuple[str, ...]]:
    """The pairs among the sender's measures that a word for men or women tells apart."""
    told = {tuple(sorted(set(related[each].values()))) for each in mine if each in related}
    named = [family for family in told if any(_SEX.search(known[each].name.lower()) for each in family)]
    return sorted(named)


def _by_sex(code: str, known: Mapping[str, ExpectedIndicator]) -> dict[str, str]:
    """'Male life expectancy', 'Female life expectancy': the two whose names are alike but for men and women in them."""
    stem = _but_sex(known[code].name.lower())
    if not stem:
        return {}
    alike = {each: name for each, one in known.items() if _but_sex(name := one.name.lower()) == stem}
    found = {match.lastgroup or "": each for each, name in alike.items() if (match := _SEX.search(name))}
    return found if len(alike) == len(found) == 2 else {}


@lru_cache(maxsize=1024)
def _but_sex(name: str) -> str:
    """A lower-case name without the one word for men or women in it; '' where it has none, or several."""
    bare, count = _SEX.subn(" ", name)
    return " ".join(_WORD.findall(bare)) if count == 1 else ""


def _behind_comma(code: str, known: Mapping[str, ExpectedIndicator]) -> dict[str, str]:
    """The measures whose names differ from this one's behind their last comma alone, by the group said there."""
    stem, _, _ = known[code].name.rpartition(",")
    if not stem:
        return {}
    alike = {each: one.name.lower() for each, one in known.items() if one.name.rpartition(",")[0] == stem}
    if len(alike) != 2:
        return {}
    groups = {each: name.rpartition(",")[2] for each, name in alike.items()}
    found = {
        group: each
        for each, said in groups.items()
        for group in ("women", "men", "boys", "girls")
        if re.search(rf"\b{group}\b", said)
    }
    found |= {age[1]: each for each, said in groups.items() if (age := _AT_AGE.search(said))}
    found |= {ages(span.group()): each for each, said in groups.items() if (span := AGED.search(said))}
    oldest = {each: max(map(int, re.findall(r"\d+", said)), default=0) for each, said in groups.items()}
    if all(oldest.values()) and len(set(oldest.values())) == 2:
        found["older"], found["younger"] = max(oldest, key=oldest.__getitem__), min(oldest, key=oldest.__getitem__)
        if all(AGED.search(said) for said in groups.values()):
            found[f"under {oldest[found['younger']] + 1}"] = found["younger"]
    return found


def ages(said: str) -> str:
    """A stretch of ages however it is written: '18-64', '18 to 64'."""
    return " ".join(YEARS.get(each, each) for each in _AGES.findall(said))
