"""Where figures and words came from, and which words may not be shown because they tell a hidden count."""

from bot.domain.held import HeldVoice, Source
from bot.domain.highlights.ground import Ground
from bot.domain.highlights.withheld_words import (
    HELD_BACK,
    NOT_PUBLIC,
    Numbers,
    tells,
    unlabelled,
    without_counts,
    without_persons,
)
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
    telling, text = readable(ground, unlabelled(voice.text, voice.about), voice.source, voice.about)
    return Words(
        text=text,
        group=ground.agencies.get(voice.source.agency, voice.source.agency) or "A partner",
        provenance=provenance(ground, voice.source, voice.id, hidden=telling),
    )


def readable(ground: Ground, text: str, source: Source, about: str = "") -> tuple[bool, str]:
    """Whether the words tell a hidden number, and what of them this edition's readers may read."""
    if tells(text, ground.hidden_by_indicator.get(about, frozenset()) | _hidden_beside(ground, source)):
        return True, HELD_BACK
    if ground.edition == "officers":
        return False, text
    if ground.names_hidden(text):
        return True, NOT_PUBLIC
    near = (*ground.series.get(about, ()), *ground.of_reply.get(source.reply_id, ()))
    return False, without_counts(without_persons(text, source.name), near)


def _hidden_beside(ground: Ground, source: Source) -> Numbers:
    return ground.hidden_by_reply.get(source.reply_id, frozenset())
