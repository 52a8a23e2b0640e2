"""Tables of a body: the sender's own, a colleague's passed on, and ours with answers typed in."""

import re
from bisect import bisect_left

from bot.reading.mail.bodies import Body
from bot.reading.page.canvas import DrawnTable
from bot.reading.passages import Cell, Table
from bot.reading.phrases import phrases
from bot.reading.trimming.answered_message import first_message, quoted_spans
from bot.reading.trimming.asked import ASKING, CODE
from bot.reading.trimming.looks import runs_of, stands_out, usual_look
from bot.reading.trimming.trim import Trimmed

# A column that our request leaves empty for the answer, and one that it fills.
TO_FILL = phrases("request.column_to_fill", before=r"\b")
GIVEN = phrases("request.column_given", before=r"\b", after=r"\b")

_DUE = re.compile(r"\bdue \d", re.IGNORECASE)


def tables_of(body: Body, trimmed: Trimmed, passed_on: bool) -> list[Table]:
    """List the tables worth reading; `passed_on` says that the quotation is a colleague's words passed on."""
    drawn_tables = body.drawn.tables if body.drawn else []
    older = _older_than(trimmed) if drawn_tables else 0
    found: list[Table | None] = []
    for drawn in drawn_tables:
        at = bisect_left(trimmed.lines, drawn.start, key=lambda line: line.start)
        if at >= len(trimmed.roles) or trimmed.roles[at] == "own":
            found.append(_table(body, drawn))
        elif drawn.start < older and passed_on:
            found.append(_table(body, drawn)._replace(kind="forwarded"))
        elif drawn.start < older and _is_ours(body, drawn):
            found.append(inline_table(body, drawn))
    return [table for table in found if table]


def _older_than(trimmed: Trimmed) -> int:
    """Find where the message being answered ends; tables beyond it are of older ones."""
    ends = [first_message(trimmed.lines[a:b]) for a, b in quoted_spans(trimmed)]
    return max((lines[-1].end for lines in ends if lines), default=0) + 1


def _is_ours(body: Body, drawn: DrawnTable) -> bool:
    """Say whether a quoted table is of a request: it gives a last figure, a target or a due day, or codes alone."""
    heads = " | ".join(body.text[cell.start : cell.end].strip() for cell in drawn.cells if cell.row == 0)
    return bool(ASKING.search(heads)) or not _has_heads(body, drawn)


def _table(body: Body, drawn: DrawnTable) -> Table:
    rows: dict[int, list[Cell]] = {}
    for cell in drawn.cells:
        text = body.text[cell.start : cell.end]
        lead = len(text) - len(text.lstrip())
        rows.setdefault(cell.row, []).append(
            Cell(text=text.strip(), row=cell.row, col=cell.col, start=cell.start + lead)
        )
    return Table(part=body.part, rows=tuple(tuple(row) for row in rows.values()), kind="own")


def inline_table(body: Body, drawn: DrawnTable) -> Table | None:
    """Read a quoted table, each cell marked as the sender's own or not; None where nothing is the sender's."""
    runs = runs_of(body, drawn.start, drawn.end)
    usual = usual_look(runs)
    first = int(_has_heads(body, drawn))
    fill = _columns_to_fill(body, drawn) if first else _columns_behind_due(body, drawn)
    rows: dict[int, list[Cell]] = {}
    for cell in drawn.cells:
        text = body.text[cell.start : cell.end]
        mine = runs_of(body, cell.start, cell.end)
        typed = cell.col in fill or any(
            stands_out(run, usual) and body.text[run.start : run.end].strip() for run in mine
        )
        own = bool(text.strip()) and cell.row >= first and typed
        lead = len(text) - len(text.lstrip())
        rows.setdefault(cell.row, []).append(
            Cell(text=text.strip(), row=cell.row, col=cell.col, start=cell.start + lead, own=own)
        )
    grid = tuple(tuple(row) for row in rows.values())
    if not any(cell.own for row in grid for cell in row):
        return None
    return Table(part=body.part, rows=grid, kind="inline")


def _has_heads(body: Body, drawn: DrawnTable) -> bool:
    """Say whether the first row names the columns rather than being an item itself."""
    row = [body.text[cell.start : cell.end].strip() + " " for cell in drawn.cells if (cell.row, cell.col) == (0, 0)]
    return not any(CODE.match(text) for text in row)


def _columns_behind_due(body: Body, drawn: DrawnTable) -> set[int]:
    """List the columns behind an action and its due day, in a table without headings: our request ends there."""
    texts = {(cell.row, cell.col): body.text[cell.start : cell.end] for cell in drawn.cells}
    due = {col for (_, col), text in texts.items() if _DUE.search(text)}
    every = all(any(_DUE.search(text) for (at, _), text in texts.items() if at == row) for row, _ in texts)
    return {col for _, col in texts if col > max(due)} if due and every else set()


def _columns_to_fill(body: Body, drawn: DrawnTable) -> set[int]:
    heads = {cell.col: body.text[cell.start : cell.end].strip() for cell in drawn.cells if cell.row == 0}
    return {col for col, head in heads.items() if col and TO_FILL.search(head) and not GIVEN.search(head)}
