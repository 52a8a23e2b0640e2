"""What a short message without figures is: a question, a plea for time, a handing over, thanks, or nothing.

Each is a pure function of the sender's own words; who calls them knows already whether figures were read.
"""

import re
import unicodedata
from datetime import date
from typing import NamedTuple

from bot.reading.noticing.dates import dates_in
from bot.reading.phrases import listed, phrases

_GREETING = phrases("talk.greeting", before=r"\A\W{0,4}(?:", after=r"\b[^\n.,!?:-]{0,40}[,.!:\n-]{0,3}\s{0,4})?")
_MORE_TIME = phrases("talk.more_time")
_STOP = re.compile(r"[?!\n]|\.\s|\.$")
_SEND_BY = phrases("talk.send_by", before=r"\b")
_TIME = phrases("talk.time", before=r"\b")
_PUT_OFF = phrases("talk.put_off")
_THANKED = re.compile(r"\bthank(?:s| you)(?: so much| very much)? for\b[^.?!\n]{0,40}$", re.IGNORECASE)
_HANDS_OVER = phrases("talk.hands_over")
_THANKS = phrases("talk.thanks")
_QUESTION = phrases("talk.question")
_NAME = re.compile(
    r"<@[A-Z0-9]{3,20}>|\b[A-ZÀ-Þ\u0100-\u024f][\w’'-]{1,30}(?:\s[A-ZÀ-Þ\u0100-\u024f][\w’'-]{1,30}){0,3}"
)
_SOMEONE_WILL = re.compile(
    rf"({_NAME.pattern}) (?:will|is going to|has agreed to) (?:be )?(?:send|respond|reply|provid|complet|answer|do)"
)
_MAIL = re.compile(r"[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_NO_NAMES = frozenset(listed("talk.no_names"))


class Plea(NamedTuple):
    """More time is asked for; `until` when, where that is said."""

    until: date | None


def is_empty(text: str) -> bool:
    """Say whether nothing was said beyond a greeting; a picture says something."""
    if not any(letter.isalnum() for letter in text) and any(map(_is_picture, text)):
        return False
    return ":" not in text and not any(letter.isalnum() for letter in _GREETING.sub("", text, count=1))


def _is_picture(letter: str) -> bool:
    return unicodedata.category(letter) == "So"


def only_thanks(text: str) -> bool:
    """Say whether the message only thanks, or promises to answer."""
    if not any(letter.isalnum() for letter in text):
        return any(map(_is_picture, text))
    return bool(_THANKS.search(text)) and len(text.split()) <= 40 and "?" not in text


def asks_something(text: str) -> bool:
    """Say whether the message asks something."""
    return bool(_QUESTION.search(text))


def asks_for_time(text: str, sent: date | None) -> Plea | None:
    """Tell a plea for more time, and until when."""
    said = text[:6000]
    for plea in _MORE_TIME.finditer(said):
        if _THANKED.search(said, max(0, plea.start() - 50), plea.start()):
            continue
        around = said[max(plea.start() - 20, 0) : plea.end() + 80]
        if _TIME.search(around):
            return Plea(_until(said, plea.start(), sent))
    return None


def put_off(text: str, sent: date | None) -> date | None:
    """Tell when the answer will come, where it is put off rather than promised: 'on Monday, hope that's all right'."""
    said = text[:3000]
    days = [dated.on for dated in dates_in(said, sent) if sent is None or dated.on > sent]
    return days[-1] if days and _PUT_OFF.search(said) else None


def _until(said: str, at: int, sent: date | None) -> date | None:
    """Find the day asked for: in the sentence that asks, else in one that says when the answer will come."""
    end = next((stop.start() for stop in _STOP.finditer(said, at)), len(said))
    promised = _SEND_BY.search(said)
    spans = [(at, end)] + ([(promised.start(), promised.end() + 30)] if promised else [])
    found = dates_in(said, sent)
    return next((dated.on for start, stop in spans for dated in found if start <= dated.start < stop), None)


def hands_over(text: str) -> str | None:
    """Tell a handing over: who it names, a name, an address or a '<@U01>'; '' where nobody; None where it is none."""
    said = text[:6000]
    if not _HANDS_OVER.search(said) and not _will_answer(said):
        return None
    names = [(found.start(), _trimmed(found.group())) for found in _NAME.finditer(_ungreeted(said))]
    after = [name for at, name in names if name]
    if after:
        return max(after, key=lambda name: (name.startswith("<@"), name.count(" "), -after.index(name)))
    address = _MAIL.search(said)
    return address.group() if address else ""


def _will_answer(said: str) -> bool:
    """Say whether somebody named, other than the sender, is to answer."""
    return any(_trimmed(found.group(1)) for found in _SOMEONE_WILL.finditer(said))


def _ungreeted(text: str) -> str:
    """Blank the greeting out, so that whoever it greets is not taken for whom it names."""
    greeting = _GREETING.match(text)
    return (
        " " * greeting.end() + text[greeting.end() :] if greeting and greeting.group().strip()[:1].isalpha() else text
    )


def _trimmed(name: str) -> str:
    """Take words off a name that only stood first in a sentence."""
    words = re.sub(r"['’]s$", "", name).split()
    while words and words[0].lower().removesuffix("'s").removesuffix("’s") in _NO_NAMES:
        words.pop(0)
    return " ".join(words)
