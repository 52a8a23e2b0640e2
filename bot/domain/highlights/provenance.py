"""Where figures and words came from, and which words may not be shown because they tell a hidden count."""

import re
from decimal import Decimal

from bot.domain.disclosure import Shown
from bot.domain.held import HeldValue, HeldVoice, Source
from bot.domain.highlights.ground import Ground
from bot.domain.report_line import Provenance, Words
from bot.domain.returns import Place

_WORDS = (
    *("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_CHANNELS = {
    "email": "by email",
    "slack": "in Slack",
    "form": "by the form in Slack",
    "officer": "recorded by an officer",
    "import": "imported",
    "framework": "held when the framework was adopted",
}
HELD_BACK = "Words held back: they may tell a suppressed count."


def provenance(ground: Ground, source: Source, reading: int, hidden: bool = False) -> Provenance | None:
    """Who said it, when, how and in which words, for officers; None for the public."""
    if ground.edition == "public":
        return None
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


def words(ground: Ground, voice: HeldVoice, hidden: set[Decimal]) -> Words:
    """A voice as it may be shown: attributed to its group, held back where it tells a hidden number."""
    telling = tells(voice.text, hidden)
    text = voice.text if ground.edition == "officers" else without_persons(voice.text, voice.source.name)
    return Words(
        text=HELD_BACK if telling else text,
        group=ground.agencies.get(voice.source.agency, voice.source.agency) or "A partner",
        provenance=provenance(ground, voice.source, voice.id, hidden=telling),
    )


def without_persons(text: str, sender: str) -> str:
    """The words without the sender's name, and without addresses and telephone numbers."""
    if sender:
        text = re.sub(re.escape(sender), "[name withheld]", text, flags=re.IGNORECASE)
    text = re.sub(r"[^\s@<>]+@[^\s@<>]+\.\w+", "[address withheld]", text)
    return re.sub(r"(?:\+44|\b0)(?:[\s()-]?\d){9,10}\b", "[number withheld]", text)


def hidden_numbers(held: HeldValue | None, shown: Shown | None) -> set[Decimal]:
    """The numbers of a suppressed figure that no words about it may tell."""
    if held is None or shown is None or shown.state != "suppressed":
        return set()
    count, of = held.numerator, held.denominator
    rest = of - count if count is not None and of is not None else None
    return {n.normalize() for n in (held.value, count, rest) if n is not None}


def tells(text: str, hidden: set[Decimal]) -> bool:
    """Whether the text holds one of the hidden numbers, in figures or in words."""
    if not hidden:
        return False
    lowered = text.lower()
    figures = {Decimal(n.replace(",", "")).normalize() for n in re.findall(r"\d[\d,]*(?:\.\d+)?", lowered)}
    spelt = {Decimal(place).normalize() for place, word in enumerate(_WORDS) if re.search(rf"\b{word}\b", lowered)}
    return bool(hidden & (figures | spelt))
