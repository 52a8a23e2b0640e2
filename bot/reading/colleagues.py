"""Colleagues: another contact named as the one who has the figures, or is to answer."""

import re
from collections.abc import Iterable

_HAS = (
    r"(?:'ll|'s\s(?:doing|got|picking|taking|dealing|leading|team|area|figures?|patch|one|job|now)|"
    r"\s(?:has|have|holds?|does|do|owns?|leads?|covers?|handles?|answers?|knows?|looks? after|deals? with|took over|"
    r"takes? over|(?:is|are|will be|has been|'s) (?:now )?(?:doing|picking|taking|dealing|leading|covering|handling|"
    r"completing|answering|sending|sorting|responsible|the (?:right |best )?(?:person|one|lead|contact)|your)|"
    r"will(?! be (?:at|in the meeting|on leave|away|out))|"
    r"(?:should|can) (?:be able to )?(?:answer|help|send|give|have|do)|who will|"
    r"(?:\([^)]{1,40}\)\s)?(?:is|will be) in touch|"
    r"(?:sends?|submits?|reports?|provides?|supply|supplies|returns?|collates?|compiles?|keeps?)\s(?:the|those|these|all|"
    r"our|you)\b[^.?!,\n]{0,40}\b(?:figures?|numbers?|data|returns?|stats|ones?|those|sheets?)))\b"
)
_GIVEN = (
    r"\b(?:ask(?:ed|ing)?|contact|(?:send|sent|sending|forward(?:ed|ing)?|pass(?:ed|ing)?|hand(?:ed|ing)?|give|gave|"
    r"go|goes|"
    r"address(?:ed)?|redirect(?:ed)?|delegat\w+|copy|copied|cc'?d?|belongs?|switch(?:ed)?)\b[^.?!\n]{0,30}\b(?:to|"
    r"with|in)|"
    r"over to|one for|want|need|try|speak to|talk to|chase|sits with|lies with|rests with|down to|best with|"
    r"(?:from (?:then|now|here) on|now|instead) it(?:'s|'ll be| is| will be)|"
    r"it(?:'s|'ll be| is| will be| should be) (?:all|really|rightly|properly|actually|always)(?: with)?|"
    r"replaced by|taken over by|covered by)"
    r"\s(?:my colleague\s|our\s|my deputy\s)?$"
)
_HAS_AFTER = re.compile(_HAS)
_GIVEN_BEFORE = re.compile(_GIVEN)
_SPEAKS = re.compile(r"\b(?:thanks?|thank you|cheers|dear|hi|hello|regards|morning|afternoon),?\s$")
_TOLD_US = re.compile(
    r"\s(?:has|have|will)\s(?:now\s|just\s|already\s|also\s)?"
    r"(?:told|said|confirmed|agreed|checked|asked|been|had|seen|signed|sent (?:me|us))\b"
)
_MENTION = re.compile(r"<@[A-Z0-9]{3,20}>")


def named_instead(text: str, people: Iterable[str]) -> str:
    """The contact (by full name, or a chat mention) whom a message names as the one to answer; '' where none is."""
    said = text[:3000].replace("\u2019", "'")
    names = [(match.group(), match.group()) for match in _MENTION.finditer(said)]
    for name, called in [*names, *_calls(people, said)]:
        for match in re.finditer(rf"(?<!\w){re.escape(called)}(?!\w)", said):
            if _hands(said, match.start(), match.end()):
                return name
    return ""


def _calls(people: Iterable[str], said: str) -> list[tuple[str, str]]:
    """Each contact's full name with what the text may call them: that, or a first name nobody else has."""
    listed = [name for name in people if name.split()]
    first = [name.removeprefix("Dr ").split()[0] for name in listed]
    calls = [(name, name) for name in listed if name in said]
    return calls + [
        (name, short) for name, short in zip(listed, first, strict=True) if first.count(short) == 1 and short in said
    ]


def _hands(said: str, start: int, end: int) -> bool:
    before = said[max(0, start - 60) : start].lower()
    if _SPEAKS.search(before) or _TOLD_US.match(said, end):
        return False
    return bool(_HAS_AFTER.match(said, end) or _GIVEN_BEFORE.search(before))
