"""Lines that a phone or an app wrote at the foot of a message: 'Sent from my iPhone'."""

import re

from bot.reading import tongues
from bot.reading.phrases import phrases

DEVICE = tongues.words(tongues.DEVICE)
_NAMED = phrases("signature.devices")
# The link of an app, and the network it boasts of, say nothing of who wrote the line.
_LINK = re.compile(r"\s?[<(\[]\s?https?://[^\s<>()\[\]]{1,300}\s?[>)\]]")
_NETWORK = re.compile(r"\son (?:the |an? )?[\w&’'.-]{1,20}(?: [\w&’'.-]{1,20}){0,3} network")
LONGEST = 120


def is_device(text: str) -> bool:
    """Say whether a phone or an app may have written this line: it names a device, or is over in a few words."""
    clause, whole = _clause(text)
    return (0 < len(clause.split()) <= 5 and clause == whole.rstrip(".!")) or names_device(text)


def names_device(text: str) -> bool:
    """Say whether a phone or an app surely wrote this line, wherever it stands: it names the device."""
    clause, _ = _clause(text)
    return 0 < len(clause.split()) <= 9 and bool(_NAMED.search(clause))


def _clause(text: str) -> tuple[str, str]:
    """Return the first clause and the whole of a line that begins as such lines do; else nothing."""
    if not text or len(text) > 3 * LONGEST:
        return "", ""
    bare = _NETWORK.sub("", _LINK.sub("", text.lower().lstrip("<[(*_-—– ")))
    if not bare.startswith(DEVICE) or len(bare) > LONGEST:
        return "", ""
    return re.split(r"[,.;!](?:\s|$)|<|\(http", bare, maxsplit=1)[0], bare
