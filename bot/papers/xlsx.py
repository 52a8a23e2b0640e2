"""The data annex as a workbook: typed numbers, every text a text, and never a formula."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from bot.domain.report import Report
from bot.domain.report_line import Line
from bot.papers.sheet import Cell, sheet_of, styles_of


def xlsx(report: Report, found: dict[str, Any]) -> bytes:
    """The annex; the officers' edition has counts and provenance besides. `found` is the report's view."""
    filled = BytesIO()
    book = Workbook(filled, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties(
        {"title": found["title"], "author": found["board"], "created": report.compiled_at.replace(tzinfo=None)}
    )
    styles = styles_of(book)
    sheet_of(book, styles, "About", ("Item", "Detail"), _about(found))
    sheet_of(book, styles, "Indicators", _HEADS, [_row(line) for line in report.lines])
    sheet_of(book, styles, "Series", _SERIES, _series(report.lines))
    for name, heads, rows in (
        ("Other periods", _OTHERS, _others(report.lines)),
        ("Comparators", _COMPARED, _compared(report.lines)),
    ):
        if rows:
            sheet_of(book, styles, name, heads, rows)
    sheet_of(book, styles, "Actions", ("Action", "Owner", "Due", "Delivered?", "Note"), _actions(found))
    sheet_of(book, styles, "Returns", ("Agency", "Asked", "Given", "Timeliness", "Missing"), _returns(found))
    for section in found["further"]:
        if section["rows"]:
            sheet_of(book, styles, section["code"].capitalize(), section["heads"], section["rows"])
    sheet_of(book, styles, "Notes", ("Kind", "Note"), [tuple(note) for note in found["notes"]])
    if report.edition == "officers":
        sheet_of(book, styles, "Provenance", _TRACED, _provenance(found))
    book.close()
    return filled.getvalue()


_HEADS = (
    *("Code", "Indicator", "Period", "Value", "As shown", "Unit", "Status", "Target", "Target as written"),
    *("Rating", "Direction", "Before", "Period before", "Source", "In words"),
)
_SERIES = ("Code", "Indicator", "Period", "Value", "Unit", "Status", "Special cause", "Break in series")
_OTHERS = ("Code", "Indicator", "Period", "Value", "As shown", "Unit", "Status", "Rating")
_COMPARED = ("Code", "Indicator", "Period", "Compared with", "Value", "Unit", "Ours is", "Source")
_TRACED = ("Code", "Indicator", "Period", "As shown", "Counts", "From", "In their words", "Reader", "SHA-256")


def _about(found: dict[str, Any]) -> list[tuple[Cell, ...]]:
    edition = "Public" if found["public"] else "Officers: not for publication"
    rows = [
        ("Report", found["title"]),
        ("Board", found["board"]),
        ("Meeting", found["meets"]),
        ("Strategy", found["strategy"]),
        ("Edition", edition),
        ("Compiled", found["compiled"]),
        ("Percentages", "91.2 stands for 91.2%"),
        ("An empty value", "suppressed, awaited or not available: its status says which"),
    ]
    if found["issue"] > 1:
        rows += [("Re-issue", str(found["issue"])), ("Why", found["reissued"])]
        rows += [("What changed", said) for said in found["changes"]]
    rows += [("Introduction", said) for said in found["narrative"]]
    return [*rows, *(("What the board needs to know", said) for said in found["front"])]


def _row(line: Line) -> tuple[Cell, ...]:
    return (
        *(line.code, line.name, line.period, line.value, line.text, line.unit, line.status),
        *(line.target_value, line.target, line.word, line.direction, line.previous, line.previous_period),
        *(line.source, line.sentence),
    )


def _series(lines: Sequence[Line]) -> list[tuple[Cell, ...]]:
    return [
        (line.code, line.name, p.period, p.value, line.unit, p.state, p.cause, "before this period" if p.broken else "")
        for line in lines
        if line.plot
        for p in line.plot.points
    ]


def _others(lines: Sequence[Line]) -> list[tuple[Cell, ...]]:
    """The other periods asked for at the same meeting."""
    return [
        (line.code, line.name, o.period, o.value, o.text, line.unit, o.status, o.word)
        for line in lines
        for o in line.others
    ]


def _compared(lines: Sequence[Line]) -> list[tuple[Cell, ...]]:
    """Other areas' figures: judged for the period reported, as drawn for those before it."""
    now: list[tuple[Cell, ...]] = [
        (line.code, line.name, line.period, c.name, c.value, line.unit, c.standing or "not judged", c.source)
        for line in lines
        for c in line.compared
    ]
    earlier: list[tuple[Cell, ...]] = [
        (line.code, line.name, p.period, line.plot.comparator, p.beside, line.unit, "", "")
        for line in lines
        if line.plot
        for p in line.plot.points
        if p.beside is not None and p.period != line.period
    ]
    return sorted(now + earlier, key=lambda row: str(row[0]))


def _actions(found: dict[str, Any]) -> list[tuple[Cell, ...]]:
    return [(a["title"], a["owner"], a["deadline"], a["word"], a["note"]) for a in found["actions"]]


def _returns(found: dict[str, Any]) -> list[tuple[Cell, ...]]:
    return [(a["name"], a["asked"], a["given"], a["timeliness"], "; ".join(a["missing"])) for a in found["agencies"]]


def _provenance(found: dict[str, Any]) -> list[tuple[Cell, ...]]:
    lines = [line for theme in found["themes"] for line in theme["lines"] if line["provenance"]]
    return [
        (
            *(line["code"], line["name"], line["period"], line["text"], line["counts"], line["told"]),
            *(line["provenance"][key] for key in ("quote", "reader", "sha256")),
        )
        for line in lines
    ]
