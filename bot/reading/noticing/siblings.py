"""Siblings: measures of one name for two groups ('…, 65 and over', '…, 18 to 64'), told by the group alone."""

import re
from collections.abc import Mapping, Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.noticing.names import Mention

_GROUPS = {
    "older": r"\bolder(?: (?:people|adults|ones|group))?\b",
    "younger": r"\byounger(?: (?:people|adults|ones|group))?\b",
    "women": r"\b(?:women|females?|f(?=\s?[:=]?\s?\d\d))\b",
    "men": r"\b(?:men|males?|m(?=\s?[:=]?\s?\d\d))\b",
    "boys": r"\bboys\b",
    "girls": r"\bgirls\b",
}
_SAID = re.compile("|".join(f"(?P<{group}>{words})" for group, words in _GROUPS.items()))
_AGED = re.compile(r"\b\d\d(?:\s?(?:-|–|to)\s?\d\d|s?(?:\+|\splus\b|\s(?:and|or|&)\s(?:over|older|above)\b))")
_BESIDE = re.compile(r"\s?[:=–-]?\s?(?:is|are|was|were|at|came to|stands? at)?\s?£?\d")


# 'For men it fell back, 78.4 to 78.2': the group opens the clause that gives the figure.
_OPENS = re.compile(r"(?:^\s*|[.;,(\n]\s?|\b(?:and|but|while|whereas)\s)(?:for|in|among|amongst|with|the)\s(?:the\s)?$")
_THEN = re.compile(r"[:,]?\s(?:[a-z',-]+\s){0,6}£?\d")
# 'Older people: just over 530': the group is the label of a line.
_LABELS = re.compile(
    r"\s?[:=]\s?(?:(?:[a-z',-]+\s){0,4}£?\d|"
    r"(?:still )?(?:not|nil|none|n/a|suppressed|<|no|tbc|awaited|unavailable|unchanged)\b)"
)
_BEHIND = re.compile(r"\d[^.;,\d]{0,14}\s(?:for|in|among|amongst)\s(?:the\s)?$")


def siblings(
    low: str, start: int, end: int, topic: Sequence[Mention], known: Mapping[str, ExpectedIndicator]
) -> list[Mention]:
    """The groups said right beside a figure in low[start:end], as names of the measures beside the one spoken of."""
    found: list[Mention] = []
    for match in _groups_in(low, start, end, topic, known):
        family = _spoken_of(match, topic, known)
        code = family.get(match.lastgroup or "") or family.get(_ages(match.group()))
        named = any(m.start < match.end() and match.start() < m.end for m in topic)
        if code and not named and _gives(low, match, start):
            found.append(Mention(match.start(), match.end(), (code,), "name"))
    return found


def _groups_in(
    low: str, start: int, end: int, topic: Sequence[Mention], known: Mapping[str, ExpectedIndicator]
) -> list[re.Match[str]]:
    """The words for groups, where any measure spoken of is of a family."""
    if not any(item in known and _family(item, known) for mention in topic for item in mention.items[:1]):
        return []
    return [*_SAID.finditer(low, start, end), *_AGED.finditer(low, start, end)]


def _spoken_of(
    group: re.Match[str], topic: Sequence[Mention], known: Mapping[str, ExpectedIndicator]
) -> dict[str, str]:
    """The family of the name before a group; else of a name behind it that all of a family share."""
    before = [m for m in topic if m.end <= group.start()][-1:]
    behind = [m for m in topic if m.start >= group.end() and len(m.items) > 1][:1]
    for mention in (*before, *behind):
        family = _family(mention.items[0], known) if mention.items and mention.items[0] in known else {}
        if family and set(mention.items) <= set(family.values()):
            return family
    return {}


def group_of(low: str, items: Sequence[str], known: Mapping[str, ExpectedIndicator]) -> str:
    """The measure of a family that these few words, 'women', name by its group alone; '' where none."""
    family = _family(items[0], known) if items and items[0] in known else {}
    match = _SAID.fullmatch(low.strip(" :-"))
    return family.get(match.lastgroup or "", "") if match and set(items) <= set(family.values()) else ""


def _gives(low: str, group: re.Match[str], start: int) -> bool:
    """Say whether a figure stands beside a group, or in the clause that it opens."""
    if _BESIDE.match(low, group.end()) or _BEHIND.search(low, start, group.start()):
        return True
    if not low[start : group.start()].strip(" \t-*•>") and _LABELS.match(low, group.end()):
        return True
    return bool(_THEN.match(low, group.end())) and bool(_OPENS.search(low[start : group.start()]))


def _family(code: str, known: Mapping[str, ExpectedIndicator]) -> dict[str, str]:
    """The measures whose names differ from this one's behind their last comma alone, by the group said there."""
    stem, _, _ = known[code].name.rpartition(",")
    alike = {each: one.name.lower() for each, one in known.items() if stem and one.name.rpartition(",")[0] == stem}
    if len(alike) != 2:
        return {}
    groups = {each: name.rpartition(",")[2] for each, name in alike.items()}
    found = {
        group: each
        for each, said in groups.items()
        for group in ("women", "men", "boys", "girls")
        if re.search(rf"\b{group}\b", said)
    }
    found |= {_ages(span.group()): each for each, said in groups.items() if (span := _AGED.search(said))}
    ages = {each: max(map(int, re.findall(r"\d+", said)), default=0) for each, said in groups.items()}
    if all(ages.values()) and len(set(ages.values())) == 2:
        found["older"], found["younger"] = max(ages, key=ages.__getitem__), min(ages, key=ages.__getitem__)
    return found


def _ages(said: str) -> str:
    """A stretch of ages however it is written: '18-64', '18 to 64'."""
    return " ".join(re.findall(r"\d+", said))
