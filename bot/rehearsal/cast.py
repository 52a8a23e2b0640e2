"""The cast: who of those asked answers in which way."""

from typing import Literal

from bot.domain import asking
from bot.domain.asking import Wanted
from bot.domain.cycle import Cycle
from bot.domain.holders import holder, in_secretariat
from bot.domain.record import Record
from bot.domain.strategy import Contact, Framework

Cue = Literal["first", "again", "receipt", "closed"]
Manner = Literal["lines", "form", "prose", "estimate", "range", "away", "rest", "correction"]


class Turn(Record):
    """What somebody does once on a cue, some working days after it.

    `first` and `again` are the first letter that asks them and any later one, `receipt` their first receipt,
    `closed` the closing of the cycle.
    """

    cue: Cue
    days: int
    manner: Manner


class Part(Record):
    """One way of answering. `settles` says how they answer a doubt, `needs` what they must be to be given it."""

    name: str
    turns: tuple[Turn, ...] = ()
    settles: Literal["", "yes", "figure"] = ""
    needs: tuple[Literal["slack", "email", "figures", "several", "statutory"], ...] = ()


def _turn(cue: Cue, days: int, manner: Manner) -> Turn:
    return Turn(cue=cue, days=days, manner=manner)


LINES = Part(
    name="answers line by line",
    turns=(_turn("first", 3, "lines"), _turn("again", 0, "lines"), _turn("receipt", 3, "correction")),
    needs=("email", "figures"),
)
PARTS = (
    Part(
        name="fills in the form",
        turns=(_turn("first", 2, "form"), _turn("again", 1, "form")),
        settles="yes",
        needs=("slack", "several"),
    ),
    LINES,
    Part(
        name="gives an estimate, and confirms it",
        turns=(_turn("first", 4, "estimate"), _turn("again", 0, "lines")),
        settles="yes",
        needs=("slack", "figures"),
    ),
    Part(
        name="answers in part, with a range, and the rest after closing",
        turns=(_turn("first", 1, "range"), _turn("closed", 1, "rest")),
        settles="figure",
        needs=("email", "several", "statutory"),
    ),
    Part(
        name="is away, and tells it by telephone in the end",
        turns=(_turn("first", 0, "away"),),
        needs=("email", "statutory"),
    ),
    Part(name="writes in plain sentences", turns=(_turn("again", 0, "prose"),), settles="yes"),
    Part(name="never answers"),
)
PROMPT = Part(name="answers at once", turns=(_turn("first", 1, "lines"), _turn("again", 0, "lines")), settles="yes")
AWAY, SILENT = PARTS[4], PARTS[6]


class Player(Record):
    """One person with the posts they are asked through in a cycle."""

    contact: Contact
    wanted: tuple[Wanted, ...]
    officer: bool = False
    statutory: bool = True

    @property
    def figures(self) -> int:
        """How many figures they are asked for."""
        return sum(item.kind == "figure" for one in self.wanted for item, _ in one.items)

    def fits(self, need: str) -> bool:
        """Whether they are what a part needs."""
        return {
            "slack": bool(self.contact.slack),
            "email": not self.contact.slack,
            "figures": self.figures > 0,
            "several": self.figures > 1,
            "statutory": self.statutory,
        }[need]


def cast(framework: Framework, cycle: Cycle) -> dict[str, Part]:
    """Give everybody asked in a cycle a part, by their address; those left over answer at once.

    Each part goes to whoever fits it best and is asked for most figures; the secretariat's own answer at once.
    """
    free = players(framework, cycle)
    given = {address(one.contact): PROMPT for one in free}
    free = [one for one in free if not one.officer]
    for part in PARTS:
        if free:
            best = max(
                free, key=lambda one: (sum(one.fits(need) for need in part.needs), one.figures, -free.index(one))
            )
            free.remove(best)
            given[address(best.contact)] = part
    return given


def players(framework: Framework, cycle: Cycle) -> list[Player]:
    """Give everybody who is asked something in a cycle, in the order they are asked."""
    kinds = {row.code: row.kind for row in framework.agency}
    found: dict[str, Player] = {}
    for wanted in asking.wanted(framework, cycle, cycle.opens):
        contact = holder(framework, wanted.post, cycle.opens)
        if contact is None:
            continue
        before = found.get(address(contact))
        found[address(contact)] = Player(
            contact=contact,
            wanted=(*(before.wanted if before else ()), wanted),
            officer=in_secretariat(framework, contact),
            statutory=kinds.get(wanted.agency) == "statutory",
        )
    return list(found.values())


def address(contact: Contact) -> str:
    """Give what somebody is known by here: their email address, or else their Slack id."""
    return contact.email or contact.slack
