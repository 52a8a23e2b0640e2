"""What is taken out of a partner's words before the public reads them, and the labels nobody needs."""

import re
from collections.abc import Iterable
from decimal import Decimal

from bot.domain.disclosure import Shown
from bot.domain.held import HeldValue

_WORDS = (
    *("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
HELD_BACK = "Words held back: they may tell a suppressed count."
NOT_PUBLIC = "Words held back."
NAMES_SOMEBODY = "Words held back: they may name a person."
_SHORT = 2
Numbers = frozenset[Decimal]
_NUMBER = re.compile(r"(?<![a-z]-)(?<![\w.,])\d[\d,]*(?:\.\d+)?")
_PAIR = re.compile(
    r"(?P<open>\s*\(\s*)?(?<![\w.,])(?P<x>\d[\d,]*)\s*(?:out of|of|from|/)\s*(?:the |a total of )?"
    r"(?P<n>\d[\d,]*\d|\d)(?P<close>\s*\))?"
)
_STATUS = re.compile(
    r"(?:is |now )*(?:on[ -]track|at risk|delayed|complete[d]?|delivered|not started|done)[.!]?", re.IGNORECASE
)


def without_persons(text: str, names: Iterable[str]) -> str:
    """The words without these people's names, and without addresses and telephone numbers."""
    for name in filter(None, names):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "[name withheld]", text, flags=re.IGNORECASE)
    text = re.sub(r"[^\s@<>]+@[^\s@<>]+\.\w+", "[address withheld]", text)
    return re.sub(r"(?:\+44|\b0)(?:[\s()-]?\d){9,10}\b", "[number withheld]", text)


def without_counts(text: str, figures: Iterable[HeldValue]) -> str:
    """The words without a numerator and denominator told together, such as '(132 of 331)'."""
    pairs = {(v.numerator, v.denominator) for v in figures if v.numerator is not None and v.denominator is not None}
    return _PAIR.sub(lambda found: _without_pair(found, pairs), text) if pairs else text


def _without_pair(found: re.Match[str], pairs: set[tuple[Decimal, Decimal]]) -> str:
    if (_number(found["x"]), _number(found["n"])) not in pairs:
        return found[0]
    return "" if found["open"] and found["close"] else f"{found['open'] or ''}[counts withheld]{found['close'] or ''}"


def unlabelled(text: str, code: str) -> str:
    """The words without the code they were sent under: 'PHL-08: more people come' says the rest alone."""
    return re.sub(rf"^\s*{re.escape(code)}\s*[:–-]\s*", "", text) if code else text


def beyond_status(note: str, code: str) -> str:
    """A note on an action, empty where it says no more than the status already does."""
    said = unlabelled(note, code).strip()
    return "" if _STATUS.fullmatch(said) else said


def hidden_numbers(held: HeldValue | None, shown: Shown | None) -> Numbers:
    """The numbers of a suppressed figure that no words about it may tell."""
    if held is None or shown is None or shown.state != "suppressed":
        return frozenset()
    return numbers_of(held)


def numbers_of(held: HeldValue) -> Numbers:
    """The numbers that would tell a figure: the value, its count and the rest of its denominator."""
    count, of = held.numerator, held.denominator
    rest = of - count if count is not None and of is not None else None
    return frozenset(n.normalize() for n in (held.value, count, rest) if n is not None)


def names_any(text: str, names: Iterable[str]) -> bool:
    """Whether the text holds one of the names, in capitals or not; one of a single letter is no name."""
    lowered = " ".join(text.lower().split())
    return any(_named(" ".join(name.lower().split()), lowered) for name in names)


def _named(name: str, text: str) -> bool:
    return len(name) >= _SHORT and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def tells(text: str, hidden: Numbers) -> bool:
    """Whether the text holds one of the hidden numbers, in figures or in words."""
    if not hidden:
        return False
    lowered = text.lower()
    figures = {_number(n) for n in _NUMBER.findall(lowered)}
    spelt = {Decimal(place).normalize() for place, word in enumerate(_WORDS) if re.search(rf"\b{word}\b", lowered)}
    return bool(hidden & (figures | spelt))


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "")).normalize()
