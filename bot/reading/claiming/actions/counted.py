"""Counted: how much of what an action's title asks for is said to be done."""

import re
from datetime import date
from functools import lru_cache

from bot.domain.returns import ActionStatus, ExpectedAction
from bot.reading.deferred import deferred
from bot.reading.noticing.dates import dates_in
from bot.reading.noticing.denials import ahead, denied
from bot.reading.noticing.numerals import spelled_value
from bot.reading.noticing.statuses import in_part, left_to_do, unfinished
from bot.reading.noticing.words import tokens

# What makes a day ahead no promise: 'we cannot recruit', 'hit a snag', 'will be tight'.
BAD_NEWS = re.compile(
    r"\b(?:can(?:'t|not) (?:see|recruit|find|get|fill)|not looking (?:good|great|promising|likely)|snags?|hitch|"
    r"setbacks?|refus\w+|walked (?:off|out|away)|gone bust|bust|collapsed|short (?:by|of)|failed|tight|struggl\w+|"
    r"either way|surprised if|with(?:drew|drawn)|pulled out|(?:on|the) strike|not confident|too few|"
    r"(?:hasn't|haven't|not) replied|"
    r"(?:still|have|has|had) not (?:yet )?(?:signed|agreed|replied|approved|confirmed|responded))\b"
)
_SOME_OF_ALL = deferred(r"\b(\d{1,4}|[a-z]+)\s?(?:/|out of|of)\s?(\d{1,4}|[a-z]+)\b")
_SINCE = deferred(
    r"\b(?:has|have) been (?!not\b|waiting|trying|running|working|on hold|in draft|in discussion|talking)"
    r"[^.;\n]{0,50}\bsince\b"
)
_FOR_GOOD = deferred(
    r"\b(?:all|every|each|both|throughout|everywhere)\b(?! (?:but|except|on track|being well|going|actions|along|over|"
    r"the (?:best|time)|of a|good|fine|well|ok|time))"
)
_NOW_SO = deferred(
    r"\b(?:now|have|has|been|are|is|in|into|on|at|across|done|visited|went|got|met)\b(?! (?:to be|going|being|"
    r"waiting|still))"
)
_YET = deferred(
    r"\b(?:will|to|should|by|until|except|bar|not|plan\w*|aim\w*|expect\w*|due|hop\w+|want|need|want\w*|next|still|"
    r"if)\b|n't|'ll"
)
_DID = deferred(
    r"\b(?:done|trained|recruited|appointed|signed up|in post|in place|live|open|visited|completed|finished|moved|"
    r"found|been into|"
    r"retrofitted|installed|covered|running|started|have (?:their|one|a|our|all|the|got)\b|gone over)\b"
)
_PAST = {"run": "ran", "bring": "brought", "hold": "held", "make": "made", "build": "built"}
_OBJECT = deferred(
    r"\s(?:an?|the|our|its|\d+)\s(?:new\s)?(?:draft|consultation|tender|survey|review|date|further|revised|\w+ing)\b"
)
_NUMBER = re.compile(
    r"\b(?:\d{1,4}(?![\d.,:/%-]|(?:st|nd|rd|th)\b)|[a-z]+)\b(?!\s(?:more |extra |working )?(?:days?|weeks?|months?|"
    r"years?|hours?)\b)"
)
_SPELT = frozenset(
    [
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
    ]
)


def counted(low: str, action: ExpectedAction, sent: date | None, told: ActionStatus | None) -> ActionStatus | None:
    """How many of all that the title asks for are done, or whether all are."""
    wanted = _quantity(action.title.lower())
    said = _numbers(low, sent) if wanted else []
    few = (
        bool(said)
        and not _all_of(low, wanted)
        and max(said) < wanted
        and (told == "complete" or bool(_DID.search(low)))
    )
    if few or told is not None:
        return "on-track" if few else told
    if wanted and _all_of(low, wanted):
        return "complete"
    if (_says_done(low, action.title.lower()) or _SINCE.search(low)) and not in_part(low):
        return "complete"
    whole = _FOR_GOOD.search(low) and _NOW_SO.search(low) and not _YET.search(low)
    if whole or (wanted and said and max(said) >= wanted and _DID.search(low) and not _YET.search(low)):
        return "on-track" if in_part(low) else "complete"
    some = (left_to_do(low) and not unfinished(low)) or (in_part(low) and _DID.search(low))
    return "on-track" if some and not BAD_NEWS.search(low) else None


def _all_of(low: str, wanted: int) -> bool:
    """'12/12', 'eight out of eight'."""
    pairs = ((_value(some[1]), _value(some[2])) for some in _SOME_OF_ALL.finditer(low))
    return any(some == whole == wanted for some, whole in pairs)


def _says_done(low: str, title: str) -> bool:
    """Say whether the first word of the title is said to have been done: 'trained' of 'Train 150 staff'."""
    verb = tokens(title)[0] if tokens(title) else None
    if verb is None:
        return False
    for token in tokens(low):
        past = token.word == _PAST.get(verb.word) or (token.word.endswith("ed") and token.stem == verb.stem)
        if past and not denied(low, token.start) and not ahead(low, token.start) and not _OBJECT.match(low, token.end):
            return True
    return False


@lru_cache(maxsize=256)
def _quantity(title: str) -> int:
    """How many of something a title asks for; 0 where it names no number above one."""
    numbers = [number for number in map(_value, _NUMBER.findall(title)) if number and number > 1]
    return numbers[0] if len(numbers) == 1 else 0


def _numbers(low: str, sent: date | None) -> list[int]:
    """The numbers in words about an action, days left out."""
    days = [(each.start, each.end) for each in dates_in(low, sent)]
    found = [
        _value(match.group())
        for match in _NUMBER.finditer(low)
        if not any(start <= match.start() < end for start, end in days)
        and not low.endswith(("all ", "all the "), 0, match.start())
    ]
    return [number for number in found if number]


def _value(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    value = spelled_value(word) if word in _SPELT else None
    return int(value) if value is not None else None
