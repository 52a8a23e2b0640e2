"""Made when: a month in which a figure was counted, extracted or written up, which is not the period it is of."""

from bot.domain.period import Period
from bot.reading.deferred import deferred
from bot.reading.noticing.events import is_one_month
from bot.reading.noticing.periods import Said

_IN = (
    r"(?:\s(?:up|off|out|down|from|the|our|system|dashboard|ledger|again|back|last|only|just|by me|by us|over)){0,4}"
    r"\s?(?:on|in|during|at|of|dated)?\s(?:the\s)?(?:(?:start|beginning|end|middle)\sof\s|early\s|late\s|mid[- ])?$"
)
# Once a period is over its figure may be counted, run or sent.
_AFTERWARDS = deferred(
    r"\b(?:extract(?:ed|ion)?|pulled|download(?:ed)?|drawn|run|ran|print(?:ed)?|export(?:ed)?|compiled|prepared|written|"
    r"wrote|typed|collated|checked|signed|validated|verified|confirmed|cleared|approved|refresh(?:ed)?|updated|"
    r"calculated|counted|recorded|loaded|uploaded|sent|submitted|finalised|frozen|closed|published|reported|agreed|"
    r"issued|released|taken|got|had)" + _IN
)
# At its very end it may be written up, though what is counted then may be of that month.
_AT_ITS_END = deferred(
    r"\b(?:written up|wrote up|typed up|drafted|signed off|cleared|approved|compiled|prepared|collated)" + _IN
)
_REACH = 60


def tells_when_made(low: str, said: Said, asked: Period, wanted: frozenset[Period]) -> bool:
    """Say whether a month that nobody is asked for tells when a figure of the period `asked` was made."""
    month = said.period
    if month is None or said.kind not in ("period", "part") or month in wanted or not is_one_month(month):
        return False
    start = max(0, said.start - _REACH)
    if month.start > asked.end:
        return bool(_AFTERWARDS.search(low, start, said.start))
    return month.end == asked.end and bool(_AT_ITS_END.search(low, start, said.start))
