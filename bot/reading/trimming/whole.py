"""A reply in one piece: the sender's own words as they would be read aloud, without quotation or signature."""

import re

from bot.reading.lines import BREAK, seen
from bot.reading.mail.bodies import Body
from bot.reading.trimming.attributions import surely_by_program
from bot.reading.trimming.cutting import cut_by_programs
from bot.reading.trimming.marked_answers import marked_answers
from bot.reading.trimming.trim import LineRole, Trimmed, segments, trim


def reply_in(body: Body) -> str:
    """Return one body's own words; where answers stand among quoted lines, with the lines between them."""
    trimmed = trim(body.lines)
    for index in cut_by_programs(body, trimmed):
        trimmed.roles[index] = "signature"
    return _kept(body, trimmed)


def unquoted_in(body: Body) -> str:
    """Return the same with whatever stands round the words: signature, device line, banner and disclaimer."""
    return _kept(body, trim(body.lines))


def _kept(body: Body, trimmed: Trimmed) -> str:
    kept = [
        span for span in segments(trimmed.roles, "own") if any(seen(line.text) for line in trimmed.lines[slice(*span)])
    ]
    if not kept:
        return _under_the_mark(body, trimmed)
    first, end = kept[0][0], kept[-1][1]
    if _answers_among(trimmed.roles, kept):
        first = _quoted_above(trimmed.roles, first)
    over = _lines_over(trimmed)
    shown = [at for at in range(first, end) if trimmed.roles[at] != "signature" and at not in over]
    words = "\n".join(_as_sent(body, trimmed, at) for at in shown).strip()
    return "\n\n".join([words, *marked_answers(trimmed)])


def _lines_over(trimmed: Trimmed) -> set[int]:
    """List the lines that a program wrote over a quotation: among answers they are nobody's."""
    surely = [mark for mark in trimmed.marks if surely_by_program(trimmed.lines, mark)]
    return {at for mark in surely for at in range(mark.first, mark.end)}


def _answers_among(roles: list[LineRole], kept: list[tuple[int, int]]) -> bool:
    """Say whether something quoted stands between the sender's words."""
    return len(kept) > 1 and any(role not in ("own", "signature") for role in roles[kept[0][1] : kept[-1][0]])


def _quoted_above(roles: list[LineRole], at: int) -> int:
    """Go up over the quoted lines that the first of several answers was typed under."""
    while at > 0 and roles[at - 1] == "quoted":
        at -= 1
    return at


def _under_the_mark(body: Body, trimmed: Trimmed) -> str:
    """Nothing stands above 'On ... wrote:', and nothing under it is marked: the reply may be there."""
    if not trimmed.marks or trimmed.marks[0].kind != "attribution":
        return ""
    rest = [at for at, role in enumerate(trimmed.roles) if role == "beneath"]
    return "\n".join(_as_sent(body, trimmed, at) for at in rest).strip()


def _as_sent(body: Body, trimmed: Trimmed, at: int) -> str:
    """Write one line as it came, its quote marks before it; a page has none, and is given them."""
    line = trimmed.lines[at]
    if not line.depth:
        return line.text
    if body.drawn is not None:
        return f"{'>' * line.depth} {line.text}"
    above = trimmed.lines[at - 1].end if at else 0
    return re.split(BREAK, body.text[above : line.start])[-1] + line.text
