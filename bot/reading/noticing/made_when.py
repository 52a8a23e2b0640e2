"""Made when: a month in which a figure was counted, extracted or written up, which is not the period it is of."""

from bot.domain.period import Period
from bot.reading.deferred import deferred
from bot.reading.noticing.events import is_one_month
from bot.reading.noticing.periods import Said

_IN = (
    r"(?:\s(?:up|off|out|down|from|the|our|system|dashboard|ledger|again|back|last|only|just|by me|by us|over)){0,4}"
    r"\s?(?:on|in|during|at|of|dated)?\s(?:the\s)?(?:(?:start|beginning|end|middle)\sof\s|early\s|late\s|mid[- ])?$"
)
# Behind the figure and a mark: '76 quits counted in October' are of October, '217, counted in October' need not be.
_BEHIND = r"\d%?(?:\s[a-z]+){0,3}\s?(?:,|\(|\s[–-])\s?(?:(?:and|as|data|figures?|numbers?|it was|this was|all)\s){0,2}"
# Once a period is over its figure may be counted, run or sent.
_AFTERWARDS = deferred(
    _BEHIND
    + r"(?:extract(?:ed|ion)?|pulled|download(?:ed)?|drawn|run|print(?:ed)?|export(?:ed)?|compiled|prepared|written|"
    r"typed|collated|checked|signed|validated|verified|refresh(?:ed)?|updated|calculated|counted|uploaded|sent|"
    r"submitted|finalised|frozen|published|issued|released)" + _IN
)
# At its very end it may be written up, though what is counted then may be of that month.
_AT_ITS_END = deferred(_BEHIND + r"(?:written up|typed up|drafted|signed off|compiled|prepared|collated)" + _IN)
_REACH = 90  # characters before a month


def tells_when_made(low: str, said: Said, asked: Period, wanted: frozenset[Period]) -> bool:
    """Say whether a month that nobody is asked for tells when a figure of the period `asked` was made."""
    month = said.period
    if month is None or said.kind not in ("period", "part") or month in wanted or not is_one_month(month):
        return False
    start = max(0, said.start - _REACH)
    if month.start > asked.end:
        return bool(_AFTERWARDS.search(low, start, said.start))
    return month.end == asked.end and bool(_AT_ITS_END.search(low, start, said.start))
