"""Stories: a voice bank by priority, of those given with consent, without what would tell who spoke."""

from collections.abc import Sequence

from bot.domain.deidentified import consented, deidentified
from bot.domain.figures import number_of
from bot.domain.held import HeldVoice
from bot.domain.highlights.further.places import answers_to, questions_here
from bot.domain.highlights.ground import Ground
from bot.domain.highlights.provenance import readable
from bot.domain.report import Further
from bot.domain.report_line import Line, Words
from bot.domain.strategy import Question

EVERY = "All priorities"


def stories(ground: Ground, _lines: Sequence[Line]) -> Further | None:
    """The stories by priority; None where none was asked for. Nobody's name travels with one, in either edition."""
    asked = questions_here(ground, "story")
    if not asked:
        return None
    names = {theme.code: theme.name for theme in ground.framework.theme}
    told = sum(len(tuple(answers_to(ground, question))) for question in asked)
    shared = given(ground)
    held_back = told - len(shared)
    said = f"{number_of(held_back, 'story', 'stories')} held back: consent is not said." if held_back else ""
    return Further(
        code="stories",
        title="Voices: residents' stories by priority",
        sentences=tuple(filter(None, (f"{number_of(len(shared), 'story', 'stories')} given with consent.", said))),
        words=tuple(Words(text=text, group=f"A resident, on {names.get(q.theme, EVERY)}") for q, _, text in shared),
    )


def given(ground: Ground) -> tuple[tuple[Question, HeldVoice, str], ...]:
    """Each story of the report given with consent, with its question and the words as they may be read."""
    told = [(question, voice) for question in questions_here(ground, "story") for voice in answers_to(ground, question)]
    return tuple((question, voice, _words(ground, voice)) for question, voice in told if consented(voice.text))


def _words(ground: Ground, voice: HeldVoice) -> str:
    return readable(ground, deidentified(voice.text), voice.source, voice.about, f"voice:{voice.id}")[1]
