"""Answers typed inside what was quoted: between its lines, behind them, in another colour, in its table."""

import re
from collections import Counter
from itertools import groupby

from bot.reading.answered import Answer, answers_in
from bot.reading.asked import CODE, asked_at, is_request
from bot.reading.bodies import Body
from bot.reading.html import DrawnTable, Run
from bot.reading.lines import Line, seen
from bot.reading.passages import Cell, Passage, Table
from bot.reading.styles import PLAIN, bright
from bot.reading.trim import Trimmed

# A column that our request leaves empty for the answer.
TO_FILL = re.compile(
    r"\b(?:your|you|answer|figure|response|return|reply|actual|status|update|comment|value|please)", re.IGNORECASE
)
GIVEN = re.compile(
    r"\b(?:last|previous|target|baseline|code|measure|indicator|what|action|due|unit|name|period)\b", re.IGNORECASE
)


def inline_passages(body: Body, trimmed: Trimmed) -> list[Passage]:
    """Find every answer typed inside the quoted part of a body."""
    spans = quoted_spans(trimmed)
    found = [answer for first, end in spans for answer in _answers(body, body.lines[first:end])]
    return [_passage(body, answer) for answer in found if seen(body.text[answer.start : answer.end])]


def quoted_spans(trimmed: Trimmed) -> list[tuple[int, int]]:
    """List the runs of lines that are quoted, marked or not, as (first, end)."""
    spans: list[tuple[int, int]] = []
    for quoted, run in groupby(enumerate(trimmed.roles), key=lambda pair: pair[1] in ("quoted", "beneath")):
        indexes = [index for index, _ in run]
        if quoted:
            spans.append((indexes[0], indexes[-1] + 1))
    return spans


def _answers(body: Body, lines: list[Line]) -> list[Answer]:
    if not is_request(lines) or not lines:
        return []
    coloured = _coloured(body, lines) if body.drawn else []
    return coloured or answers_in([line for line in lines if not _in_table(body, line)])


def _in_table(body: Body, line: Line) -> bool:
    return body.drawn is not None and body.drawn.table_at(line.start) is not None


def _passage(body: Body, answer: Answer) -> Passage:
    text = body.text[answer.start : answer.end]
    return Passage(text=text, part=body.part, start=answer.start, kind="inline", prompt=answer.prompt)


def _coloured(body: Body, lines: list[Line]) -> list[Answer]:
    """Take what stands out in another colour than most of the quotation, line by line."""
    runs = _runs(body, lines[0].start, lines[-1].end)
    usual = usual_look(runs)
    answers: list[Answer] = []
    for index, line in enumerate(lines):
        if not line.text or _in_table(body, line):
            continue
        own = [run for run in _runs(body, line.start, line.end) if stands_out(run, usual)]
        if own and seen(body.text[own[0].start : own[-1].end]):
            start, end = max(own[0].start, line.start), min(own[-1].end, line.end)
            answers.append(Answer(start, end, _prompt(body, lines, index, start)))
    return answers


def _runs(body: Body, start: int, end: int) -> list[Run]:
    return body.drawn.runs_between(start, end) if body.drawn else []


def look(run: Run) -> tuple[str, str, bool]:
    """Say how a run looks, plain ink being all one."""
    ink = "" if run.style.colour in PLAIN else run.style.colour
    return ink, run.style.background, run.style.inserted


def usual_look(runs: list[Run]) -> tuple[str, str, bool]:
    """Find the look most of these words have."""
    weights: Counter[tuple[str, str, bool]] = Counter()
    for run in runs:
        weights[look(run)] += run.end - run.start
    return weights.most_common(1)[0][0] if weights else ("", "#ffffff", False)


def stands_out(run: Run, usual: tuple[str, str, bool]) -> bool:
    """Say whether a run was typed in a bright look of its own. Links are coloured by the program."""
    ink, paper, inserted = look(run)
    if run.style.link or (ink, paper, inserted) == usual:
        return False
    return inserted or (ink != usual[0] and bright(ink)) or (paper != usual[1] and bright(paper))


def _prompt(body: Body, lines: list[Line], index: int, start: int) -> str:
    """Find what an answer answers: its own line up to it, or the line that asks above."""
    before = seen(body.text[lines[index].start : start])
    if before:
        return before
    for above in range(index - 1, max(index - 6, -1), -1):
        asked = asked_at(lines, above)
        if asked:
            return asked.text
    return next((seen(line.text) for line in reversed(lines[max(index - 3, 0) : index]) if line.text), "")


def inline_table(body: Body, drawn: DrawnTable) -> Table | None:
    """Read a quoted table, each cell marked as the sender's own or not; None where nothing is the sender's."""
    runs = _runs(body, drawn.start, drawn.end)
    usual = usual_look(runs)
    first = int(_has_heads(body, drawn))
    fill = _columns_to_fill(body, drawn) if first else set()
    rows: dict[int, list[Cell]] = {}
    for cell in drawn.cells:
        text = body.text[cell.start : cell.end]
        mine = _runs(body, cell.start, cell.end)
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


def _columns_to_fill(body: Body, drawn: DrawnTable) -> set[int]:
    heads = {cell.col: body.text[cell.start : cell.end].strip() for cell in drawn.cells if cell.row == 0}
    return {col for col, head in heads.items() if col and TO_FILL.search(head) and not GIVEN.search(head)}
