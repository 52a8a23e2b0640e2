"""View: a report as plain texts for a template, with everything that could harm a page taken out."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from bot.domain.calendar import LOCAL
from bot.domain.figures import listed
from bot.domain.report import Report

_SHAPES = {"red": "▲", "amber": "◆", "green": "●", "grey": "○"}
_ARROWS = {"up": "↑", "down": "↓", "same": "=", "": ""}
_CONTROLS = (*range(9), *range(11, 32), *range(127, 160))
_TURNS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
_NO_LETTERS = (*range(0xD800, 0xE000), 0xFFFE, 0xFFFF, 0xFEFF)
_HARMFUL = dict.fromkeys((*_CONTROLS, *_TURNS, *_NO_LETTERS))


def view(report: Report) -> dict[str, Any]:
    """The report as nested dicts of clean text; plots stay away, since each paper draws its own."""
    found: dict[str, Any] = texts(report.model_dump(exclude={"themes": _PLOTS, "exceptions": _PLOT}))
    found["meets"] = day(report.meets)
    found["compiled"] = moment(report.compiled_at)
    found["public"] = report.edition == "public"
    for section in found["further"]:
        section["lines"] = [_in_a_line(section["heads"], row) for row in section["rows"]]
    for line in (*found["exceptions"], *(row for theme in found["themes"] for row in theme["lines"])):
        line.update(_laid_out(line))
    return found


def _in_a_line(heads: list[str], row: list[str]) -> str:
    """A table's row for a paper of paragraphs: 'Plan of: X; Alignment: Partly'; empty cells are left out."""
    return "; ".join(f"{head}: {cell}" for head, cell in zip(heads, row, strict=True) if cell)


def _laid_out(line: dict[str, Any]) -> dict[str, str]:
    """What every paper shows of a line besides its own texts."""
    return {
        "shape": _SHAPES[line["rag"]],
        "arrow": _ARROWS[line["move"]],
        "rated": line["word"] if line["value"] is not None else "Not rated",
        "origin": "; ".join(word for word in (line["source"], line["period"], line["status"]) if word),
        "because": listed(line["reasons"]),
        "told": told(line["provenance"]),
    }


def counts(report: Report) -> list[tuple[int, str, str, str]]:
    """(number, shape, rag, word) for the line of counts; what is none is left out after the colours."""
    c = report.counts
    rated = [(c.red, "▲", "red", "red"), (c.amber, "◆", "amber", "amber"), (c.green, "●", "green", "green")]
    rest = [
        (c.unrated, "○", "grey", "not rated"),
        (c.awaited, "○", "grey", "awaited"),
        (c.suppressed, "○", "grey", "suppressed"),
        (c.checking, "○", "grey", "being checked"),
    ]
    return rated + [entry for entry in rest if entry[0]]


def told(source: dict[str, Any] | None) -> str:
    """Who said a figure, from where and when: 'Priya Ramanathan, Public Health, by email, 8 October 2026'."""
    if source is None:
        return ""
    parts = [source[key] or "" for key in ("sender", "agency", "channel", "received_at", "place", "told_how")]
    return ", ".join(part for part in parts if part)


def texts(found: object) -> Any:  # noqa: ANN401 - as nested as what is given
    """Dicts and lists all the way down, dates and numbers in words, control and direction signs dropped."""
    if isinstance(found, dict):
        return {key: texts(value) for key, value in found.items()}
    if isinstance(found, list | tuple):
        return [texts(value) for value in found]
    if isinstance(found, str):
        return found.translate(_HARMFUL)
    return _word(found)


def day(on: date) -> str:
    """'5 November 2026'."""
    return f"{on.day} {on:%B %Y}"


def moment(at: datetime) -> str:
    """'20 October 2026, 10:00', by London's clocks."""
    local = at.astimezone(LOCAL)
    return f"{day(local.date())}, {local:%H:%M}"


def _word(found: object) -> object:
    if isinstance(found, datetime):
        return moment(found)
    if isinstance(found, date):
        return day(found)
    return str(found) if isinstance(found, Decimal) else found


_PLOT: Any = {"__all__": {"plot"}}
_PLOTS: Any = {"__all__": {"lines": _PLOT}}
