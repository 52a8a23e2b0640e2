"""What nobody wrote to us: a mail system's warnings and disclaimers, and words meant for a machine."""

import re

from bot.reading.lines import Line, seen
from bot.reading.phrases import phrases

_BANNER = phrases("notice.banner", before=r"\W{0,6}")
_ABOUT_MAIL = re.compile(
    r"outside|external|click|links?\b|attachments?|originat|sender|trust|phish|suspicious|important|e-?mail",
    re.IGNORECASE,
)
_LEGAL = phrases("notice.legal")
_THIS_MAIL = phrases("notice.this_mail")
_TO_MACHINES = phrases("notice.to_machines")


def notices(lines: list[Line], first: int, end: int) -> list[tuple[int, int]]:
    """List the stretches of lines[first:end] that a mail system wrote, as (first, end)."""
    found: list[tuple[int, int]] = []
    at_top = True
    for start, stop in _paragraphs(lines, first, end):
        words = [seen(line.text) for line in lines[start:stop]]
        stretch = _notice(words, at_top)
        if stretch:
            found.append((start + stretch[0], start + stretch[1]))
        at_top = at_top and stretch == (0, len(words))
    return found


def _notice(words: list[str], at_top: bool) -> tuple[int, int] | None:
    """Find the lines of one paragraph that a mail system wrote; warnings stand at the top of a message alone."""
    if at_top and _BANNER.match(words[0]) and not _answers(words[0]):
        return 0, _banner_length(words)
    machines = next((n for n, text in enumerate(words) if _TO_MACHINES.search(text[:400])), None)
    if machines is not None:
        return _after_a_persons(words, machines), len(words)
    legal = _disclaimer_start(words)
    return (legal, len(words)) if legal is not None else None


def _after_a_persons(words: list[str], at: int) -> int:
    """Pass over a line in which words to a machine follow a sentence of the person's own: it is read with care."""
    found = _TO_MACHINES.search(words[at][:400])
    return at + 1 if found and re.search(r"[.!?;]\s", words[at][: found.start()]) else 0


def _paragraphs(lines: list[Line], first: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = -1
    for index in range(first, end + 1):
        text = index < end and seen(lines[index].text)
        if text and start < 0:
            start = index
        elif not text and start >= 0:
            spans.append((start, index))
            start = -1
    return spans


def _answers(text: str) -> bool:
    return not _ABOUT_MAIL.search(text) and len(text) > 30


def _banner_length(words: list[str]) -> int:
    """Count the lines of a warning: it goes on while it speaks of mail."""
    length = 1
    while (
        length < min(len(words), 6)
        and _ABOUT_MAIL.search(words[length])
        and not re.match(r"(?:hi|dear|hello)\b", words[length], re.IGNORECASE)
    ):
        length += 1
    return length


def _disclaimer_start(words: list[str]) -> int | None:
    """Find the line of a paragraph where a disclaimer begins: two of its stock phrases, and the mail named."""
    together = " ".join(words)[:6000]
    if len({m.group().lower() for m in _LEGAL.finditer(together)}) < 2 or not _THIS_MAIL.search(together):
        return None
    return next(index for index, text in enumerate(words) if _LEGAL.search(text) or _THIS_MAIL.search(text))
