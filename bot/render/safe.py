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
_EMOJI = re.compile(r":(?=[\w+'-]+:)")
# Inside a word, as in a code, an underscore means nothing to Slack.
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_LOOKALIKES = {"*": "\u2217", "_": "\u02cd", "~": "\u223c", "`": "\u02cb"}
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def line(text: str) -> str:
    """One line of what can be seen: line breaks and controls become spaces, what shows nothing goes."""
    return " ".join(_UNSEEN.sub("", _CONTROL.sub(" ", _whole(text))).split())


def unlinked(text: str) -> str:
    """One line in which no address or link is recognised, and which reads the same."""
    text = _SCHEME.sub(f":{JOINER}", line(text))
    text = _DOMAIN.sub(f".{JOINER}", text)
    return _AT.sub(lambda found: found.group() + JOINER, text)


def mrkdwn(text: str) -> str:
    """One line as Slack's own markup shows it word for word: no mention, link, emphasis, code, emoji or quotation.

    Marks become signs that look the same and mean nothing: a joiner beside them would not be sure to disarm them.
    """
    text = _EMOJI.sub(f":{JOINER}", unlinked(text))
    text = _UNDERSCORE.sub(_LOOKALIKES["_"], text)
    text = re.sub("[*~`]", lambda found: _LOOKALIKES[found.group()], text)
    escaped = re.sub("[&<>]", lambda found: _ENTITIES[found.group()], text)
    return JOINER + escaped if escaped.startswith("&gt;") else escaped


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
