"""Counts: a number of people or cases given where a rate or a share was asked for."""

import re
from decimal import Decimal

from bot.reading.claiming.merging.case import Case
from bot.reading.deferred import deferred

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
# '41 girls', '14 teenage conceptions': what a whole number counts, behind no more than three words that describe it.
_MORE_PEOPLE = (
    r"girls|boys|lads|males|females|mums|dads|parents|teens|teenagers|youngsters|youths|learners|students|smokers|"
    r"quitters|veterans|homes|properties|presentations|notifications|stays|discharges|spells|events|terminations|"
    r"suicides|crashes|collisions|casualties|injuries|visits|handovers|under[- ]\d\ds|\d\d[- ]year[- ]olds|of them"
)
# Not '13 girls per 1,000', nor '2098 hips 571', where the word is the name of what comes next.
_NO_LABEL = r"(?!\s?[([]?(?:per|for every|in every|to every|in each|/|a)\b|\s{0,9}[:=-]?\s{0,9}\d)"
_THINGS = deferred(
    r"[ ](?:(?!(?:in|for|at|of|on|to|and|but|or|per|this|last|which|who|that|against|with|from|by|up|down|as|than|the|"
    r"is|was|were|had|have|when|if|compared|target|not|across|among)\b)[a-z0-9][\w'/-]*\s){0,3}?"
    rf"(?:{_PEOPLE.pattern}|{_MORE_PEOPLE})\b{_NO_LABEL}"
)
# '12 toddlers': any word in the plural, but for verbs and small words that end so.
_SOME_THINGS = deferred(
    r"[ ](?!(?:this|is|was|has|does|its|as|plus|less|across|versus|thus|perhaps|always|previous|besides|unless|sits|"
    r"stands|comes|means|shows|remains|looks|puts|gives|makes|seems|feels|beats|leaves|keeps|holds|marks|matches|sounds|"
    r"appears|follows|compares|represents|includes|excludes|covers|says|points|pts|thanks|cheers|regards|others|"
    r"theirs|ours|yours|yes|plus|times|days|weeks|months|years|hours|mins|minutes|secs|seconds|us|"
    rf"[a-z]+(?:us|ss|is|ous))\b)[a-z]{{3,}}s\b{_NO_LABEL}"
)
_NUMBERED = re.compile(r"\b(?:numbered|counted|count(?: is| was| of|:| -)?|a total of|number of [a-z -]{3,40})\s$")
_IN_NUMBER = re.compile(r"\s?(?:in (?:number|all|total)\b|\(?(?:a |raw |the |that's a )*(?:number|count)\)|counts?\b)")
# 'Autism assessment wait: 41 children' is no wait in weeks.
_WAITS = frozenset(["weeks", "days", "months", "hours", "minutes", "seconds", "minutes and seconds", "score"])
_RATE = re.compile(
    r"\brates?\b[^.;,\d]{0,24}$|\b(?:per|(?:in|for|of) (?:every|each)) (?:10|1,0|ten |hundred|thousand)[^.;]{0,60}$"
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
    if figure is None or figure.unit or figure.value is None:
        return False
    whole = not figure.places and figure.value == figure.value.to_integral_value()
    if indicator.unit in _WAITS:
        return whole and bool(_THINGS.match(case.behind))
    if not indicator.unit.startswith(("rate", "percent")):
        return False
    if indicator.unit == "percent":
        return whole and (_counts_things(case) or _is_far_for_people(case))
    told = _NO_RATE.search(claim.note) or (_PEOPLE.fullmatch(claim.noun) and _SAW.search(claim.note))
    return bool(told) or (whole and _is_numbered(case)) or _is_far_for_people(case)


def _counts_things(case: Case) -> bool:
    """'41 girls': a whole number of people or cases, and not called a rate."""
    figure = case.claim.figure
    plural = figure is not None and not figure.spelled and _SOME_THINGS.match(case.behind)
    return bool(plural or _THINGS.match(case.behind)) and not _RATE.search(case.before)


def _is_numbered(case: Case) -> bool:
    """'Numbered 14', '15 in all', '41 girls': a whole number, by the words on either side of it."""
    said = _NUMBERED.search(case.before) or _IN_NUMBER.match(case.behind)
    return bool(said and not _RATE.search(case.before)) or _counts_things(case)


def _is_far_for_people(case: Case) -> bool:
    """'13.2 girls' may well be a rate: near the last value it is, and that the word is loosely said of."""
    figure, indicator = case.claim.figure, case.about.indicator
    last = indicator.previous if indicator.previous is not None else indicator.baseline
    if last is None or figure is None or figure.value is None or not _PEOPLE.fullmatch(case.claim.noun):
        return False
    return abs(figure.value - last) > last * _NEAR
