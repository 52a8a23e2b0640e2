"""Signatures that a line of their own sets off: '--', a rule of dashes or underscores, a PGP block."""

import re
from itertools import islice

from bot.reading.lines import Line, seen
from bot.reading.trimming.devices import EXCUSE, is_device, names_device
from bot.reading.trimming.notices import written_by_program
from bot.reading.trimming.signature import LONGEST, gives_contact, looks_signed, sends_a_figure, strip_blank

_DELIMITER = re.compile(r"(?:[-‐]{2,200}|- --|[—–]{1,80}|_{2,80}|={3,80}|[━─═―＝＿]{3,80}|\*{3,200}|~{3,80}|#{9,200})$")
_PGP = "-----BEGIN PGP SIGNATURE-----"
# What a person adds under a signature, and a point of a list: neither is part of one.
_ADDED = re.compile(r"(?:p\.?\s?p?\.?s\b|n\.?b\b|edit\b|update\b)[\s.:,-]|[-*•·+] \S|\d{1,2}[.)] \S", re.IGNORECASE)
_FEW = 4
# A rule this long over a list's or a filter's own words ends the message, whatever else they advertise.
_LONG_RULE = 5
_FIELD = re.compile(r"[\w ]{2,20}: \S")
_MORE = re.compile(r"\b(?:p\.?s|n\.?b)\b\.?\s?[:,.-]?\s", re.IGNORECASE)


def delimited_end(lines: list[Line], first: int, end: int) -> int:
    """Find where lines[first:end] end once device lines and a delimited signature are off."""
    for index in range(first, end):
        text = seen(lines[index].text)
        if not text:
            continue
        if is_device(text) and _little_after(lines, index + 1, end, names_device(text)):
            return strip_blank(lines, first, index)
        if text == _PGP or (_DELIMITER.match(text) and _sets_off_signature(lines, index, first, end)):
            return strip_blank(lines, first, index)
    return strip_blank(lines, first, end)


def _little_after(lines: list[Line], at: int, end: int, surely: bool) -> bool:
    """Say whether next to nothing stands under a device line: where it is sure, a name or an excuse may."""
    under = (text for line in lines[at : min(end, at + 40)] if (text := seen(line.text)))
    rest = list(islice(under, _FEW))
    more = [text for text in rest if not is_device(text) and not _DELIMITER.match(text)]
    said = all(_excuses(text) or _is_name(text) for text in more)
    return len(rest) < _FEW and (not more or (surely and said))


def _excuses(text: str) -> bool:
    return len(text) < 80 and bool(EXCUSE.search(text))


def _is_name(text: str) -> bool:
    """Say whether a line is a name or a post: a few words, most with a capital, and no stop at its end."""
    words = text.split()
    capitals = sum(word.lstrip("(*_\"'“").istitle() or word.isupper() for word in words)
    return len(text) < 60 and len(words) <= 6 and 2 * capitals > len(words) and text[-1] not in ".!?:"


def _sets_off_signature(lines: list[Line], at: int, first: int, end: int) -> bool:
    """Judge what stands under a delimiter: short, longer under the agreed '--', and without anything to say."""
    agreed = seen(lines[at].text) in ("--", "- --")  # a signed message writes a dash before each of its own
    most = 3 * LONGEST if agreed else LONGEST
    if end - at > 4 * most:
        return False
    rest = [text for text in (seen(line.text) for line in lines[at + 1 : end]) if text]
    if len(rest) > most or any(sends_a_figure(text) for text in rest):
        return False
    if agreed:
        sentences = [text for text in rest if len(text) > 25 and text[-1] in ".?!" and not written_by_program(text)]
        return not any(_MORE.match(text) for text in rest) and not _goes_on(rest) and len(sentences) < 3
    if len(seen(lines[at].text)) >= _LONG_RULE and any(written_by_program(text) for text in rest[:8]):
        return True
    if _underlines(lines, at, first) or not all(_of_signature(text) for text in rest):
        return False
    return not rest or _is_name(rest[0]) or _surely_of_signature(rest[0])


def _of_signature(text: str) -> bool:
    """Say whether a line under a rule could be of a signature or a list's footer."""
    if _DELIMITER.match(text) or _surely_of_signature(text):
        return True
    return looks_signed(text) and not _ADDED.match(text) and not _FIELD.match(text)


def _surely_of_signature(text: str) -> bool:
    return (
        is_device(text)
        or written_by_program(text)
        or gives_contact(text)
        or (len(text.split()) == 1 and len(text) < 20)
    )


def _goes_on(rest: list[str]) -> bool:
    """Say whether a sentence goes on under two dashes: it begins small, and is longer than a post or a name."""
    return bool(rest) and rest[0][0].islower() and len(rest[0]) > 50 and not written_by_program(rest[0])


def _underlines(lines: list[Line], at: int, first: int) -> bool:
    """Say whether a rule underlines the heading straight above it, or stands in a table drawn in text."""
    above = seen(lines[at - 1].text) if at > first else ""
    return bool(above) and abs(len(above) - len(seen(lines[at].text))) <= 2
