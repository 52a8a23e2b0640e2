"""Block Kit's parts, each within Slack's limits.

Other people's words stand only in plain text and in rich text elements, which Slack shows as they are:
no part here is mrkdwn, so nothing can become a mention, a link or markup.
"""

from collections.abc import Iterable
from typing import Any

from bot.render.safe import line, shorten, unlinked

Block = dict[str, Any]
_LINES = 30


def header(text: str) -> Block:
    """A heading."""
    return {"type": "header", "text": plain(text, 150)}


def plain(text: str, most: int) -> Block:
    """A plain text object; empty text becomes a dash, since Slack refuses nothing at all."""
    return {"type": "plain_text", "text": shorten(line(text), most) or "–", "emoji": False}


def small(*texts: str) -> list[Block]:
    """Small print: one context block, or none when there is nothing to say."""
    elements = [plain(text, 2000) for text in texts if line(text)]
    return [{"type": "context", "elements": elements[:10]}] if elements else []


def paragraphs(*texts: str) -> list[Block]:
    """Plain paragraphs as one block, or none when there is nothing to say."""
    return [rich(section(run(text))) for text in texts if line(text)]


def run(text: str, **style: bool) -> Block:
    """A run of words, bold or italic where `style` says so; spaces at its ends are kept."""
    inner = shorten(line(text), 2500)
    ends = (text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]) if inner else (" ", "")
    element: Block = {"type": "text", "text": f"{ends[0]}{inner}{ends[1]}"}
    return element | ({"style": style} if style else {})


def section(*elements: Block) -> Block:
    """A line of rich text."""
    return {"type": "rich_text_section", "elements": list(elements)}


def quote(text: str, most: int = 600) -> Block:
    """Somebody's words, set off."""
    return {"type": "rich_text_quote", "elements": [run(shorten(line(text), most))]}


def bullets(lines: Iterable[Block]) -> Block:
    """A list of rich text sections."""
    return {"type": "rich_text_list", "style": "bullet", "indent": 0, "elements": list(lines)}


def rich(*parts: Block) -> Block:
    """A block of rich text."""
    return {"type": "rich_text", "elements": list(parts)}


def lines(texts: Iterable[str]) -> list[Block]:
    """Lines close together, such as a table of agencies."""
    sections = [section(run(unlinked(text))) for text in texts if line(text)]
    return [rich(*sections[at : at + _LINES]) for at in range(0, len(sections), _LINES)]
