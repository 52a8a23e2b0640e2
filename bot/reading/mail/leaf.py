"""A leaf of a message: one part that holds no others, with its bytes and where it stands."""

import re
from typing import NamedTuple

PARAMETER = re.compile(r";\s{0,20}([\w*-]{1,40})\s{0,4}=\s{0,4}(?:\"([^\"]{0,400})\"|([^;\s\"]{1,400}))")


class Leaf(NamedTuple):
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

    @property
    def nested(self) -> bool:
        """Whether it belongs to a message inside this message."""
        return "message/rfc822" in self.within


def make_leaf(
    number: int,
    kind: str,
    headers: dict[str, str],
    name: str,
    content: bytes,
    within: tuple[str, ...],
    path: tuple[int, ...],
) -> Leaf:
    """Make a leaf of what a parser found."""
    disposition = headers.get("content-disposition", "").split(";", 1)[0].strip().lower()
    return Leaf(
        number=number,
        media_type=kind or "text/plain",
        parameters=parameters(headers.get("content-type", "")),
        disposition=disposition,
        name=bare_name(name),
        content=content,
        within=within,
        path=path,
    )


def parameters(header: str) -> dict[str, str]:
    """Read the parameters of a Content-Type header, names in lower case."""
    return {m.group(1).lower(): m.group(2) or m.group(3) or "" for m in PARAMETER.finditer(header[:4000])}


def bare_name(name: str) -> str:
    """Keep a file's own name, without any path or control character it came with."""
    if not name:
        return ""
    last = re.split(r"[/\\]", name)[-1]
    return "".join(letter for letter in last if letter.isprintable()).strip()[:200]
