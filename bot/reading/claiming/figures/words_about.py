"""Words about: the words of a sentence that are said of one figure, and of no other."""

import re
from collections.abc import Sequence

from bot.reading.claiming.blanking import without
from bot.reading.claiming.figures.sentence import Heard
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon, measures
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_BRACKET = re.compile(r"\([^()]{1,200}\)")
_BEHIND = re.compile(r"\s?%?(?:\s[a-z]+)?\s?(\([^()]{1,200}\))")
_OF_ALL = re.compile(r"\b(?:all|both|each|every|these|those|they|throughout|figures|months|quarters)\b")
_AMONG = re.compile(r"\bamong(?:st)? (?:the |our )?(?:under|over)[ -]?(\d\d)(?:'?s)?\b")
_JOINED = re.compile(r"\b(?:and|but)\b")


class WordsAbout:
    """Tells them apart in one text. In `bonding` the periods are blank; `spent` are those said of figures before."""

    def __init__(self, low: str, bonding: str, lexicon: Lexicon, spent: list[tuple[int, int]]) -> None:
        self.low, self.bonding, self.lexicon, self.spent = low, bonding, lexicon, spent

    def of(self, mention: Mention, figure: Figure, heard: Heard) -> str:
        """The sentence without other figures' periods and brackets: '£1.3m (£86k of that in September alone)'.

        Nor with the ages of another measure named in it: 'asthma among under 19s was 46.2, and MMR reached 87.7%'.
        """
        sentence, names, found, _, when = heard
        aside = [
            span.span()
            for span in _BRACKET.finditer(self.low, sentence.start, sentence.end)
            if not span.start() <= figure.start < span.end()
            and any(span.start() < each.start < span.end() for each in found)
        ]
        if len(when.of) > 1:
            aside += self._brackets_of_others(figure, found)
        aside += [span for span in self.spent if sentence.start <= span[0] < sentence.end]
        aside += [(said.start, said.end) for n, said in when.of.items() if found[n] is not figure]
        others = " ".join(called(each, self.lexicon) for each in names if each.items != mention.items)
        if others:
            aged = _AMONG.finditer(self.low, sentence.start, sentence.end)
            aside += [each.span() for each in aged if each[1] in others]
        words = without(self.low[: sentence.end], aside) if aside else self.low
        return words[sentence.start : sentence.end]

    def _brackets_of_others(self, figure: Figure, found: Sequence[Figure]) -> list[tuple[int, int]]:
        """'August 11.3 (the week of the flood missing), September 10.2': what stands behind one is not of the next."""
        behind = [_BEHIND.match(self.low, each.end) for each in found if each is not figure]
        spans = [each.span(1) for each in behind if each and not _OF_ALL.search(each[1])]
        return [(start, end) for start, end in spans if not start <= figure.start < end]

    def up_to_the_next_period(self, after: str, figure: Figure, about: Said | None) -> str:
        """'August 11.3, September provisional': the words behind a figure with its period, up to another period."""
        if about is None or about.start >= figure.end:
            return after
        blank = self.bonding[figure.end : figure.end + len(after)]
        ends = next((n for n, (a, b) in enumerate(zip(after, blank, strict=False)) if a != b), len(after))
        return after if ends == len(after) else _JOINED.split(after[:ends])[0]

    def from_the_stop(self, sentence: Sentence, figure: Figure) -> str:
        """The words up to a figure from the last stop on, whatever semicolons stand between."""
        start = max(self.low.rfind(stop, 0, sentence.start + 1) for stop in (". ", "\n", "! ", "? ")) + 1
        return self.low[start : figure.start]


def called(mention: Mention, lexicon: Lexicon) -> str:
    """The names of the measures that a mention could mean."""
    return " ".join(each.name for each in measures(mention.items, lexicon.indicator))
