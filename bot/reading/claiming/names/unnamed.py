"""Unnamed: the one measure that words without any name can mean, by the month, the unit or the sender."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.domain.period_text import parse
from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said
from bot.reading.noticing.units import clashes, fits

_TELLING = frozenset({"pounds", "weeks", "days", "hours", "minutes", "ratio"})
_AVERAGE = re.compile(r"\b(?:monthly|daily|month's|quarterly|overall)\s(?:average|mean)(?:\s(?:was|is|of))?\s?:?\s?$")
_ONE_WORD = 0.4  # more than one common word of a name weighs
_ONLY_LINKS = re.compile(r"(?:[\W_]|\b(?:and|in|for|was|is|at|then|a|per|day|mins?|minutes|weeks|days|hi|fiona)\b)*")
_LABEL = re.compile(r"[\s*•>-]*([a-z][^:;,.\d\n]{2,60}?)\s?(?::|\s[-–—])\s")
_LABELLED = re.compile(
    r"\W*(?:(?:then|and|next|also|finally|lastly|last)\s)*(?:the\s|our\s)?(?!time|target|england|baseline|last|previous)"
    r"[a-z][a-z-]+(?:\s[a-z-]+){0,2}\s?[:–-]\s"
)
_DATA = re.compile(
    r"(?:'s)?\s(?:(?!staff|survey|agenda)[\w-]+\s){0,2}?(?:files?|data|figures?|numbers?|extracts?|publications?|"
    r"statistics|stats|"
    r"datasets?|values?|release)\s"
)


def sole(found: Sequence[Figure], setting: Setting) -> list[Mention]:
    """The only measure of the sender's in the unit said, where nothing at all is named: asked about, never sure."""
    known = setting.lexicon.indicator
    own = [each for each in setting.mine if each in known]
    told = [(f, each) for f in found if f.unit in _TELLING for each in own if fits(f.unit, known[each].unit)]
    if len(found) > 1:  # of several, the only one that could follow the last value
        told = [(f, each) for f, each in told if near_last(sound(f, known[each]), known[each])]
        told = [(f, each) for f, each in told if f.value != known[each].target] or told
    return [Mention(f.start, f.start, (each,), "hint", loose=True) for f, each in told] if len(told) == 1 else []


def in_other_words(
    low: str, sentence: Sentence, marks: Marks, subjects: Sequence[Mention], setting: Setting
) -> list[Mention]:
    """'It took 4.8 days on average once they were ready', behind a percentage: of the only measure in days.

    It is one of the sender's that has two of the words said, and the figure could follow its last; it is asked about.
    """
    known = setting.lexicon.indicator
    figures = marks.figures
    if len(figures) != 1 or any(not clashes(figures[0].unit, known[i].unit) for m in subjects for i in _own(m, known)):
        return []
    told = sole(figures, setting)
    if not told:
        return []
    item = told[0].items[0]
    said = [hint for hint in marks.hints if item in hint.items]
    labelled = _LABELLED.fullmatch(low, sentence.start, figures[0].start)  # 'Then the delays: 4.3 days.'
    enough = labelled or len(said) > 1 or any(hint.weight > _ONE_WORD for hint in said)
    return told if enough and near_last(sound(figures[0], known[item]), known[item]) else []


def left_in_other_words(
    low: str, sentence: Sentence, marks: Marks, names: Sequence[Mention], said: Sequence[Claim], setting: Setting
) -> list[tuple[Figure, Mention]]:
    """'It took 4.9 days on average …, and 83.8% of those with reablement were home': of the only measure in days.

    The figure that no name of the sentence took may be of the sender's one measure in its unit: it is asked about.
    """
    given, taken = {item for c in said for item in c.items}, {c.figure for c in said}
    left = [figure for figure in marks.figures if figure.unit in _TELLING and figure not in taken]
    told: list[tuple[Figure, Mention]] = []
    for figure in left:
        found = in_other_words(low, sentence, marks._replace(figures=[figure]), names, setting)
        told += [(figure, found[0])] if found and given.isdisjoint(found[0].items) else []
    return told if len(told) == 1 else []


def _own(mention: Mention, known: Mapping[str, ExpectedIndicator]) -> list[str]:
    return [item for item in mention.items if item in known]


def of_an_action(low: str, sentence: Sentence, setting: Setting) -> bool:
    """'Befrienders: 14 trained of the 20': a label of an action's own words, whose numbers are of no measure."""
    label = _LABEL.match(low, sentence.start, sentence.end)
    return label is not None and any(m.by == "name" for m in mentions(label[1], setting.lexicon.actions, ()))


def of_subject(subjects: Sequence[Mention], marks: Marks) -> Marks:
    """Only the figure that told the measure is of it: '42, 39, 41, 40 - monthly average 40.4 a day'."""
    if not subjects or len(marks.figures) < 2 or len(marks.figures) == len(marks.periods):
        return marks
    return marks._replace(figures=[f for f in marks.figures if f.start == subjects[0].start] or marks.figures)


def only_one(low: str, sentence: Sentence, marks: Marks, setting: Setting) -> list[Mention]:
    """What can only be meant where nothing was named, and the month said was asked for.

    It is the sender's one measure in the unit of an average, or their only one, said to be missing; or the one of
    which several of those months were asked, each given a figure that could follow the last, and in doubt where the
    sender has more.
    """
    known = setting.lexicon.indicator
    own = [each for each in setting.mine if each in known]
    own = [each for each in own if any(_asks_for(each, period, setting) for period in marks.periods)]
    averages = [f for f in marks.figures if f.unit and _AVERAGE.search(low, sentence.start, f.start)]
    missing = [s for s in marks.states if s.kind == "not-available" and _of_data(low, s.start, marks.periods)]
    if len(averages) == 1:
        own = [each for each in own if fits(averages[0].unit, known[each].unit)]
        at = averages[0].start
    elif missing and not marks.figures and len(setting.mine) == 1:
        at = missing[0].start
    elif _all_dated(low, sentence, marks) and all(_asks_for(each, p, setting) for each in own for p in marks.periods):
        own = [each for each in own if all(near_last(sound(f, known[each]), known[each]) for f in marks.figures)]
        return [Mention(sentence.start, sentence.start, tuple(own), "name", loose=setting.mine != {*own})][
            : len(own) == 1
        ]
    else:
        return []
    return [Mention(at, at, tuple(own), "name")] if len(own) == 1 else []


def _all_dated(low: str, sentence: Sentence, marks: Marks) -> bool:
    """'Jan 36:02, Feb 32:18', and no other word: each figure straight behind or before its month."""
    alone = low.strip() == low[sentence.start : sentence.end].strip()  # '263 in December' is all that is said
    if len(marks.figures) < (1 if alone else 2) or len(marks.periods) != len(marks.figures):
        return False
    spans = sorted([*((f.start, f.end) for f in marks.figures), *((p.start, p.end) for p in marks.periods)])
    between = "".join(low[a:b] for (_, a), (b, _) in pairwise(spans))
    return bool(_ONLY_LINKS.fullmatch(between + low[sentence.start : spans[0][0]] + low[spans[-1][1] : sentence.end]))


def _of_data(low: str, at: int, periods: Sequence[Said]) -> bool:
    """'The October MHSDS files aren't out': what is missing is the month's data, not its agenda."""
    return any(_DATA.fullmatch(low, period.end, at) for period in periods if period.end <= at)


def _asks_for(item: str, period: Said, setting: Setting) -> bool:
    """Say whether a measure was asked for the period said, or for months of it."""
    if period.kind != "period" or period.period is None:
        return False
    whole = period.period
    asked = [parse(text) for text in setting.lexicon.indicator[item].asked or (setting.asked,)]
    return any(whole.start <= each.start and each.end <= whole.end for each in asked)
