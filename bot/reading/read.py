"""Read: one reply in, what it says out."""

from datetime import date, datetime

from bot.domain.returns import Expected, Place, Reading, Return, Voice
from bot.reading.chat import open_chat
from bot.reading.claiming.drawn import drawn_tables
from bot.reading.claiming.merge import readings
from bot.reading.claiming.prose import Prose, read_passage
from bot.reading.claiming.saying import Setting
from bot.reading.claiming.tables import read_table
from bot.reading.files.child import read_mail_apart
from bot.reading.files.enclosed import enclosed
from bot.reading.kind import kind_of
from bot.reading.noticing.lexicon import lexicon
from bot.reading.opening import open_mail
from bot.reading.passages import Attachment, Opened
from bot.reading.patient import check
from bot.reading.standing import Standing, doubted, own_places, people, repeats, standing

READER = "2026.1"
LARGE = 100_000  # bytes; a message above this is read where it can do no harm


def read_mail(raw: bytes, expected: Expected) -> Return:
    """Read one email, a large one in a child process. Raises Unreadable (or Quarantine) where nothing may be read."""
    return read_mail_apart(raw, expected) if len(raw) > LARGE else read_here(raw, expected)


def read_here(raw: bytes, expected: Expected) -> Return:
    """Read one email in this process."""
    opened = open_mail(raw, expected.authserv_id, expected.mailbox)
    who = standing(opened.sender, expected)
    blank = Return(
        sender=opened.sender, known_sender=who.known, kind="empty", token=opened.token,
        in_reply_to=opened.in_reply_to, message_id=opened.message_id, reader=READER,
    )  # fmt: skip
    if opened.automatic is not None:
        return _automatic(blank, opened)
    if opened.trusted == "fail":
        return blank.model_copy(
            update={"kind": "spoof", "why": "our own mail server says the sender is not who it claims to be"}
        )
    return _read(blank, opened, who, expected)


def read_chat(text: str, sender: str, expected: Expected, files: tuple[Attachment, ...] = ()) -> Return:
    """Read one chat message as the chat service delivers it, with its files; `sender` is its user id."""
    who = standing(sender, expected)
    opened = open_chat(text).model_copy(update={"attachments": files})
    return _read(Return(sender=sender, known_sender=who.known, kind="empty", reader=READER), opened, who, expected)


def _automatic(blank: Return, opened: Opened) -> Return:
    sent = opened.automatic
    if sent is None:
        return blank
    return blank.model_copy(
        update={
            "kind": sent.kind, "until": sent.until, "named": sent.named, "status_code": sent.status_code,
            "failed_address": sent.failed_address, "why": sent.why,
        }
    )  # fmt: skip


def _read(blank: Return, opened: Opened, who: Standing, expected: Expected) -> Return:
    words = lexicon(expected)
    files = enclosed(opened.attachments)
    passages = (*opened.passages, *files.passages)
    tables = (*opened.tables, *files.tables)
    check([p.text for p in passages] + ["\n".join(cell.text for row in t.rows for cell in row) for t in tables])
    sent = _day(opened.sent_at) or expected.sent_on
    setting = Setting(words, expected.period, who.indicators, own_places(expected), people(expected))
    said = Prose([], [], [])
    drawn = [(passage, drawn_tables(passage)) for passage in passages]
    for passage, inside in drawn:
        said.add(read_passage(passage, setting, who.actions, sent, [(each.start, each.end) for each in inside]))
    for table in (*tables, *(each.table for _, inside in drawn for each in inside)):
        found = read_table(table, words, expected, who.actions, sent)
        said.add(Prose(found.claims, found.updates, found.voices))
    read = tuple(
        doubted(each, who, expected)
        for each in readings(said.claims, expected)
        if who.known or not repeats(each, expected)
    )
    text = "\n".join(p.text for p in passages if p.kind != "subject")
    what = kind_of(
        text, _settled(read, said), _doubtful(read) or bool(files.unread or tables), sent, _others(who, expected)
    )
    return blank.model_copy(
        update={
            "kind": what.kind if who.known else "unknown-sender",
            "readings": read, "updates": tuple(said.updates) if who.known else (), "voices": tuple(said.voices),
            "new_text": "\n\n".join(p.text for p in opened.passages if p.kind in ("own", "inline")),
            "passages": _own_words(opened), "until": what.until, "named": what.named, "why": " ".join(files.unread),
        }
    )  # fmt: skip


def _own_words(opened: Opened) -> tuple[Voice, ...]:
    return tuple(
        Voice(text=one.text, place=Place(part=one.part, start=one.start, end=one.start + len(one.text)))
        for one in opened.passages
        if one.kind in ("own", "inline")
    )


def _doubtful(read: tuple[Reading, ...]) -> bool:
    return any(each.qualifier != "question" for each in read)


def _others(who: Standing, expected: Expected) -> list[str]:
    """The names of the contacts other than the sender."""
    return [each.name for each in expected.contacts if each.name not in who.names]


def _settled(read: tuple[Reading, ...], said: Prose) -> bool:
    """Say whether anything was stated beyond figures that hang on a question."""
    stated = any(each.qualifier != "question" for each in read)
    return stated or bool(said.updates) or any(voice.question for voice in said.voices)


def _day(text: str) -> date | None:
    return datetime.fromisoformat(text).date() if text else None
