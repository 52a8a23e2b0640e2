"""Signatures that a line of their own sets off: '--', a rule of dashes or underscores, a PGP block."""

import re

from bot.reading.lines import Line, seen
from bot.reading.trimming.devices import is_device
from bot.reading.trimming.notices import written_by_program
from bot.reading.trimming.signature import LONGEST, looks_signed, sends_a_figure, strip_blank

_DELIMITER = re.compile(r"(?:[-‐]{2,80}|[—–]{1,80}|_{2,80}|={3,80}|\*{3,80}|~{3,80})$")
_PGP = "-----BEGIN PGP SIGNATURE-----"
# What a person adds under a signature, and a point of a list: neither is part of one.
_ADDED = re.compile(r"(?:p\.?\s?p?\.?s\b|n\.?b\b|edit\b|update\b)[\s.:,-]|[-*•·+] \S|\d{1,2}[.)] \S", re.IGNORECASE)
_MORE = re.compile(r"\b(?:p\.?s|n\.?b)\b\.?\s?[:,.-]?\s", re.IGNORECASE)


def delimited_end(lines: list[Line], first: int, end: int) -> int:
    """Find where lines[first:end] end once device lines and a delimited signature are off."""
    for index in range(first, end):
        text = seen(lines[index].text)
        if is_device(text) and _nothing_after(lines, index + 1, end):
            return strip_blank(lines, first, index)
        if text == _PGP or (_DELIMITER.match(text) and _sets_off_signature(lines, index, first, end)):
            return strip_blank(lines, first, index)
    return strip_blank(lines, first, end)


def _nothing_after(lines: list[Line], at: int, end: int) -> bool:
    rest = [text for text in (seen(line.text) for line in lines[at : min(end, at + 40)]) if text]
    return all(is_device(text) or _DELIMITER.match(text) or len(text) < 40 for text in rest) and len(rest) < 4


def _sets_off_signature(lines: list[Line], at: int, first: int, end: int) -> bool:
    """Judge what stands under a delimiter: short, longer under the agreed '--', and without anything to say."""
    agreed = seen(lines[at].text) == "--"
    most = 3 * LONGEST if agreed else LONGEST
    if end - at > 4 * most:
        return False
    rest = [text for text in (seen(line.text) for line in lines[at + 1 : end]) if text]
    if len(rest) > most or any(sends_a_figure(text) for text in rest):
        return False
    if agreed:
        sentences = [text for text in rest if len(text) > 60 and text[-1] in ".?!" and not written_by_program(text)]
        return not any(_MORE.match(text) for text in rest) and not _goes_on(rest) and len(sentences) < 3
    return not _underlines(lines, at, first) and all(_of_signature(text) for text in rest)


def _of_signature(text: str) -> bool:
    """Say whether a line under a rule could be of a signature or a list's footer."""
    if _DELIMITER.match(text) or is_device(text) or written_by_program(text):
        return True
    return looks_signed(text) and not _ADDED.match(text)


def _goes_on(rest: list[str]) -> bool:
    """Say whether a sentence goes on under two dashes: it begins small, and is longer than a post or a name."""
    return bool(rest) and rest[0][0].islower() and len(rest[0]) > 50 and not written_by_program(rest[0])


def _underlines(lines: list[Line], at: int, first: int) -> bool:
    """Say whether a rule underlines the heading straight above it, or stands in a table drawn in text."""
    above = seen(lines[at - 1].text) if at > first else ""
    return bool(above) and abs(len(above) - len(seen(lines[at].text))) <= 2
