"""Owed: the figures of another period of measures given before, 'the two Q3 ones you were owed: 11.6 wks, 21.4'."""

from collections.abc import Sequence

from bot.domain.period_text import parse
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention


def owed(sentence: Sentence, marks: Marks, found: Sequence[Claim], setting: Setting) -> list[Mention]:
    """The measures of a sentence that names none, says one period and gives two figures or more.

    They are those given before for another period that are asked for this one as well: as many as there are figures,
    in the order in which they were given, each figure like the last one of its measure and in its unit.
    """
    about = marks.periods[0].period if len(marks.periods) == 1 else None
    if len(marks.figures) < 2 or about is None:
        return []
    known = setting.lexicon.indicator
    given = [c for c in found if c.role == "value" and c.sure and len(c.items) == 1 and c.items[0] in known]
    told = {c.items[0] for c in given if c.period is not None and c.period.period == about}
    asked = [i for i in dict.fromkeys(c.items[0] for c in given) if about in [parse(t) for t in known[i].asked]]
    left = [item for item in asked if len(known[item].asked) > 1 and item not in told]
    if len(left) != len(marks.figures):
        return []
    pairs = zip(marks.figures, left, strict=True)
    if not all(near_last(sound(figure, known[item]), known[item]) for figure, item in pairs):
        return []
    return [Mention(sentence.start, sentence.start, (item,), "name") for item in left]
