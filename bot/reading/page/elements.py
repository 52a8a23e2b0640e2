"""HTML elements by what they do on the page: which end a line, which are not drawn, which hide or sign."""

from collections.abc import Mapping

from bot.reading.page.styles import Style, restyle
from bot.reading.page.unseen import hides

BLOCKS = frozenset(
    """
    address article aside blockquote center dd details dialog div dl dt fieldset figure footer
    form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody thead
    tfoot tr ul caption body
    """.split()  # noqa: SIM905 - a list this long reads better as words
)
SKIPPED = frozenset(
    """
    script style head title template noscript svg object iframe select textarea xml meta link
    map audio video
    """.split()  # noqa: SIM905 - a list this long reads better as words
)
SIGNATURES = frozenset({"gmail_signature", "moz-signature", "ms-outlook-mobile-signature", "signature", "x_signature"})
NO_MARGIN = frozenset({"0", "0cm", "0in", "0px", "0pt"})


def is_hidden(attributes: dict[str, str | None], declared: Mapping[str, str], classes: frozenset[str]) -> bool:
    """Say whether an element is kept from being seen, by itself or by one of the `classes` that hide."""
    if "hidden" in attributes or (declared and hides(declared)):
        return True
    return bool(classes) and not classes.isdisjoint((attributes.get("class") or "").split())


def styled(tag: str, style: Style, attributes: dict[str, str | None], declared: Mapping[str, str]) -> Style:
    """Work out how an element's words look, and whether a mail program marked them as a signature."""
    style = restyle(style, tag, attributes, declared)
    label = (attributes.get("class") or "").lower()
    if "id" in attributes:
        label = f"{label} {attributes['id']}".lower()
    if "signature" in label and SIGNATURES.intersection(label.split()):
        return style._replace(signature=True)
    return style


def stands_apart(attributes: dict[str, str | None], declared: Mapping[str, str]) -> bool:
    """Say whether an empty line stands round a paragraph: round most, save those set without a margin."""
    if "msonormal" in (attributes.get("class") or "").lower():
        return False
    return declared.get("margin", "x").split(" ")[0] not in NO_MARGIN and declared.get("margin-bottom") not in NO_MARGIN


def columns(attributes: dict[str, str | None]) -> int:
    """Count the columns a cell spans."""
    return _spanned(attributes.get("colspan"))


def depth(attributes: dict[str, str | None]) -> int:
    """Count the rows a cell spans."""
    return _spanned(attributes.get("rowspan"))


def _spanned(value: str | None) -> int:
    return min(int(value), 100) if value and value.isascii() and value.isdecimal() and len(value) < 4 else 1
