"""Headings: the period that a line without figures sets over what follows it."""

import re
from datetime import timedelta

from bot.domain.period_text import parse
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.events import tells_how_it_went
from bot.reading.noticing.periods import Said

_HEADING = re.compile(r"\b(?:figures?|data|numbers|below|following|these|only|those|attached|published)\b")
_FUTURE = re.compile(
    r"\b(?:thanks?|your (?:email|letter|message|note|request|reminder)|"
    r"on (?:track|course|schedule|target|time)|good for|delayed|slipp\w+|postponed|launch\w*|open(?:s|ing)|"
    r"will|next|when|once|soon|send|expect\w*|follow|due|until|deadline|meeting|available|dated|"
    r"extract|by|since|won't|comes? (?:to|through|back|in|out)|reach(?:es)?|lands?|arrives?|late)\b"
)
# 'With their confidence intervals, as the Board asked for last time'
_ASKED = re.compile(
    r"\b(?:as|like|than|asked|requested|agreed|promised|discussed|wanted|said|suggested)\b[^,;.:]{0,40}$"
)
_SEASON = re.compile(r"\b(spring|summer|autumn|winter)\s$")
_SEASONS = {"winter": 0, "spring": 1, "summer": 2, "autumn": 3}  # each of three months, from December
# 'For copy and paste in your table, all Q4:': the last clause of a line that heads others is its period alone.
_LAST_CLAUSE = re.compile(
    r"(?:[,;(–]|\s-)\s?(?:(?:all|both|again|now|so|and|these|each|here|for|from|of|the|is|are)\s)*$"
)
_COLON = re.compile(r"(?:'s)?(?:\s(?:only|again|alone|figures?|numbers?|data))?\)?\s?:\s*$")
_SHORT = 40  # characters of a line that is a heading by its length alone


def headings(low: str, sentence: Sentence, marks: Marks, asked: str) -> list[Said]:
    """The periods that a sentence without names and figures heads, if any: 'September and Q2 figures below:'."""
    told = [p for p in marks.periods if p.kind in ("period", "this", "last", "lastyear")]
    told = [p for p in told if not _dates_the_letter(low, p, sentence, asked)]
    named = [p for p in told if not _FUTURE.search(_clause(low, p, sentence)) and _may_head(low, p, sentence)]
    short = sentence.end - sentence.start < _SHORT
    short = short or (len(named) == 1 and _closes(low, named[0], sentence))
    return named if named and (short or _HEADING.search(low, sentence.start, sentence.end)) else []


def _dates_the_letter(low: str, period: Said, sentence: Sentence, asked: str) -> bool:
    """'The news from us, spring 2027', where January to March was asked for: when it is written, not of when it is."""
    season = _SEASON.search(low, sentence.start, period.start)
    if season is None or period.period is None or _HEADING.search(low, sentence.start, sentence.end):
        return False
    written = parse(asked).end + timedelta(days=1)
    return _SEASONS[season[1]] == written.month // 3 % 4 and period.period.start.year == written.year


def _closes(low: str, period: Said, sentence: Sentence) -> bool:
    """Say whether a period is all that stands between the last comma of a line and its colon."""
    before = _LAST_CLAUSE.search(low, sentence.start, period.start)
    return bool(before and _COLON.match(low, period.end, sentence.end))


def _may_head(low: str, period: Said, sentence: Sentence) -> bool:
    """'Last quarter:' heads what follows; 'I cannot tell what you had last time' does not."""
    if _ASKED.search(low, sentence.start, period.start) or tells_how_it_went(low, period):
        return False
    if period.kind not in ("last", "lastyear"):
        return True
    words = low[sentence.start : period.start] + low[period.end : sentence.end]
    return len(words.split()) <= 2 or bool(_HEADING.search(words))


def _clause(low: str, period: Said, sentence: Sentence) -> str:
    """The words about a period, from comma to comma."""
    start = low.rfind(",", sentence.start, period.start) + 1 or sentence.start
    end = low.find(",", period.end, sentence.end)
    return low[start : end if end >= 0 else sentence.end]
