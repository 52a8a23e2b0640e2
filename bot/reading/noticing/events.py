"""Events: when something happened that explains a figure, 'between the ice in December and the norovirus, falls …'."""

import re

from bot.reading.noticing.periods import Said

_REACH = 110  # characters before a period in which its clause opens
_LED_IN = re.compile(
    r"(?:^|[.!?;\n])\W*(?:and\s|but\s|so\s)?(?:between|what with|after|despite|because of|given|thanks to|owing to|"
    r"due to|following|notwithstanding|in spite of|in the wake of)\s(?:the|an?|our|all|its|that|some|losing|having)\s"
    r"[^.;:\n\d]{0,70}$"
)
_LED_ON = re.compile(
    r"(?:'s)?(?!\s(?:data|figures?|numbers?|returns?|extracts?|file|counts?|surveys?|audit|census|collection|snapshot|refresh|run)\b)[^.;:\n\d]{0,90}?,\s(?=[a-z])"
)


def of_an_event(low: str, said: Said) -> bool:
    """Say whether a period tells when something was that opens the sentence, and not of when its figure is."""
    if said.kind not in ("period", "part", "day"):
        return False
    start = max(0, said.start - _REACH)
    return bool(_LED_IN.search(low, start, said.start) and _LED_ON.match(low, said.end))
