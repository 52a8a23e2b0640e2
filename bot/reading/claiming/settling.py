"""Settling: names that stand side by side for one thing put together, or found to disagree."""

import re
from collections.abc import Sequence

from bot.reading.noticing.names import Mention

_BRIDGE = re.compile(
    r"[ \t:\-–—(\[\"'*_,)|]*(?:(?:the|for|on|our|i\.?e\.?,?|aka|or|=|is|which|rate|of|that is|namely)[ \t:(\"']*){0,2}"
)


def settled(low: str, found: Sequence[Mention]) -> list[Mention]:
    """Names that stand for one thing put together: 'NM-07 (MMR two doses)'; where they disagree, a clash."""
    kept: list[Mention] = []
    for mention in found:
        if kept and (one := _one(low, kept[-1], mention)) is not None:
            kept[-1] = one
        else:
            kept.append(mention)
    return kept


def _one(low: str, first: Mention, second: Mention) -> Mention | None:
    gap = low[first.end : second.start]
    if len(gap) > 24 or not first.items or not second.items or not _BRIDGE.fullmatch(gap):
        return None
    common = tuple(item for item in first.items if item in second.items)
    coded = "name" not in (first.by, second.by)
    if common and not (coded and "," in gap):
        return second._replace(
            start=first.start,
            items=common,
            by=_by(first, second),
            weight=max(first.weight, second.weight),
            clash=first.clash or second.clash,
        )
    if _disagree(first, second, gap):
        return second._replace(start=first.start, items=first.items + second.items, by="code", clash=True)
    return None


def _by(first: Mention, second: Mention) -> str:
    return "code" if "code" in (first.by, second.by) else second.by


def _disagree(first: Mention, second: Mention, gap: str) -> bool:
    """A code beside a name of something else; a comma or 'and' between them makes a list of it."""
    if {first.by, second.by} != {"code", "name"} and {first.by, second.by} != {"bare", "name"}:
        return False
    name = first if first.by == "name" else second
    return name.weight >= 0.9 and "," not in gap and (first.by != "name" or "(" in gap or "-" in gap)
