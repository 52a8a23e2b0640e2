"""What an absence notice says: when the sender is back, and whom to ask instead."""

import re
from datetime import date

from bot.reading.noticing.dates import dates_in
from bot.reading.phrases import listed, phrases

_TITLED = r"[A-ZÀ-Þ\u0100-\u024f][\w'’-]{1,30}"
_DEPUTY = re.compile(
    phrases("auto_reply.ask_instead", before=r"(?i:\b", after=r",?\s)").pattern
    + r"(?i:(?:my (?:colleague|deputy|manager|assistant|pa)|our|either|the)[\s,]{1,2}){0,2},?\s?"
    + rf"((?:{_TITLED}\s?){{1,4}})"
)
_SPACED = re.compile(r"\b(\d{1,2})\. (\d{1,2})\. ?(\d{4})\b")
_UNTIL = re.compile(
    r"\b(?:until|back|return\w{0,4}|re-?open\w{0,4}|till|til|tan|ôl|retour|bis|ab|jusqu|hasta|fino al?|al|tot|até|do|"
    r"od|tillbaka|tilbage|tilbake|terug|wieder|takaisin)\b",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_NOT_NAMES = frozenset(listed("talk.no_names")) | {"me", "us", "if"}


def returns_on(text: str, sent: date | None) -> date | None:
    """Find the day the sender is back: the first date after a word that speaks of it, else the last date."""
    said = _SPACED.sub(r"\1.\2.\3", text[:4000])
    found = dates_in(said, sent)
    for word in _UNTIL.finditer(said):
        after = [dated.on for dated in found if 0 <= dated.start - word.end() < 60]
        if after:
            return after[0]
    return max(
        (dated.on for dated in found if any(letter.isdigit() for letter in said[dated.start : dated.end])), default=None
    )


def deputy(text: str) -> str:
    """Find whom to ask instead: a name, else an address."""
    said = text[:4000]
    for found in _DEPUTY.finditer(said):
        words = found.group(1).split()
        while words and words[-1].lower() in _NOT_NAMES:
            words.pop()
        if words and words[0].lower() not in _NOT_NAMES:
            return " ".join(words).strip("'’-")
    address = re.search(r"\b(?:contact|e-?mail|try|to|is)\b.{0,60}?(" + _MAIL.pattern + ")", said, re.IGNORECASE)
    return address.group(1).rstrip(".") if address else ""
