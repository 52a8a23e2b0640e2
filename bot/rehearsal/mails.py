"""Emails as people's programs write them: an answer over what it answers, an automatic reply."""

import hashlib
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr

from bot.domain.calendar import LOCAL
from bot.domain.letter import Letter
from bot.domain.record import Record
from bot.domain.strategy import Contact

_AFTER_AN_ANSWER = ("Many thanks", "Kind regards", "Best wishes")


class Writer(Record):
    """Who writes, to which mailbox, with which post; `authserv_id` is the server that stamps what comes in."""

    contact: Contact
    title: str
    mailbox: str
    authserv_id: str = ""


def reply(writer: Writer, letter: Letter, text: str, now: datetime) -> bytes:
    """Answer a letter: the new words first, a signature, then the letter as it was, quoted."""
    message = _mail(writer, f"Re: {letter.subject}", now)
    _replace(message, "To", letter.reply_to or writer.mailbox)
    message["In-Reply-To"] = letter.message_id
    message["References"] = letter.message_id
    sent = letter.due_at.astimezone(LOCAL)
    quoted = "\n".join(f"> {line}".rstrip() for line in letter.text.splitlines())
    heading = f"On {sent:%a, %-d %b %Y at %H:%M}, {writer.mailbox} wrote:"
    message.set_content("\n\n".join([_signed(writer, text), f"{heading}\n{quoted}\n"]))
    return message.as_bytes()


def fresh(writer: Writer, subject: str, text: str, now: datetime) -> bytes:
    """Write without answering anything."""
    message = _mail(writer, subject, now)
    message.set_content(_signed(writer, text) + "\n")
    return message.as_bytes()


def away(writer: Writer, letter: Letter, text: str, now: datetime) -> bytes:
    """What a program answers for somebody who is out of the office."""
    message = _mail(writer, f"Automatic reply: {letter.subject}", now)
    message["In-Reply-To"] = letter.message_id
    message["Auto-Submitted"] = "auto-replied"
    message["X-Auto-Response-Suppress"] = "All"
    message.set_content(text + "\n")
    return message.as_bytes()


def _mail(writer: Writer, subject: str, now: datetime) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    if writer.authserv_id:
        message["Authentication-Results"] = f"{writer.authserv_id}; dmarc=pass header.from={_domain(writer)}"
    message["From"] = formataddr((writer.contact.name, writer.contact.email))
    message["To"] = writer.mailbox
    message["Subject"] = subject
    message["Date"] = format_datetime(now)
    named = hashlib.sha256(f"{writer.contact.email}/{now.isoformat()}/{subject}".encode()).hexdigest()[:24]
    message["Message-ID"] = f"<{named}@{_domain(writer)}>"
    return message


def _replace(message: EmailMessage, name: str, value: str) -> None:
    del message[name]
    message[name] = value


def _domain(writer: Writer) -> str:
    return writer.contact.email.rpartition("@")[2]


def _signed(writer: Writer, text: str) -> str:
    bye = _AFTER_AN_ANSWER[len(writer.contact.name) % len(_AFTER_AN_ANSWER)]
    first = writer.contact.name.removeprefix("Dr ").split()[0]
    return f"Hello,\n\n{text}\n\n{bye},\n{first}\n\n-- \n{writer.contact.name}\n{writer.title}\n"
