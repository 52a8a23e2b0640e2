"""Plans: one analysis of every commissioning plan's self-assessment, with evidence and recommendations."""

from collections.abc import Sequence

from bot.domain.figures import listed, number_of
from bot.domain.highlights.further.places import answers_to, questions_here
from bot.domain.highlights.ground import Ground
from bot.domain.highlights.provenance import words
from bot.domain.report import Further
from bot.domain.report_line import Line
from bot.domain.strategy import Question
from bot.domain.verdicts import Verdict, verdict

_SAID: dict[Verdict, str] = {"yes": "Aligned", "partly": "Partly", "no": "Not aligned", "not said": "Not said plainly"}
_NO_ANSWER = "No answer"


def plans(ground: Ground, _lines: Sequence[Line]) -> Further | None:
    """One table of all plans, a row for each plan and line; None where no self-assessment was asked for."""
    asked = questions_here(ground, "self-assessment")
    if not asked:
        return None
    rows = tuple(_row(ground, question) for question in asked)
    return Further(
        code="self-assessment",
        title="Analysis of commissioning plans",
        sentences=(_overview(rows), *_recommendations(rows)),
        heads=("Plan of", "Line", "Alignment", "Evidence, in their words"),
        rows=rows,
    )


def _row(ground: Ground, question: Question) -> tuple[str, ...]:
    said = [words(ground, voice).text for voice in answers_to(ground, question)]
    alignment = _SAID[verdict(said[-1].split(".")[0])] if said else _NO_ANSWER
    return (ground.named([question.audience]), question.prompt, alignment, " ".join(said))


def _overview(rows: Sequence[tuple[str, ...]]) -> str:
    names = list(dict.fromkeys(row[0] for row in rows))
    whole = [name for name in names if all(row[2] == "Aligned" for row in rows if row[0] == name)]
    silent = [name for name in names if all(row[2] == _NO_ANSWER for row in rows if row[0] == name)]
    told = f"{number_of(len(names), 'plan')}: {len(whole)} aligned on every line"
    return told + (f"; no self-assessment from {listed(silent)}." if silent else ".")


def _recommendations(rows: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """What the answers themselves call for; what future commissioning needs beyond that is the board's to say."""
    calls = {
        "Not aligned": "say how the plan will be brought into line",
        "Partly": "say what is missing and by when it will be there",
        "Not said plainly": "say plainly whether the plan is aligned",
        _NO_ANSWER: "complete the self-assessment",
    }
    wanted: dict[tuple[str, str], int] = {}
    for name, _, alignment, _ in rows:
        if alignment in calls:
            wanted[name, alignment] = wanted.get((name, alignment), 0) + 1
    return tuple(
        f"Recommendation: {name} should {calls[alignment]} ({number_of(count, 'line')})."
        for (name, alignment), count in wanted.items()
    )
