"""How the indicators due stand, in numbers and in notes."""

from collections.abc import Sequence

from bot.domain.figures import listed, sentence, some
from bot.domain.period_spelt import spelt
from bot.domain.report import Counts
from bot.domain.report_line import Line

_KINDS = ("provisional", "revised", "suppressed", "not available", "being checked")


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
    due = [row for row in lines if row.due]
    told = [
        (kind, f"{row.name} ({spelt(row.period)}): {_tail(row)}")
        for kind in _KINDS
        for row in due
        if kind in row.status
    ]
    awaited, unrated = _awaited(due), _unrated(due)
    return (*told, *(("awaited", said) for said in awaited), *(("not rated", said) for said in unrated))


def _unrated(due: Sequence[Line]) -> list[str]:
    """What has a figure and no colour, reason by reason."""
    rows = [row for row in due if row.value is not None and row.unrated]
    reasons = dict.fromkeys(row.unrated for row in rows)
    return [_because(reason, [row.name for row in rows if row.unrated == reason]) for reason in reasons]


def _because(reason: str, names: Sequence[str]) -> str:
    return sentence(f"{reason}: {some(names, 'indicator')}")


def _awaited(due: Sequence[Line]) -> list[str]:
    """What is awaited, source by source."""
    rows = [row for row in due if row.status in ("awaited", "no figure")]
    sources = dict.fromkeys(row.source for row in rows)
    return [_awaited_from(source, [r for r in rows if r.source == source]) for source in sources]


def _awaited_from(source: str, rows: Sequence[Line]) -> str:
    names = listed([f"{row.name} ({spelt(row.period)})" for row in rows])
    return f"From {source}: {names}." if source else f"From a source not named: {names}."


def _tail(row: Line) -> str:
    if row.value is not None:
        return f"{row.text}, from {row.source}." if row.source else f"{row.text}."
    return row.sentence.split(": ", 1)[-1]
