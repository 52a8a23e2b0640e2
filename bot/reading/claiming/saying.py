"""Saying: what a reply says of one measure, before anything is decided; and what is known before it is read."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said


class Claim(NamedTuple):
    """One thing said of one measure (or of one of several `items`): a figure or a statement, and in what role.

    `role` is 'value', 'state', or what else the figure is ('target', 'previous', 'change'…). `firm` means only
    linking words stand between name and figure; `sure` that no other name could be meant; `hint` that only a
    common word names it. `noun` is what the figure counts, `own` its words: those between its period and it, and those
    behind it. `whole` is set for a total among its parts, `ours` for one labelled with the board's own place,
    `aside` for a figure alone in a bracket behind another, `local` for one of a single
    place within the board's, `bare` where its sentence holds nothing but name, figure and words that lead to it,
    `doubted` where a sentence of its own casts doubt on it.
    """

    items: tuple[str, ...]
    role: str
    start: int
    end: int
    sentence: Sentence
    figure: Figure | None = None
    state: str = ""
    period: Said | None = None
    sure: bool = True
    firm: bool = True
    hint: bool = False
    clash: bool = False
    corrects: bool = False
    provisional: bool = False
    approximate: bool = False
    whole: bool = False
    ours: bool = False
    carried: bool = False
    aside: bool = False
    local: bool = False
    noun: str = ""
    own: tuple[str, str] = ("", "")
    bare: bool = False
    doubted: bool = False
    note: str = ""


class Setting(NamedTuple):
    """What is known: the board's words, the period, whose reply it is, names of places and people, questions put.

    `order` is that of the letter in which figures were asked for, and `sent` the day of the reply, where known.
    `typed` is set where lines end as their writer ended them.
    """

    lexicon: Lexicon
    asked: str
    mine: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    order: tuple[str, ...] = ()
    sent: date | None = None
    typed: bool = False


def follows(found: Sequence[Claim], sentence: Sentence) -> bool:
    """Whether a sentence stands on the line of what was claimed last, or on the next."""
    return bool(found) and sentence.line - found[-1].sentence.line <= 1


def before(claim: Claim) -> str:
    """The words of its sentence before the figure of a claim; none where it has no figure."""
    return claim.note[: max(claim.figure.start - claim.sentence.start, 0)] if claim.figure else ""


def behind(claim: Claim) -> str:
    """The words of its sentence behind the figure of a claim; all of them where it has no figure."""
    return claim.note[max(claim.figure.end - claim.sentence.start, 0) :] if claim.figure else claim.note
