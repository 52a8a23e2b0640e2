"""What nobody wrote to us: a mail system's warnings and disclaimers, and words meant for a machine."""

import re
from collections.abc import Callable

from bot.reading.lines import Line, seen
from bot.reading.phrases import low_phrases, phrases
from bot.reading.trimming.abroad import disclaims_abroad, warns_abroad

_BANNER = phrases("notice.banner", before=r"\W{0,6}")
# What makes a warning one about mail, rather than a sender's own 'Caution: ...'.
_OF_MAIL = phrases("notice.of_mail")
_ABOUT_MAIL = re.compile(
    r"outside|external|click|links?\b|attachments?|originat|sender|trust|phish|suspicious|important|e-?mail|"
    r"anh[äa]ng|klick|expéditeur|pièces|cliqu|remitente|enlace|adjunto|mittente|allegat|afzender|bijlage|nadawc|załączn",
    re.IGNORECASE,
)
_GREETING = re.compile(r"(?:hi|dear|hello)\b", re.IGNORECASE)
_LEGAL = low_phrases("notice.legal")
_THIS_MAIL = phrases("notice.this_mail")
_BY_PROGRAM = phrases("notice.by_program")
_TO_MACHINES = low_phrases("notice.to_machines")
_BOAST = phrases("notice.boast", before=r"(?:<https?://[^\s<>]{1,200}>)?\W{0,6}")
_BOASTS = 5  # lines
_HEADING = phrases("notice.legal_heading", before=r"[\W_]{0,6}", after=r"\s?:?[\W_]{0,6}")
_SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----"
Stretch = tuple[int, int]


def notices(lines: list[Line], first: int, end: int) -> list[Stretch]:
    """List the stretches of lines[first:end] that a mail system wrote, as (first, end)."""
    return _stretches(lines, first, end, _notice)


def all_notices(lines: list[Line], first: int, end: int) -> list[Stretch]:
    """List those, and the stretches of words that are meant for a machine and say nothing to us."""
    return _stretches(lines, first, end, lambda words, at_top: _notice(words, at_top) or _to_machines(words))


def written_by_program(text: str) -> bool:
    """Say whether one line is a list's footer, a filter's boast or a disclaimer."""
    said = text[:1000]
    return bool(_BY_PROGRAM.search(said) or (_LEGAL.search(said.lower()) and _THIS_MAIL.search(said)))


def _stretches(
    lines: list[Line], first: int, end: int, told: Callable[[list[str], bool], Stretch | None]
) -> list[Stretch]:
    found: list[Stretch] = []
    at_top, heading = True, None
    for start, stop in _paragraphs(lines, first, end):
        words = [seen(line.text) for line in lines[start:stop]]
        stretch = told(words, at_top)
        if stretch:
            found.append((start + stretch[0], start + stretch[1]))
            found += [heading] if heading and not stretch[0] else []
        heading = (start, stop) if len(words) == 1 and _HEADING.fullmatch(words[0][:60]) else None
        at_top = at_top and stretch == (0, len(words))
    return found


def _notice(words: list[str], at_top: bool) -> Stretch | None:
    """Find the lines of one paragraph that a mail system wrote; warnings stand at the top of a message alone."""
    if at_top and words[0] == _SIGNED and len(words) <= 3:
        return 0, len(words)
    if at_top and _warns(words):
        return 0, _banner_length(words)
    if len(words) <= _BOASTS and _BOAST.match(words[0]):
        return 0, len(words)
    legal = _disclaimer_start(words)
    if legal is None and disclaims_abroad(" ".join(words)[:6000]):
        return 0, len(words)
    return (legal, len(words)) if legal is not None else None


def _warns(words: list[str]) -> bool:
    """Say whether a paragraph is a warning of a mail from outside, in English or another tongue."""
    said = " ".join(words[:6])[:2000]
    return bool(_OF_MAIL.search(said)) if _BANNER.match(words[0]) else warns_abroad(said)


def _to_machines(words: list[str]) -> Stretch | None:
    machines = next((n for n, text in enumerate(words) if _TO_MACHINES.search(text[:400].lower())), None)
    return None if machines is None else (_after_a_persons(words, machines), len(words))


def _after_a_persons(words: list[str], at: int) -> int:
    """Pass over a line in which words to a machine follow a sentence of the person's own: it is read with care."""
    low = words[at][:400].lower()
    found = _TO_MACHINES.search(low)
    return at + 1 if found and re.search(r"[.!?;]\s", low[: found.start()]) else 0


def _paragraphs(lines: list[Line], first: int, end: int) -> list[Stretch]:
    spans: list[Stretch] = []
    start = -1
    for index in range(first, end + 1):
        text = index < end and seen(lines[index].text)
        if text and start < 0:
            start = index
        elif not text and start >= 0:
            spans.append((start, index))
            start = -1
    return spans


def _banner_length(words: list[str]) -> int:
    """Count the lines of a warning: it goes on while it speaks of mail."""
    length = 1
    while length < min(len(words), 6) and _ABOUT_MAIL.search(words[length]) and not _GREETING.match(words[length]):
        length += 1
    return length


def _disclaimer_start(words: list[str]) -> int | None:
    """Find the line of a paragraph where a disclaimer begins: two of its stock phrases, and the mail named."""
    together = " ".join(words)[:6000]
    if len({m.group() for m in _LEGAL.finditer(together.lower())}) < 2 or not _THIS_MAIL.search(together):
        return None
    return next(index for index, text in enumerate(words) if _LEGAL.search(text.lower()) or _THIS_MAIL.search(text))
