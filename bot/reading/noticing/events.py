"""Events: when something happened that explains a figure, 'between the ice in December and the norovirus, falls …'."""

import re

from bot.domain.period import Period
from bot.reading.deferred import deferred
from bot.reading.noticing.periods import Said

_LONGEST = 31  # days from the first of a month to its last, and one
_REACH = 110  # characters before a period in which its clause opens
_LED_IN = re.compile(
    r"(?:^|[.!?;\n])\W*(?:and\s|but\s|so\s)?(?:between|what with|after|despite|because of|given|thanks to|owing to|"
    r"due to|following|notwithstanding|in spite of|in the wake of)\s(?:the|an?|our|all|its|that|some|losing|having)\s"
    r"[^.;:\n\d]{0,70}$"
)
_LED_ON = re.compile(
    r"(?:'s)?(?!\s(?:data|figures?|numbers?|returns?|extracts?|file|counts?|surveys?|audit|census|collection|snapshot|refresh|run)\b)[^.;:\n\d]{0,90}?,\s(?=[a-z])"
)
# '18.8, a dip because of August', 'up after July's heatwave': behind a figure, what made it so.
_MADE_SO = deferred(
    r"\d%?\)?[^.;:\d\n]{0,60}?\b(?:because of|due to|owing to|thanks to|on account of|caused by|driven by|down to|"
    r"helped by|hit by|hurt by|pushed up by|put up by|reflecting|reflects|as a result of|on the back of|despite|after|"
    r"following|blamed? on|courtesy of)\s(?P<what>(?:(?!(?:in|for|by|to|and|but)\s)[a-z'-]+\s){0,7}(?:in\s)?)$"
)
# 'With a spike in August', 'a lull over August'.
_TURN_OF = deferred(
    r"\d%?\)?[^.;:\d\n]{0,60}?\b(?:with|after|despite|an?)\s(?:[a-z]+\s){0,2}(?:spike|peak|surge|dip|lull|blip|slump|"
    r"rush|bulge|bump|jump|trough|backlog|closure|shutdown|heatwave|outbreak|strike|festival|campaign|launch)s?\s"
    r"(?:in|over|during|around|through)\s(?P<what>)$"
)
# 'Quits 217 (August was slow)': how a month went.
_WENT = re.compile(
    r"\s(?:(?:was|were|is|being|proved|having been)\s)?(?:(?:as|a|an|so|very|rather|quite|really|pretty|always|our|the|"
    r"usual|usually|its|such|particularly|especially|unusually)\s)*(?:slow|quiet|busy|dry|wet|hot|cold|warm|bad|poor|"
    r"good|strong|weak|thin|tough|hectic|awful|terrible|difficult|hard|dire|dreadful|grim|chaotic|frantic|lean|rotten|"
    r"write-off|holidays?|washout|shocker)\b(?![^.;)\n]{0,30}\d)"
)
_ASIDE = re.compile(r"\d%?\s?(?:[a-z]+\s?)?[(,–-]{1,2}\s?(?:with\s|as\s|and\s|but\s)?$")
# What is said of the figure after all: 'because of August being missing', 'after taking out August'.
_OF_THE_FIGURE = deferred(
    r"\b(?:data|figures?|numbers?|returns?|extracts?|files?|counts?|missing|only|alone|incomplete|partial|part|loaded|"
    r"tak\w+|remov\w+|exclud\w+|includ\w+|omit\w+|without|leav\w+|left|drop\w+|strip\w+|losing|lost|adding|submi\w+|"
    r"correct\w+|revis\w+|outstanding|awaited|still|not|n't|no)\b"
)
_CLAUSE = re.compile(r"(?:'s)?[^.;:,()\n]{0,60}")


def of_an_event(low: str, said: Said) -> bool:
    """Say whether a period tells when something was, that led to a figure, and not of when the figure is."""
    if said.kind not in ("period", "part", "day"):
        return False
    start = max(0, said.start - _REACH)
    if _LED_IN.search(low, start, said.start) and _LED_ON.match(low, said.end):
        return True
    if said.kind != "period" or said.period is None or not is_one_month(said.period):
        return False
    return _explains(low, said, max(start, low.rfind("\n", 0, said.start) + 1))


def tells_how_it_went(low: str, said: Said) -> bool:
    """'August was slow.': a remark on a month, which is the period of nothing that follows."""
    return said.kind == "period" and bool(_WENT.match(low, said.end))


def is_one_month(period: Period) -> bool:
    """Say whether a period is a month; a stretch of some months is called one too."""
    return period.kind == "month" and (period.end - period.start).days < _LONGEST


def _explains(low: str, said: Said, start: int) -> bool:
    """Say whether a month behind a figure tells what made it so, or how that month went."""
    if _ASIDE.search(low, start, said.start) and _WENT.match(low, said.end):
        return True
    led = _MADE_SO.search(low, start, said.start) or _TURN_OF.search(low, start, said.start)
    behind = _CLAUSE.match(low, said.end)
    if led is None or behind is None or any(each.isdigit() for each in behind[0]):
        return False
    if not led["what"] and "reflect" in led[0] and not behind[0].startswith("'s "):
        return False  # 'reflecting August' may be all that the figure is of
    return not _OF_THE_FIGURE.search(led["what"]) and not _OF_THE_FIGURE.search(behind[0])
