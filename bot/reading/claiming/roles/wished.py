"""Wished: a figure that is not ours yet, but where we, or those who plan for us, would have it."""

import re

from bot.reading.deferred import deferred

_INTENDED = re.compile(
    r"\b(?:aim|plan|hope|intend|want|need|try|trying|work|look)(?:s|ed|ing|ning)?\s(?:is\s)?to\s(?:be|bring|"
    r"get|reduce|reach|"
    r"hit|cut|raise|increase|have|move|drive|push|take|see|keep|hold)\b[^.;\d]{0,40}$|"
    r"(?:\bwould|'d|\bhad)\s(?:have\s)?(?:liked|loved|wanted|hoped|preferred)\b[^.;\d]{0,40}$"
)
# 'We expect admissions to drop to 1,990 by the winter': names are said as 'it'.
_EXPECTED = re.compile(
    r"\b(?:expect|anticipat|forecast|predict|project|hop|plan)(?:e|es|s|ed|ing)?\s(?:for\s)?(?:that\s)?[^.:;,\d]{2,40}?\s(?:to|will|would)\s"
    r"(?:then\s)?(?:drop|fall|rise|come|get|be|reach|go|hit|grow|climb|improve|reduce|move|settle|land|end|finish)\b"
    r"(?:\s(?:down|up|back|out|in|at|to|on|around|about|near|nearer|close|under|over|below|above|roughly|only|just|the))*\s$"
)
# '75% by now' is what should have been; 'should have been 75%' alone puts a figure right.
_SHOULD = re.compile(
    r"\b(?:should|ought to|were to|was to|meant to|supposed to|would|(?:hoped|expected|due|wanted|planned) to)\s"
    r"(?:have\s)?(?:been|be|reached|hit)\s(?:(?:at|on|down to|up to)\s)?$"
)
_BY_NOW = re.compile(
    r"\s?%?(?:\s(?:years|weeks|days|hours|minutes|a day|per day|per cent))?\s(?:by|at)\s(?:now|this|then|the end|next|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)\b"
)
# 'The strategy would have us at 8.0', 'the Board wants us under 8', 'our contract has us on 260'.
_AT = (
    r"(?:\s(?:sit|stand|be|sitting|standing))?\s(?:at|on|to|to be(?: at| on)?|down (?:at|to|on)|up (?:at|to)|"
    r"near|nearer|close to|below|under|above|over)\s(?:the\s|about\s|around\s|just\s)?$"
)
_WOULD_HAVE_US = deferred(
    rf"(?:\b(?:would|should|will)|'d|'ll)\s(?:have|like|see|want|prefer|need)\s(?:us|it|this|that|them|things){_AT}|"
    rf"\b(?:want|expect|need|require|ask|would like|like)(?:s|ed)?\s(?:us|it|this|that|them){_AT}|"
    r"\b(?:strategy|plan|contract|trajectory|target|spec(?:ification)?|profile|business case|ambition|bid|forecast|"
    rf"model|budget)\s(?:has|had|puts?|sets?|places?|sees?)\s(?:us|it|this|them){_AT}"
)


def is_wished(before: str, after: str) -> bool:
    """Say whether the words round a figure tell where it is meant to be, not where it is."""
    if _INTENDED.search(before) or _EXPECTED.search(before) or (_SHOULD.search(before) and _BY_NOW.match(after)):
        return True
    return (" us " in before or " it " in before or " th" in before) and bool(_WOULD_HAVE_US.search(before))
