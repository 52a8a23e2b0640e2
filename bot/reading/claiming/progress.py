"""Progress: how an action stands, by what has happened of it and what will happen by, or after, its deadline."""

import re
from datetime import date
from functools import lru_cache

from bot.domain.returns import ActionStatus, ExpectedAction
from bot.reading.claiming.due import Due, days_ahead
from bot.reading.claiming.moved import new_date
from bot.reading.noticing.dates import dates_in
from bot.reading.noticing.numerals import spelled_value
from bot.reading.noticing.statuses import in_part, unfinished
from bot.reading.noticing.turns import ahead, denied
from bot.reading.noticing.words import tokens

# 'Starts', 'drafting', 'out to tender': something is being done, however it stands.
_UNDER_WAY = re.compile(
    r"\b(?:on-?going|continu(?:ing|es)|begun|started|drafting|drafted|in draft|writing up|"
    r"being (?:written|drafted|built|finalised|finished|recruited|designed|set up|printed|prepared|developed|"
    r"mobilised)|"
    r"still (?:running|drafting|writing|working|recruiting|building|going|training)|"
    r"out (?:to|for) (?:tender|consultation|review|comment)|tender (?:is )?out|"
    r"with (?:the|our|their) (?:lawyers?|legal team|solicitors|designers?|printers?|publisher)|interviewing|"
    r"(?:bids?|tenders?) (?:are |is )?(?:in|back|received)|award notice|standstill|snagging|recruiting|"
    r"some progress|making progress|partly|halfway|half way|half done)\b"
)
# What completes an action, right before a day: 'on track for', 'opening', 'will be signed on'.
_COMPLETES = re.compile(
    r"\b(?:for|open\w*|launch\w*|complet\w*|finish\w*|publi\w*|go(?:es|ing)?[ -]live|start\w*|sign\w*|deliver\w*|"
    r"award\w*|"
    r"handover|hand(?:s|ed)? over|done|ready|in place|live|out|agreed|end date)\s"
    r"(?:date\s|is\s|now\s|on\s|by\s|in\s|the\s|be\s|will\s|end of\s|from\s|w/?c\s|at\s){0,4}$"
)
_WHOLLY = re.compile(r"\bcomplete\b|\bsigned off\b|\ball done\b|[✅✔☑]")
# 'Fieldwork finished, report in draft': one step is done, and the next is not.
_UNWRITTEN = re.compile(
    r"\b(?:in draft|drafting|writing up|being (?:written|drafted|finalised|printed|finished)|"
    r"still (?:writing|drafting|running|building)|with the (?:designers?|printers?|lawyers|publisher))\b"
)
_OPENS = re.compile(
    r"(?:open|launch|start|switch|put|publish|roll out|bring|move|set up|complete|introduce|pilot|begin)\b",
    re.IGNORECASE,
)
_STARTS_ON = re.compile(
    r"\b(?:starts?|starting|opens?|opening|launch(?:es|ing)?|go(?:es|ing)? live|out|published|publishing|begins?|"
    r"from|lands?)\s"
    r"(?:on\s|by\s|in\s|the\s|from\s|w/?c\s){0,3}(?:mid[ -]|early\s|late\s|end of\s)?$"
)
_FOR_GOOD = re.compile(
    r"\b(?:all|every|each|both|throughout|everywhere)\b(?! (?:but|except|on track|being well|going|actions|along|over|"
    r"the (?:best|time)|of a|good|fine|well|ok|time))"
)
_NOW_SO = re.compile(
    r"\b(?:now|have|has|been|are|is|in|into|on|at|across|done|visited|went|got|met)\b(?! (?:to be|going|being|"
    r"waiting|still))"
)
_YET = re.compile(
    r"\b(?:will|to|should|by|until|except|bar|not|plan\w*|aim\w*|expect\w*|due|hop\w+|want|need|want\w*|next|still|"
    r"if)\b|n't|'ll"
)
_DID = re.compile(
    r"\b(?:done|trained|recruited|appointed|signed up|in post|in place|live|open|visited|completed|finished|moved|"
    r"found|been into|"
    r"retrofitted|installed|covered|running|started|have (?:their|one|a)|gone over)\b"
)
_PAST = {"run": "ran", "bring": "brought", "hold": "held", "make": "made", "build": "built"}
_OBJECT = re.compile(
    r"\s(?:an?|the|our|its|\d+)\s(?:new\s)?(?:draft|consultation|tender|survey|review|date|further|revised|\w+ing)\b"
)
_NUMBER = re.compile(
    r"\b(?:\d{1,4}(?![\d.,:/%-]|(?:st|nd|rd|th)\b)|[a-z]+)\b(?!\s(?:more |extra |working )?(?:days?|weeks?|months?|"
    r"years?|hours?)\b)"
)


def progress(
    low: str, action: ExpectedAction | None, sent: date | None, told: ActionStatus | None
) -> ActionStatus | None:
    """How lower-case words about one action say that it stands, where they state `told` or nothing (None)."""
    if told in ("not-started", "delayed", "at-risk") or action is None or action.deadline is None:
        return told
    status = _counted(low, action, sent, told)
    coming = days_ahead(low, sent)
    if status == "complete":
        if _WHOLLY.search(low) or not (_UNWRITTEN.search(low) or _to_be_opened(low, action, coming)):
            return status
        status = "on-track"
    late = [due for due in coming if due.first > action.deadline]
    if status == "on-track":
        moved = [
            due for due in late if due.first == due.last and _COMPLETES.search(low, max(0, due.start - 50), due.start)
        ]
        return "delayed" if moved or (late and in_part(low)) else status
    if late:
        return "delayed"
    unready = unfinished(low)
    if sent is not None and sent > action.deadline and (unready or _UNDER_WAY.search(low)):
        return "delayed"
    return "on-track" if (coming and not unready) or _UNDER_WAY.search(low) else None


def _to_be_opened(low: str, action: ExpectedAction, coming: list[Due]) -> bool:
    """'Rota agreed, starts 1 December': a step is done, and what the title asks for is still to come."""
    if not _OPENS.match(action.title):
        return False
    return any(_STARTS_ON.search(low, max(0, due.start - 40), due.start) for due in coming)


def later_day(low: str, sent: date | None, deadline: date | None) -> date | None:
    """The day that a delayed action is now to be done by: one said to be so, else the only one after its deadline."""
    said = new_date(low, low, sent, deadline)
    late = {due.last for due in days_ahead(low, sent) if due.named and deadline and due.first > deadline}
    if said is not None and (deadline is None or said > deadline or not late):
        return said
    return late.pop() if len(late) == 1 else None


def _counted(low: str, action: ExpectedAction, sent: date | None, told: ActionStatus | None) -> ActionStatus | None:
    """How many of all that the title asks for are done, or whether all are."""
    wanted = _quantity(action.title.lower())
    said = _numbers(low, sent) if wanted else []
    few = bool(said) and max(said) < wanted and (told == "complete" or bool(_DID.search(low)))
    if few or told is not None:
        return "on-track" if few else told
    if _says_done(low, action.title.lower()) and not in_part(low):
        return "complete"
    whole = _FOR_GOOD.search(low) and _NOW_SO.search(low) and not _YET.search(low)
    if whole or (wanted and said and max(said) >= wanted and _DID.search(low) and not _YET.search(low)):
        return "on-track" if in_part(low) else "complete"
    return "on-track" if in_part(low) and _DID.search(low) else None


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
