"""Footnotes: what the note under a star or a dagger says of the figures that bear the mark."""

import re
from collections.abc import Mapping

from bot.reading.claiming.keys import NOTE, behind, keys_of
from bot.reading.claiming.saying import Claim
from bot.reading.noticing.hedges import is_provisional, is_rough
from bot.reading.noticing.part_periods import in_parts
from bot.reading.noticing.periods import said

_SIGNS = "*†‡#¹²³⁴⁵⁶⁷⁸⁹"
_UNIT = r"(?:%| ?[a-z]{1,8}\b)?(?:(?:(?<=\.\d)|(?<=\.\d\d)|(?<=[%a-z])) )?"  # 'NM-18 *' has no figure
_MARK = re.compile(rf"{_UNIT}(?P<mark>[*†‡#]{{1,2}}|[¹²³⁴⁵⁶⁷⁸⁹])(?![\w*])")
_BORNE = re.compile(rf"\d{_UNIT}[{_SIGNS}]")
_OPENED = re.compile(r"(?<!\S)[*#]{1,2}\S[^*#\n]*$")  # '*20.6*' is set in bold
_RAISED = str.maketrans("123456789", "¹²³⁴⁵⁶⁷⁸⁹")


def footnotes(text: str) -> tuple[Mapping[str, str], list[tuple[int, int]]]:
    """The words that the marks behind a text's figures stand for, and where those notes stand: no sentences of it."""
    if not any(sign in text for sign in _SIGNS) or not _BORNE.search(text):
        return {}, []
    found = [note for note in NOTE.finditer(text) if _is_borne(note["mark"].translate(_RAISED), text)]
    return keys_of(note.group() for note in found), [note.span() for note in found]


def _is_borne(sign: str, text: str) -> bool:
    """Say whether a figure bears the sign; a list has more lines than one that begin with it."""
    if sign[0] not in _SIGNS:
        return False
    begun = re.findall(rf"^\s*{re.escape(sign)}(?![*])", text, re.MULTILINE)
    return len(begun) < 2 and bool(re.search(rf"\d{_UNIT}{re.escape(sign)}(?![\w*])", text))


def footnoted(found: list[Claim], low: str, keys: Mapping[str, str], asked: str) -> list[Claim]:
    """The claims of a text, each with what the note to the mark behind its figure says of it."""
    return [_with_note(each, low, keys, asked) for each in found]


def _with_note(claim: Claim, low: str, keys: Mapping[str, str], asked: str) -> Claim:
    mark = _MARK.match(low, claim.figure.end) if claim.figure else None
    if claim.figure is None or mark is None:
        return claim
    line = low[low.rfind("\n", 0, claim.figure.start) + 1 : claim.figure.start]
    words = "" if _OPENED.search(line) else behind(mark["mark"], keys)
    return told(claim, words, asked) if words else claim


def told(claim: Claim, words: str, asked: str) -> Claim:
    """A claim with what is said of it in a note: that it is provisional, rough, or of a part of its time."""
    words = f"data {words}"  # '* to 20 September': they run to that day
    parts = [each for each in in_parts(words, said(words, asked)) if each.kind == "part"]
    return claim._replace(
        period=parts[0] if parts else claim.period,
        provisional=claim.provisional or is_provisional(words),
        approximate=claim.approximate or is_rough("", words.removeprefix("data")),
        note=f"{claim.note} {words}",
        bare=False,
    )
