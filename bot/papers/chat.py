"""Chat: someone's text made harmless for a Slack message, and blocks kept within Slack's limits."""

import re
from typing import Any

from bot.papers.view import texts

SECTION = 3000
HEADER = 150
_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
_LOOKALIKES = str.maketrans({"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"})
_SIGNS = re.compile(r"([@#:])(?=\w)")
_BREAK = "\u200b"


def plain(text: str) -> str:
    """The text as it will be read in Slack: no mention, link, emoji, formatting or line of its own."""
    one_line = " ".join(texts(text).split())
    return escaped(_SIGNS.sub(rf"\1{_BREAK}", one_line.translate(_LOOKALIKES)))


def escaped(text: str) -> str:
    """The text with Slack's three control characters as entities."""
    for sign, entity in _ENTITIES:
        text = text.replace(sign, entity)
    return text


def cut(text: str, most: int) -> str:
    """The text, shortened with an ellipsis where it is longer than `most`, never inside an entity."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    tail = kept.rfind("&")
    if tail != -1 and ";" not in kept[tail:]:
        kept = kept[:tail]
    return kept.rstrip() + "…"


def section(text: str) -> dict[str, Any]:
    """A section of marked text in which nothing is linked or mentioned of itself."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": cut(text, SECTION), "verbatim": True}}


def header(text: str) -> dict[str, Any]:
    """A header, in plain text."""
    said = cut(plain(text), HEADER)
    return {"type": "header", "text": {"type": "plain_text", "text": said, "emoji": False}}


def context(text: str) -> dict[str, Any]:
    """A small grey line."""
    return {
        "type": "context",
        "elements": [{"type": "mrkdwn", "text": cut(text, SECTION), "verbatim": True}],
    }
