"""Denials: words before a status that turn it: denied, still ahead, only feared, or past and over."""

import re

_DENIED = re.compile(
    r"(?:\b(?:not|no|never|without|nothing|none|neither|nor|cannot)|n't)\s(?!only\b|just\b)"
    r"(?:(?:yet|been|be|being|to|any|now|further|currently|fully|all|actually|really|quite|got|formally|properly|"
    r"have|going|gone|has|need|needed|longer|anticipating|expecting|significant|major|serious|more)\s){0,3}$"
)
# 'To be agreed', 'will open', 'once signed', 'should have been published': not so yet.
_AHEAD = re.compile(
    r"(?:\b(?:will|shall|should|may|might|could|would|must|can|due|expect\w*|hop\w+|plan(?:ned|s)?|aim\w*|going|to|"
    r"until|till|before|once|if|unless|hopefully|awaiting|being|getting|supposed|meant|ought)|'ll)\s"
    r"(?:(?:be|to|been|have|it's|they're|fully|formally|then|now|both|all)\s){0,3}$|"
    r"\b(?:if|unless|until|till|before|by the time|whether)\s(?:[a-z]+\s){0,4}$"
)
_IN_THE_END = re.compile(r"\b(?:able|managed|going on|come|came|happy|pleased|glad|delighted|proud)\sto\s(?:be\s)?$")
# 'It may slip', 'a chance of missing March', 'if they do not sign it will be delayed'.
_FEARED = re.compile(
    r"\b(?:may|might|could|chance|risk|danger|likely|likelihood|possib\w+|threat\w*|fear\w*|potential\w*|worr\w+)\b"
    r"[^.;,\n]{0,24}$|"
    r"\b(?:if|unless)\b[^.;\n]{2,90}\b(?:will|would|could|may|might|is going to|are going to|goes)\s(?:\w+\s){0,2}$|"
    r"\b(?:if|unless)\b[^.;\n]{2,90}'ll\s(?:\w+\s){0,2}$"
)
_DEPENDS = re.compile(r"[^.;,\n]{0,30}\s(?:if|unless)\s(?!i'm|i am|anything|you ask)")
_WILL = re.compile(r"(?:\b(?:will|would)|'ll)\s(?:\w+\s)?$")
_WAS = re.compile(
    r"\b(?:was|were|previously|from|had been|not|n't|rather than|instead of|would have been|formerly|if)\s(?:rated\s)?$"
)
_NOW = re.compile(r"\b(?:now|but|since then|currently)\b")
_BACK = 40


def denied(low: str, at: int) -> bool:
    """Say whether the words before a status say that it is not so: 'hasn't slipped', 'no delays'."""
    return bool(_DENIED.search(low, max(0, at - _BACK), at))


def ahead(low: str, at: int) -> bool:
    """Say whether the words before a status put it off to some later day: 'to be agreed', 'once signed'."""
    found = _AHEAD.search(low, max(0, at - _BACK), at)
    return found is not None and not _IN_THE_END.search(low, max(0, at - _BACK), at)


def feared(low: str, start: int, end: int) -> bool:
    """Say whether a delay is only feared: 'may slip', 'will slip if the tender fails'."""
    if _FEARED.search(low, max(0, start - 120), start):
        return True
    return bool(_WILL.search(low, max(0, start - 12), start) and _DEPENDS.match(low, end))


def over(low: str, at: int) -> bool:
    """Say whether a status is one of before: 'was delayed but is now back on course'."""
    past = _WAS.search(low, max(0, at - 24), at)
    return past is not None and (not past.group().startswith(("was", "were")) or bool(_NOW.search(low)))
