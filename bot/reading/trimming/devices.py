"""Lines that a phone or an app wrote at the foot of a message: 'Sent from my iPhone'."""

import re

from bot.reading import tongues
from bot.reading.phrases import phrases
from bot.reading.trimming.signature import sends_a_figure

DEVICE = tongues.words(tongues.DEVICE)
_BEGINNINGS = tuple({begins[:3] for begins in DEVICE})
_NAMED = phrases("signature.devices")
# The link of an app, and the network it boasts of, say nothing of who wrote the line.
_LINK = re.compile(r"\s?[<(\[]\s?https?://[^\s<>()\[\]]{1,300}\s?[>)\]]")
_NETWORK = re.compile(r"\son (?:the |an? )?[\w&’'.-]{1,20}(?: [\w&’'.-]{1,20}){0,3} network")
_END = re.compile(r"[,.;:!](?:\s|$)|<|\(http")
# What such a line goes on to say: that it was typed in haste, or how good the app is.
EXCUSE = re.compile(
    r"excus|typo|brevi|sorry|apolog|pardon|autocorrect|spelling|short|error|secur|free|app\b|mail|https?:|www\.|fautes",
    re.IGNORECASE,
)
LONGEST = 120
_LEAD = "<[(*_-—– "
# 'Sent from Nine': whatever the app, its name has capitals. 'Outlook for iOS': whatever else the tongue says of it.
_APP = re.compile(r"[Ss]ent (?:from|with|using|via) [A-Z][\w&+]{1,20}(?: [A-Z][\w&+]{1,20}){0,2}[.!]?")
_STORE = re.compile(
    r"(?=.{0,40}\bOutlook)(?=.{0,60}(?:iOS|Android))[^\s.]{1,20}(?: [^\s.]{1,20}){0,6}(?:\s?<https?://[^\s>]{1,200}>)?"
)


def is_device(text: str) -> bool:
    """Say whether a phone or an app may have written this line: it names a device, or an app in a few words."""
    if not _begins(text) and "Outlook" not in text:
        return False
    if names_device(text) or _APP.fullmatch(text):
        return True
    if "Outlook" in text and len(text) < LONGEST and _STORE.fullmatch(text):
        return True
    clause, rest = _clause(text)
    capital = any(letter.isupper() for letter in text.partition(" ")[2])
    known = clause in DEVICE or capital or text.lower() == text.upper()
    return 0 < len(clause.split()) <= 5 and not rest and known


def names_device(text: str) -> bool:
    """Say whether a phone or an app surely wrote this line, wherever it stands: it names the device."""
    clause, rest = _clause(text)
    return (
        0 < len(clause.split()) <= 11
        and bool(_NAMED.search(clause))
        and (not rest or bool(EXCUSE.search(rest) or _NAMED.search(rest)))
    )


def _begins(text: str) -> bool:
    """Say whether a line begins as such lines may; most do not, and are done with."""
    return text[:20].lower().lstrip(_LEAD).startswith(_BEGINNINGS)


def _clause(text: str) -> tuple[str, str]:
    """Return the first clause, and what follows it, of a line that begins as such lines do; else nothing."""
    if not _begins(text) or len(text) > 3 * LONGEST:
        return "", ""
    bare = _NETWORK.sub("", _LINK.sub("", text.lower().lstrip(_LEAD)))
    if not bare.startswith(DEVICE) or len(bare) > LONGEST or sends_a_figure(text):
        return "", ""
    clause, *rest = _END.split(bare, maxsplit=1)
    return clause, "".join(rest).strip(" .!>)]*_")
