"""Siblings: measures of one name for two groups ('…, 65 and over', '…, 18 to 64'), told by the group alone."""

import itertools
import re
from collections.abc import Mapping, Sequence

from bot.reading.deferred import deferred
from bot.reading.noticing.families import AGED, YEARS, Family, ages
from bot.reading.noticing.names import Mention

_GROUPS = {
    "older": r"\bolder(?: (?:people|adults|ones|group))?\b",
    "younger": (
        r"\b(?:younger(?: (?:people|adults|ones|group))?|working[- ]age(?: (?:people|adults|ones|group))?|"
        r"(?:people|adults) of working age)\b"
    ),
    "women": r"\b(?:women|females?|(?:a|baby|newborn)\s(?:baby\s|newborn\s)?girls?(?:\sborn(?:\s(?:here|now|"
    r"today|locally))?)?|f(?=\s?[:=]?\s?\d\d)|(?<=\d )f(?=[,;.)\n]|$))\b",
    "men": r"\b(?:men|males?|(?:a|baby|newborn)\s(?:baby\s|newborn\s)?boys?(?:\sborn(?:\s(?:here|now|today|"
    r"locally))?)?|m(?=\s?[:=]?\s?\d\d)|(?<=\d )m(?=[,;.)\n]|$))\b",
    "boys": r"\b(?:boys?|lads?|sons?)\b",
    "girls": r"\b(?:girls?|lass(?:es)?|daughters?)\b",
}
_LIKE = {"boys": "men", "girls": "women"}  # where a family is of men and women
# 'Likewise 62.9 for the other half of us': of two, the one that was not named.
_THE_OTHER = deferred(
    r"\bthe (?:rest|remainder)\b(?! of)|\b(?:the )?other (?:half|sex|gender|lot)(?: of (?:us|them|the population))?\b"
)
_SAID = re.compile("|".join(f"(?P<{group}>{words})" for group, words in _GROUPS.items()))
_OLDS = deferred(rf"\b(?P<age>\d\d?|{'|'.join(YEARS)})[- ]years?[- ]olds?\b")
# '88% of five-year-olds both', '91% of two-year-olds have had one dose': not '22% of them have tooth decay'.
_DOSED = deferred(
    r"\s*(?:[.,;)\n]|$|(?:(?:have|had|has|with|got|having|their|the|an?|received|been)\s)*"
    r"(?:and|both|two|2|one|1|first|second|mmr|vaccinated|immunised|jabbed)\b)"
)
_NUMBER = r"(?:£?\d|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b)"
_UNDER = re.compile(r"(?:\b(?:under|below)[- ]?|<\s?)(?P<age>\d\d)(?:'?s)?\b")
_BESIDE = deferred(
    r"(?:'s)?\)?(?:\s(?:rate|figure|number|one))?\s?[:=–(-]?\s?(?:is|are|was|were|at|came to|stands? at)?\s?" + _NUMBER
)
# 'For men it fell back, 78.4 to 78.2': the group opens the clause that gives the figure.
_OPENS = deferred(r"(?:^\s*|[.;,(\n]\s?|\b(?:and|but|while|whereas)\s)(?:for|in|among|amongst|with|the)\s(?:the\s)?$")
# 'For women, who live longer whatever befalls them, it was 6.7': what lies between two marks is no distance.
_THEN = deferred(r"(?:,\s(?:who|which|where|whose|as)\s[^.;:,()\d]{3,120},)?[:,]?\s(?:[a-z',-]+\s){0,6}£?\d")
# 'Older people: just over 530': the group is the label of a line.
_LABELS = deferred(
    r"(?:'s)?(?:[,\s(]{1,3}(?:20\d\d(?:[-/]\d\d)?|q[1-4])\)?)?(?:\s?[:=]|\s[-–—])\s?(?:(?:[a-z',-]+\s){0,5}£?\d|"
    r"(?:still )?(?:not|nil|none|n/a|suppressed|<|no|tbc|awaited|unavailable|unchanged)\b)"
)
# 'And women's isn't out until January', 'women's figure is suppressed'.
_MISSING = deferred(
    r"(?:'s|')?(?:\s(?:one|ones|figure|number|rate|data|estimate)s?)?\s(?:(?:is|are|was|has|have|will|can|do|still|yet|being|be|"
    r"been|to|got)\s){0,3}(?:(?:is|are|was|has|have|wo|ca|do|does)n't|cannot|not|suppressed|awaited|unavailable|missing)\b"
)
_BEHIND = deferred(
    r"\d[^.;,\d]{0,14}\s(?:for|in|among|amongst|of)\s(?:the\s)?$|\d\s?(?:%|years?|yrs?|per 1[0,]+)?\s?[(\[]?$"
)
# 'Men here can expect 60.4 years': the group is the subject of what is measured.
_BEGINS = deferred(r"(?:^\s*|[.;,(\n]\s?|\b(?:and|but|while|whereas)\s|\bin 20\d\d\s)(?:an?\s|the\s|our\s)?$")
_EXPECTS = deferred(
    r"(?:\sborn)?(?:\sin\s(?:the\s)?(?:[a-z]+|20\d\d)|\shere|\slocally)?\s(?:(?:can|could|may|now|still|have|had|has|get|got|are|is|were|"
    r"was|expect|look|forward|live|lived|living|reach\w*|averag\w+|came|come|stands?|stood|at|to|in|out|up|down|of|rose|fell|on|"
    r"about)\s){1,6}" + _NUMBER
)


def siblings(low: str, start: int, end: int, topic: Sequence[Mention], related: Mapping[str, Family]) -> list[Mention]:
    """The groups said right beside a figure in low[start:end], as names of the measures beside the one spoken of."""
    found: list[Mention] = []
    for match in _groups_in(low, start, end, topic, related):
        family = _spoken_of(match, topic, related)
        key = _key(match)
        code = family.get(key) or family.get(_LIKE.get(key, ""))
        named = any(m.start < match.end() and match.start() < m.end for m in topic)
        if code and not named and _gives(low, match, start):
            found.append(Mention(match.start(), match.end(), (code,), "name"))
    return found + _other(low, start, end, [*topic, *found], related)


def _other(low: str, start: int, end: int, named: Sequence[Mention], related: Mapping[str, Family]) -> list[Mention]:
    """The other of two, said so behind its figure, where this stretch names one of them alone."""
    told = {m.items[0] for m in named if len(m.items) == 1 and m.start >= start and m.items[0] in related}
    found: list[Mention] = []
    for match in _THE_OTHER.finditer(low, start, end) if told else ():
        left = {code for one in told for code in related[one].values()} - told
        if len(left) == 1 and _BEHIND.search(low, start, match.start()):
            found.append(Mention(match.start(), match.end(), (left.pop(),), "name"))
    return found


def groups_said(low: str) -> bool:
    """Say whether lower-case text has a word for men, women or an age at all."""
    return bool(_SAID.search(low))


def _groups_in(
    low: str, start: int, end: int, topic: Sequence[Mention], related: Mapping[str, Family]
) -> list[re.Match[str]]:
    """The words for groups, where any measure spoken of is of a family."""
    if not any(item in related for mention in topic for item in mention.items[:1]):
        return []
    olds = [
        each
        for each in _OLDS.finditer(low, start, end)
        if _DOSED.match(low, each.end()) and any(m.start >= start for m in topic)
    ]
    said = (way.finditer(low, start, end) for way in (_SAID, AGED, _UNDER))
    return [*itertools.chain.from_iterable(said), *olds]


def _spoken_of(group: re.Match[str], topic: Sequence[Mention], related: Mapping[str, Family]) -> Family:
    """The family of the name before a group; else of a name behind it that all of a family share."""
    before = [m for m in topic if m.end <= group.start()][-1:]
    behind = sorted((m for m in topic if m.start >= group.end()), key=lambda m: len(m.items) == 1)[:1]
    for mention in (*before, *behind):
        family = related.get(mention.items[0], {}) if mention.items else {}
        if not family or not set(mention.items) <= set(family.values()):
            continue
        if mention in before or len(mention.items) > 1:
            return family
        return {each: code for each, code in family.items() if code in mention.items}
    return {}


def is_age(low: str) -> bool:
    """Say whether words are an age and nothing else: '18 to 64', 'under-65s'."""
    return bool(AGED.fullmatch(low.strip()) or _UNDER.fullmatch(low.strip()))


def group_of(low: str, items: Sequence[str], related: Mapping[str, Family]) -> str:
    """The measure of a family that these few words, 'women', name by its group alone; '' where none."""
    family = related.get(items[0], {}) if items else {}
    match = _SAID.fullmatch(low.strip(" :-"))
    return family.get(match.lastgroup or "", "") if match and set(items) <= set(family.values()) else ""


def _gives(low: str, group: re.Match[str], start: int) -> bool:
    """Say whether a figure stands beside a group, or in the clause that it opens."""
    if _BESIDE.match(low, group.end()) or _BEHIND.search(low, start, group.start()):
        return True
    if not low[start : group.start()].strip(" \t-*•>") and _LABELS.match(low, group.end()):
        return True
    before = low[start : group.start()]
    if _MISSING.match(low, group.end()) and _BEGINS.search(before):
        return True
    if _EXPECTS.match(low, group.end()) and _BEGINS.search(before):
        return True
    return bool(_THEN.match(low, group.end())) and bool(_OPENS.search(before))


def _key(match: re.Match[str]) -> str:
    """What a family calls the group that these words are of."""
    if match.re is _UNDER:
        return f"under {match['age']}"
    return match.lastgroup if match.re is _SAID and match.lastgroup else ages(match.group())
