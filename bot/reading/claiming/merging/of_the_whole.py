"""Of the whole: '141 in Harrapool alone, 607 county-wide': beside a part of the place, what the whole of it came to."""

from collections.abc import Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.merging.likely import likely
from bot.reading.claiming.saying import before, behind
from bot.reading.claiming.sourced import Sourced
from bot.reading.deferred import deferred

_AREA = r"(?:county|borough|city|district|island|icb|ics|system|area|trust|partnership|place|patch|service|force)"
_WIDE = (
    rf"(?:{_AREA}[ -]?wide|(?:whole|entire|full|whole of the|all of the|across the|for the) {_AREA}(?! of\b)|"
    r"county(?! council))"
)
_BEFORE = deferred(rf"\b{_WIDE}\b[^.;,\d]{{0,60}}$")
_BEHIND = deferred(
    rf"\s?(?:%|[a-z]+\b)?,?\s?\(?(?:(?:for|across|is|over|in|the|was)\s)*{_WIDE}"
    r"(?! (?:average|mean|target|rate|norm)\b)"
    r"(?![^.;,\d]{0,20}\d)"
)


def of_the_whole(values: list[Sourced], many: Sequence[Sourced], indicator: ExpectedIndicator) -> list[Sourced]:
    """The values; of a part of the place and the whole of it, each told so, only the whole, where that alone is likely.

    To a district's own board its county is somebody else; there what is said to be a part is like the last figure.
    Where nothing says that the other is a part, both: 'Harrapool 141, county 607'.
    """
    figured = [each for each in many if each.claim.figure and each.claim.role in ("value", "subgroup", "elsewhere")]
    if len(figured) < 2:
        return values
    wide = [each for each in figured if _is_wide(each)]
    parts = [each for each in figured if each not in wide]
    if len(wide) != 1 or not parts or any(_is_likely(each, indicator) for each in parts):
        return values
    if not _is_likely(wide[0], indicator):
        return values
    whole = wide[0]._replace(claim=wide[0].claim._replace(role="value", local=False))
    return [whole] if all(_is_part(each) for each in parts) else [*(each for each in values if each in parts), whole]


def _is_likely(each: Sourced, indicator: ExpectedIndicator) -> bool:
    return each.claim.figure is not None and likely(each.claim.figure, indicator)


def _is_wide(each: Sourced) -> bool:
    return bool(_BEFORE.search(before(each.claim)) or _BEHIND.match(behind(each.claim)))


def _is_part(each: Sourced) -> bool:
    return each.claim.role == "subgroup" or each.claim.local
