"""Places: which questions have a section of their own, and so do not stand among the other voices."""

from collections.abc import Iterable

from bot.domain.held import HeldVoice
from bot.domain.highlights.ground import Ground
from bot.domain.strategy import Question, ReportKind

_OWN = ("delivered-difference", "story", "self-assessment", "survey")


def has_place(kind: ReportKind, question: Question) -> bool:
    """Whether its answers stand in a section of their own: by its kind, or as what is learnt in a review."""
    return question.kind in _OWN or is_learning(kind, question)


def is_of_figures(ground: Ground) -> bool:
    """Whether the report asks nobody about actions, and so has nothing to say of them."""
    return bool(ground.kind.national) or ground.kind.asks == "figures"


def is_learning(kind: ReportKind, question: Question) -> bool:
    """Whether a question is put for the review alone."""
    return question.kind == "open" and kind.code in question.reports and "review" in kind.sections


def questions_here(ground: Ground, kind: str) -> tuple[Question, ...]:
    """The questions of one kind that are put for this report."""
    rows = ground.framework.question
    here = (row for row in rows if row.kind == kind and _here(ground, row))
    return tuple(row for row in here if not ground.hides(row.code, *row.about))


def answers_to(ground: Ground, question: Question) -> Iterable[HeldVoice]:
    """The words that answer a question, latest last."""
    return (voice for voice in ground.voices if voice.question == question.code)


def _here(ground: Ground, question: Question) -> bool:
    in_theme = not question.theme or question.theme in ground.theme_codes
    return in_theme and (not question.reports or ground.kind.code in question.reports)
