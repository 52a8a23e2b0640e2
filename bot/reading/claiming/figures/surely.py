"""Surely: whether no other name than the one it is bonded to can be meant by a figure."""

import re
from collections.abc import Sequence

from bot.reading.claiming.figures.sentence import Heard
from bot.reading.claiming.figures.words_about import called
from bot.reading.claiming.linking import LIKELY, Bond, is_beside
from bot.reading.claiming.names.only_one import only_of
from bot.reading.claiming.roles.supposed import is_supposed
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.correcting import corrects
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.siblings import is_age
from bot.reading.noticing.wholes import is_ours, is_whole

# 'for the 18 to 64 group it was 12.5', 'the 18 to 64s came in at 12.5'
_OF_THE_AGED = re.compile(
    r"'?s?(?:[\s-](?:age )?(?:group|cohort|people|adults|population|ones?|band|year[- ]olds?))?,?(?:\s(?:it|that|this|"
    r"they|the|figure|rate|is|was|are|were|at|to|now|stands|stood|came|comes|in|out|has|have|had|rose|fell|"
    r"been))*[\s:=-]{1,3}"
)
_DIGIT = re.compile(r"\d")
_ONLY_A_MARK = re.compile(r"\s?[,:;(–-]\s?")
# 'Children did better than adults, 53.1% against 36.9%': the first figure is of those who did better.
_THAN = re.compile(r"\b(?:than|over|ahead of|behind|beat|outdid|outstripped)\s(?:(?:the|our|in|for|with|among|of)\s)*$")
_ONLY_MARKS = re.compile(r"\s{3,}[\s,:=–-]{0,6}")  # 'September, 75.8, is provisional': the month is blank


class Surely:
    """Tells it of the figures of one text. In `bonding` the periods are blank."""

    def __init__(self, low: str, bonding: str, setting: Setting) -> None:
        self.low, self.bonding, self.setting = low, bonding, setting

    def of(self, bond: Bond, heard: Heard, before: str) -> bool:
        """A figure of a sentence that names nothing is sure when only linking words, or a correction, lead to it."""
        names, figure, mention = heard.names, heard.found[bond.figure], heard.names[bond.mention]
        if (mention.loose and mention.start == mention.end) or is_supposed(self.low, mention, figure, before):
            return False
        if self._counts_who(mention, figure) or self._is_outdone(bond, mention, figure, names):
            return False
        near = is_beside(bond, mention, figure) or _OF_THE_AGED.fullmatch(self.low, mention.end, figure.start)
        outright = any(m.items == mention.items and not is_age(self.low[m.start : m.end]) for m in names)
        if not near and not outright and is_age(self.low[mention.start : mention.end]):
            # 'under-65 mortality 12.4': ages may be of anything
            return len(names) == 1 and only_of(self.setting.lexicon, figure, mention, self.setting.mine)
        if heard.carried:
            whole = is_whole(before, "") or is_ours(before, self.setting.places)
            whole = whole or bool(_ONLY_MARKS.fullmatch(self.bonding, mention.end, figure.start))
            return bond.cost < 0 or whole or corrects(before, self.low[figure.end : figure.end + 48]) or not mention.end
        return bond.cost <= LIKELY or len({each.items for each in names}) == 1

    def _counts_who(self, mention: Mention, figure: Figure) -> bool:
        """'We trained 330 befrienders': those who make visits are no visits, where the name has no word for them."""
        word = self.low[mention.start : mention.end]
        who = mention.by != "code" and word.endswith("ers") and " " not in word
        straight = self.low[figure.end : mention.start] == " " and not figure.unit
        return who and straight and word[:-1] not in called(mention, self.setting.lexicon).lower()

    def _is_outdone(self, bond: Bond, mention: Mention, figure: Figure, names: Sequence[Mention]) -> bool:
        """'Bowel did better than breast: 72.4% against 68.1%': the first figure is not of what stands behind 'than'."""
        if mention.end > figure.start or not _THAN.search(self.low, max(0, mention.start - 30), mention.start):
            return False
        if self.low[mention.start].isdigit():  # 'over 60 min handovers': how long they took
            return False
        if bond.cost >= 0 or _ONLY_A_MARK.fullmatch(self.low, mention.end, figure.start):
            return True
        others = [m for m in names if m.items != mention.items and m.end <= mention.start]
        return any(not _DIGIT.search(self.low, m.end, mention.start) for m in others)
