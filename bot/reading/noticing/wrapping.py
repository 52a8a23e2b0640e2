"""Wrapping: lines that a mail program broke, put together again; lines that their writer ended stay."""

import itertools
import re

# 'is 4.1 days' goes on, 'bsl 4' is an item's code.
_WORDS = (
    r"(?:is|was|are|were|be|been|at|of|to|for|and|by|in|on|up|down|from|with|the|had|has|have|now|or|a|an|than|over|under|"
    r"about|per|it|its|just|only|some|all|our|this|that|these|those|which|we|than|until|after|since|last|next)"
)
_LIST_ITEM = re.compile(rf"\s*(?:[-*•▪►○·‣>»]|\(?\d{{1,2}}[.)]\s|\(?[a-z][.)]\s|(?!{_WORDS}\b)[a-z]{{1,5}}[ -]?\d)")
_WRAPPED, _SURELY_WRAPPED = 58, 66  # a shorter line was ended by its writer, unless all lines are as short
_SHORTEST, _WIDEST = 36, 80  # what a mail program wraps at
_FIGURE_LAST = re.compile(r"\d\s?(?:%|[a-z]{1,8})?$")
_OWN_LINE = re.compile(
    r"[a-z][^.;:=\d]{2,50}(?:q[1-4]\s?)?[:=]\s?£?\d[\d,.]*\s?(?:%|[a-z]{1,8})?[\s.,;]*"
)  # 'quits q2 = 206'
_FIGURE_ALONE = re.compile(r"[a-z][a-z '/&-]{2,40}\s(?:q[1-4]\s)?£?\d[\d,.]*\s?(?:%|[a-z]{1,8})?[\s.,;)*]*")
_FIGURE_ENDS = "0123456789%)"
# A line that ends in one of these goes on.
_HANGING = frozenset({
    "a", "an", "the", "is", "are", "was", "were", "be", "been", "at", "of", "to", "for", "by", "from", "with",
    "and", "or", "so", "but", "than", "as", "our", "their", "which", "who", "we", "has", "have", "had",
    "that's", "it's", "about", "around", "roughly", "approximately", "nearly", "almost", "circa", "under", "over",
    "above", "below", "between", "just", "only",
})  # fmt: skip
_DATING = frozenset({"in", "during", "since", "until", "till", "last", "mid"})
_UNIT = re.compile(
    r"(?:minutes?|mins?|seconds|secs?|weeks?|days?|hours?|months?|years?|per ?cent|per \d|million|thousand)\b"
)
_DAY_ENDS = re.compile(r"(?<![\d.,])(?:[12]?\d|3[01])(?:st|nd|rd|th)?$")
# 'Cat 2 40 minutes, handovers 22.7 a day': a line that ends in a figure and its unit was ended by its writer.
_UNIT_ENDS = re.compile(
    r"\d(?:\s?(?:a|per|each|every|in (?:the|a)))?\s?(?:%|percent|per cent|pc|p|k|m|day|days|week|weeks|month|quarter|"
    r"hours?|hrs?|minutes?|mins?|seconds?|secs?|years?|people|calls|visits|cases|per \d[\d,]*|£?\d[\d,.]*)[)\]]?$"
)
# A line that begins with its label: 'December: …', 'Older people at home - …', 'Q3 = …'.
_LABELLED = re.compile(r"[^\W_][\w' /&-]{0,30}(?::|\s[=–-])\s")
_NO_WRAP = 100  # nothing wraps lines as long as this
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|"
    r"sept?|oct|nov|dec)\b(?!\s?[:=]|\s(?!20\d\d)\d)"
)


def unwrap(low: str, text: str = "") -> str:
    """Text of the same length in which the line breaks that a mail program made are spaces.

    `text` is the same in its own letters: a capital behind a figure begins a line of its own.
    """
    if "\n" not in low:
        return low
    lines = low.split("\n")
    width = max(len(line.rstrip()) for line in lines)
    parts, at = [lines[0]], len(lines[0]) + 1
    for above, below in itertools.pairwise(lines):
        capital = text[at : at + 1].isupper()
        parts.append(" " if _is_wrap(above.rstrip(), below, width, capital) else "\n")
        parts.append(below)
        at += len(below) + 1
    return "".join(parts)


def rejoin(low: str, text: str) -> str:
    """The same for chat, where a line that is but a name and a figure was ended by its writer: 'activation 60.1'."""
    joined = list(unwrap(low, text))
    at = low.find("\n")
    while at >= 0:
        end = low.find("\n", at + 1)
        above, below = low[:at].rpartition("\n")[2].rstrip(), low[at + 1 : end if end >= 0 else len(low)]
        if joined[at] == " " and _FIGURE_ALONE.fullmatch(below) and not _goes_on(above, below):
            joined[at] = "\n"
        at = end
    return "".join(joined)


def _is_wrap(above: str, below: str, width: int, capital: bool) -> bool:
    """Say whether a program broke the line between these two; `width` is that of the longest line."""
    if len(above) < _SHORTEST or not below.strip() or above[-1] in ".:;!?|":
        return False
    if _goes_on(above, below):
        return True
    if _LIST_ITEM.match(below) or (_FIGURE_LAST.search(above) and _OWN_LINE.fullmatch(below)):
        return False
    if len(above) >= _WRAPPED:
        return not (capital and _is_ended(above, below)) and (below[0].islower() or len(above) >= _SURELY_WRAPPED)
    if above[-1] == "," and below[0].isalpha() and not capital:
        return True
    full = len(above) + 1 + len(below.split(maxsplit=1)[0]) > width
    return full and width <= _WIDEST and not capital and below[0].isalnum() and above[-1].isalpha()


def _is_ended(above: str, below: str) -> bool:
    """Say whether a line was ended by its writer, where a capital begins the next one."""
    ends = above[-1] in _FIGURE_ENDS or bool(_UNIT_ENDS.search(above, len(above) - 24)) or len(above) > _NO_WRAP
    return ends or bool(_LABELLED.match(above) and _LABELLED.match(below))


def _goes_on(above: str, below: str) -> bool:
    """Say whether a line cannot end here: behind 'of the', between a day and its month."""
    last = above.rpartition(" ")[2]
    if last in _HANGING:
        return below.lstrip()[:1].isalnum()
    if last in _DATING or _DAY_ENDS.search(above):
        return bool(_MONTH.match(below))
    if above.count("(") > above.count(")") and ")" in below:
        return True
    return above[-1].isdigit() and bool(_UNIT.match(below))
