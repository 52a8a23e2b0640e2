"""What stands round the words: signatures, device lines, disclaimers and mail-system banners."""

import re

from bot.reading import tongues
from bot.reading.lines import Line, seen

DEVICE = tongues.words(tongues.DEVICE)
DELIMITER = re.compile(r"(?:--|—|–|-{2,60}|_{2,80})$")
LONGEST = 14


def delimited_end(lines: list[Line], first: int, end: int) -> int:
    """Find where lines[first:end] end once device lines and a delimited signature are off."""
    for index in range(first, end):
        text = seen(lines[index].text)
        if is_device(text) and _nothing_after(lines, index + 1, end):
            return _strip_blank(lines, first, index)
        if DELIMITER.match(text) and _short_rest(lines, index + 1, end):
            return _strip_blank(lines, first, index)
    return _strip_blank(lines, first, end)


def is_device(text: str) -> bool:
    """Say whether a phone or an app wrote this line."""
    return 0 < len(text) < 120 and text.lower().lstrip("<[(*_-—– ").startswith(DEVICE)


def _nothing_after(lines: list[Line], at: int, end: int) -> bool:
    rest = [text for text in (seen(line.text) for line in lines[at:end][:40]) if text]
    return all(is_device(text) or DELIMITER.match(text) or len(text) < 40 for text in rest) and len(rest) < 4


def _short_rest(lines: list[Line], at: int, end: int) -> bool:
    return sum(1 for line in lines[at : min(end, at + 60)] if line.text) <= LONGEST and end - at < 60


def _strip_blank(lines: list[Line], first: int, end: int) -> int:
    while end > first and not seen(lines[end - 1].text):
        end -= 1
    return end
