"""Who a message says it is from, strictly; and what our own mail server made of that."""

import re
from typing import NamedTuple

from bot.reading.mail.encoded import decode_words
from bot.reading.mail.heads import Headers, first, values
from bot.reading.passages import Trust

ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?")
TOKEN = re.compile(r"[a-z2-7]{16}")
_FOUND = re.compile(r"[\w!#$%&'*+/=?^`{|}~.-]{1,64}@[\w.-]{1,255}")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.){0,500}"')
_SUBJECT_TOKEN = re.compile(r"\[#([a-z2-7]{16})\]", re.IGNORECASE)
_COMMENT = re.compile(r"\([^()]{0,500}\)")
_DMARC = re.compile(r"(?:^|[;\s])dmarc\s{0,3}=\s{0,3}([a-z]{1,20})", re.IGNORECASE)
LONGEST = 1000


class Sender(NamedTuple):
    """One address in lower case and the name beside it; `defects` say why it is not to be trusted."""

    address: str
    name: str
    defects: tuple[str, ...]


def sender(headers: Headers) -> Sender:
    """Read From: exactly one header with exactly one address and nothing odd about it."""
    found = values(headers, "from")
    if len(found) != 1:
        return Sender("", "", ("no From header" if not found else "more than one From header",))
    return _mailbox(found[0])


def _mailbox(value: str) -> Sender:
    """Read 'Name <address>' or a bare address; anything else is a defect."""
    if len(value) > LONGEST:
        return Sender("", "", ("From is longer than any address",))
    rest = _QUOTED.sub("", value) if '"' in value else value
    name, opened, after = rest.partition("<")
    if opened:
        address, closed, tail = after.partition(">")
        tail = _COMMENT.sub("", tail).strip()
        defect = "" if closed and not tail and "," not in name and ";" not in name else "From is not one address"
    else:
        address, name, defect = _COMMENT.sub("", rest), "", ""
    address = address.strip().lower()
    if not defect and not ADDRESS.fullmatch(address):
        defect = "From has no well-formed address"
    shown = _shown(value, name)
    other = _FOUND.search(shown) if "@" in shown else None
    if not defect and other and other.group().lower() != address:
        defect = "From shows another address than its own"
    return Sender("", shown, (defect,)) if defect else Sender(address, shown, ())


def _shown(value: str, name: str) -> str:
    quoted = _QUOTED.search(value.partition("<")[0]) if '"' in value else None
    bare = quoted.group()[1:-1].replace('\\"', '"') if quoted else name
    return " ".join(decode_words(bare).split())[:200]


def trusted(headers: Headers, authserv_id: str) -> Trust:
    """Read DMARC from the topmost Authentication-Results, and only if our own server wrote it."""
    stamp = first(headers, "authentication-results")
    if not stamp or not authserv_id:
        return "none"
    identity, _, results = _COMMENT.sub("", stamp).partition(";")
    if (identity.split() or [""])[0].lower() != authserv_id.lower():
        return "none"
    verdicts = {verdict.lower() for verdict in _DMARC.findall(results)}
    if "fail" in verdicts:
        return "fail"
    return "pass" if verdicts == {"pass"} else "none"


def addresses(headers: Headers, *names: str) -> tuple[str, ...]:
    """List every address in these headers, in lower case, each once."""
    found = (
        m.group().lower() for name in names for value in values(headers, name) for m in _FOUND.finditer(value[:20_000])
    )
    return tuple(dict.fromkeys(found))


def token(to: tuple[str, ...], mailbox: str, subject: str, body: str) -> str:
    """Find our request's token: in a plus-address of our mailbox, in the subject's tail, or in the body."""
    local, _, domain = mailbox.lower().partition("@")
    for address in to:
        plus, _, where = address.partition("@")
        if plus.startswith(local + "+") and where == domain and TOKEN.fullmatch(plus[len(local) + 1 :]):
            return plus[len(local) + 1 :]
    named = _SUBJECT_TOKEN.search(subject) or _SUBJECT_TOKEN.search(body)
    if named:
        return named.group(1).lower()
    return _plussed(f"{local}+", f"@{domain}", body.lower()) if local else ""


def _plussed(before: str, behind: str, low: str) -> str:
    """Find a token in an address of our mailbox in a text."""
    if before not in low:
        return ""
    found = re.search(f"{re.escape(before)}({TOKEN.pattern}){re.escape(behind)}", low)
    return found.group(1) if found else ""
