"""Taken: days that something else took, and money that is promised rather than spent."""

import re

from bot.reading.noticing.numbers import Figure

_TIMES = frozenset({"hours", "days", "weeks", "months"})
# 'We lost four days to the move', 'were down for two days': what something else took, where no measure is called so.
_SPENT = re.compile(
    r"\b(lost|losing|lose|missed|missing|off|away|closed|down|shut|cost us|took us|sick|ill|offline|out of action)\s"
    r"(?:(?:for|about|around|nearly|almost|over|another|a further|only|just|some|the (?:last|first|best part of)|"
    r"us)\s)*$"
)
# '£1.03m spent and £1.2m committed': money that is promised, where no measure is of what is.
_NOT_SPENT = re.compile(
    r"\s(?:(?:is|was|has been|have been|already|now|still|more|further|formally)\s)*(committed|allocated|earmarked|"
    r"approved|pledged|ringfenced|promised|accrued|unspent|outstanding)\b"
)


def taken_otherwise(figure: Figure, before: str, after: str) -> str:
    """The word that makes a time one lost to something else, or a sum one not spent; nothing where there is none."""
    if figure.unit in _TIMES and (spent := _SPENT.search(before)):
        return spent[1]
    if figure.unit == "pounds" and (kept := _NOT_SPENT.match(after)):
        return kept[1]
    return ""
