"""Claimed: what a figure says of the name it is bonded to, and how sure, rough and settled the words make it."""

import re
from collections.abc import Sequence

from bot.reading.claiming.between import only_lead
from bot.reading.claiming.blanking import without
from bot.reading.claiming.figures.sentence import Heard
from bot.reading.claiming.figures.surely import Surely
from bot.reading.claiming.figures.unasked import unasked
from bot.reading.claiming.figures.words_about import WordsAbout
from bot.reading.claiming.linking import Bond, is_beside
from bot.reading.claiming.names.fitting import Fitting
from bot.reading.claiming.names.stages import of_another_stage
from bot.reading.claiming.periods.portion import own_words
from bot.reading.claiming.roles.righted import may_right, puts_right
from bot.reading.claiming.roles.some import of_another_age, of_some
from bot.reading.claiming.roles.supposed import counts_more
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.correcting import begs_pardon, corrects
from bot.reading.noticing.hedges import is_provisional, is_rough
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said
from bot.reading.noticing.wholes import counted, is_ours, is_whole

_AS_FOR = re.compile(
    r"(?:^|[.;,\n]\s?|\b(?:and|but|then|so|now|finally|lastly),?\s)(?:as (?:for|to|regards)|on|for|regarding|"
    r"turning to|with)\s"
    r"(?:the\s|our\s|your\s)?$"
)
_AND_MORE = re.compile(r"\([^()\d]*\bplus\b[^()\d]*$")  # '2.9% (low plus very low together 3.6%)'
_ALL_OF_THEM = re.compile(r"[,(–-]\s?(?:all|both|each|these)\s(?!of\b)[^\d;:]{4,40}$")
_STRAIGHT_NAME = re.compile(r"[\w'/&-]*(?: [\w'/&-]+){0,5}")  # no name with other words put between its own
_SOME_OF = re.compile(r"\b(?:first|last|final|opening|only|just|some|covers?|for|over|in|of|to)\s$")
_ONLY = re.compile(r"'?\s?(?:only|so far|worth|of|in|to|data|figures?)\b")


class Claimed:
    """Makes claims of the figures of one text; `spent` are periods that were said of figures before."""

    def __init__(
        self, low: str, bonding: str, setting: Setting, fitting: Fitting, spent: list[tuple[int, int]]
    ) -> None:
        self.low, self.setting, self.fitting = low, setting, fitting
        self.surely, self.words = Surely(low, bonding, setting), WordsAbout(low, bonding, setting.lexicon, spent)

    def of(self, bond: Bond, part: str, about: Said | None, heard: Heard) -> Claim:
        """The claim that one figure makes of the name it is bonded to, in this role and of this period."""
        sentence, names, found, carried, _ = heard
        figure, mention = found[bond.figure], names[bond.mention]
        low = self.low
        left = max([f.end for f in found if f.end <= figure.start] + [sentence.start])
        named = min([m.start for m in names if m.start > figure.end and m is not mention] + [sentence.end])
        right = min([f.start for f in found if f.start > figure.start] + [named])
        before, after = low[left : figure.start], low[figure.end : right]
        lead = low[mention.end : figure.start] if mention.end <= figure.start else before
        own = self.words.up_to_the_next_period(after, figure, about)
        return Claim(
            items=self.fitting.items(figure, mention),
            role=self._part(part, mention, figure),
            start=min(figure.start, mention.start),
            end=max(figure.end, mention.end),
            sentence=unasked(self.low, sentence, mention, figure, names),
            figure=figure,
            period=about,
            sure=self.surely.of(bond, heard, before)
            or (carried and begs_pardon(self.words.from_the_stop(sentence, figure))),
            firm=is_beside(bond, mention, figure) or self._is_fronted(sentence, mention, figure),
            hint=mention.by == "hint" and not any(m.by != "hint" and m.items == mention.items for m in names),
            clash=mention.clash,
            corrects=self._puts_right(sentence, figure, before, carried) and not self._is_open(sentence, figure, found),
            provisional=is_provisional(own)
            or is_provisional(lead)
            or (len(names) == 1 and is_provisional(before))
            or _all_provisional(self.low, sentence, names),
            approximate=is_rough(before, after) or figure.approximate,
            whole=is_whole(before, after) and not _AND_MORE.search(before),
            ours=is_ours(before, self.setting.places),
            local=of_some(lead, low[figure.end : right + 1], mention.items, self.setting.lexicon)
            or of_another_age(low, mention.start, mention.items, self.setting.lexicon),
            carried=carried,
            aside=before.strip() == "(" and after.lstrip().startswith(")"),
            noun=counted(after),
            own=own_words(_but_called(low, bond, heard), about, figure, found, (left, named))
            if part == "value"
            else ("", ""),
            note=self.words.of(mention, figure, heard),
            bare=_is_bare(low, sentence, mention, figure),
        )

    def _part(self, part: str, mention: Mention, figure: Figure) -> str:
        """What a value turns out to be where what is named is counted more widely, or at another stage."""
        if part != "value":
            return part
        if counts_more(self.low, mention, figure):
            return "group"
        return (
            "component"
            if of_another_stage(self.low, mention, self.setting.lexicon.indicator, (figure.start, figure.end))
            else part
        )

    def _is_fronted(self, sentence: Sentence, mention: Mention, figure: Figure) -> bool:
        """'As for rough sleeping, thirteen were counted': what the sentence is about, and then straight its figure."""
        fronted = _AS_FOR.search(self.low, max(sentence.start - 1, 0), mention.start)
        return bool(fronted) and self.low[mention.end : figure.start] in (", ", " - ", " – ")

    def _puts_right(self, sentence: Sentence, figure: Figure, before: str, carried: bool) -> bool:
        """Say whether the words round a figure, or from the start of a sentence that names nothing, put it right."""
        if corrects(before, self.low[figure.end : figure.end + 48]):
            return True
        return carried and begs_pardon(self.words.from_the_stop(sentence, figure))

    def _is_open(self, sentence: Sentence, figure: Figure, found: Sequence[Figure]) -> bool:
        """'31:45, should be 30:00' may be put right by the second, or told what is wished for."""
        last = max((each for each in found if each.end <= figure.start), key=lambda each: each.end, default=None)
        if last is None or not may_right(self.low, last, figure):
            return False
        return not puts_right(self.low, sentence.start, sentence.end, last, figure)


def _but_called(low: str, bond: Bond, heard: Heard) -> str:
    """'Quits 223 (four-week, CO verified)': words of its own name behind a figure tell of no part of its period."""
    called, after = heard.names[bond.mention], heard.found[bond.figure].end
    spans = [(m.start, m.end) for m in heard.names if m.start > after and m.items == called.items]
    spans = [(a, b) for a, b in spans if not (_SOME_OF.search(low, max(0, a - 12), a) or _ONLY.match(low, b))]
    return without(low, spans) if spans else low


def _is_bare(low: str, sentence: Sentence, mention: Mention, figure: Figure) -> bool:
    """Say whether a sentence holds a name, its figure and nothing else but words that lead from one to the other."""
    if not _STRAIGHT_NAME.fullmatch(low, mention.start, mention.end):
        return False
    (start, one), (two, end) = sorted([(mention.start, mention.end), (figure.start, figure.end)])
    return all(map(only_lead, (low[sentence.start : start], low[one:two], low[end : sentence.end])))


def _all_provisional(low: str, sentence: Sentence, names: Sequence[Mention]) -> bool:
    """'Both provisional: MMR1 91.2, MMR2 88.1', '…, all to be confirmed': said of all the figures of a sentence."""
    closing = _ALL_OF_THEM.search(low, sentence.start, sentence.end)
    if closing and is_provisional(low[closing.start() : sentence.end]):
        return True
    opening = low[sentence.start : min(each.start for each in names)].rstrip()
    return opening.endswith((":", "-")) and is_provisional(opening)
