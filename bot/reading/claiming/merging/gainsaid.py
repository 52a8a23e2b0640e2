"""Gainsaid: a figure of a sheet or table, where the words beside it seem to give another of the same measure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.domain.returns import ExpectedIndicator, Reading
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.sourced import Sourced

_TELLING = 5  # letters of a word of a measure's name that is worth looking for


def gainsaid(
    made: Iterable[Reading], found: Sequence[Sourced], indicators: Mapping[str, ExpectedIndicator]
) -> Iterator[Reading]:
    """The readings, one in doubt where the words hold a figure that suits it better than what they were read of.

    'Still at home is 86.1%, and days to discharge down to 4.8': 4.8 is no percentage like the one named before it.
    """
    for reading in made:
        own = indicators[reading.indicator]
        against = [each for each in found if _of(each, own, reading) and _is_loose(each, indicators)]
        if not reading.certain or not against:
            yield reading
            continue
        numbers = (reading.value, *(each.claim.figure.value for each in against if each.claim.figure))
        told = tuple(f"{value:f}" for value in numbers if value is not None)
        why = "the words of the message seem to say another figure"
        yield reading.model_copy(
            update={"value": None, "certain": False, "qualifier": "conflict", "why": why, "candidates": told}
        )


def _is_loose(each: Sourced, indicators: Mapping[str, ExpectedIndicator]) -> bool:
    """Say whether a figure in a sentence cannot be of the measure it was read of."""
    claim = each.claim
    known = [indicators[code] for code in claim.items if code in indicators]
    if claim.role != "value" or claim.figure is None or not claim.note or not known:
        return False
    return all(sound(claim.figure, one, claim.note).doubt == "implausible" for one in known)


def _of(each: Sourced, indicator: ExpectedIndicator, reading: Reading) -> bool:
    figure, note = each.claim.figure, each.claim.note
    if figure is None or indicator.code in each.claim.items or reading.value is None or not figure.places:
        return False
    if figure.places != indicator.decimals or figure.value == reading.value:
        return False
    named = [word for word in indicator.name.lower().replace("-", " ").split() if len(word) >= _TELLING]
    return near_last(sound(figure, indicator), indicator) and any(word in note for word in named)
