"""Uncounted: numbers that count nothing: what services are rung under, and what a score is out of."""

import re

from bot.reading.noticing.numbers import Figure

# '999 calls', '111 demand': numbers that are rung, where nothing says how many.
_SERVICE = re.compile(
    r"(?<![\d.,:=£] )(?<![\d.,£-])\b(999|111)\s(?=(?:calls?|call-?outs?|services?|lines?|demand|volumes?|activity|"
    r"contacts?|operators?|crews?|providers?|incidents?)\b)"
)
# '148 were at home out of the 172 discharged' is a part of a whole: only what is marked or scored has a scale.
_OUT_OF = re.compile(
    r"\b(?:mark\w*|scor\w+|rat(?:e|es|ed|ing)|grad\w+|stars?)\b[^.;\n\d]{0,24}\bout of "
    r"(?:a (?:possible|maximum|total|maximum of|total of) )?$"
)


def rung(low: str) -> list[tuple[int, int]]:
    """Where the numbers stand under which services are rung."""
    return [each.span(1) for each in _SERVICE.finditer(low)] if "999" in low or "111" in low else []


def is_a_scale(low: str, figure: Figure) -> bool:
    """'Asked to mark us out of twenty, carers gave 13.3': what a score is out of is no figure."""
    return figure.shape == "plain" and bool(_OUT_OF.search(low, max(0, figure.start - 72), figure.start))
