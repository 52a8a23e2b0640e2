"""De-identified: a person's story without what would tell who they are, and only where consent was given."""

import re

_CONSENT = re.compile(
    r"\bconsent(?:s|ed)?\b|\b(?:happy|agreed?|agrees) (?:for (?:this|it|their story) )?to (?:be )?shar", re.IGNORECASE
)
_REFUSED = re.compile(
    r"\b(?:no|not|without|withdr\w+|withh\w+|refus\w+|declin\w+|n't)\b[^.]{0,25}\bconsent|consent[^.]{0,20}\b(?:not|no|refused|withdrawn|pending|awaited)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|Sister|Nurse)\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?")
_CALLED = re.compile(r"\b((?:called|named|name is|name's|I am|I'm) )[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?")
_FULL = re.compile(
    r"\b[A-Z][a-z'’-]+ (?:[A-Z]\. )?[A-Z][a-z'’-]{2,}(?=(?:'s|’s)? (?:said|says|told|was|is|has|had|lives|went|from)\b)"
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_STREET = re.compile(
    r"\b\d+[a-z]? (?:[A-Z][\w'’-]+ )+(?:Road|Street|Avenue|Lane|Close|Drive|Way|Court|House|Gardens)\b"
)
_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.\w+")
_PHONE = re.compile(r"(?:\+44|\b0)(?:[\s()-]?\d){9,10}\b")
_NHS = re.compile(r"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b")
_BORN = re.compile(r"\b(?:born|dob|date of birth)\b[^.,;]*", re.IGNORECASE)
_AGE = re.compile(
    r"\b(?:aged?|is|was) (\d{2})(?=[\s,.;)])(?! (?:per|minutes|hours|days|weeks|months|miles))"
    r"|\b(\d{2})[- ]years?[- ]old\b"
)


def consented(text: str) -> bool:
    """Whether the words say that the person consented; anything unclear or refused is no consent."""
    return bool(_CONSENT.search(text)) and not _REFUSED.search(text)


def deidentified(text: str) -> str:
    """The story without names, addresses, numbers and dates of birth; an exact age becomes its decade."""
    for pattern in (_EMAIL, _NHS, _PHONE):
        text = pattern.sub("[number withheld]" if pattern is not _EMAIL else "[address withheld]", text)
    text = _STREET.sub("[address withheld]", _POSTCODE.sub("[address withheld]", text))
    text = _CALLED.sub(r"\1[name withheld]", _NAMED.sub("[name withheld]", text))
    text = _BORN.sub("[date withheld]", _FULL.sub("[name withheld]", text))
    return _AGE.sub(lambda found: f"in their {int(found[1] or found[2]) // 10 * 10}s", text)
