"""Asides: 'December, as you'd expect, was worse': words between two marks that say nothing of any figure."""

from bot.reading.deferred import deferred

_SAID = (
    r"(?:as (?:you(?:'d|'ll|'ve| would| will| might| may| can| have)? (?:expect|know|imagine|see|seen|recall|gathered|"
    r"predict)|we(?:'d| had)? (?:feared|warned|said|hoped|thought)|ever|usual|always|it happens|promised|requested)|"
    r"of course|sadly|inevitably|predictably|unsurprisingly|happily|thankfully|pleasingly|annoyingly|alas|"
    r"since you ask|if you're interested|believe it or not|to be fair|to be honest|frankly|by the way|"
    r"(?:i'm|i am|we're|we are) (?:glad|pleased|sorry|happy|delighted|afraid)(?: to (?:say|report|tell you))?)"
)
# The mark before what stands before it: a mark is found faster.
_ASIDE = deferred(rf",(?<=[a-z\d%],)\s{_SAID},(?=\s)|\s(?<=[a-z\d%]\s)[–-]\s{_SAID}\s[–-](?=\s)")


def without_asides(low: str) -> str:
    """Lower-case text of the same length, its asides made blank."""
    return _ASIDE.sub(lambda aside: " " * len(aside.group()), low)
