"""One message opened: bytes in, the sender's own words out."""

from bot.reading.bodies import Body, bodies, files
from bot.reading.encoded import decode_words
from bot.reading.heads import first, raw_headers, values
from bot.reading.html import DrawnTable
from bot.reading.lines import seen
from bot.reading.mime import leaves
from bot.reading.passages import Cell, Opened, Passage, Table
from bot.reading.sender import addresses, sender, token, trusted
from bot.reading.signature import delimited_end
from bot.reading.trim import segments, trim


def open_mail(raw: bytes, authserv_id: str, mailbox: str) -> Opened:
    """Open one email. Raise Unreadable, and nothing else, where no honest reading is possible."""
    headers = raw_headers(raw)
    parts = leaves(raw)
    written = bodies(parts)
    who = sender(headers)
    subject = decode_words(first(headers, "subject"))
    to = addresses(headers, "to", "cc", "delivered-to", "x-original-to")
    passages, tables = [], []
    for body in written:
        found, grids = _words(body)
        passages += found
        tables += grids
    return Opened(
        sender=who.address,
        sender_name=who.name,
        subject=subject,
        sent_at=first(headers, "date"),
        message_id=first(headers, "message-id").strip("<> "),
        in_reply_to=_ids(headers),
        to=to,
        token=token(to, mailbox, subject, "\n".join(body.text for body in written)),
        trusted=trusted(headers, authserv_id),
        defects=who.defects,
        passages=tuple(passages),
        tables=tuple(tables),
        attachments=files(parts),
    )


def _ids(headers: list[tuple[str, str]]) -> tuple[str, ...]:
    listed = " ".join(values(headers, "in-reply-to") + values(headers, "references"))
    return tuple(dict.fromkeys(piece.strip("<>") for piece in listed.split()))


def _words(body: Body) -> tuple[list[Passage], list[Table]]:
    trimmed = trim(body.lines)
    tables = body.drawn.tables if body.drawn else []
    passages: list[Passage] = []
    grids: list[Table] = []
    for first_line, end in segments(trimmed.roles, "own"):
        last = delimited_end(body.lines, first_line, end)
        passages += _passages(body, first_line, last)
    for table in tables:
        role = next(
            (r for line, r in zip(body.lines, trimmed.roles, strict=True) if line.start >= table.start), "own"
        )
        if role == "own":
            grids.append(_table(body, table))
    return passages, grids


def _table(body: Body, table: DrawnTable) -> Table:
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        text = body.text[cell.start : cell.end].strip()
        rows.setdefault(cell.row, []).append(Cell(text=text, row=cell.row, col=cell.col, start=cell.start))
    return Table(part=body.part, rows=tuple(tuple(r) for r in rows.values()), kind="own")


def _passages(body: Body, first_line: int, end: int) -> list[Passage]:
    tables = body.drawn.tables if body.drawn else []
    runs: list[tuple[int, int]] = []
    for line in body.lines[first_line:end]:
        if any(t.start <= line.start < t.end for t in tables):
            runs.append((-1, -1))
        elif runs and runs[-1][0] >= 0:
            runs[-1] = (runs[-1][0], line.end)
        else:
            runs.append((line.start, line.end))
    return [
        Passage(text=body.text[a:b], part=body.part, start=a, kind="own")
        for a, b in runs
        if a >= 0 and seen(body.text[a:b])
    ]
