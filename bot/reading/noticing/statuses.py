"""Statuses: complete, on track, at risk, delayed or not started, in the words people use."""

import re
from functools import cache

from bot.domain.returns import ActionStatus
from bot.reading.deferred import deferred
from bot.reading.noticing.denials import ahead, denied, feared, over
from bot.reading.noticing.status_words import STATUS_WORDS
from bot.reading.noticing.typos import respelt
from bot.reading.phrases import choice

# Every status begins with a word or a sign, so only there is any looked for.
_ANY = deferred(
    rf"(?:\b(?=\w)|(?=[🔴🟠🟡🟢✅✔☑:]))(?:{choice(words for _, _, each in STATUS_WORDS for words in each)})"
)
_TEEN = r"eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_N = (
    rf"\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine|ten|{_TEEN}|"
    r"(?:twenty|thirty|forty|fifty|sixty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
)
_IN_MOST = re.compile(
    r"\b(?:in|for|at|across|on) (?:most|some|many|half|(?:nearly|almost) all|three quarters|two thirds|the majority|"
    r"the bulk)(?: of)?(?: the| our| those)? (?!cases|days|weeks|months|years|reasons|sites? now)(?:\w+ )?\w+s\b|"
    rf"\b(?:in|for|at|across|on) (?:{_N}) of (?:the|our|those|its) (?!(?:{_N})\b)(?:\w+ )?\w+s\b"
)
_SOME_OF = re.compile(
    rf"\b({_N})\s(?:[a-z]+\s){{0,2}}?(?:out\s)?of\s(?:the\s|our\s|all\s)?({_N})\b|"
    r"(?<!on )(?<!since )(?<!from )(?<!dated )(?<!signed )(?<!agreed )(?<!opened )(?<!live )(?<!closed )(?<!/)"
    rf"\b({_N})\s?/\s?({_N})\b(?!/)"
)
_TO_GO = re.compile(
    rf"\b(?:{_N}|more|some|few|rest|others?) (?:(?:are|is|have|still|left|yet) ){{0,2}}"
    rf"to (?:go|do|come|follow|find|recruit|finish|sign|open)\b|"
    rf"\b(?:{_N}|some|few) (?:\w+ )?(?:outstanding|remaining|remain|left|to go)\b|"
    rf"\bthe (?:rest|others|remainder|remaining|last (?:{_N}|few)|final (?:{_N}|few)|other (?:{_N}|half)) \w+\b|"
    rf"[,;–-] ?(?:last|final|other) (?:{_N}|few) \w+\b|"
    r"\bthe (?:other|last|final|second|third|fourth|fifth|sixth|eighth|tenth|twelfth)(?: one)? (?:starts|is|isn't|"
    r"follows|will|won't|goes|doesn't|does not|hasn't|has not|opens|joins|comes|interview\w+|to (?:go|come|follow))\b|"
    r"\b(?:doesn't|does not|hasn't|has not|isn't|is not|aren't|haven't|have not|not)(?: \w+){0,2}? yet\b|"
    r"\b(?:except|apart from|bar|other than|but for|save for|all but|bar one|everything but)\b|"
    r"\b(?:just|only) (?:the |a |some )?(?:\w+ ){1,3}to (?:go|do|sign|finish|complete|come|agree|follow)\b"
)
# 'Completed on time': finished, and that is all it is.
_DONE_ON = re.compile(
    r"(?:\b(?:completed|finished|delivered|done|launched|opened|signed|published|awarded|agreed)|"
    r"^complete)\s(?:\w+\s)?$"
)
# '1,214 completed' counts things; 'phase 2 completed', 'A01 complete' and '30 of 30 completed' do not.
_COUNTED = re.compile(
    r"(?<!phase )(?<!stage )(?<!action )(?<!step )(?<!part )(?<!wave )(?<!item )(?<!milestone )(?<!all )(?<!of )"
    r"(?<!the )(?<![\w/.,:£-])(?!20\d\d\s)\d[\d,]{0,11}\s(?:(?:now|already|were|are|have|been|was)\s){0,3}$"
)
# 'Opened on 1 March, a day late': it did open.
_DAYS_LATE = re.compile(r"\b(?:day|days|week|weeks|fortnight|month|months) (?:late|behind|over|later than|after)\b")
# 'Behind: 61 of 88, so call it at risk', 'I would say amber', 'overall on track': the verdict.
_VERDICT = re.compile(
    r"\b(?:call(?:ing)? (?:it|this|that)|i'd (?:say|go for|put it at)|i would (?:say|call it)|rat(?:e|ed|"
    r"ing)(?: (?:it|this|us|as))*|"
    r"(?:mark|put|class|record|down) (?:it|this|that)? ?(?:down )?as|overall|status(?: is)?:?)\s(?:it's\s|it is\s|"
    r"as\s|still\s|now\s)?$"
)
_NOT_AS = re.compile(r"(?:\bnot\b|n't\b)[^.;,\n]{0,46}$")
_UNDONE = re.compile(
    r"(?:\b(?:not|never|cannot|nor|neither|yet to|still to)|n't)\s(?:(?:yet|been|be|to|fully|all|quite|formally|"
    r"properly|"
    r"have|actually|now)\s){0,3}(?:complete|done|finish|conclude|close|deliver|achieve|launch|open|award|publish|agree|"
    r"sign|approve|adopt|recruit|appoint|in post|in place|live|go live|gone live|ready|ratif|hand|print|seal|"
    r"start)\w*\b"
)
_Score = tuple[int, int, ActionStatus]


@cache
def _patterns() -> list[tuple[ActionStatus, int, re.Pattern[str]]]:
    """Each status on its own; made when a reply first states one."""
    return [(status, tier, re.compile("|".join(words))) for status, tier, words in STATUS_WORDS]


def status_in(low: str) -> ActionStatus | None:
    """The status that lower-case words state: the plainest first, the worst of several, a 'now' before a 'was'."""
    if not says_status(low):
        given, low = low, respelt(low)
        if low == given or not says_status(low):
            return None
    scores = [
        score
        for rank, (status, tier, pattern) in enumerate(_patterns())
        for match in pattern.finditer(low)
        if (score := _score(low, match, status, tier, rank)) is not None
    ]
    best = max(scores, default=None)
    if best and best[2] == "delayed" and _DAYS_LATE.search(low) and any(score[2] == "complete" for score in scores):
        return "complete"
    if best and best[2] == "complete" and in_part(low):
        return "on-track"
    return best[2] if best else None


def _score(low: str, match: re.Match[str], status: ActionStatus, tier: int, rank: int) -> _Score | None:
    """How much one statement weighs, with what the words before it turn it into."""
    start = match.start()
    tier += 2 * bool(_VERDICT.search(low, max(0, start - 30), start))
    if _COUNTED.search(low, max(0, start - 40), start) and not in_part(low):
        return None
    if status == "complete":
        return None if denied(low, start) or ahead(low, start) else (tier, -rank, status)
    if status == "delayed" and denied(low, start):
        return tier, -rank, "on-track"
    if status != "not-started" and over(low, start):
        return None
    if status == "delayed" and feared(low, start, match.end()):
        return max(tier, 2), -rank, "at-risk"
    if status == "at-risk" and denied(low, start):
        return tier, -rank, "on-track"
    if status == "on-track" and denied(low, start):
        return None
    if status == "on-track" and match.group().startswith("as ") and _NOT_AS.search(low, max(0, start - 50), start):
        return None
    if status == "on-track" and _DONE_ON.search(low, max(0, start - 24), start):
        return None
    now = low[max(0, start - 10) : start].rstrip().endswith(("now", "but", "since", "is"))
    return tier + (now and tier == 2), -rank, status


def unfinished(low: str) -> bool:
    """Say whether words tell that what should be done is not: 'has not been agreed', 'can't be closed yet'."""
    return bool(_UNDONE.search(low))


def in_part(low: str) -> bool:
    """'Seven done, two to go', 'six of the eight are open', 'all but one': finished only in part."""
    return (
        left_to_do(low)
        or bool(_IN_MOST.search(low))
        or any(_is_part(some[1] or some[3], some[2] or some[4]) for some in _SOME_OF.finditer(low))
    )


def _is_part(some: str, every: str) -> bool:
    """'7/10' is a part of ten; '25/9' is a day, and 'ten of ten' are all."""
    if some.isdecimal() and every.isdecimal():
        return int(some) < int(every)
    return some != every


def left_to_do(low: str) -> bool:
    """'Two to go', 'all but one', 'the rest in May': something is still to be done."""
    return bool(_TO_GO.search(low))


def says_status(low: str) -> bool:
    """Whether lower-case words state any status at all."""
    return bool(_ANY.search(low))


def is_verdict(low: str) -> bool:
    """Say whether a status is given as what it all comes to: 'I would say it is delayed', 'so call it amber'."""
    return any(
        _VERDICT.search(low, max(0, match.start() - 30), match.start())
        for _, _, pattern in _patterns()
        for match in pattern.finditer(low)
    )


def plainness(low: str) -> int:
    """How plainly a status is stated: 2 in its own words, 1 in others, 0 not at all."""
    return max((tier for _, tier, pattern in _patterns() if pattern.search(low)), default=0)
