"""Of actions: words and numbers that are of an action's own name, and so name and count no measure."""

from collections.abc import Sequence

from bot.reading.claiming.marks.noticed import Marks
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.figures import figures as numbers_in
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.statuses import says_status

_ONE_WORD = 1.3  # the weight of one telling word of a name, with a common one at most


def is_of_an_action(lexicon: Lexicon, mention: Mention, marks: Marks) -> bool:
    """'NM-A04 falls pathway - delayed': behind an action's code a word of a measure is the action's."""
    return mention.clash and not marks.figures and any(item in lexicon.action for item in mention.items)


def but_actions(low: str, lexicon: Lexicon, sentence: Sentence, names: list[Mention]) -> list[Mention]:
    """'The carers' charter is not out': a word of a measure within the better-known name of an action is its."""
    words = low[sentence.start : sentence.end]
    alone = [m for m in names if m.by == "name" and " " not in low[m.start : m.end]]
    weak = [m for m in names if m.by == "name" and (m.weight <= _ONE_WORD or m in alone)]
    if not weak or not says_status(words):
        return names
    acts = _well_named(words, lexicon)
    spans = [(sentence.start + m.start, sentence.start + m.end, m.weight) for m in acts]
    return [
        m
        for m in names
        if m not in weak or not any(a <= m.start and m.end <= b and weight > m.weight for a, b, weight in spans)
    ]


def but_of_titles(low: str, lexicon: Lexicon, sentence: Sentence, figures: Sequence[Figure]) -> list[Figure]:
    """The figures without those of an action's own title: 'training forty responders is delayed' counts nobody."""
    if lexicon.counts.isdisjoint([f.value for f in figures]):
        return list(figures)
    words = low[sentence.start : sentence.end]
    if not says_status(words):
        return list(figures)
    acts = _well_named(words, lexicon)
    titles = {lexicon.action[item].title for m in acts for item in m.items if item in lexicon.action}
    told = {f.value for title in titles for f in numbers_in(title.lower(), ())}
    return [f for f in figures if f.unit or f.places or f.value not in told]


def _well_named(words: str, lexicon: Lexicon) -> list[Mention]:
    """The actions named in some words by more than one telling word of their titles."""
    return [m for m in mentions(words, lexicon.actions, ()) if m.by == "name" and m.weight > _ONE_WORD]
