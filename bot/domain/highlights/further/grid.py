"""The grid: is it delivered, is it making the difference, as the groups concerned see it, with their words."""

from collections.abc import Sequence

from bot.domain.highlights.further.places import answers_to, questions_here
from bot.domain.highlights.ground import Ground
from bot.domain.highlights.provenance import words
from bot.domain.report import Further
from bot.domain.report_line import Line, Words
from bot.domain.strategy import Question
from bot.domain.verdicts import Verdict, verdict_on

_VERDICTS: tuple[Verdict, ...] = ("yes", "partly", "no", "not said")
_ROWS = {"yes": "Delivered", "partly": "Partly delivered", "no": "Not delivered", "not said": "Delivery not said"}
_HEADS = ("Delivered?", "Making the difference", "Partly", "Not making it", "Not said")
_DELIVERED, _DIFFERENCE = r"deliver|done|complete|open|in place", r"differen|impact|outcome"


def grid(ground: Ground, _lines: Sequence[Line]) -> Further | None:
    """Every action a group was asked about, placed by what the group said of it; None where none was asked."""
    asked = questions_here(ground, "delivered-difference")
    if not asked:
        return None
    answered = [(question, words(ground, voice)) for question in asked for voice in answers_to(ground, question)]
    placed = [(question, said, *_places(said.text)) for question, said in answered]
    rows = tuple(
        (_ROWS[down], *("; ".join(_named(q) for q, _, d, a in placed if (d, a) == (down, over)) for over in _VERDICTS))
        for down in _VERDICTS
    )
    return Further(
        code="grid",
        title="Is it delivered, and is it making the difference?",
        sentences=_sentences(ground, asked, answered),
        heads=_HEADS,
        rows=rows if placed else (),
        words=tuple(said.model_copy(update={"text": f"{_named(q)}: {said.text}"}) for q, said in answered),
    )


def _places(text: str) -> tuple[Verdict, Verdict]:
    return verdict_on(text, _DELIVERED), verdict_on(text, _DIFFERENCE)


def _named(question: Question) -> str:
    return question.about[0] if question.about else question.code


def _sentences(
    ground: Ground, asked: Sequence[Question], answered: Sequence[tuple[Question, Words]]
) -> tuple[str, ...]:
    titles = {row.code: row.title for row in ground.framework.action}
    heard = {question.code for question, _ in answered}
    named = dict.fromkeys(code for question in asked for code in question.about)
    silent = dict.fromkeys(ground.named([q.audience]) for q in asked if q.code not in heard)
    told = [f"{code} is: {titles.get(code, code)}." for code in named]
    placed = "Each action stands where the group's own words put it; what they do not say plainly is not guessed."
    return (placed, *told, *([f"No answer yet on something asked of: {'; '.join(silent)}."] if silent else []))
