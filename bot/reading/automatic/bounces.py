"""Bounces: a message that could not be delivered, told by its report or by what mail servers write."""

import re

from bot.reading.mail.encoded import decode_words
from bot.reading.mail.heads import first
from bot.reading.mail.leaf import Leaf
from bot.reading.passages import Automatic
from bot.reading.phrases import phrases

_DAEMON = phrases("bounce.daemon")
_SURELY_MACHINE = phrases("bounce.surely_machine")
_SUBJECT = phrases("bounce.subject", before=r"(?<!\w)")
_GOOD_NEWS = phrases("bounce.good_news")
_TEXT = phrases("bounce.text")
_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_SMTP = re.compile(r"(?:^|[\s:(#])([45]\d\d)[ -](?=\D)")
_ADDRESS = re.compile(r"[\w.+%='-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_REPORTED = re.compile(
    r"^(final-recipient|original-recipient|action|status|diagnostic-code)\s?:\s?(.{0,400})$",
    re.IGNORECASE | re.MULTILINE,
)
ANSWERED = re.compile(r"\s*(?:re|aw|sv|antw|fw|fwd|tr|wg)\s?:", re.IGNORECASE)


def bounce(headers: list[tuple[str, str]], parts: tuple[Leaf, ...], text: str, ours: str) -> Automatic | None:
    """Tell a bounce, with its status code and the address that failed; None for anything else."""
    report = _report(parts)
    if report is not None:
        return _from_report(report, headers, text, ours)
    if not _reads_as_bounce(headers, parts, text):
        return None
    return Automatic(
        kind="bounce",
        status_code=_status(text),
        failed_address=_failed(headers, text, ours),
        why="a mail server says the message could not be delivered",
    )


def _report(parts: tuple[Leaf, ...]) -> str | None:
    """Find the message's own delivery report; one inside an attached message was somebody else's."""
    for leaf in parts:
        if leaf.media_type in ("message/delivery-status", "message/global-delivery-status") and not leaf.nested:
            return leaf.content[:50_000].decode("utf-8", "replace")
    return None


def _from_report(report: str, headers: list[tuple[str, str]], text: str, ours: str) -> Automatic | None:
    fields: dict[str, str] = {}
    for name, value in _REPORTED.findall(report.replace("\r\n", "\n")):
        if name.lower() not in fields or (name.lower() == "status" and value.startswith("5")):
            fields[name.lower()] = value.strip()
    if fields.get("action", "failed").lower() in ("delivered", "relayed", "expanded"):
        return Automatic(kind="auto-reply", why="a mail server says the message was delivered")
    status = _STATUS.search(fields.get("status", "")) or _STATUS.search(fields.get("diagnostic-code", ""))
    named = _ADDRESS.search(fields.get("final-recipient", "")) or _ADDRESS.search(fields.get("original-recipient", ""))
    return Automatic(
        kind="bounce",
        status_code=status.group(1) if status else _status(text),
        failed_address=named.group().lower() if named else _failed(headers, text, ours),
        why="a delivery report came back",
    )


def _reads_as_bounce(headers: list[tuple[str, str]], parts: tuple[Leaf, ...], text: str) -> bool:
    """Weigh who wrote it, its subject, its words and what it brings back; an answered message is never one."""
    subject = decode_words(first(headers, "subject"))
    if ANSWERED.match(subject) or _GOOD_NEWS.search(subject):
        return False
    if _says_report(headers) or first(headers, "x-failed-recipients"):
        return True
    said = len({match.group().lower() for match in _TEXT.finditer(text[:20_000])})
    if _by_machine(headers):
        signs = bool(_SUBJECT.search(subject)) + bool(said) + bool(_status(text[:20_000])) + _brings_back(parts)
        sender = first(headers, "from")
        return signs + bool(_SURELY_MACHINE.search(sender)) >= (1 if _DAEMON.search(sender) else 2)
    return bool(_SUBJECT.match(subject)) and said + bool(_status(text[:20_000])) >= 2


def _says_report(headers: list[tuple[str, str]]) -> bool:
    kind = first(headers, "content-type").lower().replace('"', "").replace(" ", "")
    return "report-type=delivery-status" in kind


def _by_machine(headers: list[tuple[str, str]]) -> bool:
    return bool(_DAEMON.search(first(headers, "from"))) or first(headers, "return-path").strip() == "<>"


def _brings_back(parts: tuple[Leaf, ...]) -> bool:
    """Say whether a message or its headers come back inside this one."""
    return any(leaf.media_type == "text/rfc822-headers" or leaf.nested for leaf in parts)


def _status(text: str) -> str:
    found = _STATUS.search(text[:50_000]) or _SMTP.search(text[:50_000])
    return found.group(1) if found else ""


def _failed(headers: list[tuple[str, str]], text: str, ours: str) -> str:
    """Find the address that failed: the one a header names, else the first in the text that is not ours."""
    own = ours.lower().partition("@")[0]
    named = first(headers, "x-failed-recipients")
    found = (match.group().lower().strip(".'") for match in _ADDRESS.finditer(named + " " + text[:50_000]))
    spared = (own, "mailer-daemon", "postmaster")
    return next((address for address in found if address.partition("@")[0].partition("+")[0] not in spared), "")
