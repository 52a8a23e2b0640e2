"""Other people's text made harmless: one line, no mention, no link, no markup, in whatever shows it."""

import re

# A word joiner: it shows nothing, and no reader of mentions, links or markup sees past it.
JOINER = "\u2060"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# Zero widths, soft hyphens and what turns text round; the joiner itself may stand.
_UNSEEN = re.compile(r"[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2061-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]+")
_SCHEME = re.compile(r"(?<=\w):(?=/|\w)")
_DOMAIN = re.compile(r"(?<=\w)\.(?=[^\W\d_])")
_AT = re.compile(r"[@\uff20](?=\w)")
_MARK = re.compile(r"[*_~`]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def line(text: str) -> str:
    """One line of what can be seen: line breaks and controls become spaces, what shows nothing goes."""
    return " ".join(_UNSEEN.sub("", _CONTROL.sub(" ", _whole(text))).split())


def unlinked(text: str) -> str:
    """One line in which no address or link is recognised, and which reads the same."""
    text = _SCHEME.sub(f":{JOINER}", line(text))
    text = _DOMAIN.sub(f".{JOINER}", text)
    return _AT.sub(lambda found: found.group() + JOINER, text)


def fallback(text: str) -> str:
    """Slack's own text of a message, line by line: escaped, no mention, link, emphasis or code."""
    return "\n".join(_plain(part) for part in text.splitlines()).strip()


def subject(text: str, most: int = 200) -> str:
    """A subject: one line, not too long."""
    return shorten(line(text), most)


def shorten(text: str, most: int) -> str:
    """At most so many characters, cut at a word where there is one, with '…' where it was cut."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    kept = cut.rpartition(" ")[0] if " " in cut[most // 2 :] else cut
    return f"{kept.rstrip(' ,;:')}…"


def _whole(text: str) -> str:
    """Without halves of surrogate pairs, which no encoder takes."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _plain(text: str) -> str:
    escaped = re.sub("[&<>]", lambda found: _ENTITIES[found.group()], unlinked(text))
    return _MARK.sub(lambda found: JOINER + found.group() + JOINER, escaped)
