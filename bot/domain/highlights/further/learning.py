"""Learning: what a review has learnt, and how the board's own survey was answered."""

from collections.abc import Sequence

from bot.domain.highlights.further.places import answers_to, is_learning, questions_here
from bot.domain.highlights.ground import Ground
from bot.domain.highlights.provenance import words
from bot.domain.report import Further
from bot.domain.report_line import Line
from bot.domain.surveys import rows_of

_WHO = "Members were given the survey's link; who answered is not known to the bot, and only totals were brought in."
_SMALL = "A small count is not shown, nor another from which it could be worked out."
_NOT_YET = "Its totals have not been brought in yet."


def review(ground: Ground, _lines: Sequence[Line]) -> Further | None:
    """The answers to what is put for the review alone, where the report is one."""
    if "review" not in ground.kind.sections:
        return None
    asked = [row for row in ground.framework.question if is_learning(ground.kind, row)]
    said = [(row, words(ground, voice)) for row in asked for voice in answers_to(ground, row)]
    return Further(
        code="review",
        title="Review: what has been learnt",
        sentences=() if said else ("Nothing has been said for the review yet.",),
        heads=("Asked", "Of", "What was said"),
        rows=tuple((row.prompt, found.group, found.text) for row, found in said),
    )


def evaluation(ground: Ground, _lines: Sequence[Line]) -> Further | None:
    """The board's survey: only that it was put, and its totals as they were brought in."""
    if "evaluation" not in ground.kind.sections:
        return None
    asked = questions_here(ground, "survey")
    rows = tuple(row for survey in asked for row in rows_of(ground.facts.survey, survey))
    return Further(
        code="evaluation",
        title="Evaluation of the board",
        sentences=(*(row.prompt for row in asked), _WHO, _SMALL if rows else _NOT_YET),
        heads=("Asked", "Answer", "How many"),
        rows=rows,
    )
