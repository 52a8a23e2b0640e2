"""Struck: what was struck through, with the word that stood for it: 'CAMHS 13.7 weeks (target ~8~)' has no target."""

import re
from collections.abc import Sequence

# What leads to a figure that is struck; it goes with it where nothing new stands behind.
_LABEL = re.compile(
    r"\b(?:(?:the|our|its|your|with|against|vs\.?|versus)\s)*(?:target|goal|aim|standard|plan|planned|trajectory|forecast|"
    r"baseline|benchmark|england|national|average|was|were|previously|formerly|"
    r"(?:last|previous|prior) (?:quarter|time|period|month|year|return)|q[1-4])"
    r"(?:\s(?:of|is|was|at|figure|value|for))*[\s:=]*$",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"[ \t]*(?:\)|\]|;|\.(?!\d)|\n(?!\s*£?\d)|$)")
_REACH = 48  # characters that such words may take up


def struck_out(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches struck through, each from the label that only it was the figure of."""
    return [(_labelled(text, start) if _CLOSES.match(text, end) else start, end) for start, end in spans]


def _labelled(text: str, start: int) -> int:
    label = _LABEL.search(text, max(0, start - _REACH), start)
    return label.start() if label else start
