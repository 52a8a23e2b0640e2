"""Timed: the periods that a text says of its figures, as they are meant beside those asked for."""

import re

from bot.domain.period import Period
from bot.domain.period_text import parse
from bot.reading.claiming.marks.backwards import backwards
from bot.reading.claiming.marks.dated import asked_of, left_by_others, of_asked_years
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.events import of_an_event
from bot.reading.noticing.made_when import tells_when_made
from bot.reading.noticing.part_periods import in_parts
from bot.reading.noticing.past_year import of_last_year
from bot.reading.noticing.period_words import MONTH
from bot.reading.noticing.periods import Said, ends_at, said
from bot.reading.noticing.relative import related

# 'Dental survey results came in August': when it came, not what it is of.
_CAME_IN = re.compile(
    r"\b(?:results?|survey|data(?:set)?|publication|release|report) (?:(?:only|just|finally|was|were) )?"
    r"(?:came|arrived|landed|published|released|issued)(?: out| in| through| back)? (?:in|during|on) $|"
    r"\b(?:met|meet|spoke|talked|wrote) (?:\w+ )?(?:in|during|on) $"
)
# 'The SUS freeze for September', 'September only closes on 23 October': when the books are shut, not what is asked.
_BOOKS = re.compile(
    r"\b(?:freeze|flex|submission|refresh|reconciliation|sign-?off|cut-?off|close-?down|lock-?down|validation|deadline|"
    r"ledger|sus|hes)(?: (?:date|window|run|data|extract))? (?:for|of|in) (?:the )?$"
)
# Then a day or nothing: 'SUS for September: 2,119', 'September closes at 712' are its figures.
_NO_FIGURE = rf"\b(?=[^.;\n\d]*(?:[.;\n]|$|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}))"
_WAITS = re.compile(
    r"\s(?:is|are|isn't|aren't|only|does|doesn't|closes|opens|will|won't|has|hasn't|comes|runs|falls)" + _NO_FIGURE
)
_SHUT = re.compile(
    r"(?:'s)?(?: (?:data|sus|books?|ledger|period|month|dataset|extract|submission|figures?))? (?:\w+ )?"
    r"(?:closes|freezes|locks|is (?:only )?(?:frozen|locked|closed)|(?:does not|doesn't|won't) (?:close|freeze|lock))"
    + _NO_FIGURE
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
        and not _is_of_books(low, each, parse(setting.asked))
        and not of_an_event(low, each)
        and not tells_when_made(low, each, parse(setting.asked), asked_of(setting))
    ]


def _is_of_books(low: str, said: Said, asked: Period) -> bool:
    """Say whether a period, no earlier than the one `asked` for, tells which books of it have to be shut first."""
    if said.kind != "period" or said.period is None or said.period.end < asked.end:
        return False
    if _SHUT.match(low, said.end):
        return True
    return bool(_WAITS.match(low, said.end) and _BOOKS.search(low, max(0, said.start - 40), said.start))


def _ended(low: str, said: Said) -> Said:
    """'Seen in 24 months to December': of the day it ends on, where the length is in the measure's name."""
    return said._replace(kind="at-end") if said.kind == "period" and ends_at(low, said.start) else said
