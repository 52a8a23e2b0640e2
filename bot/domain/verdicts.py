"""Verdicts: what words say of a yes-or-no matter; where they do not say it plainly, nothing is made of them."""

import re
from typing import Literal

Verdict = Literal["yes", "partly", "no", "not said"]
_CLAUSE = re.compile(
    r"[.;\n!?]|,?\s+\b(?:but|though|although|however|yet)\b|,\s+(?:and|so)\b|\band\b(?=[^.;]*\bdifference)"
)
_PARTLY = re.compile(r"\b(?:partly|partially|in part|somewhat|half|mixed|too early|mostly)\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:no|not|never|cannot|little|none|hardly)\b|n['’]t\b", re.IGNORECASE)
_YES = re.compile(
    r"\b(?:yes|delivered|done|completed?|opened|in place|makes?|making|made|clear|clearly|fully|aligned)\b",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    r"\b(?:hope|should|will|would|plan(?:ned|s)? to|expect|unsure|unclear|don['’]t know|do not know|whether|if)\b|\?",
    re.IGNORECASE,
)


def verdict_on(text: str, topic: str) -> Verdict:
    """What the words say of a topic (a pattern): read from the clauses that name it, 'not said' when none does."""
    clauses = [part for part in _CLAUSE.split(text) if part and re.search(topic, part, re.IGNORECASE)]
    found = {verdict(part) for part in clauses} - {"not said"}
    return found.pop() if len(found) == 1 else "not said"


def verdict(words: str) -> Verdict:
    """What one clause says: partly, no, yes, or nothing that can be counted on."""
    if _MAYBE.search(words):
        return "not said"
    if _PARTLY.search(words):
        return "partly"
    if _NO.search(words):
        return "no"
    return "yes" if _YES.search(words) else "not said"
