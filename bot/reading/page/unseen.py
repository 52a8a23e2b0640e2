"""Words that are in the page and not to be seen: hidden, of no size, or off its edge."""

import re
from collections.abc import Mapping

from bot.reading.page.styles import declarations

_RULE = re.compile(r"\.([\w-]{1,60})\s{0,9}\{([^{}]{0,400})\}")
_ZERO = re.compile(r"[01]?(?:\.0+)?(?:px|pt|em|rem|%)?$")
_HIDING = frozenset({"display", "font-size", "left", "opacity", "overflow", "text-indent", "top", "visibility"})
_NOTHING = re.compile(r"0(?:\.0+)?(?:px|pt|em|rem|%)?$")


def hides(declared: Mapping[str, str]) -> bool:
    """Say whether these declarations keep words from being seen."""
    if _HIDING.isdisjoint(declared):
        return False
    return (
        declared.get("display") == "none"
        or declared.get("visibility") in ("hidden", "collapse")
        or ("font-size" in declared and bool(_ZERO.match(declared["font-size"])))
        or ("opacity" in declared and bool(_NOTHING.match(declared["opacity"])))
        or _clipped(declared)
        or _off_the_page(declared)
    )


def _clipped(declared: Mapping[str, str]) -> bool:
    sizes = [declared[name] for name in ("max-height", "height", "max-width", "width") if name in declared]
    return declared.get("overflow") == "hidden" and any(_NOTHING.match(size) for size in sizes)


def _off_the_page(declared: Mapping[str, str]) -> bool:
    moved = (declared.get("left", ""), declared.get("top", ""), declared.get("text-indent", ""))
    return any(re.match(r"-\d{4}", value) for value in moved)


def hidden_classes(css: str) -> frozenset[str]:
    """List the classes that a style sheet hides everywhere (what only some screens hide is left alone)."""
    everywhere = css.split("@media", 1)[0][:200_000]
    return frozenset(name for name, body in _RULE.findall(everywhere) if hides(declarations(body)))
