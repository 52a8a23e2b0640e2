"""Claimed: what a figure says of the name it is bonded to, and how sure, rough and settled the words make it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.reading.claiming.between import only_lead
from bot.reading.claiming.blanking import without
from bot.reading.claiming.figures.unasked import unasked
from bot.reading.claiming.linking import LIKELY, Bond, is_beside
from bot.reading.claiming.names.fitting import Fitting
from bot.reading.claiming.names.only_one import only_of
from bot.reading.claiming.periods.portion import own_words
from bot.reading.claiming.periods.timing import Timing
from bot.reading.claiming.roles.some import of_another_age, of_some
from bot.reading.claiming.roles.supposed import counts_more, is_supposed
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.hedges import begs_pardon, corrects, counted, is_ours, is_provisional, is_rough, is_whole
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said
from bot.reading.noticing.siblings import is_age

# 'for the 18 to 64 group it was 12.5', 'the 18 to 64s came in at 12.5'
_OF_THE_AGED = re.compile(
    r"'?s?(?:[\s-](?:age )?(?:group|cohort|people|adults|population|ones?|band|year[- ]olds?))?,?(?:\s(?:it|that|this|"
    r"they|the|figure|rate|is|was|are|were|at|to|now|stands|stood|came|comes|in|out|has|have|had|rose|fell|"
    r"been))*[\s:=-]{1,3}"
)
_AS_FOR = re.compile(
    r"(?:^|[.;,\n]\s?|\b(?:and|but|then|so|now|finally|lastly),?\s)(?:as (?:for|to|regards)|on|for|regarding|"
    r"turning to|with)\s"
    r"(?:the\s|our\s|your\s)?$"
)
_BRACKET = re.compile(r"\([^()]{1,200}\)")
_DIGIT = re.compile(r"\d")
_ONLY_A_MARK = re.compile(r"\s?[,:;(–-]\s?")
# 'Children did better than adults, 53.1% against 36.9%': the first figure is of those who did better.
_THAN = re.compile(r"\b(?:than|over|ahead of|behind|beat|outdid|outstripped)\s(?:(?:the|our|in|for|with|among|of)\s)*$")
_AND_MORE = re.compile(r"\([^()\d]*\bplus\b[^()\d]*$")  # '2.9% (low plus very low together 3.6%)'
_BEHIND = re.compile(r"\s?%?(?:\s[a-z]+)?\s?(\([^()]{1,200}\))")
_OF_ALL = re.compile(r"\b(?:all|both|each|every|these|those|they|throughout|figures|months|quarters)\b")
_ALL_OF_THEM = re.compile(r"[,(–-]\s?(?:all|both|each|these)\s(?!of\b)[^\d;:]{4,40}$")
_AMONG = re.compile(r"\bamong(?:st)? (?:the |our )?(?:under|over)[ -]?(\d\d)(?:'?s)?\b")
_ONLY_MARKS = re.compile(r"\s{3,}[\s,:=–-]{0,6}")  # 'September, 75.8, is provisional': the month is blank


_STRAIGHT_NAME = re.compile(r"[\w'/&-]*(?: [\w'/&-]+){0,5}")  # no name with other words put between its own
_JOINED = re.compile(r"\b(?:and|but)\b")


class Heard(NamedTuple):
    """One sentence: its names and figures, whether those names are carried into it, and its figures' periods."""

    sentence: Sentence
    names: Sequence[Mention]
    found: Sequence[Figure]
    carried: bool
    when: Timing


class Claimed:
    """Makes claims of the figures of one text; `spent` are periods that were said of figures before."""

    def __init__(
        self, low: str, bonding: str, setting: Setting, fitting: Fitting, spent: list[tuple[int, int]]
    ) -> None:
        self.low, self.bonding, self.setting, self.fitting, self.spent = low, bonding, setting, fitting, spent

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
        own = self._up_to_the_next_period(after, figure, about)
        return Claim(
            items=self.fitting.items(figure, mention),
            role="group" if part == "value" and counts_more(low, mention, figure) else part,
            start=min(figure.start, mention.start),
            end=max(figure.end, mention.end),
            sentence=unasked(self.low, sentence, mention, figure, names),
            figure=figure,
            period=about,
            sure=self._is_sure(bond, mention, figure, names, carried, before)
            or (carried and begs_pardon(_from_the_stop(self.low, sentence, figure))),
            firm=is_beside(bond, mention, figure) or self._is_fronted(sentence, mention, figure),
            hint=mention.by == "hint" and not any(m.by != "hint" and m.items == mention.items for m in names),
            clash=mention.clash,
            corrects=self._puts_right(sentence, figure, before, carried),
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
            own=own_words(low, about, figure, found, (left, named)) if part == "value" else ("", ""),
            note=self._words_about(mention, figure, heard),
            bare=_is_bare(low, sentence, mention, figure),
        )

    def _is_fronted(self, sentence: Sentence, mention: Mention, figure: Figure) -> bool:
        """'As for rough sleeping, thirteen were counted': what the sentence is about, and then straight its figure."""
        fronted = _AS_FOR.search(self.low, max(sentence.start - 1, 0), mention.start)
        return bool(fronted) and self.low[mention.end : figure.start] in (", ", " - ", " – ")

    def _puts_right(self, sentence: Sentence, figure: Figure, before: str, carried: bool) -> bool:
        """Say whether the words round a figure, or from the start of a sentence that names nothing, put it right."""
        if corrects(before, self.low[figure.end : figure.end + 48]):
            return True
        return carried and begs_pardon(_from_the_stop(self.low, sentence, figure))

    def _up_to_the_next_period(self, after: str, figure: Figure, about: Said | None) -> str:
        """'August 11.3, September provisional': the words behind a figure with its period, up to another period."""
        if about is None or about.start >= figure.end:
            return after
        blank = self.bonding[figure.end : figure.end + len(after)]
        ends = next((n for n, (a, b) in enumerate(zip(after, blank, strict=False)) if a != b), len(after))
        return after if ends == len(after) else _JOINED.split(after[:ends])[0]

    def _words_about(self, mention: Mention, figure: Figure, heard: Heard) -> str:
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
        others = " ".join(self._called(each) for each in names if each.items != mention.items)
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

    def _counts_who(self, mention: Mention, figure: Figure) -> bool:
        """'We trained 330 befrienders': those who make visits are no visits, where the name has no word for them."""
        word = self.low[mention.start : mention.end]
        who = mention.by != "code" and word.endswith("ers") and " " not in word
        straight = self.low[figure.end : mention.start] == " " and not figure.unit
        return who and straight and word[:-1] not in self._called(mention).lower()

    def _is_outdone(self, bond: Bond, mention: Mention, figure: Figure, names: Sequence[Mention]) -> bool:
        """'Bowel did better than breast: 72.4% against 68.1%': the first figure is not of what stands behind 'than'."""
        if mention.end > figure.start or not _THAN.search(self.low, max(0, mention.start - 30), mention.start):
            return False
        if bond.cost >= 0 or _ONLY_A_MARK.fullmatch(self.low, mention.end, figure.start):
            return True
        others = [m for m in names if m.items != mention.items and m.end <= mention.start]
        return any(not _DIGIT.search(self.low, m.end, mention.start) for m in others)

    def _called(self, mention: Mention) -> str:
        """The names of the measures that a mention could mean."""
        known = self.setting.lexicon.indicator
        return " ".join(known[item].name for item in mention.items if item in known)

    def _is_sure(
        self, bond: Bond, mention: Mention, figure: Figure, names: Sequence[Mention], carried: bool, before: str
    ) -> bool:
        """A figure of a sentence that names nothing is sure when only linking words, or a correction, lead to it."""
        if (mention.loose and mention.start == mention.end) or is_supposed(self.low, mention, figure, before):
            return False
        if self._counts_who(mention, figure):
            return False
        if self._is_outdone(bond, mention, figure, names):
            return False
        near = is_beside(bond, mention, figure) or _OF_THE_AGED.fullmatch(self.low, mention.end, figure.start)
        outright = any(m.items == mention.items and not is_age(self.low[m.start : m.end]) for m in names)
        if not near and not outright and is_age(self.low[mention.start : mention.end]):
            # 'under-65 mortality 12.4': ages may be of anything
            return len(names) == 1 and only_of(self.setting.lexicon, figure, mention, self.setting.mine)
        if carried:
            whole = is_whole(before, "") or is_ours(before, self.setting.places)
            whole = whole or bool(_ONLY_MARKS.fullmatch(self.bonding, mention.end, figure.start))
            return bond.cost < 0 or whole or corrects(before, self.low[figure.end : figure.end + 48]) or not mention.end
        return bond.cost <= LIKELY or len({each.items for each in names}) == 1


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


def _from_the_stop(low: str, sentence: Sentence, figure: Figure) -> str:
    """The words up to a figure from the last stop on, whatever semicolons stand between."""
    return low[max(low.rfind(stop, 0, sentence.start + 1) for stop in (". ", "\n", "! ", "? ")) + 1 : figure.start]
