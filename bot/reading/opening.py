"""One message opened: bytes in, the sender's own words out."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

from bot.reading.automatic.autoreplies import Said, automatic_reply
from bot.reading.automatic.bounces import ANSWERED, bounce
from bot.reading.lines import seen
from bot.reading.mail.bodies import Body, bodies, files, nested_bodies
from bot.reading.mail.encoded import decode_words
from bot.reading.mail.heads import Headers, first, raw_headers, values
from bot.reading.mail.leaf import Leaf
from bot.reading.mail.mime import leaves
from bot.reading.mail.sender import addresses, sender, token, trusted
from bot.reading.passages import Attachment, Automatic, Opened, Passage
from bot.reading.trimming.forwards import SUBJECT, vouches
from bot.reading.trimming.own_words import Envelope, Words, words_of

_DATE = re.compile(r"[A-Z][a-z]{2}, (\d{1,2}) ([A-Z][a-z]{2}) (20\d\d) (\d\d:\d\d:\d\d) (\+[01]\d[0-5]\d)", re.ASCII)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PAPER = re.compile(r"\.(?:xls[xmb]?|ods|csv|tsv|docx?|pdf|html?)$", re.IGNORECASE)


def open_mail(raw: bytes, authserv_id: str, mailbox: str) -> Opened:
    """Open one email. Raise Unreadable, and nothing else, where no honest reading is possible."""
    headers = raw_headers(raw)
    parts = leaves(raw)
    written = bodies(parts)
    who = sender(headers)
    subject = decode_words(first(headers, "subject"))
    to = addresses(headers, "to", "cc", "delivered-to", "x-original-to")
    envelope = Envelope(who.name, subject, mailbox, who.address)
    said = [words_of(body, envelope) for body in written]
    sent = _sent(headers)
    attached = files(parts)
    text = "\n".join(body.text for body in written)
    passages = [passage for words in said for passage in words.passages]
    return Opened(
        sender=who.address,
        sender_name=who.name,
        subject=subject,
        sent_at=sent.isoformat() if sent else "",
        message_id=first(headers, "message-id").strip("<> "),
        in_reply_to=_ids(headers),
        to=to,
        token=token(to, mailbox, subject, text),
        trusted=trusted(headers, authserv_id),
        defects=who.defects,
        passages=(*passages, *_attached_words(parts, passages, envelope), *_in_subject(subject, written)),
        tables=tuple(table for words in said for table in words.tables),
        attachments=attached,
        signature="\n".join(words.signature for words in said if words.signature),
        automatic=_automatic(headers, parts, text, _said(subject, said, attached), sent, mailbox),
    )


def _sent(headers: Headers) -> datetime | None:
    """Read the Date header: as nearly every program writes it, else by the standard library, which takes longer."""
    said = first(headers, "date")
    usual = _DATE.fullmatch(said)
    try:
        if usual:
            day, month, year, time, zone = usual.groups()
            return datetime.fromisoformat(f"{year}-{_MONTHS.index(month) + 1:02}-{day:0>2}T{time}{zone}")
        return parsedate_to_datetime(said)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _automatic(
    headers: Headers, parts: tuple[Leaf, ...], text: str, said: Said, sent: datetime | None, mailbox: str
) -> Automatic | None:
    """Ask whether a machine wrote it: a bounce by all its text, an automatic reply by its own words."""
    return bounce(headers, parts, text, mailbox) or automatic_reply(headers, parts, said, sent.date() if sent else None)


def _said(subject: str, said: list[Words], sent_with_it: tuple[Attachment, ...]) -> Said:
    """Put together what bears on whether a person wrote it; a table, a file or a typed-in answer is a person's."""
    passages = [passage for words in said for passage in words.passages]
    own = "\n".join(passage.text for passage in passages if passage.kind == "own")
    answered = any(passage.kind == "inline" for passage in passages) or any(words.tables for words in said)
    return Said(subject, own, answered or any(_PAPER.search(file.name) for file in sent_with_it))


def _ids(headers: Headers) -> tuple[str, ...]:
    listed = " ".join(values(headers, "in-reply-to") + values(headers, "references"))
    return tuple(dict.fromkeys(piece.strip("<>") for piece in listed.split()))


def _in_subject(subject: str, written: list[Body]) -> list[Passage]:
    """Read the subject where nothing stands in the body: some people write the figure there. Its part is -1."""
    if any(body.text.strip() for body in written) or ANSWERED.match(subject) or not seen(subject):
        return []
    return [Passage(text=subject, part=-1, start=0, kind="subject")]


def _attached_words(parts: tuple[Leaf, ...], own: list[Passage], envelope: Envelope) -> list[Passage]:
    """Read messages attached to this one, as words passed on."""
    nested = nested_bodies(parts)
    if not nested:
        return []
    stands_by = vouches("\n".join(passage.text for passage in own if passage.kind == "own"))
    if not stands_by and any(p.kind == "own" for p in own) and not SUBJECT.match(envelope.subject):
        return []
    inner = Envelope("", "", envelope.mailbox)
    return [
        passage._replace(kind="forwarded", vouched=stands_by)
        for body in nested
        for passage in words_of(body, inner).passages
        if passage.kind == "own"
    ]
