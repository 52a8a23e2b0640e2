"""Covering: the secretariat's own words at the front, and what officers are told is kept from the public."""

import re

from bot.domain.deidentified import deidentified
from bot.domain.held import HeldVoice
from bot.domain.highlights.ground import Ground
from bot.domain.highlights.provenance import may_name
from bot.domain.highlights.secrecy import code_of
from bot.domain.highlights.updates import latest_updates
from bot.domain.highlights.withheld_words import HELD_BACK, Numbers, names_any, numbers_of, tells


def narrative(ground: Ground) -> tuple[str, ...]:
    """The covering words, paragraph by paragraph.

    One that names an item kept from the public is left out of the public edition; one that tells a suppressed count
    or a figure in doubt of an indicator it names is held back from everybody.
    """
    written = [" ".join(part.split()) for part in re.split(r"\n\s*\n", ground.facts.narrative)]
    told = [_readable(ground, text) for text in written if text and not ground.names_hidden(text)]
    return tuple(told)


def reissued(ground: Ground) -> str:
    """Why the report is issued anew, unless those words name what the reader may not know of."""
    again = ground.facts.reissue
    return "" if again is None or ground.names_hidden(again.reason) else again.reason


def kept_back(ground: Ground) -> tuple[tuple[str, str], ...]:
    """Notes, for officers, on every item that the public may not read, and why."""
    if ground.edition == "public":
        return ()
    return tuple(
        ("kept from the public", f"{ground.secrecy.name_of(code_of(one.code))}: {one.words}. {one.reason}".strip())
        for one in ground.secrecy.kept.values()
    )


def may_name_somebody(ground: Ground) -> tuple[tuple[str, str], ...]:
    """Notes, for officers, on words the public does not read since they look as if they named a person."""
    if ground.edition == "public":
        return ()
    said = [(f"voice:{v.id}", _as_told(ground, v), v.source) for v in ground.voices]
    said += [(f"note:{u.id}", u.note, u.source) for u in latest_updates(ground).values()]
    found = ((key, may_name(ground, text, source, key)) for key, text, source in said)
    return tuple(
        ("may name a person", f"“{name}”: not in the public edition until you say /hwb lift {key}.")
        for key, name in found
        if name
    )


def _as_told(ground: Ground, voice: HeldVoice) -> str:
    """A voice's words as the public would read them: a story without what tells who spoke."""
    stories = {question.code for question in ground.framework.question if question.kind == "story"}
    return deidentified(voice.text) if voice.question in stories else voice.text


def _readable(ground: Ground, text: str) -> str:
    named = [code for code, i in ground.indicators.items() if names_any(text, (code, i.name, *i.aliases))]
    hidden = frozenset(number for code in named for number in _unsaid(ground, code))
    return HELD_BACK if tells(text, hidden) else text


def _unsaid(ground: Ground, code: str) -> Numbers:
    """The numbers of an indicator that are suppressed, or in doubt and no figure yet."""
    doubtful = (numbers_of(q.reading) for (indicator, _), q in ground.doubts.items() if indicator == code)
    return ground.hidden_by_indicator.get(code, frozenset()).union(*doubtful)
