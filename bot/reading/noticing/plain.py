"""Plain text: the same words with odd dashes, spaces, quotes and escapes made ordinary, and the way back."""

import re
from functools import lru_cache
from typing import NamedTuple

_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–−﹣－"), "-")
_SPACES = dict.fromkeys(
    map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u202f\u205f\u3000"), " "
)
_QUOTES = {ord("‘"): "'", ord("’"): "'", ord("′"): "'", ord("“"): '"', ord("”"): '"', ord("″"): '"', ord("‹"): "<"}
_OTHERS = {ord("％"): "%", ord("＜"): "<", ord("＝"): "=", ord("："): ":", ord("\r"): " ", ord("│"): "|"}
_TABLE = {**_HYPHENS, **_SPACES, **_QUOTES, **_OTHERS}
_GONE = (
    "[\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a-\u202e]+|(?P<and>(?<=\\s)&(?:amp;)?(?=\\s))|"
    "&(?:lt|gt|amp|nbsp|pound);|(?<=\\d)·(?=\\d)"
)
# 'thats' and 'dont' are given the apostrophe that the reader's words have; ' & ' is 'and'.
_BARE = (
    "thats", "whats", "heres", "theres", "wheres", "hows", "whos", "lets", "dont", "doesnt", "didnt", "isnt",
    "arent", "wasnt", "werent", "hasnt", "havent", "hadnt", "wont", "cant", "couldnt", "shouldnt", "wouldnt",
    "youve", "weve", "theyve", "youre", "theyre", "ive", "theyll", "youll", "januarys", "februarys", "aprils",
    "julys", "augusts", "septembers", "octobers", "novembers", "decembers",
)  # fmt: skip
_CHANGED = re.compile(_GONE)
_CHANGED_BARE = re.compile(rf"{_GONE}|\b(?P<bare>(?i:{'|'.join(_BARE)}))\b")
_THOUSANDS = re.compile("(?<=\\d)(?<![A-Za-z]\\d)[\u00a0\u2009\u202f](?=\\d{3}(?!\\d))")
_SLANTED = re.compile(r"(?<!\w)_(\w(?:[^_\n]{0,200}\S)?)_(?!\w)")
# What a program calls a measure, 'bowel_cov_60_74': words as any others.
_VARIABLE = re.compile(r"""(?<![^\s|,;("'])[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+(?![^\s|,;:=)"'])""")
_BETWEEN_NUMBERS = re.compile(r"(?<=\d)_(?=\d)")
_ESCAPES = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&nbsp;": " ", "&pound;": "£", "·": "."}


class Plain(NamedTuple):
    """Ordinary text, its lower case of the same length, and where each character stood (None: unmoved)."""

    text: str
    low: str
    origin: tuple[int, ...] | None = None

    def back(self, index: int) -> int:
        """The offset in the original text of a character of this one (or of its end)."""
        if self.origin is None:
            return index
        return self.origin[min(index, len(self.origin) - 1)]


@lru_cache(maxsize=64)
def plain(text: str) -> Plain:
    """Make dashes, spaces and quotes ordinary, drop what has no width, and resolve chat escapes.

    The cells of a table are asked for again and again, so the last few are kept.
    """
    origin: tuple[int, ...] | None = None
    small = text.lower()
    changed = _CHANGED_BARE if any(map(small.__contains__, _BARE)) else _CHANGED
    ordinary = text.isascii() and "\r" not in text
    if not (ordinary and "&" not in text and changed is _CHANGED) and changed.search(text):
        text, origin = _without(text, changed)
    if not ordinary:
        text = _THOUSANDS.sub(",", text).translate(_TABLE).replace(" — ", " - ")
    if "_" in text:
        text = _VARIABLE.sub(_spaced, _SLANTED.sub(r" \1 ", text))
    return Plain(text, lower(text), origin)


def _spaced(variable: re.Match[str]) -> str:
    return _BETWEEN_NUMBERS.sub("-", variable.group()).replace("_", " ")


def lower(text: str) -> str:
    """Lower case that keeps the length, which Python's own does not for a few letters."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


def _without(text: str, changed: re.Pattern[str]) -> tuple[str, tuple[int, ...]]:
    kept: list[str] = []
    origin: list[int] = []
    last = 0
    for match in changed.finditer(text):
        kept.append(text[last : match.start()])
        origin.extend(range(last, match.start()))
        last = match.end()
        if match.lastgroup == "bare":
            last -= 2 if match.group()[-2:].lower() in ("ve", "re", "ll") else 1
            kept += [text[match.start() : last], "'"]
            origin += [*range(match.start(), last), last]
            continue
        instead = "and" if match.lastgroup == "and" else _ESCAPES.get(match.group(), "")
        kept.append(instead)
        origin.extend([match.start()] * len(instead))
    kept.append(text[last:])
    origin.extend(range(last, len(text) + 1))
    return "".join(kept), tuple(origin)
