"""Which leaves of a message are its body, and their text; which are files that came with it."""

import re
from itertools import islice
from mimetypes import guess_type
from typing import NamedTuple

from bot.reading.lines import Line, plain_lines
from bot.reading.mail.charsets import decode, decode_html
from bot.reading.mail.flowed import unflow
from bot.reading.mail.leaf import Leaf, bare_name
from bot.reading.mail.tnef import is_tnef, unwrap
from bot.reading.page.canvas import Drawn
from bot.reading.page.html import draw
from bot.reading.page.nesting import check_nesting
from bot.reading.passages import Attachment, Unreadable

TEXT = ("text/plain", "text/html", "text/enriched", "application/xhtml+xml")
LONGEST = 5_000_000
# Two rows of three cells.
_TABBED = re.compile(rb"(?:^|\n)[^\t\r\n]+\t[^\t\r\n]+\t[^\r\n]+\r?\n[^\t\r\n]+\t[^\t\r\n]+\t")


class Body(NamedTuple):
    """One body part as text: its lines, and for HTML how it was drawn."""

    part: int
    text: str
    lines: list[Line]
    drawn: Drawn | None = None


def bodies(leaves: tuple[Leaf, ...]) -> list[Body]:
    """Read the body parts in order; of alternatives, HTML where it says anything, else the plain one.

    A table pasted with tabs runs together in HTML that has no table for it: there the plain one is read.
    """
    parts = [leaf for leaf in leaves if _is_body(leaf)] or _named_body(leaves)
    rich = {leaf.number: read_body(leaf) for leaf in parts if leaf.media_type != "text/plain"}
    parts = [leaf for leaf in parts if leaf.number not in rich or not _lost_its_rows(leaf, rich[leaf.number], parts)]
    chosen: list[Body] = []
    for leaf in parts:
        rivals = [other for other in parts if _rival(leaf, other)]
        if leaf.number not in rich and any(rich[r.number].text.strip() for r in rivals if r.number in rich):
            continue
        body = rich.get(leaf.number) or read_body(leaf)
        if body.text.strip() or not rivals:
            chosen.append(body)
    return chosen if any(body.text.strip() for body in chosen) else chosen + _wrapped_body(leaves)


def nested_bodies(leaves: tuple[Leaf, ...]) -> list[Body]:
    """Read the bodies of the messages attached to this one, the first text of each."""
    return [read_body(leaf) for leaf in leaves if leaf.nested and leaf.media_type == "text/plain" and not leaf.name][
        :5
    ] or [read_body(leaf) for leaf in leaves if leaf.nested and leaf.media_type == "text/html" and not leaf.name][:5]


def read_body(leaf: Leaf) -> Body:
    """Read one text leaf."""
    if len(leaf.content) > LONGEST:
        raise Unreadable("its text is longer than 5 MB")
    label = leaf.parameters.get("charset", "")
    if leaf.media_type == "text/plain":
        text = decode(leaf.content, label).replace("\r\n", "\n")
        if leaf.parameters.get("format", "").lower() == "flowed":
            text = unflow(text, leaf.parameters.get("delsp", "").lower())
        return Body(leaf.number, text, plain_lines(text))
    return _html_body(leaf.number, decode_html(leaf.content, label))


def _html_body(number: int, html: str) -> Body:
    check_nesting(html)
    drawn = draw(html)
    return Body(number, drawn.text, drawn.lines, drawn)


def files(leaves: tuple[Leaf, ...]) -> tuple[Attachment, ...]:
    """List what came with the message: named parts that are neither body nor in a message inside it."""
    found: list[Attachment] = []
    for leaf in leaves:
        if leaf.nested or _is_body(leaf) or not (leaf.name or leaf.disposition == "attachment"):
            continue
        inside = unwrap(leaf.content).files if is_tnef(leaf.media_type, leaf.name, leaf.content) else []
        named = [(bare_name(name), guess_type(name)[0] or "", content) for name, content in inside]
        found += [
            Attachment(part=leaf.number, name=name, media_type=kind or "application/octet-stream", content=content)
            for name, kind, content in named or [(leaf.name, leaf.media_type, leaf.content)]
        ]
    return tuple(found)


def _wrapped_body(leaves: tuple[Leaf, ...]) -> list[Body]:
    """Read the body inside a winmail.dat, where the message has no other."""
    for leaf in leaves:
        if not leaf.nested and is_tnef(leaf.media_type, leaf.name, leaf.content):
            inside = unwrap(leaf.content)
            if inside.html:
                return [_html_body(leaf.number, inside.html)]
            if inside.text:
                text = inside.text.replace("\r\n", "\n")
                return [Body(leaf.number, text, plain_lines(text))]
    return []


def _is_body(leaf: Leaf) -> bool:
    return leaf.media_type in TEXT and leaf.disposition != "attachment" and not leaf.nested and not leaf.name


def _named_body(leaves: tuple[Leaf, ...]) -> list[Leaf]:
    """Take the first text part where every text part has a file name: some programs name the body too."""
    texts = (
        leaf for leaf in leaves if leaf.media_type in TEXT[:2] and leaf.disposition != "attachment" and not leaf.nested
    )
    return list(islice(texts, 1))


def _lost_its_rows(leaf: Leaf, body: Body, parts: list[Leaf]) -> bool:
    """Say whether a plain form of this HTML has rows with tabs, and the HTML no table of them."""
    if body.drawn is None or body.drawn.tables or "\t" in body.text:
        return False
    plain = [each for each in parts if each.media_type == "text/plain" and _rival(leaf, each)]
    return any(b"\t" in each.content and _TABBED.search(each.content) for each in plain)


def _rival(leaf: Leaf, other: Leaf) -> bool:
    """Say whether the other part stands beside this one as another form of the same words."""
    if other is leaf or other.media_type == leaf.media_type or "multipart/alternative" not in leaf.within:
        return False
    level = leaf.within.index("multipart/alternative")
    return other.within[: level + 1] == leaf.within[: level + 1] and other.path[:level] == leaf.path[:level]
