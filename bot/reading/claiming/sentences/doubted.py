"""Doubted: figures on which a sentence of its own casts doubt: behind them, before them, or naming them anywhere."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from bot.domain.period_text import parse
from bot.reading.claiming.blanking import without
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.periods.afterthoughts import speaks_of_all
from bot.reading.claiming.saying import Claim
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.hedges import is_provisional, without_provisional
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.oblique import casts_doubt
from bot.reading.noticing.periods import Said

# What was amiss before, and so is put right in what follows: 'oops, I had the wrong column'.
_PAST = re.compile(
    r"\b(?:oops|whoops|ignore|scrap|disregard|sorry|apologies|earlier|yesterday|last week|told you|i sent|i said|"
    r"was wrong|were wrong|(?:i|we) (?:was|were) \w+ing|(?:i|we)(?: had|'d)? "
    r"(?:left|counted|double|mis\w+|used|copied|read|picked|forgot\w*))\b"
)
_OF_OTHERS = re.compile(r"\W*[a-z]+'s\s")
# 'The latter', 'the second one', 'the other'; not 'the first week'.
_WHICH = re.compile(
    r"\bthe (?P<which>former|latter|first|second|last|other)(?= (?:one|figure|number|is|was|may|might|has|needs|looks|"
    r"can|could|should|will|would|less|not)\b|\W*$)"
)
_ORDER = {"former": slice(0, 1), "first": slice(0, 1), "second": slice(1, 2), "latter": slice(-1, None)}
_ORDER |= {"last": slice(-1, None)}
_LENGTHS = frozenset(("days", "weeks", "months"))
_LEADS = 14  # characters before the name that a sentence is about: ' oh and the '
_FAR = 120  # claims that a remark may reach back over, so that reading stays linear
_SHORT = 5  # letters of a name that may be another word: 'back'
_AWAY = 2  # lines from a warning to the figures it stands over


class _Warned(NamedTuple):
    """Doubt told before any figure: where, of which measures (none: of what comes), and whether of all that follows."""

    sentence: Sentence
    items: frozenset[str]
    every: bool


class Doubting:
    """Hears, sentence by sentence, doubt told of the figures beside it.

    `asked` is the period asked for, `mine` the measures of its sender.
    """

    def __init__(self, low: str, asked: str, mine: frozenset[str]) -> None:
        self.low, self.asked, self.mine = low, asked, mine
        self.before: Sentence | None = None
        self.warning: _Warned | None = None
        self.question: tuple[Sentence, frozenset[str]] | None = None

    def hear(self, found: list[Claim], sentence: Sentence, names: Sequence[Mention], marks: Marks) -> list[Claim]:
        """The claims, those marked that this sentence casts doubt on, or that a warning before it was meant for."""
        before, self.before = self.before, sentence
        answered, self.question = self.question, (sentence, _items(names)) if sentence.asks and names else None
        names = [m for m in names if self.mine.intersection(m.items)] if self.mine else names
        mine = list(takewhile(lambda c: c.sentence == sentence, reversed(found)))
        told = [c for c in mine if c.figure and not _is_few(c.figure)]
        if told:
            return self._heed(found, sentence, [c for c in told if c.role == "value"]) if self.warning else found
        stated = any(c.role == "state" for c in mine) and marks.periods  # 'the Q3 figure is still missing'
        if sentence.asks or stated or any(map(_is_measured, marks.figures)):
            return found
        had = self.warning
        found = self._doubt(found, sentence, names, marks.periods, before)
        if self.warning is not had and self.warning and answered and answered[0].line == sentence.line:
            self.warning = self.warning._replace(items=answered[1])  # 'AW-09? Not ours.': said of that alone
        return found

    def _doubt(
        self,
        found: list[Claim],
        sentence: Sentence,
        names: Sequence[Mention],
        periods: Sequence[Said],
        before: Sentence | None,
    ) -> list[Claim]:
        """What a sentence without figures of its own casts doubt on; of nothing given before it, it warns."""
        given = [c for c in found[-_FAR:] if c.role == "value" and c.figure and c.sentence != sentence]
        said = self.low[sentence.start : sentence.end]
        if given and given[-1].note.endswith(said):  # heard already, and of what
            return found
        called = [m for m in names if m.end - m.start > _SHORT]
        words = without(said, [(m.start - sentence.start, m.end - sentence.start) for m in called])
        near = not given or given[-1].sentence == before
        if not casts_doubt(words, near):
            return found
        there = [] if _PAST.search(words) else _elsewhere(given, sentence, names, said)
        if not given:
            apart = any(p.period for p in periods) or (bool(found) and found[-1].sentence == before)
            if not (apart or _PAST.search(words) or _OF_OTHERS.match(words)):
                self.warning = _Warned(sentence, _items(names), speaks_of_all(words))
            return found + there
        row = [c for c in given if c.sentence == given[-1].sentence]
        meant = _by_order(row, words, names, periods) or _of_their_time(
            _meant(given, sentence, names, words, near=near), periods, self.asked
        )
        if is_provisional(words) and not casts_doubt(without_provisional(words), near):
            return _marked(found, [(c, c._replace(provisional=True)) for c in meant])
        return _marked(found, [(c, c._replace(doubted=True)) for c in meant]) + there

    def _heed(self, found: list[Claim], sentence: Sentence, values: Sequence[Claim]) -> list[Claim]:
        """The claims, those of this sentence doubted where a warning stands over it; it goes on if told of all."""
        warning = self.warning
        if not values or warning is None:
            return found
        if any(c.corrects for c in values) or (not warning.every and sentence.line - warning.sentence.line > _AWAY):
            self.warning = None
            return found
        meant = [c for c in values if not warning.items or warning.items.intersection(c.items)]
        self.warning = warning if warning.every or (warning.items and not meant) else None
        return _marked(found, [(c, c._replace(doubted=True)) for c in meant])


def _marked(found: list[Claim], changed: Iterable[tuple[Claim, Claim]]) -> list[Claim]:
    instead = {id(was): now for was, now in changed}
    return found[:-_FAR] + [instead.get(id(c), c) for c in found[-_FAR:]]


def _elsewhere(given: Sequence[Claim], sentence: Sentence, names: Sequence[Mention], said: str) -> list[Claim]:
    """'Please treat the falls one with caution', under a table: doubt of measures that no sentence gave a figure of."""
    told = {item for c in given for item in c.items}
    return [
        Claim(m.items, "doubted", m.start, m.end, sentence, note=said)
        for m in names
        if len(m.items) == 1 and not told.intersection(m.items)
    ]


def _items(names: Sequence[Mention]) -> frozenset[str]:
    return frozenset(item for name in names for item in name.items)


def _meant(given: list[Claim], sentence: Sentence, names: Sequence[Mention], words: str, *, near: bool) -> list[Claim]:
    """The figures a doubtful sentence is about: those it names, all it speaks of, else those just before it.

    One that begins with the name of another measure is about that.
    """
    spoken = _items(names)
    if named := [c for c in given if spoken.intersection(c.items)]:
        return named
    if names and (not near or names[0].start - sentence.start < _LEADS):
        return []
    if speaks_of_all(words) or len({c.items for c in given}) == 1:
        return given
    last = given[-1].sentence
    return [c for c in given if c.sentence == last] if sentence.line - last.line <= 1 else []


def _by_order(row: list[Claim], words: str, names: Sequence[Mention], periods: Sequence[Said]) -> list[Claim]:
    """'The latter is a count at week three', 'trust the Q4 one, less so the other': of several, the one meant."""
    told = _WHICH.search(words)
    if told is None or len(row) < 2:
        return []
    if told["which"] != "other":
        return row[_ORDER[told["which"]]][:1]
    said, spoken = [p.period for p in periods], _items(names)
    return [c for c in row if not (spoken.intersection(c.items) or (c.period and c.period.period in said))]


def _of_their_time(meant: list[Claim], periods: Sequence[Said], asked: str) -> list[Claim]:
    """Those whose time is that of a period named, or has it in part; one without a period is of the period asked.

    A time to come is when more will be known, not what the figures are of.
    """
    named = [p.period for p in periods if p.period is not None and p.period.start <= parse(asked).end]
    if not named:
        return meant
    times = [c.period.period if c.period and c.period.period else parse(asked) for c in meant]
    return [
        c
        for c, time in zip(meant, times, strict=True)
        if any(p.start <= time.end and time.start <= p.end for p in named)
    ]


def _is_few(figure: Figure) -> bool:
    """'Two of the teams', 'a third of the records': a number or share in words that is of no measure by itself."""
    share = figure.shape == "fraction" and (figure.spelled or figure.value is None)
    return share or (figure.spelled and (figure.approximate or not figure.unit))


def _is_measured(figure: Figure) -> bool:
    """'37%': a number in a unit, not in words and no length of time, so that words beside it are of itself."""
    return bool(figure.unit) and figure.unit not in _LENGTHS and not _is_few(figure)
