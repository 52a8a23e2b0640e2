"""Timed: the periods that a text says of its figures, as they are meant beside those asked for."""

import re

from bot.reading.claiming.marks.backwards import backwards
from bot.reading.claiming.marks.dated import left_by_others, of_asked_years
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.events import of_an_event
from bot.reading.noticing.part_periods import in_parts
from bot.reading.noticing.past_year import of_last_year
from bot.reading.noticing.periods import Said, ends_at, said
from bot.reading.noticing.relative import related

# 'Dental survey results came in August': when it came, not what it is of.
_CAME_IN = re.compile(
    r"\b(?:results?|survey|data(?:set)?|publication|release|report) (?:(?:only|just|finally|was|were) )?"
    r"(?:came|arrived|landed|published|released|issued)(?: out| in| through| back)? (?:in|during|on) $|"
    r"\b(?:met|meet|spoke|talked|wrote) (?:\w+ )?(?:in|during|on) $"
)
# Of several figures, not a period.
_LAST_ONE = re.compile(r"(?:last|previous) one (?:should|ought|is wrong|was wrong)\b")


def timed(low: str, dated: str, setting: Setting) -> list[Said]:
    """The periods of lower-case text, in order; in `dated` is blank what only looks like one."""
    told = backwards(low, of_asked_years(low, said(dated, setting.asked), setting), setting)
    return [
        _ended(low, each)
        for each in in_parts(low, left_by_others(low, of_last_year(low, related(low, told)), setting))
        if not _LAST_ONE.match(low, each.start)
        and not _CAME_IN.search(low, max(0, each.start - 50), each.start)
        and not of_an_event(low, each)
    ]


def _ended(low: str, said: Said) -> Said:
    """'Seen in 24 months to December': of the day it ends on, where the length is in the measure's name."""
    return said._replace(kind="at-end") if said.kind == "period" and ends_at(low, said.start) else said
