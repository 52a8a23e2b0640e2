"""Awaiting: 'not out until December, though bowel is 72.0': when something will be there is no figure's period."""

import re
from collections.abc import Sequence

from bot.reading.claiming.marks.noticed import Marks
from bot.reading.noticing.periods import Said
from bot.reading.noticing.states import State

_WAITS = re.compile(
    r"\b(?:until|till|til|before|(?:out|due|publish\w*|releas\w*|available|ready|expected|expect\w*|back|lands?|comes?|"
    r"coming|arriv\w+|it|them|those|that|this|sometime)\s(?:\w+\s)?(?:in|on|by|from|for|around|after))\s"
    r"(?:the\s|end of\s|mid[- ]|late\s|early\s|sometime in\s|some time in\s|at least\s)*$"
)
_UNTIL_THEN = re.compile(r"(?:^|[.;!?\n,–-]\s?|\b(?:and|but)\s)(?:until|till|not before|before)\s[^.;,:\d]{0,40}$")


def but_awaited(low: str, marks: Marks) -> Marks:
    """The marks of a sentence without the periods for which a statement of something missing says it is awaited."""
    missing = [each for each in marks.states if each.kind == "not-available"]
    if not missing:
        return marks
    return marks._replace(periods=[each for each in marks.periods if not _is_awaited(low, each, missing, marks)])


def _is_awaited(low: str, period: Said, missing: Sequence[State], marks: Marks) -> bool:
    if any(_UNTIL_THEN.search(low, max(0, period.start - 60), period.start) and period.end <= s.start for s in missing):
        return True  # 'until the survey lands in November there is no figure'
    said = [each for each in missing if each.start < period.start]
    if not said or any(said[-1].end <= figure.start < period.start for figure in marks.figures):
        return False
    return bool(_WAITS.search(low, said[-1].start, period.start))
