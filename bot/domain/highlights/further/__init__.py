"""Further: the sections a kind of report has beside the usual ones, each from a file of its own."""

from collections.abc import Callable, Sequence

from bot.domain.highlights.further.audit import audit
from bot.domain.highlights.further.deep_dive import deep_dive
from bot.domain.highlights.further.grid import grid
from bot.domain.highlights.further.learning import evaluation, review
from bot.domain.highlights.further.looking_back import look_back
from bot.domain.highlights.further.plans import plans
from bot.domain.highlights.further.reached import reached
from bot.domain.highlights.further.red_box import red_box
from bot.domain.highlights.further.scrutiny import scrutiny
from bot.domain.highlights.further.stories import stories
from bot.domain.highlights.ground import Ground
from bot.domain.report import Further
from bot.domain.report_line import Line

Maker = Callable[[Ground, Sequence[Line]], Further | None]
_MAKERS: tuple[Maker, ...] = (
    *(reached, red_box, deep_dive, grid, stories, plans),
    *(look_back, review, evaluation, scrutiny, audit),
)


def further(ground: Ground, lines: Sequence[Line]) -> tuple[Further, ...]:
    """Every section that the kind of report asks for, or that something came for."""
    found = (make(ground, lines) for make in _MAKERS)
    return tuple(_open(ground, section) for section in found if section is not None)


def _open(ground: Ground, section: Further) -> Further:
    """The section without what names an item kept from the public, where the public reads it."""
    return section.model_copy(
        update={
            "sentences": tuple(said for said in section.sentences if not ground.names_hidden(said)),
            "rows": tuple(row for row in section.rows if not ground.names_hidden(" | ".join(row))),
            "words": tuple(words for words in section.words if not ground.names_hidden(words.text)),
        }
    )
