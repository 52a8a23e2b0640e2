"""Relative: periods told by another said beside them, as 'last month (Sept)' and 'the month before' are."""

import re
from collections.abc import Sequence

from bot.reading.noticing.periods import Said

_OPENED = re.compile(r"\s?\(\s?(?:i\.?e\.?,?\s)?(?:so\s)?")
_BEFORE = re.compile(
    r"(?:the |a |t')?(?P<kind>month|quarter|three months|year) (?:before|afore|earlier|prior|previously)"
    r"(?: (?:that|then|it))?|"
    r"(?:prior|previous|preceding) (?P<one>month|quarter)(?:'s)?"
)
# 'Last quarter July to September that is': told straight on, or behind a mark where it ends what is said.
_STRAIGHT = re.compile(r"\s?(?:i\.?e\.?,?\s|being\s|so\s)?")
_MARKED = re.compile(r"\s?(?:,|-)\s(?:i\.?e\.?,?\s|being\s|so\s|that is,?\s|that's\s)?")
_AGAIN = re.compile(r",\s(?:i\.?e\.?,?\s|that is,?\s|being\s)?")
_ENDS = re.compile(r"\s(?:that is|that's|i mean)\b|\s*(?:[.;)\n]|$)")
_THE_SAME = re.compile(
    r"(?:in|for|over|during|across) (?:that|the same|that same|those)(?: same)? "
    r"(quarter|month|period|time|three months)"
)
_APART = re.compile(r"[.\n!?](?!\d)")
_NEAR = 90  # characters between a period and 'the month after'
_MONTHS = 12
_STEPPED = ("month", "quarter")
_SPANS = {
    "month": ("month",),
    "quarter": ("quarter",),
    "three months": ("quarter",),
    "year": ("year", "calendar", "academic"),
}


def related(low: str, found: Sequence[Said]) -> list[Said]:
    """The same periods, those that another one tells made that one, or the one before it."""
    made: list[Said] = []
    for each in found:
        last = made[-1] if made else None
        if last is not None and last.kind in ("last", "this") and each.kind == "period" and _explains(low, last, each):
            made[-1] = each._replace(start=last.start, end=each.end + low.startswith(")", each.end))
        elif last is not None and _is_again(low, last, each):
            made[-1] = last._replace(end=each.end)
        else:
            made.append(_same(low, made, each) or _stepped(low, made, each))
    return [each for each in made if each.kind != "after"]


def _next(low: str, last: Said | None, each: Said) -> Said:
    """'91 in August, then 104 the month after', 'a month later it was 33:15'."""
    kind = "month" if "month" in low[each.start : each.end] else "quarter"
    if last is None or last.period is None or last.period.kind != kind or each.start - last.end > _NEAR:
        return each
    return each._replace(kind="period", period=last.period.next())


def _same(low: str, made: Sequence[Said], each: Said) -> Said | None:
    """'In the same quarter': the one said last, where the sentence that said it says no other."""
    words = _THE_SAME.fullmatch(low, each.start, each.end)
    if words is None:
        return None
    if made and made[-1].kind == "last":
        return each._replace(kind="last", period=made[-1].period)  # 'the quarter you are owed: … in that quarter'
    kind = words[1] if words[1] in ("month", "quarter") else "" if words[1] == "period" else "quarter"
    dated = [one for one in made if one.period and one.kind == "period" and (not kind or one.period.kind == kind)]
    if not dated:
        return None
    begins = max(low.rfind(stop, 0, dated[-1].start) for stop in (". ", "\n", "! ", "? "))
    told = {one.period for one in dated if one.start > begins}
    start = each.start + words.group().index(" ") + 1  # its preposition is a word of the sentence
    return each._replace(start=start, kind="period", period=dated[-1].period) if len(told) == 1 else None


def _one_before(low: str, last: Said | None, each: Said) -> Said:
    """'7.1% this time. You are still owed the one before': the period before the one that was said just before."""
    if last is None or last.period is None or last.period.kind not in _STEPPED:
        return each
    near = each.start - last.end <= _NEAR and "\n" not in low[last.end : each.start]
    return each._replace(kind="period", period=last.period.previous()) if near else each


def _is_again(low: str, last: Said, each: Said) -> bool:
    """'The autumn quarter, October to December': one stretch of time in other words."""
    same = each.kind == last.kind == "period" and each.period == last.period
    otherwise = low[last.start : last.end] != low[each.start : each.end]
    return same and otherwise and bool(_AGAIN.fullmatch(low, last.end, each.start))


def _explains(low: str, last: Said, each: Said) -> bool:
    """'Last month (Sept)', 'last quarter July to September that is': a stretch of the length that was said."""
    if _OPENED.fullmatch(low, last.end, each.start) and low.startswith(")", each.end):
        return True
    words = low[last.start : last.end]
    if " owe" in words and _MARKED.fullmatch(low, last.end, each.start):
        return True
    if each.period is None or each.period.kind not in words or low[each.start : each.end].isdigit():
        return False
    if _STRAIGHT.fullmatch(low, last.end, each.start):
        return True
    return bool(_MARKED.fullmatch(low, last.end, each.start) and _ENDS.match(low, each.end))


def _stepped(low: str, made: Sequence[Said], each: Said) -> Said:
    """'28:12 in Sept, 29:51 the month before'; '116.9 in September (121.2 last September)'."""
    again = any(each.period is not None and before.period == each.period for before in made)
    if again and each.period and each.period.kind == "month" and low.endswith("last ", 0, each.start):
        return each._replace(start=each.start - len("last "), period=each.period.step(-_MONTHS))
    last = made[-1] if made else None
    if each.kind == "after":
        return _next(low, last, each)
    if low.startswith("the one before", each.start):
        return _one_before(low, last, each)
    words = _BEFORE.fullmatch(low[each.start : each.end].strip(" ,"))
    if words is None or last is None or last.period is None or _APART.search(low, last.end, each.start):
        return each
    if last.period.kind not in _SPANS[words["kind"] or words["one"]]:
        return each
    return each._replace(kind="period", period=last.period.previous())
