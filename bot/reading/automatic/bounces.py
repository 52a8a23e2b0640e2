"""Bounces: a message that could not be delivered, told by its report or by what mail servers write."""

import re

from bot.reading.automatic.reports import ADDRESS, SMTP, STATUS, Outcome, report
from bot.reading.mail.encoded import decode_words
from bot.reading.mail.heads import Headers, first
from bot.reading.mail.leaf import Leaf
from bot.reading.passages import Automatic
from bot.reading.phrases import low_phrases, phrases

_DAEMON = low_phrases("bounce.daemon")
_SURELY_MACHINE = phrases("bounce.surely_machine")
_SUBJECT = phrases("bounce.subject", before=r"(?<!\w)")
_GOOD_NEWS = phrases("bounce.good_news")
_STILL_TRYING = phrases("bounce.still_trying")
_TEXT = phrases("bounce.text")
_MESSAGE_ID = re.compile(r"\b(?:message-?id|in-reply-to|references)\b[:\s]{0,4}<?\S{1,300}", re.IGNORECASE)
ANSWERED = re.compile(r"\s*(?:re|aw|sv|antw|fw|fwd|tr|wg)\s?:", re.IGNORECASE)
READ_AT_MOST = 20_000
CAME_BACK = "a mail server says the message could not be delivered"
DELAYED = "a mail server has not delivered the message yet and is still trying"
DELIVERED = "a mail server says the message was delivered"


def bounce(headers: Headers, parts: tuple[Leaf, ...], text: str, ours: str) -> Automatic | None:
    """Tell a bounce, with its status code and the address that failed; None for anything else.

    A delay is a bounce too, whose `why` says that the server is still trying; a report of success is an auto-reply.
    """
    reported = report(parts)
    if reported is not None:
        return _from_report(reported, headers, text, ours)
    if not _reads_as_bounce(headers, parts, text):
        return _otherwise_by_machine(headers)
    return Automatic(
        kind="bounce",
        status_code=_status(text),
        failed_address=_failed(headers, text, ours),
        why=DELAYED if _still_trying(headers, text) else CAME_BACK,
    )


def _from_report(found: Outcome, headers: Headers, text: str, ours: str) -> Automatic:
    if found.action in ("delivered", "relayed", "expanded"):
        return Automatic(kind="auto-reply", why=DELIVERED)
    return Automatic(
        kind="bounce",
        status_code=found.code or _status(text),
        failed_address=found.address or _failed(headers, text, ours),
        why=DELAYED if found.action == "delayed" else "a delivery report came back",
    )


def _reads_as_bounce(headers: Headers, parts: tuple[Leaf, ...], text: str) -> bool:
    """Weigh who wrote it and its subject, and only then its words, which are long to weigh."""
    subject = decode_words(first(headers, "subject"))
    if ANSWERED.match(subject):
        # An answered message is a person's, save where a mail server kept the subject of what it could not deliver.
        return _from_daemon(headers) and first(headers, "return-path").strip() == "<>" and _said(text) >= 2
    if _GOOD_NEWS.search(subject):
        return False
    if _says_report(headers) or first(headers, "x-failed-recipients"):
        return True
    if _by_machine(headers):
        return _signs(headers, parts, subject, text) >= 2
    # A person may write of what was not delivered: only a server gives its code, and the address, as well.
    coded = bool(_SUBJECT.match(subject)) and bool(_status(text[:READ_AT_MOST]))
    return coded and _said(text) >= 1 and bool(ADDRESS.search(text[:READ_AT_MOST]))


def _signs(headers: Headers, parts: tuple[Leaf, ...], subject: str, text: str) -> int:
    """Count what speaks for a bounce in a message that a machine sent."""
    coded = bool(_status(text[:READ_AT_MOST])) + bool(STATUS.search(text[:READ_AT_MOST]))
    sure = bool(_SURELY_MACHINE.search(first(headers, "from")))
    return bool(_SUBJECT.search(subject)) + bool(_said(text)) + coded + _brings_back(parts) + sure


def _said(text: str) -> int:
    """Count the different things a text says that mail servers say of what they could not deliver."""
    return len({match.group().lower() for match in _TEXT.finditer(text[:READ_AT_MOST])})


def _otherwise_by_machine(headers: Headers) -> Automatic | None:
    """Tell what else a mail server sends: good news, and whatever comes from the daemon itself."""
    subject = decode_words(first(headers, "subject"))
    if ANSWERED.match(subject):
        return None
    if _from_daemon(headers) and _GOOD_NEWS.search(subject):
        return Automatic(kind="auto-reply", why=DELIVERED)
    sure = _SURELY_MACHINE.search(first(headers, "from"))
    return Automatic(kind="auto-reply", why="a mail server wrote it") if sure else None


def _still_trying(headers: Headers, text: str) -> bool:
    said = f"{decode_words(first(headers, 'subject'))}\n{text[:READ_AT_MOST]}"
    return bool(_STILL_TRYING.search(said)) and "permanent fatal errors" not in said


def _says_report(headers: Headers) -> bool:
    kind = first(headers, "content-type").lower().replace('"', "").replace(" ", "")
    return "report-type=delivery-status" in kind


def _from_daemon(headers: Headers) -> bool:
    return bool(_DAEMON.search(first(headers, "from").lower()))


def _by_machine(headers: Headers) -> bool:
    return _from_daemon(headers) or first(headers, "return-path").strip() == "<>"


def _brings_back(parts: tuple[Leaf, ...]) -> bool:
    """Say whether a message or its headers come back inside this one."""
    return any(leaf.media_type == "text/rfc822-headers" or leaf.nested for leaf in parts)


def _status(text: str) -> str:
    found = STATUS.search(text[:50_000]) or SMTP.search(text[:50_000])
    return found.group(1) if found else ""


def _failed(headers: Headers, text: str, ours: str) -> str:
    """Find the address that failed: the one a header names, else the first in the text that is not ours."""
    own = ours.lower().partition("@")[0]
    said = f"{first(headers, 'x-failed-recipients')} {_MESSAGE_ID.sub(' ', text[:50_000])}"
    found = (match.group().lower().strip(".'") for match in ADDRESS.finditer(said))
    spared = (own, "mailer-daemon", "postmaster")
    return next((address for address in found if address.partition("@")[0].partition("+")[0] not in spared), "")
