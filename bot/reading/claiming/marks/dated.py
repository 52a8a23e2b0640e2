"""Dated: periods said without a year are of the year asked for; those within a name are said all the same."""

import re
from collections.abc import Sequence

from bot.domain.period import Period
from bot.domain.period_text import parse
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.names import Mention
from bot.reading.noticing.period_words import MONTH
from bot.reading.noticing.periods import Said

_YEAR = re.compile(r"\d\d")
_LAST = re.compile(r"(?:last|previous|prior) (?P<kind>quarter|month|time)")
_BEFORE = re.compile(
    r"the (?:quarter|three months) before|the (?:previous|preceding|prior|earlier) quarter(?:'s)?|"
    r"(?:previous|preceding|prior) quarter(?:'s)?|the (?:missing|outstanding|overdue) (?:quarter|qtr)|"
    r"the (?:quarter|qtr|one) (?:(?:that |which )?(?:you|we|i)\b).*"
)
_BEFORE_WHAT = re.compile(r"(?<=before)\s(?:the|our|a|an|these|covid|lockdown|christmas|easter|they|you|any|all)\b")
_APART = re.compile(r"[.\n!?;](?!\d)")
_IN_A_YEAR = {"month": 12, "quarter": 4}
# 'Ambulances, September's category 2 average', 'calls in September were reached'.
_MONTH = re.compile(rf"\b{MONTH}\b(?:\s?(?:-|to|and)\s?{MONTH}\b)?")


def of_asked_years(low: str, found: Sequence[Said], setting: Setting) -> list[Said]:
    """The same periods; one said without a year, and asked for in the year before or after alone, is of that year."""
    if not any(each.period and each.period.kind in _IN_A_YEAR for each in found):
        return list(found)
    asked = asked_of(setting)
    return [_in_asked(low, each, asked) for each in found]


def _in_asked(low: str, each: Said, asked: frozenset[Period]) -> Said:
    whole = each.period
    if whole is None or whole.kind not in _IN_A_YEAR or whole in asked or _YEAR.search(low, each.start, each.end):
        return each
    step = _IN_A_YEAR[whole.kind]
    near = [other for other in (whole.step(-step), whole.step(step)) if other in asked]
    return each._replace(period=near[0]) if len(near) == 1 else each


def left_by_others(low: str, found: Sequence[Said], setting: Setting) -> list[Said]:
    """'133.1 last quarter, against 139.8 in April to June': of two asked for, the one not dated beside it."""
    if not any(each.kind == "last" for each in found):
        return list(found)
    asked = asked_of(setting)
    told = [_left(low, each, found, asked) if each.kind == "last" else each for each in found]
    return [_owed(low, each, told, asked, setting.asked) if each.kind == "last" else each for each in told]


def _owed(low: str, each: Said, found: Sequence[Said], asked: frozenset[Period], now: str) -> Said:
    """'The quarter you are owed', 'the quarter before', with no other beside it: the earlier of two asked for."""
    base, quarters = parse(now), sorted({one for one in asked if one.kind == "quarter"}, key=lambda one: one.start)
    if _BEFORE_WHAT.match(low, each.end):
        return each  # 'the quarter before the pandemic'
    if _BEFORE.fullmatch(low, each.start, each.end) is None or base.kind != "quarter" or quarters[1:] != [base]:
        return each
    if any(one.period not in (None, base) and one.kind == "period" and _together(low, each, one) for one in found):
        return each
    return each._replace(kind="period", period=quarters[0]) if quarters[0] == base.previous() else each


def asked_of(setting: Setting) -> frozenset[Period]:
    """Every period that this sender is asked for."""
    known = setting.lexicon.indicator
    texts = {text for each in setting.mine if each in known for text in known[each].asked}
    return frozenset(parse(text) for text in texts)


def _left(low: str, each: Said, found: Sequence[Said], asked: frozenset[Period]) -> Said:
    kind = _LAST.fullmatch(low, each.start, each.end)
    both = {one for one in asked if kind and one.kind == kind["kind"].replace("time", "quarter")}
    beside = [one for one in found if one.kind in ("period", "this") and one.period and _together(low, each, one)]
    told = {one.period for one in beside if one.period}
    left = both - told
    if kind and kind["kind"] == "time" and any(one.start > each_told.start for one in left for each_told in told):
        return each  # 'from last time: in Q2 it was 1,838' says nothing of Q3
    return each._replace(kind="period", period=left.pop()) if len(both) == 2 and len(told) == len(left) == 1 else each


def _together(low: str, each: Said, other: Said) -> bool:
    """Say whether two periods stand in one sentence."""
    first, second = sorted([each, other])
    return not _APART.search(low, first.end, second.start)


def but_months(low: str, named: Sequence[Mention], setting: Setting) -> list[tuple[int, int]]:
    """The places of names, without the months that stand in them and are none of the measure's own name."""
    known, spans = setting.lexicon.indicator, []
    for each in named:
        at = each.start
        for month in _MONTH.finditer(low, each.start, each.end) if each.by == "name" else ():
            if not any(month[0][:3] in known[item].name.lower() for item in each.items if item in known):
                spans.append((at, month.start()))
                at = month.end()
        spans.append((at, each.end))
    return [(start, end) for start, end in spans if start < end]
