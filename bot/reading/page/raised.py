"""Raised: a note's mark set above the line behind a figure, written so that it is none of the figure's digits."""

import re

_MARK = re.compile(r"[\s(\[]*(\d{1,2}(?:,\d{1,2})*|[a-z]|[*†‡#])[\s)\]]*")
_AFTER = re.compile(r"[\d%)*][\s\u00a0]?$")
_RAISED = str.maketrans("0123456789abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", "0123456789abcdefghijklmnoprstuvwxyz")


def raised(text: str, before: str) -> str:
    """Raised text as it is to be read behind `before`: '538.2' and '1' make '538.2¹', not 538.21."""
    mark = _MARK.fullmatch(text)
    return mark[1].translate(_RAISED) if mark and _AFTER.search(before) else text


def lowered(mark: str) -> str:
    """A mark as its note begins with it: '1' for '¹'."""
    return mark.translate(_LOWERED)
