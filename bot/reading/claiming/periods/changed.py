"""Changed: whether the period beside a change is that of the change, or only what it is measured from."""

import re

from bot.domain.period_text import parse
from bot.reading.claiming.periods.likened import is_compared, is_likened
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

# 'Q4 up 1.2', 'Q4 is 1.1 weeks better', 'in Q4 it rose by 1.2', 'August +9'.
_LEADS = re.compile(
    r"\W*(?:(?:is|was|it|we|they|that|which|has|had|come|came|gone|went|saw|a|an|up|down|rose|risen|fell|fallen|fall|rise|"
    r"dropp?ed|drop|increase[d]?|decrease[d]?|improved?|by|of|another|further|just|only|over|about|figure|rate)\b\W*)*"
)


def own_period(
    low: str, role: str, about: Said | None, figure: Figure, mention: Mention, setting: Setting
) -> Said | None:
    """The period that a figure is of: that beside it, unless it is a change and the period what it is measured from."""
    if role != "change" or about is None:
        return about
    return about if _is_its_own(low, about, figure, mention, setting) else None


def _is_its_own(low: str, about: Said, figure: Figure, mention: Mention, setting: Setting) -> bool:
    """Say whether the period before a change is one its measure was asked for, and what the change was in."""
    if about.kind != "period" or about.period is None or about.end > figure.start:
        return False
    if is_compared(low, about) or is_likened(low, about) or not _LEADS.fullmatch(low, about.end, figure.start):
        return False
    known = setting.lexicon.indicator
    asked = {parse(text) for item in mention.items if item in known for text in known[item].asked or (setting.asked,)}
    return any((one.start, one.end) == (about.period.start, about.period.end) for one in asked)
