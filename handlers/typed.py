"""What people type after /hwb, taken apart: numbers, days, posts and what they were told."""

import html
import re
from datetime import date, datetime

from bot.domain.calendar import local_day

_NUMBER = re.compile(r"[qQ#]?(\d{1,9})\.?")
_DAY = re.compile(r"(?:\w+\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?(?:\s+(\d{4}))?", re.IGNORECASE)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_DAY_FIRST = re.compile(
    r"(?:until\s+)?(?P<day>\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?(?:\s+\d{4})?)"
    r"\s*[:,]?\s+(?P<rest>.+)",
    re.DOTALL | re.IGNORECASE,
)
_TOLD = re.compile(
    r"(?P<post>[^\s:]+)\s*:\s*(?P<text>.+?)[\s,;.(]+told\s+(?P<how>(?:by|in|at|on)\s+.+)", re.DOTALL | re.IGNORECASE
)
_REMEDY = re.compile(
    r"(?P<number>\S+)\s+until\s+(?P<level>.+?)[\s,;(]+minute\s+(?P<minute>[^:]+?)\)?\s*:\s*(?P<text>.+)",
    re.DOTALL | re.IGNORECASE,
)
_UNTIL_WHY = re.compile(r"(?:until\s+)?(?P<day>.+?)[\s,:]+because(?:\s+of)?\s+(?P<rest>.+)", re.DOTALL | re.IGNORECASE)
_SPAN = re.compile(
    r"(?:from\s+)?(?P<first>.+?)\s+to\s+(?P<last>.+?)[\s,:]+because(?:\s+of)?\s+(?P<rest>.+)", re.DOTALL | re.IGNORECASE
)
_PERSON = re.compile(
    r"(?P<name>[^<>@]+?)[\s,;:]+(?:<mailto:(?P<linked>[^|>\s]+)(?:\|[^>]*)?>|<@(?P<mention>[UW][A-Z0-9]+)(?:\|[^>]*)?>"
    r"|(?P<slack>[UW][A-Z0-9]{5,})|<?(?P<mail>[^\s<>@|]+@[^\s<>@|]+\.\w+)>?)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

Parts = tuple[object, ...]


class Mistyped(ValueError):  # noqa: N818 - it is no fault of the bot's
    """What was typed is not what the command needs; the message, if any, says what is wrong with it."""


def nothing(text: str, _now: datetime) -> Parts:
    """Nothing more."""
    if text:
        raise Mistyped
    return ()


def word(text: str, _now: datetime) -> Parts:
    """One word, or none: a report's code."""
    if " " in text:
        raise Mistyped
    return (text,)


def reason(text: str, _now: datetime) -> Parts:
    """Why, in words."""
    if not text:
        raise Mistyped("Say why.")
    return (html.unescape(text),)


def text(text: str, _now: datetime) -> Parts:
    """Any words: a code, or a code and a period."""
    if not text:
        raise Mistyped
    return (html.unescape(text),)


def words(text: str, _now: datetime) -> Parts:
    """Words for the report being gathered, in as many lines as they take."""
    return "", *reason(text, _now)


def name(text: str, _now: datetime) -> Parts:
    """One word: a post or an item."""
    return tuple(_words(text, 1))


def names(text: str, _now: datetime) -> Parts:
    """Two words: from whom to whom."""
    return tuple(_words(text, 2))


def number(text: str, _now: datetime) -> Parts:
    """A number as it was shown: 3, Q3 or #3."""
    return (_number(text),)


def number_and_words(text: str, _now: datetime) -> Parts:
    """A number, and what is said of it."""
    first, words = _words(text, 1, rest=True)
    return _number(first.rstrip(":")), words


def name_and_words(text: str, _now: datetime) -> Parts:
    """An item, and why."""
    first, words = _words(text, 1, rest=True)
    return first, html.unescape(words)


def name_and_day(text: str, now: datetime) -> Parts:
    """A post, and a day such as 14 October, 2026-10-14 or 14/10/2026; without a year the next one is meant."""
    first, words = _words(text, 1, rest=True)
    return first, day(words, local_day(now))


def name_day_and_words(text: str, now: datetime) -> Parts:
    """An item, a day such as 3 December 2026, 2026-12-03 or 03/12/2026, and why."""
    first, words = _words(text, 1, rest=True)
    found = _DAY_FIRST.fullmatch(words)
    if found is None:
        raise Mistyped("Give the day, such as 3 December 2026, and then the reason.")
    return first, day(found["day"], local_day(now)), html.unescape(found["rest"])


def name_number_and_words(text: str, _now: datetime) -> Parts:
    """An item, a number, and why."""
    first, second, words = _words(text, 2, rest=True)
    return first, _number(second), html.unescape(words)


def name_until_and_why(text: str, now: datetime) -> Parts:
    """'NPH until 15 January because of winter pressures': an agency, a day and why."""
    first, words = _words(text, 1, rest=True)
    found = _UNTIL_WHY.fullmatch(words)
    if found is None:
        raise Mistyped("Give the day, and then the reason after because.")
    return first, day(found["day"], local_day(now)), html.unescape(found["rest"].strip())


def two_days_and_why(text: str, now: datetime) -> Parts:
    """'23 March to 7 May 2027 because of the local elections': the first and the last day, and why."""
    found = _SPAN.fullmatch(text.strip())
    if found is None:
        raise Mistyped("Give the first and the last day, and then the reason after because.")
    first, last = found["first"], found["last"]
    year = re.search(r"\b\d{4}$", last)
    if year and not re.search(r"\d{4}", first):
        first = f"{first} {year[0]}"
    begins = day(first, local_day(now))
    return begins, day(last, begins), html.unescape(found["rest"].strip())


def one_or_two(text: str, _now: datetime) -> Parts:
    """'pause NPH' or 'quiet': what is ended, and of whom."""
    what, _, whose = text.strip().partition(" ")
    if (what.lower(), bool(whose)) not in (("pause", True), ("quiet", False)) or " " in whose:
        raise Mistyped
    return what.lower(), whose


def names_and_day(text: str, now: datetime) -> Parts:
    """Two agencies, and the day from which the second stands in the place of the first."""
    first, second, words = _words(text, 2, rest=True)
    return first, second, day(words.removeprefix("from "), local_day(now))


def name_and_person(text: str, _now: datetime) -> Parts:
    """'NPH-1 Jane Doe, jane@northmoor.example.org': a post, a name, and an email address or a Slack member id."""
    first, words = _words(text, 1, rest=True)
    found = _PERSON.fullmatch(html.unescape(words).strip())
    if found is None:
        raise Mistyped("Give the post, the name, and an email address or a Slack member id, such as U01ABCDEF.")
    address = found["mail"] or found["linked"] or found["slack"] or found["mention"]
    return first, found["name"].strip(" ,;:"), address


def told(text: str, _now: datetime) -> Parts:
    """'POST: what they said, told by telephone': the post, the words and how they were told."""
    found = _TOLD.fullmatch(text)
    if found is None:
        raise Mistyped("Say at the end how you were told, such as: told by phone.")
    return found["post"], found["text"].strip(), html.unescape(found["how"].strip())


def remedied(text: str, _now: datetime) -> Parts:
    """'3 until 75%, minute 9 of 21 November: what is done': the number, the level, the minute and the remedy."""
    found = _REMEDY.fullmatch(text)
    if found is None:
        raise Mistyped("Say the level, the minute and the remedy.")
    words = (html.unescape(found[part].strip()) for part in ("level", "minute", "text"))
    return (_number(found["number"]), *words)


def number_and_minute(text: str, _now: datetime) -> Parts:
    """A number, and the minute that says so."""
    first, words = _words(text, 1, rest=True)
    return _number(first), html.unescape(words).removeprefix("minute").strip()


def day(text: str, today: date) -> date:
    """The day that is meant. Raises Mistyped."""
    text = text.strip().removeprefix("until ").removeprefix("to ").strip()
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    slashed, named = _SLASHED.fullmatch(text), _DAY.fullmatch(text)
    if slashed:
        return _date(int(slashed[3]), int(slashed[2]), int(slashed[1]))
    if not named or named[2][:3].lower() not in _MONTHS:
        raise Mistyped(f"“{html.unescape(text)}” is not a day I can read: write 14 October or 2026-10-14.")
    return _next(int(named[1]), _MONTHS.index(named[2][:3].lower()) + 1, named[3], today)


def _next(number: int, month: int, year: str | None, today: date) -> date:
    if year:
        return _date(int(year), month, number)
    found = _date(today.year, month, number)
    return found if found >= today else _date(today.year + 1, month, number)


def _date(year: int, month: int, number: int) -> date:
    try:
        return date(year, month, number)
    except ValueError:
        raise Mistyped(f"There is no {number}/{month}/{year}.") from None


def _number(text: str) -> int:
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        raise Mistyped("Give its number, such as 3.")
    return int(found[1])


def _words(text: str, count: int, *, rest: bool = False) -> list[str]:
    """So many words, and with `rest` all that follows as one more; no more and no fewer."""
    found = text.split(maxsplit=count) if rest else text.split()
    if len(found) != count + rest:
        raise Mistyped
    return found
