"""View: a report as plain texts for a template, with everything that could harm a page taken out."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from bot.domain.calendar import LOCAL
from bot.domain.figures import listed
from bot.domain.period_spelt import spelt
from bot.domain.report import Report

PANELS = 4
_SHAPES = {"red": "▲", "amber": "◆", "green": "●", "grey": "○"}
GUIDE = (
    "Every rating is of the figure as it now stands for its period, not of a forecast for the end of the year. "
    "Against another area a figure is better, worse, higher or lower when that area’s figure lies outside its 95% "
    "confidence interval, and similar when it lies within; another area’s figure stands only beside one of the same "
    "period that may be shown. Small charts side by side each have their own axis, with its ends marked, the target "
    "dashed and the other area’s line thin."
)
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
    found["guide"] = GUIDE
    found["public"] = report.edition == "public"
    for section in found["further"]:
        section["lines"] = [_in_a_line(section["heads"], row) for row in section["rows"]]
    for line in (*found["exceptions"], *(row for theme in found["themes"] for row in theme["lines"])):
        line.update(_laid_out(line))
    for theme, section in zip(report.themes, found["themes"], strict=True):
        drawn = [line.code for line in theme.lines if line.plot]
        section["moves"] = any(line.move or line.previous or line.plot for line in theme.lines)
        section["panels"] = drawn if len(drawn) >= PANELS and not theme.unchanged else []
    return found


def _in_a_line(heads: list[str], row: list[str]) -> str:
    """A table's row for a paper of paragraphs: 'Plan of: X; Alignment: Partly'; empty cells are left out."""
    return "; ".join(f"{head}: {cell}" for head, cell in zip(heads, row, strict=True) if cell)


def _laid_out(line: dict[str, Any]) -> dict[str, Any]:
    """What every paper shows of a line besides its own texts."""
    return {
        "shape": _SHAPES[line["rag"]],
        "arrow": _ARROWS[line["move"]],
        "rated": line["word"] if line["value"] is not None else "Not rated",
        "when": spelt(line["period"]),
        "previous_period": spelt(line["previous_period"]),
        "origin": "; ".join(word for word in (line["source"], spelt(line["period"]), line["status"]) if word),
        "because": listed(line["reasons"]),
        "told": told(line["provenance"]),
        "compares": [one["words"] for one in line["compared"]],
        "periods": [_of_period(one) for one in line["others"]],
    }


def _of_period(other: dict[str, Any]) -> str:
    """'2026-08: 91% (amber, provisional)', '2026-08: 91%', or '2026-08: Awaited' where there is no figure."""
    said = f"{spelt(other['period'])}: {other['text']}"
    if other["value"] is None:
        return said
    rated = other["word"].lower() if other["rag"] != "grey" else ""
    more = ", ".join(word for word in (rated, other["status"].removeprefix("final").lstrip(", ")) if word)
    return f"{said} ({more})" if more else said


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
