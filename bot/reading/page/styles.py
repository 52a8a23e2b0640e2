"""What an HTML element's style says of its words: their colour, whether struck, whether to be seen at all."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

PLAIN = frozenset({"", "windowtext", "black", "#000000", "inherit", "auto", "initial", "currentcolor", "unset"})
GREYS = frozenset({"gray", "grey", "silver", "darkgray", "darkgrey", "dimgray", "dimgrey", "lightgray", "lightgrey"})
# How far apart the strongest and the weakest of red, green and blue must be (0 to 255).
BRIGHT = 60
_USUAL = 200
# The only elements and declarations that change a look.
_MARKING = frozenset({"a", "del", "font", "ins", "pre", "s", "strike"})
_LOOKS = frozenset(
    {"background", "background-color", "color", "text-decoration", "text-decoration-line", "white-space"}
)
_RGB = re.compile(r"rgba?\(\s{0,3}(\d{1,3})[\s,]{1,4}(\d{1,3})[\s,]{1,4}(\d{1,3})")


class Style(NamedTuple):
    """How words look. `colour` is '' where nothing sets it; `depth` is how deep they are quoted."""

    depth: int = 0
    colour: str = ""
    background: str = "#ffffff"
    struck: bool = False
    link: bool = False
    pre: bool = False
    inserted: bool = False
    signature: bool = False


def declarations(style: str) -> Mapping[str, str]:
    """Split a style attribute into its declarations, names and values in lower case."""
    return _common(style) if len(style) < _USUAL else _split(style)


def _split(style: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for piece in style.lower().split(";"):
        name, colon, value = piece.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


# A page says the same few styles over and over; long ones are split each time, so that little is kept.
_common = lru_cache(maxsize=1000)(_split)


def colour(value: str) -> str:
    """Write a colour one way: '#rrggbb' where it can be, else the name in lower case."""
    value = value.strip().lower()
    if value.startswith("#") and len(value) == 4:
        return "#" + "".join(digit * 2 for digit in value[1:])
    rgb = _RGB.match(value)
    if rgb:
        return "#{:02x}{:02x}{:02x}".format(*(min(int(part), 255) for part in rgb.groups()))
    return {"white": "#ffffff", "black": "#000000"}.get(value, value)


def restyle(style: Style, tag: str, attributes: dict[str, str | None], declared: Mapping[str, str]) -> Style:
    """Work out how an element's words look from how its parent's do; most elements change nothing."""
    if tag not in _MARKING and "bgcolor" not in attributes and _LOOKS.isdisjoint(declared):
        return style
    background = declared.get("background-color") or declared.get("background") or attributes.get("bgcolor") or ""
    ink = declared.get("color") or (attributes.get("color") if tag == "font" else "") or ""
    decoration = declared.get("text-decoration", "") + declared.get("text-decoration-line", "")
    return style._replace(
        colour=colour(ink) if ink else style.colour,
        background=colour(background.split(" ")[0]) if background else style.background,
        struck=style.struck or tag in ("s", "strike", "del") or "line-through" in decoration,
        link=style.link or tag == "a",
        pre=style.pre or tag == "pre" or declared.get("white-space", "").startswith("pre"),
        inserted=style.inserted or tag == "ins",
    )


def bright(value: str) -> bool:
    """Say whether a colour is one that a person picks to stand out: no black, white, grey or pale tint."""
    if len(value) != 7 or not value.startswith("#"):
        return value.isalpha() and value not in PLAIN and value not in GREYS
    try:
        parts = [int(value[at : at + 2], 16) for at in (1, 3, 5)]
    except ValueError:
        return False
    return max(parts) - min(parts) >= BRIGHT


def unseen(style: Style) -> bool:
    """Say whether ink and paper are the same colour."""
    return bool(style.colour) and style.colour == style.background


def is_quote(attributes: dict[str, str | None], declared: Mapping[str, str]) -> bool:
    """Tell a quoting blockquote from one that a person's mail program uses to indent."""
    if attributes.get("type") == "cite" or attributes.get("cite"):
        return True
    border = declared.get("border-left", "") + declared.get("border-left-width", "") + declared.get("border", "")
    beside = declared.get("border-left") or declared.get("border-left-style") or "none"
    if declared.get("border", "").startswith("none"):
        return not beside.startswith(("none", "0"))
    classes = (attributes.get("class") or "") + (attributes.get("id") or "")
    return "quote" in classes or "cite" in classes or ("border" in "".join(declared) and "none" not in border)
