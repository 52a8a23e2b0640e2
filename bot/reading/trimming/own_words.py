"""A body's passages and tables: the sender's own, answers typed into quotations, words passed on."""

from typing import NamedTuple

from bot.reading.lines import Line, seen
from bot.reading.mail.bodies import Body
from bot.reading.passages import Passage, PassageKind, Table
from bot.reading.trimming.asked import ASKING, CODE
from bot.reading.trimming.cutting import cut
from bot.reading.trimming.forwards import forwarded, quotes_self
from bot.reading.trimming.headed import heading_over, is_heading
from bot.reading.trimming.inline import inline_passages
from bot.reading.trimming.own_tables import tables_of
from bot.reading.trimming.pasted import mark_pasted
from bot.reading.trimming.quoted_bars import quoted_bars
from bot.reading.trimming.trim import Trimmed, segments, trim


class Envelope(NamedTuple):
    """What of the whole message bears on reading a body: the sender's name and address, the subject, our mailbox."""

    name: str
    subject: str
    mailbox: str
    address: str = ""


class Words(NamedTuple):
    """What one body says: passages, tables, and what was cut away round them."""

    passages: list[Passage]
    tables: list[Table]
    signature: str


def words_of(body: Body, envelope: Envelope) -> Words:
    """Read one body."""
    trimmed = trim(body.lines)
    mark_pasted(trimmed)
    own: list[Passage] = []
    away = sorted(cut(body, trimmed, envelope.name))
    for index in away:
        trimmed.roles[index] = "signature"
    for first, end in segments(trimmed.roles, "own"):
        own += _passages(body, trimmed, first, end)
    inline = inline_passages(body, trimmed)
    said = "\n".join(passage.text for passage in own)
    passed_on = [] if inline else forwarded(body, trimmed, said, envelope.subject, envelope.mailbox)
    if passed_on and quotes_self(trimmed, envelope.name, envelope.address):
        passed_on = []
    passages = sorted([*own, *inline, *passed_on], key=lambda passage: passage.start)
    tables = [*tables_of(body, trimmed, bool(passed_on)), *(quoted_bars(body, trimmed) if not passed_on else ())]
    return Words(passages, tables, "\n".join(trimmed.lines[index].text for index in away).strip())


def _passages(body: Body, trimmed: Trimmed, first: int, end: int) -> list[Passage]:
    """Make passages of own lines, one for each run that no table interrupts."""
    runs: list[list[Line]] = [[]]
    for line in trimmed.lines[first:end]:
        if _tabled(body, line):
            runs.append([])
        elif line.text or runs[-1]:
            runs[-1].append(line)
    kind, prompt = _kind(trimmed, first, end)
    under = heading_over(trimmed.lines, first) if kind == "inline" else ""
    return [_passage(body, run, kind, prompt, under) for run in runs if any(seen(line.text) for line in run)]


def _passage(body: Body, run: list[Line], kind: PassageKind, prompt: str, under: str) -> Passage:
    start = run[0].start
    end = max(line.end for line in run if line.text)
    return Passage(
        text=body.text[start:end],
        part=body.part,
        start=start,
        kind=kind,
        prompt=prompt,
        under=under,
        struck=_struck(body, start, end),
    )


def _struck(body: Body, start: int, end: int) -> tuple[tuple[int, int], ...]:
    runs = body.drawn.runs_between(start, end) if body.drawn else []
    return tuple((max(run.start, start) - start, min(run.end, end) - start) for run in runs if run.style.struck)


def _kind(trimmed: Trimmed, first: int, end: int) -> tuple[PassageKind, str]:
    """Tell an answer among quoted lines, and the line it answers, from words above or below them all."""
    above = next((i for i in range(first - 1, -1, -1) if trimmed.roles[i] != "signature"), -1)
    if above < 0 or trimmed.roles[above] not in ("quoted", "beneath"):
        return "own", ""
    more_below = bool({"quoted", "beneath"} & set(trimmed.roles[end : end + 3]))
    prompt = _with_its_measure(trimmed, _line_above(trimmed, above), above)
    return ("inline", prompt) if more_below or asks(prompt) else ("own", "")


def _with_its_measure(trimmed: Trimmed, prompt: str, at: int) -> str:
    """Put before a quoted line that is only a period the measure whose periods stand on lines of their own under it."""
    if not is_heading(prompt) or prompt.endswith(":"):
        return prompt
    quoted = ("quoted", "beneath")
    lines = [(i, seen(trimmed.lines[i].text)) for i in range(at - 1, -1, -1) if trimmed.roles[i] in quoted]
    at, coded = next((each for each in lines if CODE.match(each[1])), (0, ""))
    under = seen(trimmed.lines[at + 1].text) if coded and trimmed.roles[at + 1] in quoted else ""
    return f"{coded} {prompt}" if is_heading(under) and not under.endswith(":") else prompt


def asks(prompt: str) -> bool:
    """Say whether a quoted line is one to be answered."""
    return bool(CODE.match(prompt)) and (bool(ASKING.search(prompt)) or "?" in prompt)


def _line_above(trimmed: Trimmed, at: int) -> str:
    """Put together the quoted line that ends here, back to where it began."""
    pieces: list[str] = []
    while at >= 0 and trimmed.roles[at] in ("quoted", "beneath") and len(pieces) < 4:
        text = seen(trimmed.lines[at].text)
        if text:
            pieces.insert(0, text)
        if pieces and (not text or CODE.match(text)):
            break
        at -= 1
    coded = next((i for i, piece in enumerate(pieces) if CODE.match(piece)), None)
    return " ".join(pieces[coded:]) if coded is not None else (pieces[-1] if pieces else "")


def _tabled(body: Body, line: Line) -> bool:
    return body.drawn is not None and body.drawn.table_at(line.start) is not None
