"""Where figures and words came from, and which words may not be shown because they tell a hidden count."""

from bot.domain.held import HeldVoice, Source
from bot.domain.highlights.ground import Ground
from bot.domain.highlights.withheld_words import (
    HELD_BACK,
    NAMES_SOMEBODY,
    NOT_PUBLIC,
    Numbers,
    tells,
    unlabelled,
    without_counts,
    without_persons,
)
from bot.domain.persons import looks_named
from bot.domain.report_line import Provenance, Words
from bot.domain.returns import Place

_CHANNELS = {
    "email": "by email",
    "slack": "in Slack",
    "form": "by the form in Slack",
    "officer": "recorded by an officer",
    "import": "imported",
    "framework": "held when the framework was adopted",
}


def provenance(ground: Ground, source: Source, reading: int, hidden: bool = False) -> Provenance | None:
    """Who said it, when, how and in which words, for officers; None for the public."""
    if ground.edition == "public":
        return None
    hidden = hidden or tells(source.quote, _hidden_beside(ground, source))
    return Provenance(
        reading=reading,
        sender=source.name or ground.posts.get(source.post, source.post),
        agency=ground.agencies.get(source.agency, source.agency),
        channel=_CHANNELS[source.channel],
        received_at=source.received_at,
        quote="" if hidden else source.quote,
        place=placed(source.place),
        told_how=source.told_how,
        sha256=source.sha256,
        reader=source.reader,
    )


def placed(place: Place) -> str:
    """A place in words: 'sheet Q2, cell D14' or 'part 1, characters 20 to 26'."""
    if place.sheet or place.cell:
        return f"sheet {place.sheet}, cell {place.cell}"
    return f"part {place.part + 1}, characters {place.start} to {place.end}" if place.end else ""


def words(ground: Ground, voice: HeldVoice) -> Words:
    """A voice as it may be shown: attributed to its group, held back where it tells a hidden number.

    It tells none of the indicator it is about, nor of the figures that came in the same reply; the public
    reads it without persons and without the counts behind figures.
    """
    key = f"voice:{voice.id}"
    telling, text = readable(ground, unlabelled(voice.text, voice.about), voice.source, voice.about, key)
    return Words(
        text=text,
        group=ground.agencies.get(voice.source.agency, voice.source.agency) or "A partner",
        provenance=provenance(ground, voice.source, voice.id, hidden=telling),
    )


def readable(ground: Ground, text: str, source: Source, about: str = "", key: str = "") -> tuple[bool, str]:
    """Whether the words tell a hidden number, and what of them this edition's readers may read.

    What looks as if it named a person stays from the public until the secretariat opens it by its `key`.
    """
    if tells(text, ground.hidden_by_indicator.get(about, frozenset()) | _hidden_beside(ground, source)):
        return True, HELD_BACK
    if ground.edition == "officers":
        return False, text
    if ground.names_hidden(text):
        return True, NOT_PUBLIC
    if may_name(ground, text, source, key):
        return True, NAMES_SOMEBODY
    near = (*ground.series.get(about, ()), *ground.of_reply.get(source.reply_id, ()))
    return False, without_counts(without_persons(text, (source.name, *ground.people)), near)


def may_name(ground: Ground, text: str, source: Source, key: str) -> str:
    """The words that look as if they named a person beside those whose names are taken out; nothing once opened."""
    if key and ground.opened(key):
        return ""
    return looks_named(without_persons(text, (source.name, *ground.people)))


def _hidden_beside(ground: Ground, source: Source) -> Numbers:
    return ground.hidden_by_reply.get(source.reply_id, frozenset())
