"""Learning: what a review has learnt, and how the board's own survey was answered."""

from collections.abc import Sequence

from bot.domain.highlights.further.places import answers_to, is_learning, questions_here
from bot.domain.highlights.ground import Ground
from bot.domain.highlights.provenance import words
from bot.domain.report import Further
from bot.domain.report_line import Line


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
    totals = [(row.prompt, voice.text) for row in asked for voice in answers_to(ground, row)]
    told = "Members were given the survey's link; who answered is not known to the bot."
    return Further(
        code="evaluation",
        title="Evaluation of the board",
        sentences=(told,) if totals else (told, "Its totals have not been brought in yet."),
        heads=("Asked", "Totals"),
        rows=tuple(totals),
    )
