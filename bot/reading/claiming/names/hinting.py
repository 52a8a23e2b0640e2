"""Hinting: common words that name a measure only where a figure stands right beside them."""

import re
from collections.abc import Sequence

from bot.domain.returns import ExpectedIndicator
from bot.reading.claiming.linking import bonds, is_beside
from bot.reading.claiming.marks.noticed import Marks
from bot.reading.claiming.names.fitting import Fitting
from bot.reading.claiming.names.naming import Naming
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import Sound, near_last
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.units import clashes
from bot.reading.noticing.words import NEVER_ALONE

# 'Prevalence this wave came in at', 'prevalence I can only give you as': the one word is what the sentence is of.
_IS_SUBJECT = re.compile(
    r"\s(?:(?:this|for the|for this)\s(?:wave|quarter|time|month|year|round|period)\s)?"
    r"(?:is|was|came|comes|stands|stood|sits|rose|fell|dropped|went|now|i|we|they|at)\b"
)
_SPAN = re.compile(r"\d+ (?:months?|years?)")


class Hinting:
    """Tells what common words mean in one text. In `bonding` the periods are blank."""

    def __init__(self, bonding: str, naming: Naming, fitting: Fitting) -> None:
        self.low, self.bonding, self.naming, self.fitting = naming.low, bonding, naming, fitting
        self.setting, self.lexicon = naming.setting, naming.lexicon

    def hinted(self, marks: Marks, names: Sequence[Mention]) -> list[Mention]:
        """Common words that only one name has, or one of the sender's own, where a figure stands right beside them."""
        if not marks.figures:
            return []
        telling = [
            m
            for m in marks.hints
            if self.low[m.start : m.end] not in NEVER_ALONE
            and not _SPAN.fullmatch(self.low, m.start, m.end)
            and not any(f.start < m.start < f.end for f in marks.figures)
        ]
        hints = [m for each in telling if len((m := self.naming.own(each)).items) == 1 and self._may_hint(m)]
        hints = [m for m in hints if not any(self._outdone(m, name, marks.figures) for name in names)]
        hints += self._labels(marks, names)
        if not hints:
            return []
        told = {item for hint in hints for item in hint.items}
        both = [*(m for m in names if len(m.items) == 1 or not told.issuperset(m.items)), *hints]
        near = bonds(self.bonding, both, marks.figures)
        beside = [both[b.mention] for b in near if is_beside(b, both[b.mention], marks.figures[b.figure])]
        beside += [hint for hint in hints if self._heads(hint, marks)]
        return [hint for hint in hints if hint in beside and self._could_be(hint, marks.figures)]

    def _outdone(self, hint: Mention, name: Mention, found: Sequence[Figure]) -> bool:
        """'We helped 312 households to stay warm': behind the figure stands the same measure's very name."""
        between = [f for f in found if hint.end <= f.start and f.end <= name.start]
        return hint.items == name.items and len(between) == 1 and not self.low[between[0].end : name.start].strip()

    def _may_hint(self, hint: Mention) -> bool:
        """A common word never names a measure whose figures somebody else gives."""
        return self.naming.measures(hint) and (not self.setting.mine or hint.items[0] in self.setting.mine)

    def _labels(self, marks: Marks, names: Sequence[Mention]) -> list[Mention]:
        """'Children: 331 per 10,000': a common word set before a figure as its label is asked about."""
        if names or len(marks.hints) != 1 or len(marks.figures) != 1 or not marks.figures[0].unit:
            return []
        hint, figure = self.naming.own(marks.hints[0]), marks.figures[0]
        fitting = tuple(i for i in hint.items if i in self.setting.mine and self._fits(i, figure))
        labelled = (
            self.low[hint.end : figure.start].strip() == ":" and not self.low[: hint.start].rpartition("\n")[2].strip()
        )
        return [hint._replace(items=fitting)] if labelled and len(fitting) > 1 else []

    def _heads(self, hint: Mention, marks: Marks) -> bool:
        """'Days from ready to out the door = 4.5', 'Checks: Farida has 1,263': a common word that opens a label."""
        figure = marks.figures[0]
        if figure.start < hint.end:
            return False
        line = max(self.low.rfind("\n", 0, hint.start), self.low.rfind(". ", 0, hint.start)) + 1
        label = self.low[hint.end : figure.start]
        opens = not self.low[line : hint.start].strip(" \t-*•>")
        if not opens or len(marks.figures) != 1:
            return False
        if _IS_SUBJECT.match(self.low, hint.end) and near_last(self._as_read(hint, figure), self._about(hint)):
            return True
        return label.startswith(":") or (label.rstrip().endswith(("=", ":")) and len(label.split()) <= 7)

    def _about(self, hint: Mention) -> ExpectedIndicator:
        return self.lexicon.indicator[hint.items[0]]

    def _as_read(self, hint: Mention, figure: Figure) -> Sound:
        """What a figure comes to for the measure hinted at; of a range its lower end."""
        one = figure if figure.shape != "range" else figure._replace(shape="plain", value=figure.lower)
        return sound(one, self._about(hint))

    def _fits(self, item: str, figure: Figure) -> bool:
        return item in self.lexicon.indicator and not clashes(figure.unit, self.lexicon.indicator[item].unit)

    def _could_be(self, hint: Mention, found: Sequence[Figure]) -> bool:
        return any(not self.fitting.foreign(figure, hint) for figure in found)
