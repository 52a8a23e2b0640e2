"""Statuses: complete, on track, at risk, delayed or not started, in the words people use."""

import re
from functools import cache

from bot.domain.returns import ActionStatus
from bot.reading.noticing.status_words import STATUS_WORDS
from bot.reading.phrases import choice

# Every status begins with a word or a sign, so only there is any looked for.
_ANY = re.compile(
    rf"(?:\b(?=\w)|(?=[🔴🟠🟡🟢✅:]))(?:{choice(words for _, _, each in STATUS_WORDS for words in each)})"
)
_N = r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
_SOME_OF = re.compile(rf"\b({_N})\s(?:[a-z]+\s){{0,2}}?(?:out\s)?of\s(?:the\s|our\s|all\s)?({_N})\b")
_TO_GO = re.compile(
    rf"\b(?:{_N}|more|some|few|rest|others?) (?:still |left )?to (?:go|do|come|follow)\b|"
    r"\bthe (?:rest|others|remainder|remaining) \w+\b"
)
_WAS = re.compile(
    r"\b(?:was|were|previously|from|had been|not|n't|rather than|instead of|would have been|formerly|if)\s(?:rated\s)?$"
)
# 'Completed on time': finished, and that is all it is.
_DONE_ON = re.compile(
    r"(?:\b(?:completed|finished|delivered|done|launched|opened|signed|published|awarded|agreed)|"
    r"^complete)\s(?:\w+\s)?$"
)
_NOW = re.compile(r"\b(?:now|but|since then|currently)\b")
# '1,214 completed' counts things; 'phase 2 completed', 'A01 complete' and '30 of 30 completed' do not.
_COUNTED = re.compile(
    r"(?<!phase )(?<!stage )(?<!action )(?<!step )(?<!part )(?<!wave )(?<!item )(?<!milestone )(?<!all )(?<!of )"
    r"(?<!the )(?<![\w/.,:£-])(?!20\d\d\s)\d[\d,]{0,11}\s(?:(?:now|already|were|are|have|been|was)\s){0,3}$"
)


@cache
def _patterns() -> list[tuple[ActionStatus, int, re.Pattern[str]]]:
    """Each status on its own; made when a reply first states one."""
    return [(status, tier, re.compile("|".join(words))) for status, tier, words in STATUS_WORDS]


def status_in(low: str) -> ActionStatus | None:
    """The status that lower-case words state: the plainest first, the worst of several, a 'now' before a 'was'."""
    best: tuple[int, int, ActionStatus] | None = None
    if not says_status(low):
        return None
    for rank, (status, tier, pattern) in enumerate(_patterns()):
        for match in pattern.finditer(low):
            if _COUNTED.search(low, max(0, match.start() - 40), match.start()) and not in_part(low):
                continue
            past = _WAS.search(low, max(0, match.start() - 24), match.start())
            if (
                past
                and status not in ("complete", "not-started")
                and (not past.group().startswith(("was", "were")) or _NOW.search(low))
            ):
                continue
            if status == "on-track" and _DONE_ON.search(low, max(0, match.start() - 24), match.start()):
                continue
            now = low[max(0, match.start() - 10) : match.start()].rstrip().endswith(("now", "but", "since", "is"))
            score = (tier + (now and tier == 2), -rank, status)
            best = max(best, score) if best else score
    if best and best[2] == "complete" and in_part(low):
        return "on-track"
    return best[2] if best else None


def in_part(low: str) -> bool:
    """'Seven done, two to go', 'six of the eight are open': finished only in part."""
    if _TO_GO.search(low):
        return True
    return any(some[1] != some[2] for some in _SOME_OF.finditer(low))


def says_status(low: str) -> bool:
    """Whether lower-case words state any status at all."""
    return bool(_ANY.search(low))


def plainness(low: str) -> int:
    """How plainly a status is stated: 2 in its own words, 1 in others, 0 not at all."""
    return max((tier for _, tier, pattern in _patterns() if pattern.search(low)), default=0)
