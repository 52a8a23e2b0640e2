"""Withdrawing: figures that a reply takes back, refuses, or puts right."""

import re
from collections.abc import Collection, Sequence

from bot.reading.claiming.saying import Claim, follows
from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_UNDONE = re.compile(
    r"\W*(?:(?:sorry|no|oops|wait|hang on|actually|apologies|please|and|but)\b[\s,.:-]*){0,3}"
    r"(?:ignore|scrap|scrub|scratch|disregard|forget|delete|strike|cancel)\s(?:that|this|it|those|these|them|"
    r"the last (?:one|bit|figure)|my last)\b"
)
# 'That's the figure for the whole county': not, or not surely, the place's own.
_ELSEWHERE = deferred(
    r"\W*(?:\w+,?\s){0,2}(?:that|this|it)(?:'s|\sis|\swas|\scovers)\s(?:the\s|a\s|figure\s|rate\s|one\s|for\s|of\s|"
    r"all\s|"
    r"whole\s|entire\s|from\s|actually\s|across\s){0,6}(?:icb|ics|county|region|regional|england|national|system|trust|"
    r"someone else|another)\b"
)
# 'Hang on, that's with the pop-ups in': whatever it turns out to be, it is not to be taken as it stands.
_HELD = deferred(
    r"\W*(?:oh,?\s|no,?\s){0,2}(?:wait|hang on|hold on)[,.!…-]{0,3}\s(?:no,?\s|sorry,?\s)*"
    r"(?:that|this|it)(?:'s|\sis|\swas|\shas|\sincludes|\shad|\sdoesn't)\s(?!(?:\w+\s)?(?:right|fine|correct|ok|okay|"
    r"good|"
    r"all|still|last|previous|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
# 'No, wait, 17 of those came twice': something is amiss, though what it comes to is not said.
_WAVERS = deferred(
    r"\W*(?:(?:oh|no|um+|hm+|er+|ah|actually)\b[\s,.…-]*)*(?:wait|hang on|hold on)\b(?!\s(?:times?|lists?|for|until|"
    r"till|to)\b)|"
    r"[^.;\n]{0,40}\b(?:(?:the )?wrong way (?:a)?round|other way (?:a)?round|back to front|transposed|"
    r"mixed (?:(?:those|them|the two|these) )?up|swapped (?:those|them|the two|these)|muddled|not sure (?:that's|"
    r"that is|it's|"
    r"they're|those are|about (?:that|those)))\b"
)
_WHICH_IS_RIGHT = deferred(
    r"\b(?:not (?:sure|certain|clear)|unsure|don't know|do not know|(?:can't|cannot|couldn't|unable to) (?:yet )?"
    r"(?:say|tell|confirm|work out|establish)(?: you| yet)?|no idea|unclear) "
    r"(?:which|who)\b[^.;\n]{0,30}\b(?:right|correct|true|wrong|use|trust|believe)\b"
)
_REFUSED = deferred(
    r"\b(?:do not|don't|please don't) (?:use|record|count|enter|quote|publish|take) "
    r"(?:it|them|either|these|those|that|any of)\b"
)
# 'Quit dates are 412, but I don't think you ask for those': beside a name, and something else.
_NOT_ASKED = deferred(
    r"\b(?:(?:don't|do not|didn't|did not|never) (?:think (?:you|the board) )?"
    r"(?:ask(?:ed)? (?:us |me )?for|want|need|count|report on)|"
    r"(?:isn't|is not|aren't|are not|not) (?:one )?(?:of )?(?:yours|asked for|on your list)) ?"
    r"(?:it|them|these|those|that|this)?(?=\s?(?:$|[.,;)!\n]|though\b|here\b|any ?more\b))"
)
_OTHERS_SEND = deferred(
    r"[,;–-]\s?(?!(?:we|i|you|it|this|that|they|nobody|no one|who|which)\b)[a-z]+(?:\s[a-z]+)?"
    r"\s?(?:'ll send|will send|sends|has|does|holds|gives|reports|provides|is sending|looks after|is doing|keeps)"
    r"\s(?:those|them|that|it|these|both)\b"
)
# 'Screening to follow from Ben'
_FROM_WHOM = deferred(
    r"\b(?:to (?:follow|come)|coming|(?:will|'ll) (?:follow|come|be sent)|follows?|comes?)\s"
    r"(?:\w+\s)?(?:from|by|via)\s([a-z'-]+)"
)
_TAKEN_BACK = deferred(
    r"\b(?:ignore|disregard|withdraw|retract|recall|scrap|forget|delete|take out|strike out|don't use|"
    r"do not use)\b(?! (?:the )?(?:comma|format|rounding|typo)|(?: (?:that|this|it|the last one|"
    r"my last))?\s?[,;:-]\s)"
)
_FURTHER = deferred(r"\b(?:a further|another|an extra|an additional)\s(?=£?\d)")
_NEAR = 30  # characters from 'please ignore the' to the name of what goes


def undone(low: str, found: Sequence[Claim], sentence: Sentence) -> list[Claim]:
    """'Ignore that, wrong column': the figures just before are taken back."""
    if follows(found, sentence) and _ELSEWHERE.match(low, sentence.start, sentence.end):
        return [c._replace(sure=False) if c.sentence == found[-1].sentence else c for c in found]
    if follows(found, sentence) and _WAVERS.match(low, sentence.start, sentence.end):
        found = [c._replace(sure=False) if c.sentence == found[-1].sentence else c for c in found]
    undoes = (_UNDONE, _HELD)
    if not follows(found, sentence) or not any(way.match(low, sentence.start, sentence.end) for way in undoes):
        return list(found)
    last = found[-1].sentence
    words = low[sentence.start : sentence.end]
    return [
        c._replace(role="withdrawn", note=f"{c.note} {words}")
        if c.sentence == last and c.role in ("value", "withdrawn")
        else c
        for c in found
    ]


def disputed(low: str, found: Sequence[Claim], sentence: Sentence, names: Sequence[Mention]) -> list[Claim]:
    """'The board pack has NEET at 4.2%, not sure which of us is right': neither figure is sure."""
    if not is_disputed(low, sentence):
        return list(found)
    spoken = {item for mention in names for item in mention.items}
    return [
        c._replace(sure=False, role="value") if c.figure and spoken.intersection(c.items)
        and c.role in ("value", "withdrawn") else c
        for c in found
    ]  # fmt: skip


def is_disputed(low: str, sentence: Sentence) -> bool:
    """Say whether a sentence leaves open which of two figures is right."""
    return bool(_WHICH_IS_RIGHT.search(low, sentence.start, sentence.end))


def refused(low: str, found: Sequence[Claim], sentence: Sentence) -> list[Claim]:
    """'The rolling rate is 10.9, but please don't use it': offered, and not to be taken."""
    found = _asked_about(low, found, sentence)
    match = _REFUSED.search(low, sentence.start, sentence.end)
    if match is None or not follows(found, sentence):
        return list(found)
    last = found[-1].sentence
    if last == sentence and (added := _added(low, found, sentence, match.start())):
        return [c._replace(role="withdrawn") if c in added else c for c in found]
    if last == sentence and all(c.start > match.start() for c in found if c.sentence == last):
        return [c._replace(sure=False) if c.sentence == last else c for c in found]  # 'Don't use these yet: …'
    return [
        c._replace(role="withdrawn") if c.sentence == last and c.role == "value" and c.start < match.start() else c
        for c in found
    ]


def _added(low: str, found: Sequence[Claim], sentence: Sentence, until: int) -> list[Claim]:
    """'£1.2m is awarded, and a further £96,000 is promised, so don't count it': what is not to be taken is the rest."""
    further = list(_FURTHER.finditer(low, sentence.start, until))
    return [
        c for c in found if c.sentence == sentence and c.figure and further and c.figure.start >= further[-1].start()
    ]


def _asked_about(low: str, found: Sequence[Claim], sentence: Sentence) -> list[Claim]:
    """The claims without those that a sentence says are not asked for; beside its name one is in doubt."""
    match = _NOT_ASKED.search(low, sentence.start, sentence.end)
    if match is None:
        return list(found)
    said = [c for c in found if c.sentence == sentence and c.role == "value" and c.start < match.start()]
    return [c._replace(sure=False) if c in said else c for c in found if c.firm or c not in said]


def left_to_others(low: str, found: Sequence[Claim], sentence: Sentence, people: Collection[str] = ()) -> list[Claim]:
    """'I haven't got health checks or quits, Callum sends those': who has not says nothing of whether there are any."""
    match = _OTHERS_SEND.search(low, sentence.start, sentence.end)
    from_whom = _FROM_WHOM.search(low, sentence.start, sentence.end)
    if match is None and from_whom and from_whom[1] in people:
        match = from_whom
    if match is None:
        return list(found)
    return [c for c in found if not (c.sentence == sentence and c.state == "not-available" and c.start < match.end())]


def asks_back(low: str, sentence: Sentence) -> list[int]:
    """Where words such as 'please ignore' end in a sentence: what is named next is taken back."""
    return [match.end() for match in _TAKEN_BACK.finditer(low, sentence.start, sentence.end)]


def taken_back(
    low: str,
    found: Sequence[Claim],
    sentence: Sentence,
    names: Sequence[Mention],
    figures: Sequence[Figure],
    about: Said | None,
) -> list[Claim]:
    """'Please ignore the breast screening figure': what was said before of it no longer stands."""
    claims = list(found)
    for at in asks_back(low, sentence):
        after = next((m for m in names if 0 <= m.start - at < _NEAR), None)
        if after is None or any(at <= f.start < after.start for f in figures):
            continue
        claims = [
            c._replace(role="withdrawn")
            if c.items == after.items and (c.sentence.start == sentence.start or _stood(c, about))
            else c
            for c in claims
        ]
        claims.append(Claim(after.items, "withdrawn", after.start, after.end, sentence, period=about))
    return claims


def _stood(claim: Claim, about: Said | None) -> bool:
    """Say whether a figure given before is of the period whose figure is taken back."""
    return claim.role == "value" and (about is None or claim.period is None or claim.period.period == about.period)
