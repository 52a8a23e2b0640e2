"""Statuses: complete, on track, at risk, delayed or not started, in the words people use."""

import re
from functools import cache

from bot.domain.returns import ActionStatus

_BEFORE = (
    "not",
    "n't",
    "not yet",
    "isn't",
    "never",
    "nearly",
    "almost",
    "partly",
    "partially",
    "to be",
    "be",
    "half",
    "get",
)
_BUT = r",? (?:except|apart from|bar\b|other than|but for|save for|in all but|in most|in some)"
# All of them end in one of five letters: the rest are looked for only behind one of those.
_NOT = f"(?:(?<![tryef] )|{''.join(f'(?<!{words} )' for words in _BEFORE)})"
_MON = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_STATUS: tuple[tuple[ActionStatus, int, str], ...] = (
    (
        "not-started",
        2,
        (
            r"\bnot[- ](?:yet )?(?:been )?(?:started|begun|commenced|under ?way|got going)\b|\b(?:have|has|"
            r"had)(?:n't| not) (?:yet )?(?:been )?(?:begun|started|commenced|got going|kicked off)\b|"
            r"\bdid(?:n't| not) (?:yet )?(?:start|begin|commence)\b|\b(?:can'?t|cannot) (?:start|"
            r"begin) (?:until|till|before)\b|"
            r"\byet to (?:start|begin|"
            r"commence|get going)\b|\bun-?started\b|\bno (?:progress|start)\b|\bstill to (?:start|begin)\b|"
            r"\bto (?:be started|start in)\b|"
            r"\b(?:have|has|had|were|was)(?: not|n't) (?:yet )?been able to (?:start|begin|commence|get going|"
            r"launch|open)\b"
        ),
    ),
    (
        "delayed",
        2,
        (
            r"(?<!not )(?<!n't )(?<!no )\bdelay(?:ed|s|ing)?\b|"
            r"(?<!may )(?<!might )(?<!could )(?<! well )\bslip(?:ped|ping|"
            r"s)?\b(?! of)|\b(?:pushed?|put|moved?|knocked|set|shifted) (?:right )?back\b|\bbehind(?: schedule|"
            r" plan| time| target)?\b|\bpostponed?\b|\bdeferred\b|\boverdue\b|\boverr[au]n\w*\b|\brunning late\b|"
            r"\bmissed\b|\bparked\b(?! (?:at|in|outside|up))|\bshelved\b|\bmothballed\b|\boff[- ]track\b|"
            r"\bstalled\b|\bon hold\b|\bpaused\b|\brescheduled\b|\bpushed (?:to|out|"
            r"into)\b|\bheld (?:up|back)\b|"
            r"(?<!not )\bred\b|🔴|:red_circle:|\bnow (?:late|expected (?:in|by|on)|due (?:in|by|on))\b|"
            r"\b(?:moved|moves|moving|changed) (?:from [^.;\n]{3,30} )?to (?:the )?(?:end of |mid-|early |late )?"
            r"(?:\d{1,2} ?(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
            r"\bnow looking (?:at|like) (?:the )?(?:end of |mid-? ?|early |late )?"
            r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|\d)|"
            r"\bnew (?:completion |target |end )?date\b|\brevised (?:completion |target |end )?date\b"
        ),
    ),
    (
        "delayed",
        1,
        (
            r"\bnow (?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
            r"\b(?:a |an |one |two |three |four |\d+ |some |few )(?:days?|wks?|weeks?|fortnight|months?)"
            r" (?:late|behind|over)\b|"
            r"\bnow (?:expect|hope|aim|plan)(?:s|ing)? to (?:open|launch|start|finish|complete|publish|sign|have|be)\b|"
            r"\b(?:won'?t|will not|isn't|not going to) (?:now )?be (?:opening|launching|finishing|starting|publishing|"
            r"going live)\b|"
            rf"\b(?:rather than|instead of) (?:on |in |by )?(?:the )?(?:end of )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MON}|"
            rf"\bnow (?:the )?(?:end of |mid[- ]|early |late )(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MON}|"
            rf"\b(?:it's|it is|that's|is|looks like|looking like) (?:\w+ )?{_MON}[a-z]*(?: 20\d\d)? now\b|"
            rf"\b(?:go[- ]live|launch|opening|completion|start|finish|publication|handover|contract|date)s?(?: date)?"
            rf"(?: is)? now (?:from )?(?:the )?(?:end of |mid |early |late )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MON}|"
            rf"\b(?:won'?t|will not|can'?t|cannot|not going to) (?:now )?(?:make|hit|meet) (?:the |its |our |"
            rf"that |it\b)?"
            rf"(?:deadline|date|target|end of|mid|original|planned|(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MON})?|"
            r"\bwill now (?:launch|open|start|finish|complete|go live|be (?:ready|done|complete|completed|"
            r"finished|in place|"
            r"delivered|launched|published|signed|agreed))\b|\bwon'?t (?:now )?(?:open|be ready|finish|complete|"
            r"launch|make|be done|happen|start|"
            r"be in place)\b[^.;]{0,30}\buntil\b|\bnot now (?:\w+ ){0,2}until\b|\bwon'?t be (?:finished|complete[d]?|"
            r"ready|done|open|in place|delivered)\b|\blater than planned\b|\btaking longer\b|\bwill miss\b|"
            r"\b(?:will|to) now (?:be|open|launch|start|finish|complete|go live|happen|take place|report|run|follow|"
            r"move|land|come)\b[^.;\n]{0,40}?\b(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:jan|feb|mar|apr|may|jun|"
            r"jul|aug|sep|oct|"
            r"nov|dec)[a-z]*\b|"
            r"\bwill not (?:open|be ready|finish|complete|launch|make|be done)\b"
        ),
    ),
    (
        "at-risk",
        2,
        (
            r"(?<!not )(?<!no longer )(?<!n't )\bat[- ]risk\b"
            r"(?! of (?!delay|slip|miss|over|not|fall))(?![^.;\n]{0,40}\b(?:whenever|every time)\b)|\bamber\b|🟠|"
            r"🟡|:large_(?:orange|"
            r"yellow)_circle:|\b(?:may|might|"
            r"could) (?:well )?(?:not (?:make|hit|meet|finish|be)|slip|miss|be late|be delayed|overrun)\b|"
            r"\bin (?:doubt|jeopardy)\b|\btouch and go\b|\bunlikely to (?:make|hit|meet|finish|be)\b|"
            r"\brisk of (?:delay|slip\w*|missing)\b"
        ),
    ),
    (
        "at-risk",
        1,
        (
            r"\b(?:some |real |serious )?(?:concerns?|worr(?:y|ied|ies)) (?:about|over)\b|\bshaky\b|\bwobbl\w+\b|"
            r"\bstruggling\b|\bunder threat\b"
        ),
    ),
    (
        "on-track",
        2,
        (
            r"(?<!not )(?<!n't )\bon[- ](?:track|course|schedule|target|time)\b|(?<!not )(?<!n't )\b(?:going |all |"
            r"running |proceeding )?(?:according )?to plan\b|(?<!not )\bgreen\b|🟢|:large_green_circle:|\bin hand\b|"
            r"\bprogressing(?: well| nicely)?\b|\bgoing well\b|\bgood progress\b|\bon plan\b|"
            r"(?<!not )(?<!not out )(?<!not open )(?<!not ready )\bas planned\b|(?<!not )\bon the button\b|"
            r"\bno (?:worries|concerns|problems|issues) (?:about|with|over|for|on|here|there)\b|"
            r"\bin the diary\b|\b(?:still|looking|looks|all) good for\b|\bcomfortabl[ey] (?:for|on|within)\b"
        ),
    ),
    (
        "on-track",
        1,
        (
            r"\bunder ?way\b|\bproceeding\b|\bgoing ahead\b|\bon (?:the )?go\b|\bmoving (?:along|forward)\b|"
            rf"\b(?:complete|done|finished|ready|all through) by (?:the )?(?:end of )?(?:\d{{1,2}}(?:st|nd|rd|"
            rf"th)? )?{_MON}|"
            r"\b(?:complete|completed|done|finished|live|open|in place) (?:in|on|at|for|across) (?:all|every|"
            r"each)(?: \w+)? "
            r"(?:but|bar|except)\b|"
            rf"\bstill on for\b|\b(?:still|well) good for\b|\bon for (?:the )?(?:end of )?(?:\d{{1,2}}(?:st|nd|"
            rf"rd|th)? )?{_MON}|"
            r"\bon the way\b|\bin progress\b|\b(?:nearly|almost) (?:there|done|complete|finished)\b"
        ),
    ),
    (
        "complete",
        2,
        (
            rf"{_NOT}\bcomplete(?:d)?\b(?!{_BUT}| by| in \d+ of| in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|"
            rf"nov|dec))|"
            rf"{_NOT}\b(?:done|finished|concluded)\b(?! out of| of\b|\s\d| in \d+ of|{_BUT})|\bsigned off\b|"
            rf"\bclosed off\b|"
            rf"\ball done\b|\bwrapped up\b|\bticked off\b|"
            r"\bin the bag\b|\bput to bed\b|\bfully (?:implemented|delivered|rolled out)\b|"
            rf"\bblue\b|✅|:white_check_mark:|:heavy_check_mark:"
        ),
    ),
    (
        "complete",
        1,
        (
            rf"{_NOT}\b(?:closed|delivered|achieved|launched|opened|awarded|published|agreed(?! to (?!by\b))|"
            rf"signed|approved|adopted|recruited|in post|in place|went live|gone live|is live|"
            rf"(?<!will )now live|(?<!will )now open|has opened|is open|"
            rf"rolled out|up and running|appointed|accomplished)\b(?! of\b| out of\b|\s\d| in \d+ of|{_BUT})"
        ),
    ),
)
# Every status begins with a word or a sign, so only there is any looked for.
_ANY = re.compile(rf"(?:\b(?=\w)|(?=[🔴🟠🟡🟢✅:]))(?:{'|'.join(words for _, _, words in _STATUS)})")
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
    return [(status, tier, re.compile(words)) for status, tier, words in _STATUS]


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
