"""How the indicators due stand, in numbers and in notes."""

from collections.abc import Sequence

from bot.domain.report import Counts, Line

_KINDS = ("provisional", "revised", "suppressed", "awaited", "not available", "being checked")


def counted(lines: Sequence[Line]) -> Counts:
    """How the indicators due for this meeting stand."""
    due = [row for row in lines if row.due]
    rated = [row for row in due if row.value is not None]
    return Counts(
        due=len(due),
        reported=len(rated),
        red=sum(row.rag == "red" for row in rated),
        amber=sum(row.rag == "amber" for row in rated),
        green=sum(row.rag == "green" for row in rated),
        unrated=sum(row.rag == "grey" for row in rated),
        awaited=sum(row.status in ("awaited", "not available", "no figure") for row in due),
        suppressed=sum(row.status == "suppressed" for row in due),
        checking=sum(row.status == "being checked" for row in due),
    )


def notes(lines: Sequence[Line]) -> tuple[tuple[str, str], ...]:
    """(kind, sentence) for every figure due that is provisional, revised or not there, kind by kind."""
    return tuple((kind, _note(row)) for kind in _KINDS for row in lines if row.due and kind in row.status)


def _note(row: Line) -> str:
    return f"{row.name} ({row.period}): {_tail(row)}"


def _tail(row: Line) -> str:
    if row.value is not None:
        return f"{row.text}, from {row.source}." if row.source else f"{row.text}."
    return row.sentence.split(": ", 1)[-1]
