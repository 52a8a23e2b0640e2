"""Whether a text holds figures: a person's answer must not be lost for sounding like a machine's."""

import re
from datetime import date

from bot.reading.deferred import deferred
from bot.reading.noticing.dates import dates_in
from bot.reading.noticing.noise import noise_spans

_SURE = re.compile(
    r"\d\s?(?:%|per ?cent|percent|pc\b)|[£€]\s?\d|\b\d{1,9}\.\d{1,2}\b(?!\.|\s?[ap]m)|\b[A-Z]{2,5}-[A-Z]?\d{1,3}\b"
)
_DURATION = deferred(
    r"\b\d{1,3}(?:\s?(?:-|–|to|and)\s?\d{1,3})?\s?(?:more |working |business |full |calendar )?"
    r"(?:days?|hours?|hrs?|weeks?|months?|minutes?|mins?|tage[n]?|stunden|jours|heures|días|horas|giorni|dagen|dagar|dni)\b",
    re.IGNORECASE,
)
_TIME = deferred(r"\b\d{1,2}\s?[:.h]\s?\d\d\b|\b\d{1,2}\s?(?:am|pm|uhr)\b|\b\d{4}\s?(?:-|to)\s?\d{4}\b", re.IGNORECASE)
_NUMBERED = deferred(
    r"[#№]\s?\d+|\b(?:ref|reference|ticket|case|request|ext|extension|option|tel|phone|mob|mobile)\b\D{0,12}\d[\d ()-]*"
    r"|\b(?:19|20)\d\d\b|\+?\(?\b0?\d[\d ()-]{7,18}\d\b|\b(?:999|111|101)\b|\b[a-z]*\d+[a-z]+\w*\b|\b[a-z]+\d\w*\b",
    re.IGNORECASE,
)
# Where to turn instead, and what is on offer there: 'for the £2.3m grant please ring …'.
_ELSEWHERE = re.compile(
    r"[^.!?\n]*\b(?:please (?:contact|ring|call|e-?mail|speak|phone|see)|queries|enquiries|applicants?|"
    r"applications?|helpline|our website)\b(?:[^.!?\n]|\.\d){0,200}",
    re.IGNORECASE,
)
_SUM = re.compile(r"£\s?\d[\d,.]*\s?(?:k|m|bn|million)?\b|\bround \d\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s|\n")
_ANY_DAY = date(2000, 1, 1)


def surely_figured(text: str) -> bool:
    """Say whether a text states what no notice does: a percentage, pounds, a decimal, an item's code."""
    return bool(_SURE.search(_without_dates(text[:4000])))


def unredirected(text: str) -> str:
    """The text without the sums of money in what it says of whom to turn to instead: any other figure is kept."""
    return _ELSEWHERE.sub(lambda found: _SUM.sub(" ", found.group()), text[:4000]) + text[4000:]


def unfigured(text: str) -> str:
    """The text without the sentences in which a figure stands: what those say is read before a notice is made of it."""
    return "\n".join(each for each in _SENTENCE.split(text[:4000]) if not surely_figured(each))


def figured(text: str) -> bool:
    """Say whether any number is left once days, hours, telephones, references and spans of time are taken out."""
    if surely_figured(text):
        return True
    left = _without_dates(text[:4000], _ANY_DAY)
    for pattern in (_DURATION, _TIME, _NUMBERED):
        left = pattern.sub(" ", left)
    return any(letter.isdigit() for letter in left)


def _without_dates(text: str, sent: date | None = None) -> str:
    """Blank the dates out, and what else is never a figure; a date without its year only where `sent` is given."""
    spans = [(found.start, found.end) for found in dates_in(text, sent)] + noise_spans(text.lower())
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (min(end, len(text)) - start)
    return "".join(letters)
