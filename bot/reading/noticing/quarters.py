"""Quarters: where 'Q2' is a stretch of the year, on a board whose questions are called Q1, Q2 and so on as well."""

import re

from bot.reading.deferred import deferred

QUARTER_LIKE = re.compile(r"q[1-4]$")
_YEAR = r"(?:(?:20)?\d\d\s?[-/]\s?(?:20)?\d\d|20\d\d)"
_AMOUNT = r"(?:about |around |roughly |circa |c\.? ?|~\s?)?(?:£\s?|<\s?)?\d[\d,]*(?:\.\d+)?"
_QUESTIONED = re.compile(r"\b(?:questions?|qs|answers? to|answering|(?:reply|response|regard) to)[\s:]*(?:your\s)?$")
_OF_IT = re.compile(r"(?:'s|\s)\s?questions?\b|\s?(?:is|was) (?:a|an|the|about)\b")
_LED_TO = deferred(
    rf"{_YEAR},?\s?\(?$|\b(?:in|during|since|by|of|than|until|end|whole|both|last|this|previous|before|after)\s(?:the\s)?$"
    r"|\d%?\)?,?\s(?:\w+\s){0,3}(?:for|over|at)\s(?:the\s)?$"
)
_DATED = re.compile(rf"\s?(?:of\s)?,?\(?{_YEAR}\b(?!\.\d)")
# 'Q1 58, Q2 49', 'Q1: 95.4': an amount and nothing else behind it, as no answer to a question is.
_AMOUNTS = deferred(
    rf"\s?(?:[:=>→–—-]+|is|was|were|stood at|came (?:in|out) at|at)?\s?{_AMOUNT}\s?(?:%|k\b|m\b|pc\b|per cent\b)?"
    r"(?=\s*(?:$|[,;)(\n/|&]|\.(?!\d)|(?:and|but|vs?|versus|then|up|down|against|so|target)\b|q[1-4]\b))"
)
_INLINE = re.compile(rf"\s?[:=]?\s?(?:was|were|at|is)?\s?{_AMOUNT}")
# 'Q2 DFG spend on its own was £366k': no mark between, and an amount soon after.
_RUNS_ON = deferred(
    r"\s(?:(?:figures?|data|totals?|actuals?|outturn|performance|position|returns?|numbers?|spend)\b|"
    r"[a-z&][^.:;?\n–—]{1,40}?\s(?:£\d|\d[\d,]*(?:\.\d|\s?%)))"
)
# 'Q1: tooth extractions 58.': a few words and an amount that ends what is said.
_LABELLED = deferred(
    rf"\s?[:–—-]\s[^.:;?!\n\d]{{2,40}}?[\s:=-]{_AMOUNT}\s?(?:%|k\b|m\b|pc\b)?(?=\s*(?:$|[;,\n]|\.(?!\d)))"
)
_LISTED = re.compile(r"\s?(?:,|/|&|\+|to|-|–|and|or|, and)\s?q[1-4]\b")
_BEHIND_LISTED = re.compile(r"\bq[1-4]\s?(?:,|/|&|\+|to|-|–|and|or|, and)\s?$")
_CLAUSE = re.compile(r"\n|[.;!]\s")
_HEADS = deferred(
    r"[*_]*\s?(?:\([^()\n]{0,60}\))?\s?[:–-]?[*_]*\s?\n\s*(?:[-*•]\s*)?[^\n.?!]{2,70}?(?:\s[-–—=]|[:=])?\s"
    rf"(?:{_AMOUNT}\s?[%km]?(?:[\s,(;]|$)|nil\b|none\b|n/?a\b|not\b|suppressed|awaited|tbc\b|<)"
)


def is_quarter(low: str, start: int, end: int) -> bool:
    """Say whether the 'q2' that stands here in lower-case text is a quarter and not a question of that code."""
    before = low[max(0, start - 40) : start]
    if _QUESTIONED.search(before) or _OF_IT.match(low, end):
        return False
    if _BEHIND_LISTED.search(before) or _LISTED.match(low, end):
        return True
    if _LED_TO.search(before) or _DATED.match(low, end) or _AMOUNTS.match(low, end):
        return True
    opens = not _CLAUSE.split(before)[-1].strip(" \t-*•>([_")
    if opens:
        return any(way.match(low, end) for way in (_RUNS_ON, _LABELLED, _HEADS))
    return bool(_INLINE.match(low, end)) and not before.rstrip().endswith((" on", " for", " to", "your", ".", "as"))
