"""Block Kit's parts, each within Slack's limits.

Other people's words stand in plain text, or in mrkdwn after `safe.mrkdwn` has made them mean nothing but
themselves; the bold, the bullets and the quotation bars are our own.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from bot.render.safe import line, mrkdwn, shorten

Block = dict[str, Any]
_LINK = re.compile(r"https://[^\s<>|\"]{3,500}")
_SECTION, _RUN, _LINES = 2900, 1200, 30


def header(text: str) -> Block:
    """A heading."""
    return {"type": "header", "text": plain(text, 150)}


def plain(text: str, most: int) -> Block:
    """A plain text object; empty text becomes a dash, since Slack refuses nothing at all."""
    return {"type": "plain_text", "text": shorten(line(text), most) or "–", "emoji": False}


def small(*texts: str) -> list[Block]:
    """Small print: a context block for each text that says something."""
    return [{"type": "context", "elements": [plain(text, 2000)]} for text in texts if line(text)]


def run(text: str) -> str:
    """A run of words as they are, not too long even when every letter of them must be escaped."""
    shown = mrkdwn(shorten(line(text), _RUN))
    return shown if len(shown) <= _SECTION - 100 else mrkdwn(shorten(line(text), _RUN // 5))


def bold(text: str) -> str:
    """A run of words in bold."""
    shown = run(text)
    return f"*{shown}*" if shown else ""


def bullet(*runs: str) -> str:
    """A line with a bullet."""
    return f"•  {' '.join(runs)}"


def quote(text: str) -> str:
    """Somebody's words, set off by a bar."""
    return f"> {run(text)}"


def said(*lines: str) -> list[Block]:
    """Lines under one another, in as few blocks as hold them."""
    return [_section(text) for text in _gathered(one for one in lines if one.strip())]


def paragraphs(*texts: str) -> list[Block]:
    """A block for each paragraph that says something."""
    return [_section(run(text)) for text in texts if line(text)]


def copied(text: str) -> list[Block]:
    """Our own framework's words letter for letter, such as an address to be copied; nothing from outside."""
    return [{"type": "section", "text": plain(text, 300)}] if line(text) else []


def followed(url: str) -> list[Block]:
    """A link of our own framework, to be followed; what is no plain https address is shown as words."""
    whole = _LINK.fullmatch(url.strip())
    return [_section(f"<{url.strip().replace('&', '&amp;')}>")] if whole else paragraphs(url)


def lines(texts: Iterable[str]) -> list[Block]:
    """Plain lines close together, such as a table of agencies."""
    return said(*(run(text) for text in texts))


def _section(text: str) -> Block:
    # verbatim: Slack is not to look for names and addresses in it.
    return {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}


def _gathered(lines_: Iterable[str]) -> Iterator[str]:
    """Lines put together up to what one section holds."""
    held = ""
    for one in lines_:
        if held and len(held) + len(one) + 1 > _SECTION:
            yield held
            held = one
        else:
            held = f"{held}\n{one}" if held else one
    if held:
        yield held
