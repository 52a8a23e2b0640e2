"""Bytes to MIME leaves: by the fast parser, else the standard library, else a reason why not."""

import email
import email.message
from collections.abc import Iterator

from fast_mail_parser import ParseError, PyLazyMimePart, parse_email_tree

from bot.reading.mail.leaf import Leaf, make_leaf
from bot.reading.passages import Unreadable

MAX_BYTES = 50_000_000
MAX_LEAVES = 500
MAX_DEPTH = 100
# The fast parser's time grows with the square of the encoded words ('=?') in one header.
MOST_WORDS = 20_000


def leaves(raw: bytes) -> tuple[Leaf, ...]:
    """Take a message apart. Raise Unreadable with a reason where no parser can."""
    if len(raw) > MAX_BYTES:
        raise Unreadable("the message is larger than 50 MB")
    if len(raw) > MOST_WORDS * len(b"=?") and raw.count(b"=?") > MOST_WORDS:
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
        children = part.children
        if children:
            inside = (*within, "message/rfc822" if part.is_message else kind)
            stack += reversed([(child, inside, (*path, i)) for i, child in enumerate(children)])
            continue
        if number >= MAX_LEAVES:
            raise Unreadable("the message has more than 500 parts")
        headers = {name.lower(): values[0] for name, values in part.headers.items() if values}
        yield make_leaf(number, kind, headers, part.filename, part.content or b"", within, path)
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
        yield make_leaf(number, kind, headers, part.get_filename() or "", bytes(content or b""), within, path)
        number += 1
