"""Sharing: which of several measures a period said once is of."""

from collections.abc import Sequence

from bot.domain.period_text import parse
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.names import Mention
from bot.reading.noticing.periods import Said


def shared(said: Said | None, mention: Mention, names: Sequence[Mention], setting: Setting) -> Said | None:
    """The period said of a whole sentence, where it is of this measure too.

    'Bed days in October came to 44.1 and the spell to 32.4': a month asked for of the first measure, while the second
    is asked for by the quarter, is the first's alone.
    """
    if said is None or said.period is None or _is_asked(said, mention, setting):
        return said
    others = [other for other in names if other.items != mention.items]
    return None if any(_is_asked(said, other, setting) for other in others) else said


def _is_asked(said: Said, mention: Mention, setting: Setting) -> bool:
    known = setting.lexicon.indicator
    asked = [text for item in mention.items if item in known for text in known[item].asked or (setting.asked,)]
    return any(parse(text) == said.period for text in asked)
