"""Labels: words before a figure that name nothing outright, weighed against the measures this sender is asked for."""

import re
from collections.abc import Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.clipping import unclipped
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.units import clashes, fits
from bot.reading.noticing.weighing import weighed
from bot.reading.noticing.words import tokens

_CLEAR = 0.3  # what the best must outweigh every other by
_ENOUGH = 0.5  # and what it must weigh in all
_MOST_WORDS = 7
_MOST_CUT_SHORT = 5
_FEWEST = 3  # letters of initials
_LINKING = frozenset({"of", "and", "for", "the", "to", "in", "on", "at", "a", "by", "with", "from"})
_MARK = re.compile(r"\.(?=\s[^a-z\d])|[;:!?\n(),|•]|\s[-–—]\s")
_AND = re.compile(r"\b(?:and(?! (?:over|older|above)\b)|but|while|whereas|with|plus|then)\s|&\s?")
_LEFT = re.compile(r"[\s:=–—-]*$")
_PER = re.compile(
    r"\s(?:per|/)\s?(?:1k|10k|100k|1,?000|10,?000|100,?000|head|day|week|month)\b(?:\s(?:hh|people|pop))?"
)
_NUMBER = re.compile(r"[£$]?\d[\d.,]*")


class Labels:
    """Weighs the labels of one text. In `bonding` the periods are blank."""

    def __init__(self, low: str, bonding: str, setting: Setting) -> None:
        self.low, self.bonding, self.setting = low, bonding, setting

    def read(self, sentence: Sentence, names: Sequence[Mention], found: Sequence[Figure]) -> list[Mention]:
        """The labels of the figures of a sentence that stand behind no name, each for the one measure it can mean."""
        made: list[Mention] = []
        for figure in found:
            start = self._start(sentence, figure, found)
            if any(m.start < figure.end and start < m.end for m in [*names, *made]):
                continue
            if self._names_an_action(start, figure.start):
                continue
            words = self.bonding[start : figure.start]
            words = _PER.sub(lambda unit: " " * len(unit.group()), words)
            if words.strip(" :=–—-") and len(words.split()) <= _MOST_WORDS and (item := self._meant(words, figure)):
                end = start + len(words.rstrip(" :=–—-"))
                made.append(Mention(start + len(words) - len(words.lstrip()), end, (item,), "hint"))
        return made

    def _names_an_action(self, start: int, end: int) -> bool:
        """'TA-6 done in 5 wards': the letters of an action's code are no short name of a measure."""
        lexicon = self.setting.lexicon
        return any(
            start <= hit.start < end and hit.code in lexicon.action and not hit.bare
            for hit in lexicon.codes.find(self.low)
        )

    def _start(self, sentence: Sentence, figure: Figure, found: Sequence[Figure]) -> int:
        """Where the label of a figure begins: behind the last mark, 'and', or figure within it."""
        stop = sentence.start + len(_LEFT.sub("", self.bonding[sentence.start : figure.start]))
        marks = [m.end() for m in _MARK.finditer(self.low, sentence.start, stop)]
        start = max([sentence.start, *marks, *(m.end() for m in _AND.finditer(self.low, sentence.start, figure.start))])
        inside = [
            f.end
            for f in found
            if start < f.end <= figure.start and (f.unit.startswith("per") or self.low[start : f.start].strip(" -*>"))
        ]
        return max([start, *inside])

    def _is_cut_short(self, words: str) -> bool:
        """Say whether the words may be ones cut short, as short labels have them."""
        return bool(self.setting.mine) and 0 < len(words.split()) <= _MOST_CUT_SHORT

    def _meant(self, words: str, figure: Figure) -> str:
        """The sender's measure that label and unit together clearly mean, or nothing."""
        known = self.setting.lexicon.indicator
        letters = self.setting.lexicon.indicators.pairs.get(words.strip(" :=–—-"), "")
        if letters in self.setting.mine and not clashes(figure.unit, known[letters].unit):
            return "" if _is_outside(figure, known[letters]) else letters
        if initialled := self._initialled(words.strip(" :=–—-"), figure):
            return initialled
        unit = _NUMBER.sub(" ", self.low[figure.start : figure.end])
        alone = weighed(words, self.setting.lexicon.indicators, self.setting.mine)
        if not alone and self._is_cut_short(words):
            words = unclipped(words, [known[item].name for item in self.setting.mine if item in known])
            alone = weighed(words, self.setting.lexicon.indicators, self.setting.mine)
        both = weighed(f"{words} {unit}", self.setting.lexicon.indicators, self.setting.mine) if alone else {}
        fitting = {i: w for i, w in both.items() if i in alone and not clashes(figure.unit, known[i].unit)}
        fitting = {i: w for i, w in fitting.items() if not _is_outside(figure, known[i])}
        ranked = sorted(fitting, key=lambda item: -fitting[item])
        if not ranked or fitting[ranked[0]] < _ENOUGH:
            return ""
        second = fitting[ranked[1]] if len(ranked) > 1 else 0.0
        return ranked[0] if fitting[ranked[0]] - second >= _CLEAR else ""

    def _initialled(self, word: str, figure: Figure) -> str:
        """'SPA 90 secs': the one measure in the unit said with a run of words of which these are the initials."""
        known = self.setting.lexicon.indicator
        if not (figure.unit and word.isalpha() and _FEWEST <= len(word) <= _MOST_CUT_SHORT):
            return ""
        own = [known[item] for item in self.setting.mine if item in known]
        meant = [each.code for each in own if fits(figure.unit, each.unit) and word in _initials(each.name)]
        return meant[0] if len(meant) == 1 and not _is_outside(figure, known[meant[0]]) else ""


def _initials(name: str) -> str:
    """The first letters of a name's words, in lower case, without those of its linking words."""
    return "".join(token.word[0] for token in tokens(name.lower()) if token.word not in _LINKING)


def _is_outside(figure: Figure, indicator: ExpectedIndicator) -> bool:
    """Say whether a plain figure lies beyond what a measure can be at all: 540 is no percentage."""
    if figure.value is None:
        return False
    low, high = indicator.low, indicator.high
    return (low is not None and figure.value < low) or (high is not None and figure.value > high)
