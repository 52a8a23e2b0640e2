"""Answers typed inside what was quoted: between its lines, behind them, in another colour, in its table."""

from bisect import bisect_left
from operator import attrgetter

from bot.reading.lines import Line, seen
from bot.reading.mail.bodies import Body
from bot.reading.passages import Passage
from bot.reading.trimming.answered import Answer, answers_in
from bot.reading.trimming.answered_message import first_message, quoted_spans
from bot.reading.trimming.asked import asked_at, asked_in, is_request, may_ask
from bot.reading.trimming.headed import heading_over
from bot.reading.trimming.looks import any_bright, runs_of, stands_out, usual_look
from bot.reading.trimming.trim import Trimmed


def inline_passages(body: Body, trimmed: Trimmed) -> list[Passage]:
    """Find every answer typed inside the quoted part of a body."""
    asking = [lines for first, end in quoted_spans(trimmed) if may_ask(lines := trimmed.lines[first:end])]
    found = [answer for lines in asking for answer in _answers(body, first_message(lines))]
    return [_passage(body, answer, trimmed.lines) for answer in found if seen(body.text[answer.start : answer.end])]


def _answers(body: Body, lines: list[Line]) -> list[Answer]:
    asked = list(asked_in(lines))
    if not is_request(lines, asked):
        return []
    if body.drawn and (coloured := _coloured(body, lines)):
        return coloured
    if body.drawn and body.drawn.tables:
        lines = [line for line in lines if not _in_table(body, line)]
        asked = list(asked_in(lines))
    return answers_in(lines, asked)


def _in_table(body: Body, line: Line) -> bool:
    return body.drawn is not None and body.drawn.table_at(line.start) is not None


def _passage(body: Body, answer: Answer, lines: list[Line]) -> Passage:
    text = body.text[answer.start : answer.end]
    under = heading_over(lines, bisect_left(lines, answer.start, key=attrgetter("start")))
    return Passage(text=text, part=body.part, start=answer.start, kind="inline", prompt=answer.prompt, under=under)


def _coloured(body: Body, lines: list[Line]) -> list[Answer]:
    """Take what stands out in another colour than most of the quotation, line by line."""
    runs = runs_of(body, lines[0].start, lines[-1].end)
    if not any_bright(runs):
        return []
    usual = usual_look(runs)
    answers: list[Answer] = []
    for index, line in enumerate(lines):
        if not line.text or _in_table(body, line):
            continue
        own = [run for run in runs_of(body, line.start, line.end) if stands_out(run, usual)]
        if own and seen(body.text[own[0].start : own[-1].end]):
            start, end = max(own[0].start, line.start), min(own[-1].end, line.end)
            answers.append(Answer(start, end, _prompt(body, lines, index, start)))
    return answers


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
