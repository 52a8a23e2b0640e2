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


# 'Is it all kids 0-17 or 0-18?', 'three bad weeks in July': ages asked about, and how long something went on.
_AGED = re.compile(r"\b(?:kids|children|people|adults|pupils|residents|ages?|aged|all|or|those|everyone)\s(?:from\s)?$")
_OR_AGED = re.compile(r"\s?(?:or|and|,|/)\s(?:just\s|only\s)?\d{1,2}\s?(?:-|–|to)\s?\d{1,2}\b|\s?\?")
_HARD_TIMES = re.compile(
    r"\s(?:very\s|really\s|particularly\s|rather\s|such\s)?(?:bad|busy|quiet|good|difficult|tough|awful|terrible|slow|hard|"
    r"poor|dreadful|grim|rough|horrible|hot|cold|wet|strong|hectic|chaotic)\s(?:days?|weeks?|months?|nights?|weekends?|shifts?)\b"
)


def is_an_age(low: str, figure: Figure) -> bool:
    """'All kids 0-17 or 0-18?': ages between which something is asked, and no figure."""
    if figure.shape != "range" or figure.unit or not _OR_AGED.match(low, figure.end):
        return False
    return bool(_AGED.search(low, max(0, figure.start - 20), figure.start))


def is_a_spell(low: str, figure: Figure) -> bool:
    """'We had three bad weeks': how long it went on."""
    return figure.shape == "plain" and not figure.unit and bool(_HARD_TIMES.match(low, figure.end))


def rung(low: str) -> list[tuple[int, int]]:
    """Where the numbers stand under which services are rung."""
    return [each.span(1) for each in _SERVICE.finditer(low)] if "999" in low or "111" in low else []


def is_a_scale(low: str, figure: Figure) -> bool:
    """'Asked to mark us out of twenty, carers gave 13.3': what a score is out of is no figure."""
    return figure.shape == "plain" and bool(_OUT_OF.search(low, max(0, figure.start - 72), figure.start))


def counts_nothing(low: str, figure: Figure) -> bool:
    """Say whether a number is a scale, an age that is asked about or the length of a hard time."""
    return any(way(low, figure) for way in (is_a_scale, is_an_age, is_a_spell))
