"""What a figure is in its sentence: the value, or a target, comparator, change, earlier or withdrawn figure."""

import re

from bot.reading.claiming.between import only_lead
from bot.reading.claiming.roles.after import AFTER
from bot.reading.claiming.roles.by_both_sides import by_both_sides
from bot.reading.claiming.roles.by_words_before import by_words_before, named
from bot.reading.claiming.roles.wished import is_wished
from bot.reading.noticing.numbers import Figure

# 'Two thirds were reached inside 40 minutes': a limit, and no average.
_WITHIN = re.compile(
    r"\b(?:reached|seen|answered|attended|met|got to|responded to|treated|done)\s"
    r"(?:within|inside|in under|in less than)\s(?:the\s)?$"
)
_UP_BY = re.compile(r"\b(?:up|down)\s(?:by\s|another\s)?$")  # 'up 1.2 on last quarter, which is what we wanted'
_TIMES = ("minutes", "hours", "days", "weeks", "clock")
_WORD = re.compile(r"\b(?!it\b)[a-z]")  # 'it' stands for the name
_LEADS_ON = re.compile(r"[^.;,()\n]{1,40}\d")
# '480 set a date, 231 quit'.
_STARTED = re.compile(
    r"\s(?:(?:is|was)\s(?:how many|the number)\s)?(?:[a-z]+\s){0,3}?(?:invited|set (?:a |quit |it |a quit |"
    r"a it )?dates?)\b"
)
_OF_THE = re.compile(r"(?:^|[\s(,])of (?:the|our|those|these|all|all the|all our)\s$")  # 'most of the 97 who came'
_LIVES = re.compile(
    r"\b(?!(?:we|you|i|they) (?:can|could))[a-z\d]+ (?:can|could) (?:now )?expect(?: to live)?(?: (?:for|to))?\s$"
)  # 'men here can expect 60.4 years'


def role(figure: Figure, before: str, after: str) -> str:
    """The role of a figure that stands between these words of its own: 'value' unless they say otherwise.

    A statistic said beside it ('median', 'longest') is 'statistic <word>': the name decides if it is the one asked.
    """
    if figure.unit == "points" or figure.sign in ("+", "±"):
        return "change"
    if figure.sign == "-":
        before = before.rstrip("- ") + " "
    whole = figure.shape == "fraction" and figure.value is not None
    for name, pattern in AFTER if _WORD.search(after) else ():
        if (match := pattern.match(after)) and not (whole and name == "component") and not _of_the_next(match, after):
            return "change" if name == "target" and _UP_BY.search(before) else named(name, match.group())
    counts = figure.shape == "plain" and not figure.unit and not figure.places
    if counts and (_STARTED.match(after) or _OF_THE.search(before)):
        return "component"
    if not _WORD.search(before) or only_lead(before):
        return "value"
    if is_wished(before, after):
        return "target"
    if figure.unit in _TIMES and _WITHIN.search(before):
        return "statistic within"
    if figure.unit == "years" and _LIVES.search(before):
        return "value"
    return by_both_sides(before, after) or by_words_before(before, after)


def _of_the_next(match: re.Match[str], after: str) -> bool:
    """'572, the national portal says 581': words behind a comma or bracket that lead on to another figure are its."""
    return match.group().lstrip()[:1] in (",", "(") and bool(_LEADS_ON.match(after, match.end()))
