"""Lexicon: what the board's measures, actions and questions may be called, built once for each Expected."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from bot.domain.returns import Expected, ExpectedAction, ExpectedIndicator, ExpectedQuestion
from bot.reading.noticing.codes import Codes
from bot.reading.noticing.families import Family, families
from bot.reading.noticing.figures import figures
from bot.reading.noticing.glossary import glossary
from bot.reading.noticing.known import Names
from bot.reading.noticing.places import own_places
from bot.reading.noticing.plain import plain
from bot.reading.noticing.words import DIRECTIVES


def _undirected(title: str) -> str:
    """A title without the common verb that it opens with: 'Agree the offer' is 'the offer', 'Retender …' keeps it."""
    verb, _, rest = title.partition(" ")
    return rest if rest and verb.lower() in DIRECTIVES else title


class Lexicon(NamedTuple):
    """All that can be named in a reply to one board."""

    codes: Codes
    indicators: Names
    actions: Names
    indicator: Mapping[str, ExpectedIndicator]
    action: Mapping[str, ExpectedAction]
    question: Mapping[str, ExpectedQuestion]
    counts: frozenset[Decimal | None]  # the numbers in titles of actions
    families: Mapping[str, Family]  # of the measures that have one


@lru_cache(maxsize=32)
def lexicon(expected: Expected) -> Lexicon:
    """The lexicon of one board's expectation, built once and kept."""
    words = glossary()
    indicator = {each.code: each for each in expected.indicators}
    action = {each.code: each for each in expected.actions}
    question = {each.code: each for each in expected.questions}
    return Lexicon(
        Codes([*indicator, *action, *question]),
        Names({code: (each.name, *each.aliases) for code, each in indicator.items()}, words, own_places(expected)),
        Names({code: (_undirected(each.title),) for code, each in action.items()}, words, own_places(expected)),
        indicator,
        action,
        question,
        frozenset(each.value for title in (a.title for a in action.values()) for each in figures(plain(title).low, ())),
        families(indicator),
    )


def measures(items: Iterable[str], known: Mapping[str, ExpectedIndicator]) -> list[ExpectedIndicator]:
    """The measures among what a name could mean; the rest are actions or questions."""
    return [known[item] for item in items if item in known]
