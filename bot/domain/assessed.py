"""Assessed: what is known of an indicator at one period once the rules have judged it."""

from decimal import Decimal
from typing import Literal

from bot.domain.compared import Comparison
from bot.domain.rating import Direction, Move, Rag
from bot.domain.record import Record
from bot.domain.significance import Significance

State = Literal["reported", "awaited", "suppressed", "not-available"]


class Rules(Record):
    """The settings of the rules: an XmR run's length, and the periods at which a new baseline begins."""

    run: int = 7
    restarts: tuple[str, ...] = ()


class Assessment(Record):
    """An indicator at one period, judged only by what may be shown of it.

    `word` is the rating in words: Red, Amber, Green, Not rated, Awaited, Suppressed or Not available.
    `text` and `previous_text` are figures with their unit. `trend` is OHID's recent trend; `variation`
    and `assurance` are the XmR chart's, empty where no chart is drawn. `reasons` say why it is an
    exception; `compared` how it stands to other areas; `cannot` what cannot be said, each with its reason.
    `reading` is the held value's id.
    """

    indicator: str
    period: str
    state: State
    rag: Rag = "grey"
    word: str = "Awaited"
    text: str = "Awaited"
    value: Decimal | None = None
    target: Decimal | None = None
    target_period: str = ""
    previous: Decimal | None = None
    previous_text: str = ""
    previous_period: str = ""
    move: Move = ""
    direction: Direction = ""
    significance: Significance = "cannot say"
    trend: str = ""
    variation: str = ""
    assurance: str = ""
    cause: str = ""
    compared: tuple[Comparison, ...] = ()
    provisional: bool = False
    unrated: str = ""
    exception: bool = False
    reasons: tuple[str, ...] = ()
    sentence: str = ""
    cannot: tuple[str, ...] = ()
    reading: int = 0
