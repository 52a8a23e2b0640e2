"""The month May, told from the verb by what stands before it and behind it."""

from bot.reading.deferred import deferred
from bot.reading.noticing.period_words import MONTH

_LED_TO = deferred(r"\b(?:in|for|to|during|of|from|end|since|until|till|than|versus|vs|by)\s$")
_OPENS = deferred(r"(?:^|[.;!?\n])\s*$")
_ASKS = deferred(r"\s(?:i|we|you|they|it|he|she|the|this|that|be|well|also)\b")  # 'May I ask', 'may well be'
_SOMEBODY = deferred(r"\b(?:i|it|we|you|they|he|she|there|who|which)\s$")  # 'be that as it may, 48.7% …'
_IN_A_LIST = deferred(
    rf"\b{MONTH}\.?(?:[ '-]?(?:20)?[23]\d)?\s?(?:,|/|&|\||;|->|=>|→|[-–]|,? ?\b(?:and|then|or|to))\s?$"
)
_BEHIND_A_FIGURE = deferred(r"\s{3}$|\d\s?(?:%|[a-z£]{1,8})?\s?[,:=–-]?\s$")
_OPENED = deferred(r"[(\[|/]\s?$")
# The verb is followed by another in its plain form: none of these is one. A figure may have been made blank.
_NO_VERB = deferred(
    rf"\s{{2,}}[^\sa-z]|\s\(|\sprovisional\b|\snot in yet\b|"
    rf"\s?(?:[:=\d)\]|/]|£\d)|\s{{3,}}(?:[^a-z\s]|and\b|but\b|was\b|were\b|is\b|are\b|{MONTH}\b|$)|'s\b|"
    r"\s(?:was|were|is|are|has|had|came|saw|stood|stands|stays|stayed|remains|remained|"
    r"fell|rose|dropped|went|looks|looked|shows|showed|gave|gives|comes|ended|finished|figures?|data|tbc|n/a|nil|none|"
    r"missing|pending|awaited|outstanding|unavailable|suppressed|(?:isn't|wasn't|hasn't|"
    r"not\s(?:yet\s)?(?:available|published|received|supplied|ready|validated))\b)"
)
_GOES_ON = deferred(
    rf"\s?(?:[,|&–-]|->|=>|→|,? ?\b(?:and|then|or|to)\b)\s?(?:(?:the|in|for|then|and)\s)*(?:{MONTH}\b|£?\d)"
)
_ENDS = deferred(r"\s*(?:[.,;)\n&|/–-]|and\b|but\b|$)")


def is_may(low: str, start: int, end: int) -> bool:
    """Say whether a 'may' of lower-case text is the month: '49.9 (may)', 'apr, may, jun', 'may stays at 49.4'."""
    before = low[max(0, start - 24) : start]
    if _LED_TO.search(before) or (_OPENS.search(before) and not before.strip() and not _ASKS.match(low, end)):
        return True
    if _SOMEBODY.search(before):
        return False
    if _OPENS.search(before) and low.startswith((" - ", " – "), end):  # 'May - system outage'
        return True
    if _NO_VERB.match(low, end) or _GOES_ON.match(low, end):
        return True
    listed = _IN_A_LIST.search(before) or _BEHIND_A_FIGURE.search(before) or _OPENED.search(before)
    return bool(listed) and bool(_ENDS.match(low, end))
