"""Counts: a number of people or cases given where a rate or a share was asked for."""

import re
from decimal import Decimal

from bot.reading.claiming.merging.case import Case

# 'No population with it', 'that is the number, not the rate': said of a bare count.
_NO_RATE = re.compile(
    r"\bno (?:population|denominator|rate)\b|\bnot (?:the |a |as a |yet a )?rate\b|\b(?:raw|actual|just the|only the) "
    r"(?:number|count|total)s?\b|\b(?:in)?to (?:be )?(?:a |the )?rates?\b|\bwithout (?:a |the )?(?:population|"
    r"denominator)\b|"
    r"\b(?:don't|do not|haven't|have not) (?:have |got )?(?:a |the |any )?(?:population|denominator|rate)\b"
)
_PEOPLE = re.compile(
    r"people|persons|patients|admissions|cases|children|women|men|adults|residents|clients|episodes|individuals|"
    r"families|babies|mothers|infants|pupils|births|deaths|falls|fractures|attendances|positives|diagnoses|tests|"
    r"households|carers|referrals|assessments|calls|incidents|offences|conceptions|bookings|applicants|tenants|workers"
)
# 'The falls team saw 2,098 people'.
_SAW = re.compile(
    r"\b(?:team|service|clinic|crew|unit|nurse|staff|line|hub|practice)s?\s(?:\w+\s){0,2}?(?:saw|seen|helped|visited|"
    r"reached|treated|took|handled|supported|dealt with|went to)\b"
)
_NEAR = Decimal("0.2")  # of the last value: so near, it is the rate that the word is loosely said of


def is_count(case: Case) -> bool:
    """Say whether a bare figure counts people or cases, where a rate or a share was asked for."""
    claim, figure, indicator = case.claim, case.claim.figure, case.about.indicator
    if figure is None or figure.unit or figure.value is None or not indicator.unit.startswith(("rate", "percent")):
        return False
    told = _NO_RATE.search(claim.note) or (_PEOPLE.fullmatch(claim.noun) and _SAW.search(claim.note))
    if indicator.unit.startswith("rate") and told:
        return True
    if indicator.unit == "percent" and figure.places:
        return False
    last = indicator.previous if indicator.previous is not None else indicator.baseline
    return bool(_PEOPLE.fullmatch(claim.noun)) and last is not None and abs(figure.value - last) > last * _NEAR
