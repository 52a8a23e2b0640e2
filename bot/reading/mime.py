"""Bytes to MIME leaves: by the fast parser, else the standard library, else a reason why not."""

import email
import email.message
import re
from collections.abc import Iterator

from fast_mail_parser import ParseError, PyLazyMimePart, parse_email_tree

from bot.domain.record import Record
from bot.reading.passages import Unreadable

MAX_BYTES = 50_000_000
MAX_LEAVES = 500
MAX_DEPTH = 100
# The fast parser's time grows with the square of the encoded words in one header.
MOST_WORDS = 20_000
PARAMETER = re.compile(r";\s{0,20}([\w*-]{1,40})\s{0,4}=\s{0,4}(?:\"([^\"]{0,400})\"|([^;\s\"]{1,400}))")


class Leaf(Record):
    """One leaf of the message: its type, its decoded bytes, and the containers it stands in, outermost first.

    `within` holds the content types of those containers; a leaf of an attached message has
    'message/rfc822' among them. `path` is its place in each container, so that alternatives are told apart.
    """

    number: int
    media_type: str
    parameters: dict[str, str]
    disposition: str
    name: str
    content: bytes
    within: tuple[str, ...]
    path: tuple[int, ...]
    headers: dict[str, str]

    @property
    def nested(self) -> bool:
        """Whether it belongs to a message inside this message."""
        return "message/rfc822" in self.within


def leaves(raw: bytes) -> tuple[Leaf, ...]:
    """Take a message apart. Raise Unreadable with a reason where no parser can."""
    if len(raw) > MAX_BYTES:
        raise Unreadable("the message is larger than 50 MB")
    if raw.count(b"=?") > MOST_WORDS:
        return _standard(raw)
    try:
        return tuple(_fast(parse_email_tree(raw, mode="lazy")))
    except ParseError:
        return _standard(raw)


def _fast(root: PyLazyMimePart) -> Iterator[Leaf]:
    stack: list[tuple[PyLazyMimePart, tuple[str, ...], tuple[int, ...]]] = [(root, (), ())]
    number = 0
    while stack:
        part, within, path = stack.pop()
        kind = part.content_type.lower()
        children = list(part.children)
        if children:
            inside = (*within, "message/rfc822" if part.is_message else kind)
            stack += [(c, inside, (*path, i)) for i, c in reversed(list(enumerate(children)))]
            continue
        if number >= MAX_LEAVES:
            raise Unreadable("the message has more than 500 parts")
        headers = {name.lower(): values[0] for name, values in part.headers.items() if values}
        yield _leaf(number, kind, headers, part.filename, part.content or b"", within, path)
        number += 1


def _standard(raw: bytes) -> tuple[Leaf, ...]:
    """Use the standard library, with every way it can fail turned into a reason."""
    try:
        return tuple(_walk_standard(email.message_from_bytes(raw)))
    except Unreadable:
        raise
    except (Exception, RecursionError) as failure:
        raise Unreadable(f"the message cannot be taken apart ({type(failure).__name__})") from failure


def _walk_standard(root: email.message.Message) -> Iterator[Leaf]:
    stack: list[tuple[email.message.Message, tuple[str, ...], tuple[int, ...]]] = [(root, (), ())]
    number = 0
    while stack:
        part, within, path = stack.pop()
        if len(within) > MAX_DEPTH:
            raise Unreadable("the message is nested too deeply")
        payload = part.get_payload()
        kind = part.get_content_type()
        if isinstance(payload, list):
            inside = (*within, kind)
            stack += [(c, inside, (*path, i)) for i, c in reversed(list(enumerate(payload))) if not isinstance(c, str)]
            continue
        if number >= MAX_LEAVES:
            raise Unreadable("the message has more than 500 parts")
        content = part.get_payload(decode=True)
        headers = {str(name).lower(): str(value) for name, value in reversed(part.items())}
        yield _leaf(number, kind, headers, part.get_filename() or "", bytes(content or b""), within, path)
        number += 1


def _leaf(
    number: int,
    kind: str,
    headers: dict[str, str],
    name: str,
    content: bytes,
    within: tuple[str, ...],
    path: tuple[int, ...],
) -> Leaf:
    disposition = headers.get("content-disposition", "").split(";", 1)[0].strip().lower()
    return Leaf.model_construct(
        number=number,
        media_type=kind or "text/plain",
        parameters=parameters(headers.get("content-type", "")),
        disposition=disposition,
        name=bare_name(name),
        content=content,
        within=within,
        path=path,
        headers=headers,
    )


def parameters(header: str) -> dict[str, str]:
    """Read the parameters of a Content-Type header, names in lower case."""
    return {m.group(1).lower(): m.group(2) or m.group(3) or "" for m in PARAMETER.finditer(header[:4000])}


def bare_name(name: str) -> str:
    """Keep a file's own name, without any path or control character it came with."""
    last = re.split(r"[/\\]", name)[-1]
    return "".join(letter for letter in last if letter.isprintable()).strip()[:200]
