"""The message being answered: the first one quoted, and not the older ones beneath it."""

from bot.reading.lines import Line
from bot.reading.trimming.answered import looks_like_answer
from bot.reading.trimming.trim import Trimmed, segments, trim

DEEPEST = 3


def quoted_spans(trimmed: Trimmed) -> list[tuple[int, int]]:
    """List the runs of lines that are quoted, marked or not, as (first, end)."""
    return segments(trimmed.roles, "quoted", "beneath")


def first_message(lines: list[Line]) -> list[Line]:
    """Keep the lines of the first message in a run of quoted lines, its quote marks taken off."""
    for _ in range(DEEPEST):
        inner = trim(_lifted(lines))
        own = [line for line, role in zip(inner.lines, inner.roles, strict=True) if role == "own"]
        if not inner.marks or any(line.text for line in own):
            return own[: _older(own, inner)]
        lines = inner.lines[inner.marks[0].end :]
    return []


def _older(own: list[Line], inner: Trimmed) -> int:
    """Count the own lines above the first mark: what stands under an older quotation is older too."""
    if not inner.marks:
        return len(own)
    start = inner.lines[inner.marks[0].first].start
    above = sum(1 for line in own if line.start < start)
    return above if any(line.text for line in own[:above]) else len(own)


def _lifted(lines: list[Line]) -> list[Line]:
    """Take one message's quote marks off its lines."""
    least = min((line.depth for line in lines if line.text), default=0)
    if least:
        return [line if not line.depth else Line(line.text, line.start, max(line.depth - least, 0)) for line in lines]
    return [line._replace(depth=0) if line.depth and _typed_under(lines, at) else line for at, line in enumerate(lines)]


def _typed_under(lines: list[Line], at: int) -> bool:
    """'>>> 28.6' straight under a line without quote marks: an answer that its sender pointed at, nothing quoted."""
    above = lines[at - 1] if at else None
    pointed = above is not None and bool(above.text) and not above.depth
    return pointed and looks_like_answer(lines[at].text)
