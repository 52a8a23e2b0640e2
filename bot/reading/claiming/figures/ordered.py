"""Ordered: bare figures, one a line, 'in the order you asked': as many as the sender was asked for."""

import re
from collections.abc import Iterator

from bot.reading.claiming.saying import Claim, Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.figures import figures
from bot.reading.noticing.numbers import Figure

_ORDER = re.compile(
    r"\bin (?:the|that|your|the same|this) order\b|"
    r"\bsame order as\b|\border (?:you|as) (?:asked|listed|sent)\b"
)
_LINE = re.compile(r"[^\n]+")
_BARE = re.compile(r"[\s*•·-]*[£$]?\d[\d,.]*\s?(?:%|k|m|pc|per cent|days?|weeks?|hours?|minutes?)?[\s.;,]*")


def ordered(low: str, setting: Setting) -> list[Claim]:
    """The claims of bare lines, where the sender says their order; none unless each measure asked has its own.

    The order is the letter's, and no other: where it is not known, nothing is claimed.
    """
    if "order" not in low or not _ORDER.search(low):
        return []
    known = setting.lexicon.indicator
    asked = [known[code] for code in setting.order if code in setting.mine and code in known]
    given = list(_bare(low))
    if len(given) != len(asked) or any(len(each.asked) > 1 for each in asked):
        return []
    return [
        Claim((each.code,), "value", *place[:2], place, figure=figure, note=low[place.start : place.end])
        for each, (place, figure) in zip(asked, given, strict=True)
    ]


def _bare(low: str) -> Iterator[tuple[Sentence, Figure]]:
    for number, line in enumerate(_LINE.finditer(low)):
        found = figures(line.group(), ()) if _BARE.fullmatch(line.group()) else []
        if len(found) == 1:
            one = found[0]._replace(start=found[0].start + line.start(), end=found[0].end + line.start())
            yield Sentence(line.start(), line.end(), number), one
