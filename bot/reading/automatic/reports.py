"""Delivery reports as machines write them (RFC 3464): which address, what became of it, with which code."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from bot.reading.mail.leaf import Leaf

KINDS = ("message/delivery-status", "message/global-delivery-status")
STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
SMTP = re.compile(r"(?:^|[\s:(#'])([45]\d\d)(?:(?:[ -]|: )(?=\D)|\))")
ADDRESS = re.compile(r"[\w.+%='-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_FIELD = re.compile(
    r"^(final-recipient|original-recipient|x-actual-recipient|action|status|diagnostic-code)[ \t]{0,4}:[ \t]{0,4}"
    r"(.{0,400}(?:\n[ \t].{0,400}){0,8})",
    re.IGNORECASE | re.MULTILINE,
)
# The worst that became of any address is what became of the message.
_BY_CLASS = {"2": "delivered", "4": "delayed"}
_WORST = ("failed", "delayed", "delivered", "relayed", "expanded")


class Outcome(NamedTuple):
    """What became of the message for one address; `action` is RFC 3464's, `code` an enhanced or SMTP code or ''."""

    action: str
    code: str
    address: str


def report(parts: Iterable[Leaf]) -> Outcome | None:
    """Read the message's own delivery report; one inside an attached message was somebody else's."""
    for leaf in parts:
        if leaf.media_type in KINDS and not leaf.nested:
            outcomes = outcomes_in(leaf.content[:50_000].decode("utf-8", "replace"))
            return min(outcomes, key=lambda each: _WORST.index(each.action), default=Outcome("failed", "", ""))
    return None


def outcomes_in(text: str) -> list[Outcome]:
    """List what a report says of each address, in its order."""
    groups: list[dict[str, str]] = []
    for name, value in _FIELD.findall(text.replace("\r\n", "\n")):
        field = name.lower()
        if not groups or (field in groups[-1] and field != "diagnostic-code"):
            groups.append({})
        groups[-1].setdefault(field, " ".join(value.split()))
    return [_outcome(group) for group in groups]


def _outcome(group: dict[str, str]) -> Outcome:
    said = group.get("diagnostic-code", "")
    action = (group.get("action", "").lower().split() or [_BY_CLASS.get(group.get("status", "")[:1], "failed")])[0]
    found = STATUS.search(group.get("status", "")) or STATUS.search(said) or SMTP.search(said)
    named = (group.get(name, "") for name in ("final-recipient", "original-recipient", "x-actual-recipient"))
    address = next((match.group().lower() for each in named if (match := ADDRESS.search(each))), "")
    return Outcome(action if action in _WORST else "failed", found.group(1) if found else "", address)
