"""Standing: whether a sender is known, and for which measures and actions they may speak."""

from functools import lru_cache
from typing import NamedTuple

from bot.domain.returns import Expected, Reading


class Standing(NamedTuple):
    """Who a sender is to the board."""

    known: bool
    agencies: frozenset[str]
    actions: frozenset[str]
    indicators: frozenset[str]
    names: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()


_UNKNOWN = Standing(False, frozenset(), frozenset(), frozenset())


def standing(sender: str, expected: Expected) -> Standing:
    """The standing of an address or chat user id; an unknown one may speak for nothing."""
    return _known(expected).get(sender.strip().lower(), _UNKNOWN)


@lru_cache(maxsize=32)
def _known(expected: Expected) -> dict[str, Standing]:
    """The standing of every address and user id of the board, in lower case."""
    names = {name.lower() for each in expected.contacts for name in (each.email, each.slack) if name}
    return {name: _standing(name, expected) for name in names}


def _standing(name: str, expected: Expected) -> Standing:
    mine = [each for each in expected.contacts if name in (each.email.lower(), each.slack.lower())]
    agencies = frozenset(contact.agency for contact in mine)
    actions = frozenset(each.code for each in expected.actions if each.agency in agencies or not each.agency)
    figures = frozenset(each.code for each in expected.indicators if agencies.intersection(each.agencies))
    put = frozenset(each.code for each in expected.questions if each.agency in agencies or not each.agency)
    names = frozenset(contact.name for contact in mine)
    return Standing(True, agencies, actions, figures, names, put)


@lru_cache(maxsize=32)
def people(expected: Expected) -> frozenset[str]:
    """The names of the board's contacts, part by part, in lower case."""
    return frozenset(part for contact in expected.contacts for part in contact.name.lower().split() if len(part) > 2)


def repeats(reading: Reading, expected: Expected) -> bool:
    """A stranger who tells the last period's published figure tells nothing new."""
    previous = next((each.previous for each in expected.indicators if each.code == reading.indicator), None)
    return reading.qualifier == "wrong-period" and reading.value is not None and reading.value == previous


def leaves(reading: Reading, who: Standing, expected: Expected) -> bool:
    """'Screening to follow from Ben': that another's figure is not there is nothing that a sender could tell."""
    if reading.qualifier != "not-available" or not who.known:
        return False
    owners = next((each.agencies for each in expected.indicators if each.code == reading.indicator), ())
    return bool(owners) and who.agencies.isdisjoint(owners)


def doubted(reading: Reading, who: Standing, expected: Expected) -> Reading:
    """The same reading, in doubt when its sender is unknown or another agency owns the figure."""
    if not reading.certain:
        return reading
    if not who.known:
        return reading.model_copy(update={"certain": False, "why": "the sender is not a registered contact"})
    owners = next((each.agencies for each in expected.indicators if each.code == reading.indicator), ())
    if owners and not who.agencies.intersection(owners):
        return reading.model_copy(update={"certain": False, "why": "another agency gives this figure"})
    return reading
