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


def stories(ground: Ground, _lines: Sequence[Line]) -> Further | None:
    """The stories by priority; None where none was asked for. Nobody's name travels with one, in either edition."""
    asked = questions_here(ground, "story")
    if not asked:
        return None
    names = {theme.code: theme.name for theme in ground.framework.theme}
    told = [(names.get(q.theme, "All priorities"), voice) for q in asked for voice in answers_to(ground, q)]
    given = [(theme, voice) for theme, voice in told if consented(voice.text)]
    held_back = len(told) - len(given)
    said = f"{number_of(held_back, 'story', 'stories')} held back: consent is not said." if held_back else ""
    return Further(
        code="stories",
        title="Voices: residents' stories by priority",
        sentences=tuple(filter(None, (f"{number_of(len(given), 'story', 'stories')} given with consent.", said))),
        words=tuple(_words(ground, theme, voice) for theme, voice in given),
    )


def _words(ground: Ground, theme: str, voice: HeldVoice) -> Words:
    _, text = readable(ground, voice.text, voice.source, voice.about)
    return Words(text=deidentified(text), group=f"A resident, on {theme}")
