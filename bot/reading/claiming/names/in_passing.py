"""In passing: one word of a measure that the figures beside it cannot be of, where what was spoken of before fits."""

from collections.abc import Sequence

from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.noticing.lexicon import measures
from bot.reading.noticing.names import Mention
from bot.reading.noticing.units import clashes, fits


def but_in_passing(low: str, marks: Marks, topic: Sequence[Mention], found: Sequence[Claim], setting: Setting) -> Marks:
    """'Facilities grant. The districts spent £1,003,750': the marks, the word for the measure just headed.

    All figures are in a unit that no measure so named is in, and could follow the last of the one spoken of,
    which has none yet.
    """
    known, names = setting.lexicon.indicator, marks.names
    before = {one.code: one for each in topic for one in measures(each.items, known)}
    if len(before) != 1 or not all(_is_one_word(low, each) and each.items for each in names):
        return marks
    spoken = next(iter(before.values()))
    named = [one for each in names for one in measures(each.items, known)]
    if not all(figure.unit and clashes(figure.unit, one.unit) for figure in marks.figures for one in named):
        return marks
    if not all(fits(each.unit, spoken.unit) and near_last(sound(each, spoken), spoken) for each in marks.figures):
        return marks
    if any(spoken.code in each.items and each.figure for each in found):
        return marks
    return marks._replace(names=[names[0]._replace(items=(spoken.code,))])


def _is_one_word(low: str, mention: Mention) -> bool:
    return mention.by == "name" and mention.weight <= 1 and low[mention.start : mention.end].isalpha()
