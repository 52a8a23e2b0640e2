"""Letters in short: what a receipt says, which papers go along, what kind of letter it is."""

import html
import re
from collections.abc import Iterable
from typing import Any

from bot.domain.figures import listed, number_of
from bot.rehearsal.carriers import Carried

_TOKEN = re.compile(r"\s*\[#[a-z2-7]{16}\]")
_CODED = re.compile(r"^(?:•\s*)?(?P<code>[A-Z][A-Za-z0-9.]*(?:[ -][A-Z]?\d[\w.-]*)?)  ?\S")
_DOUBT = re.compile(r"^(?:•\s*)?(Q\d+)\s+(.+?)(?:, [^:]+)?:")
_LEFT = "Still to come"

# What a letter is, by how its key begins.
KINDS = {
    "ask": "asked", "receipt": "receipt", "above": "escalation", "draft": "draft", "publish": "published",
    "escalation": "to-release", "silent": "not-answered", "late": "late-answer", "open": "opened", "tell": "told",
    "aside": "set-aside", "undelivered": "undelivered",
}  # fmt: skip
_TONES = (("still to come", "reminded"), ("still needed", "urged"), ("overdue", "overdue"))


def words(kept: Carried) -> str:
    """Give a letter's words as its reader sees them: Slack's fallback text without its escapes."""
    text = kept.letter.text
    return html.unescape(text) if kept.letter.channel == "slack" else text


def as_read(kept: Carried) -> str:
    """Give a Slack message as its blocks read, without marks and escapes; an email's own words."""
    lines = [line for block in kept.letter.blocks for line in _lines(block)]
    return html.unescape("\n".join(lines)).replace("*", "") if kept.letter.blocks else kept.letter.text


def _lines(block: dict[str, Any]) -> list[str]:
    if block["type"] == "divider":
        return [""]
    parts = block.get("elements", []) if block["type"] == "context" else [block]
    return [
        str(part["text"]["text"] if isinstance(part["text"], dict) else part["text"])
        for part in parts
        if "text" in part
    ]


def title(kept: Carried) -> str:
    """Give a letter's subject without its token, or its first line."""
    subject = _TOKEN.sub("", kept.letter.subject)
    return subject or next(iter(words(kept).splitlines()), "")


def kind_of(kept: Carried) -> str:
    """Give what a letter is and how it goes, such as 'reminded-email' or 'receipt-with-doubts-slack'."""
    begins, _, _ = kept.letter.key.partition("/")
    kind = KINDS.get(begins, begins)
    if kind == "asked":
        kind = next((name for said, name in _TONES if said in title(kept)), kind)
    if kind == "receipt":
        kind += "-with-doubts" if _doubts(words(kept)) else "" if _recorded(words(kept)) else "-without-figures"
    return f"{kind}-{kept.letter.channel}"


def receipt(kept: Carried) -> str:
    """Give a receipt in a line: what was recorded, what is asked back, how much is still to come."""
    text = words(kept)
    recorded, doubts = _recorded(text), _doubts(text)
    parts = [f"{listed(recorded)} recorded"] if recorded else ["nothing recorded"]
    parts += [f"{listed(doubts)} asked back"] if doubts else []
    left = _coded(text.partition(_LEFT)[2])
    parts += [f"{number_of(len(left), 'thing')} still to come"] if left else []
    return f"{'; '.join(parts)}."


def papers(names: Iterable[str]) -> str:
    """Give papers by their common name: 'performance-officers.html, .pdf, .docx'."""
    first, *others = names
    stem = first.rpartition(".")[0]
    return ", ".join([first, *(name.removeprefix(stem) for name in others)])


def _recorded(text: str) -> list[str]:
    return list(dict.fromkeys(_coded(text.partition(_LEFT)[0])))


def _coded(text: str) -> list[str]:
    found = (_CODED.match(line) for line in text.splitlines() if not _DOUBT.match(line))
    return [match["code"] for match in found if match and any(c.isdigit() for c in match["code"])]


def _doubts(text: str) -> list[str]:
    found = (_DOUBT.match(line) for line in text.splitlines())
    return [f"{match[1]} ({match[2]})" for match in found if match]
