"""Originals: what was found in a passage, with its place and its words as they were written."""

from collections.abc import Iterable, Mapping, Sequence

from bot.domain.returns import ExpectedIndicator, Place, Voice
from bot.reading.claiming.actions.told import Told
from bot.reading.claiming.answers.remarks import Remark, note_on, says_more
from bot.reading.claiming.answers.voices import Answer
from bot.reading.claiming.blanking import without
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.codes import CodeHit
from bot.reading.noticing.plain import Plain
from bot.reading.passages import Passage

_WORTH_KEEPING = 7  # words beside the figure
_ENOUGH_READ = 1000  # characters of a line, to tell whether it says more than a figure


def blanked(text: Plain, spans: list[tuple[int, int]]) -> Plain:
    """The same text with these stretches made spaces."""
    if not spans:
        return text
    return Plain(without(text.text, spans), without(text.low, spans), text.origin)


def sourced(passage: Passage, text: Plain, claim: Claim) -> Sourced:
    """A claim with its place and the words of its sentence."""
    place = place_of(passage, text, claim.start, claim.end)
    return Sourced(claim, place, original(passage, text, claim.sentence.start, claim.sentence.end), passage.vouched)


def place_of(passage: Passage, text: Plain, start: int, end: int) -> Place:
    """Where a stretch of plain text stands in the part of the reply that it came from."""
    return Place(part=passage.part, start=passage.start + text.back(start), end=passage.start + text.back(end))


def original(passage: Passage, text: Plain, start: int, end: int) -> str:
    """The words of a stretch of plain text as they were written."""
    return passage.text[text.back(start) : text.back(end)].strip()


def voice_of(passage: Passage, text: Plain, answer: Answer) -> Voice:
    """An answer to a question, in its sender's own words."""
    said = original(passage, text, answer.said, answer.end)
    return Voice(text=said, question=answer.question, place=place_of(passage, text, answer.said, answer.end))


def remark_of(passage: Passage, text: Plain, remark: Remark) -> Voice:
    """A remark on a measure, in its sender's own words."""
    said = original(passage, text, remark.start, remark.end)
    return Voice(text=said, about=remark.code, place=place_of(passage, text, remark.start, remark.end))


def note_of(passage: Passage, text: Plain, told: Told, hits: Sequence[CodeHit]) -> str:
    """What is said of an action beside its status; where it was not named by its code, the whole of it."""
    found = note_on(text, told.action, hits)
    return original(passage, text, found.start, found.end) if found else original(passage, text, told.start, told.end)


def commentary(
    passage: Passage, text: Plain, found: list[Sourced], known: Mapping[str, ExpectedIndicator]
) -> Iterable[Voice]:
    """Lines that say more of a measure than its figure are kept whole, once."""
    seen: set[tuple[int, int]] = set()
    for each in found:
        start = text.low.rfind("\n", 0, each.claim.start) + 1
        end = text.low.find("\n", each.claim.end)
        span = (start, end if end >= 0 else len(text.low))
        line = text.low[span[0] : min(span[1], span[0] + _ENOUGH_READ)]
        if span in seen or len(each.claim.items) != 1 or len(line.split()) < _WORTH_KEEPING:
            continue
        about = known.get(each.claim.items[0])
        if not says_more(line, about.name if about else ""):
            continue
        seen.add(span)
        yield Voice(
            text=original(passage, text, *span), about=each.claim.items[0], place=place_of(passage, text, *span)
        )
