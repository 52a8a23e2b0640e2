"""Read: one reply in, what it says out."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal

from bot.domain.returns import Expected, Place, Reading, ReplyClass, Return, Voice
from bot.reading.claiming.merging.merge import readings
from bot.reading.claiming.prose.passage import Prose, read_passage
from bot.reading.claiming.saying import Setting
from bot.reading.claiming.tables.drawn import drawn_tables
from bot.reading.kind import kind_of
from bot.reading.noticing.lexicon import lexicon
from bot.reading.noticing.places import own_places
from bot.reading.opening import open_mail
from bot.reading.passages import Attachment, Automatic, Opened, Passage, Table
from bot.reading.patient import check
from bot.reading.standing import Standing, doubted, leaves, people, repeats, standing

READER = "2026.1"
LARGE = 100_000  # bytes; a message above this is read where it can do no harm


def read_mail(raw: bytes, expected: Expected) -> Return:
    """Read one email, a large one in a child process. Raises Unreadable (or Quarantine) where nothing may be read."""
    if len(raw) <= LARGE:
        return read_here(raw, expected)
    from bot.reading.files.child import read_mail_apart

    return read_mail_apart(raw, expected)


def read_here(raw: bytes, expected: Expected) -> Return:
    """Read one email in this process."""
    opened = open_mail(raw, expected.authserv_id, expected.mailbox)
    who = standing(opened.sender, expected)
    sent = opened.automatic
    if sent is not None and not sent.figured:
        return _automatic(opened, who, sent)
    if opened.trusted == "fail":
        return _unread(opened, who, "spoof", "our own mail server says the sender is not who it claims to be")
    said = _read(opened, who, expected)
    if sent is None or said.readings or said.updates:
        return said
    return _automatic(opened, who, sent)


def read_chat(text: str, sender: str, expected: Expected, files: tuple[Attachment, ...] = ()) -> Return:
    """Read one chat message as the chat service delivers it, with its files; `sender` is its user id."""
    from bot.reading.chat import open_chat  # an email has no use for it

    who = standing(sender, expected)
    return _read(open_chat(text)._replace(sender=sender, attachments=files), who, expected)


def _automatic(opened: Opened, who: Standing, sent: Automatic) -> Return:
    return _unread(opened, who, sent.kind, sent.why).model_copy(
        update={
            "until": sent.until, "named": sent.named, "status_code": sent.status_code,
            "failed_address": sent.failed_address,
        }
    )  # fmt: skip


def _unread(opened: Opened, who: Standing, kind: ReplyClass, why: str) -> Return:
    return Return(
        sender=opened.sender, known_sender=who.known, kind=kind, token=opened.token,
        in_reply_to=opened.in_reply_to, message_id=opened.message_id, reader=READER, why=why,
    )  # fmt: skip


def _read(opened: Opened, who: Standing, expected: Expected) -> Return:
    words = lexicon(expected)
    files, told, unread = _enclosed(opened)
    passages = (*opened.passages, *told)
    tables = (*opened.tables, *files)
    check([p.text for p in passages] + ["\n".join(cell.text for row in t.rows for cell in row) for t in tables])
    day = _day(opened.sent_at)
    sent = day or expected.sent_on
    setting = Setting(
        words, expected.period, who.indicators, own_places(expected), people(expected), who.questions, expected.order,
        day, opened.typed,
    )  # fmt: skip
    said = Prose([], [], [])
    drawn = [(passage, drawn_tables(passage, expected.period)) for passage in passages]
    for passage, inside in drawn:
        said.add(read_passage(passage, setting, who.actions, sent, [(each.start, each.end) for each in inside]))
    tables = (*tables, *(each.table for _, inside in drawn for each in inside))
    for found in _tabled([_with_words(each, passages) for each in tables], setting, expected, who, sent):
        said.add(found)
    read = tuple(
        doubted(each, who, expected)
        for each in readings(said.claims, expected)
        if (who.known or not repeats(each, expected)) and not leaves(each, who, expected)
    )
    text = "\n".join(p.text for p in passages if p.kind != "subject")
    what = kind_of(
        text,
        _settled(read, said),
        _doubtful(read) or bool(unread) or any(_tells_figures(each, expected) for each in tables),
        sent,
        _others(who, expected),
    )
    return Return(
        sender=opened.sender, known_sender=who.known, kind=what.kind if who.known else "unknown-sender",
        token=opened.token, in_reply_to=opened.in_reply_to, message_id=opened.message_id, reader=READER,
        readings=read, updates=tuple(said.updates) if who.known else (),
        voices=tuple(_settled_words(said.voices, read)),
        new_text="\n\n".join(p.text for p in opened.passages if p.kind in ("own", "inline")),
        passages=_own_words(opened), until=what.until, named=what.named, why=" ".join(unread),
    )  # fmt: skip


def _enclosed(opened: Opened) -> tuple[Sequence[Table], Sequence[Passage], Sequence[str]]:
    """The tables and passages of attached files, and a sentence for each that was not read. Most replies have none."""
    if not opened.attachments:
        return (), (), ()
    from bot.reading.files.enclosed import enclosed

    return enclosed(opened.attachments)


def _with_words(table: Table, passages: Sequence[Passage]) -> Table:
    """A table with the words round it, where its marks may be explained; round a file stands the whole message."""
    words = "\n".join(each.text for each in passages if each.part == table.part or (table.name and each.kind == "own"))
    return table._replace(beside=words) if words else table


def _tabled(
    tables: Sequence[Table], setting: Setting, expected: Expected, who: Standing, sent: date | None
) -> Iterator[Prose]:
    """What each table says. Most replies have none."""
    if not tables:
        return
    from bot.reading.claiming.tables.table import read_table

    for table in tables:
        yield Prose(*read_table(table, setting, expected, who.actions, sent))


def _settled_words(voices: Sequence[Voice], read: Sequence[Reading]) -> Iterator[Voice]:
    """The voices without commentary that tells a figure in doubt: its words are put back to the sender first."""
    doubts = [each for each in read if not each.certain]
    for voice in voices:
        if voice.question or not any(_tells(voice, each) for each in doubts):
            yield voice


def _tells(voice: Voice, doubt: Reading) -> bool:
    if voice.place.part != doubt.place.part or voice.place.cell != doubt.place.cell or voice.about != doubt.indicator:
        return False
    return voice.place.start <= doubt.place.start < max(voice.place.end, voice.place.start + 1)


def _tells_figures(table: Table, expected: Expected) -> bool:
    """Say whether a table holds a figure that we did not send: not a form left blank, nor a signature laid out."""
    known = {figure for each in expected.indicators for figure in (each.previous, each.target, each.baseline)}
    cells = [
        cell.text.strip().rstrip("%").lstrip("£").replace(",", "") for row in table.rows for cell in row if cell.own
    ]
    return any(cell.replace(".", "", 1).isdecimal() and Decimal(cell) not in known for cell in cells)


def _own_words(opened: Opened) -> tuple[Voice, ...]:
    return tuple(
        Voice(text=one.text, place=Place(part=one.part, start=one.start, end=one.start + len(one.text)))
        for one in opened.passages
        if one.kind in ("own", "inline")
    )


def _doubtful(read: tuple[Reading, ...]) -> bool:
    return any(each.qualifier != "question" for each in read)


def _others(who: Standing, expected: Expected) -> Iterator[str]:
    """The names of the contacts other than the sender."""
    return (each.name for each in expected.contacts if each.name not in who.names)


def _settled(read: tuple[Reading, ...], said: Prose) -> bool:
    """Say whether anything was stated beyond figures that hang on a question."""
    return any(each.certain for each in read) or bool(said.updates) or any(voice.question for voice in said.voices)


def _day(text: str) -> date | None:
    return datetime.fromisoformat(text).date() if text else None
