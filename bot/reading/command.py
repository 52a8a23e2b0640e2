"""What `reeve read` does with one file, an email or a chat message under `from:` and `thread:`; and `reeve trim`."""

import json

from bot.domain.expect import expected
from bot.domain.returns import Expected, Return
from bot.domain.strategy import Framework
from bot.reading.explain import explain
from bot.reading.mail.charsets import decode
from bot.reading.passages import Unreadable
from bot.reading.read import READER, read_chat, read_mail
from bot.reading.reply import trimmed, trimmed_mail, unquoted, unquoted_mail
from bot.reading.shown import as_json, asked_on, asked_with


def expected_of(framework: Framework, period: str) -> Expected:
    """What may come in for `period`, with everything else that is asked for at the same meeting."""
    return expected(framework, period, asked_on(framework, period), asked=asked_with(framework, period))


def shown(name: str, raw: bytes, expecting: Expected) -> str:
    """One message read, as JSON text. A message that cannot be read says why under `quarantined`."""
    try:
        return json.dumps(as_json(_read(name, raw, expecting)), ensure_ascii=False, indent=1)
    except Unreadable as refusal:
        nothing = Return(sender="", known_sender=False, kind="empty", reader=READER, why=refusal.reason)
        return json.dumps(as_json(nothing) | {"quarantined": refusal.reason}, ensure_ascii=False, indent=1)


def explained(name: str, raw: bytes, expecting: Expected) -> str:
    """One message with each reading marked in place and the reason for it."""
    try:
        return explain(_read(name, raw, expecting))
    except Unreadable as refusal:
        return f"quarantined: {refusal.reason}"


def own_words(name: str, raw: bytes) -> str:
    """The sender's own words in one file: an email (.eml), or else the text of a plain body."""
    try:
        return trimmed_mail(raw) if name.endswith(".eml") else trimmed(decode(raw))
    except Unreadable as refusal:
        return f"quarantined: {refusal.reason}"


def own_words_as_json(name: str, raw: bytes) -> str:
    """The same on one line of JSON, beside the file's name; `unquoted` has the signature that was cut as well."""
    return json.dumps(
        {"file": name, "trimmed": own_words(name, raw), "unquoted": _unquoted(name, raw)}, ensure_ascii=False
    )


def _unquoted(name: str, raw: bytes) -> str:
    try:
        return unquoted_mail(raw) if name.endswith(".eml") else unquoted(decode(raw))
    except Unreadable:
        return ""


def _read(name: str, raw: bytes, expecting: Expected) -> Return:
    if not name.endswith(".txt"):
        return read_mail(raw, expecting)
    head, _, text = raw.decode("utf-8", "replace").replace("\r\n", "\n").partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.split("\n") if ": " in line)
    return read_chat(text, fields.get("from", "").strip(), expecting)
