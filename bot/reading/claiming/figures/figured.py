"""Figured: which measure each figure of a sentence is of, and in what role."""

import re
from collections.abc import Sequence

from bot.reading.claiming.figures.pairing import is_unpaired, paired, said_again
from bot.reading.claiming.linking import LIKELY, POSSIBLE, Bond, bonds, is_beside
from bot.reading.claiming.names.eligible import but_parts, eligible
from bot.reading.claiming.names.fitting import Fitting
from bot.reading.claiming.noticed import without
from bot.reading.claiming.periods.sharing import shared
from bot.reading.claiming.periods.timing import Timing
from bot.reading.claiming.roles.ranks import Ranks, adds_a_part
from bot.reading.claiming.roles.some import of_some
from bot.reading.claiming.roles.supposed import is_supposed, unsure_in_a_row
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.hedges import begs_pardon, corrects, counted, is_ours, is_provisional, is_rough, is_whole
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said
from bot.reading.noticing.siblings import is_age

# 'for the 18 to 64 group it was 12.5', 'the 18 to 64s came in at 12.5'
_OF_THE_AGED = re.compile(
    r"'?s?(?:[\s-](?:age )?(?:group|cohort|people|adults|population|ones|band|year[- ]olds?))?,?(?:\s(?:it|that|this|"
    r"they|the|figure|rate|is|was|are|were|at|to|now|stands|stood|came|comes|in|out|has|have|had|rose|fell|"
    r"been))*[\s:=-]{1,3}"
)
_ASKS = deferred(
    r"(?:[,;:.–-]|\b(?:but|and|also|though|although))\s(?:but\s|and\s|also\s)?(?:can|could|would|please|do|does|did|is|"
    r"are|should|shall|what|which|when|who|where|how|may)\s"
)
_POINTS_BACK = re.compile(r"\b(?:it|that|this|these|those|they|both|either|same)\b")
_NUMBER = re.compile(r"\d+")
_BRACKET = re.compile(r"\([^()]{1,200}\)")
_MAKES = re.compile(r"(?:=|\b(?:makes?|making|totals?|totalling|gives?|giving|so|comes? to|in all))\s?(?:\w+\s){0,2}$")
_ALL_OF_THEM = re.compile(r"[,(–-]\s?(?:all|both|each|these)\s(?!of\b)[^\d;:]{4,40}$")
_ONLY_MARKS = re.compile(r"\s{3,}[\s,:=–-]{0,6}")  # 'September, 75.8, is provisional': the month is blank
_AGAIN = re.compile(r"\s?(?:[(=,]\s?(?:or\b|i\.?e\b\.?,?|that is|that's|=)?|(?:or|ie|i\.e\.,?|that is|that's))\s?")
_IN_A_ROW = re.compile(r"[\s,;/&]*(?:and\s|for\s|in\s|then\s|\s|is\s|was\s|:|=)*[\s,;/(&]*")


# '18.3 in November before rising to 20.9': words of moving from one period's figure to the next.
_MOVING_ON = re.compile(
    r"[\s,;/&()–-]*(?:(?:and|then|but|before|after|that|which|until|when|with|while|it|they|we|there|was|were|is|had|"
    r"saw|rose|rising|risen|fell|falling|fallen|dropped|dropping|climbed|climbing|went|going|came|coming|got|getting|"
    r"reached|reaching|stood|standing|moved|moving|eased|easing|back|up|down|out|again|only|just|further|slightly|"
    r"the|in|for|by|at|to|of|on|a|per|day|days|weeks|hours|minutes|mins|seconds|people|cent)\b[\s,;/()–-]*){0,9}"
)


_UP_FROM = re.compile(r"\W*(?:up|down|back up|back down|compared (?:with|to)|coming (?:up|down)) (?:from )?")
_STRAIGHT_IN = re.compile(r"\s(?:in|for|during)\s(?:the\s)?")


class Figured:
    """Reads the figures of one text, sentence by sentence. In `bonding` the periods are blank."""

    def __init__(self, low: str, bonding: str, setting: Setting) -> None:
        self.low, self.bonding, self.setting = low, bonding, setting
        self.fitting, self.ranks = Fitting(low, setting.lexicon), Ranks(low, bonding, setting)
        self.spent: list[tuple[int, int]] = []  # periods that were said of figures before

    def read(
        self, sentence: Sentence, names: Sequence[Mention], found: Sequence[Figure], when: Timing, carried: bool
    ) -> list[Claim]:
        """The claims that the figures of one sentence make of its names."""
        names = eligible(self.low, names, found, self.fitting)
        abouts = [when.of.get(n) for n in range(len(found))]
        if size := said_again(self.low, names, found):
            abouts = [*_of_the_row(abouts[:size]), *_of_the_row(abouts[size:])]
        roles = self.ranks.of(sentence, names, found, abouts)
        for n in range(1, len(found)):
            abouts[n] = abouts[n] or self._as_before(n, found, roles, abouts)
        for n in range(2, len(found)):
            if self._sums_up(found[: n + 1]) and None in abouts[n - 2 : n]:
                roles[n - 2 : n], abouts[n] = ["subgroup"] * 2, abouts[n] or abouts[n - 1] or abouts[n - 2]
        when = when._replace(of={n: about for n, about in enumerate(abouts) if about is not None})
        made: list[Claim] = []
        for bond in self._bonds(names, found, roles, abouts):
            figure, mention = found[bond.figure], names[bond.mention]
            if self.fitting.skips(figure, mention, bond.cost, alone=len(found) == 1):
                continue
            about = abouts[bond.figure] or shared(when.general, mention, names, self.setting)
            about = None if roles[bond.figure] == "change" else about
            part = self.fitting.part(roles[bond.figure], sentence, figure, mention, abouts[bond.figure])
            claim = self._claim(sentence, mention, figure, part, about, bond, found, names, carried, when)
            made.append(self._lasting(claim, made))
        made += self._out_of_reach(sentence, names, found, roles, made, carried, when)
        made = [_as_told(claim, made) for claim in but_parts(self.low, made, found)]
        made = unsure_in_a_row(self.low, names, made)
        if len(names) > 1 and is_unpaired(self.low, names, found, roles):
            return [claim._replace(sure=False) for claim in made]
        return made

    def _out_of_reach(
        self,
        sentence: Sentence,
        names: Sequence[Mention],
        found: Sequence[Figure],
        roles: Sequence[str],
        made: Sequence[Claim],
        carried: bool,
        when: Timing,
    ) -> list[Claim]:
        """Figures far behind the only name of a sentence, which has one already: they may be of it as well."""
        if carried or len({m.items for m in names}) != 1 or not any(each.role == "value" for each in made):
            return []
        taken, only = {each.figure for each in made}, names[0]
        left = [
            n
            for n, figure in enumerate(found)
            if figure not in taken and (roles[n] == "value" or self._is_likened(n, sentence, figure, only, roles, when))
        ]
        left = [n for n in left if not self.fitting.skips(found[n], only, POSSIBLE, alone=False)]
        return [
            self._claim(
                sentence, only, found[n], "value", when.of.get(n) or when.general,
                Bond(POSSIBLE, n, 0), found, names, carried, when,
            )._replace(end=found[n].end, start=found[n].start, whole=False, ours=False)
            for n in left
        ]  # fmt: skip

    def _is_likened(
        self, n: int, sentence: Sentence, figure: Figure, only: Mention, roles: Sequence[str], when: Timing
    ) -> bool:
        """'Up from 14.0 in October, handovers reached 22.7': a month asked for, though it is likened to another."""
        said, low = when.of.get(n), self.low
        if n or said is None or roles[n] != "comparator" or not _UP_FROM.fullmatch(low, sentence.start, figure.start):
            return False
        straight = _STRAIGHT_IN.fullmatch(low, figure.end, said.start) and low.startswith(",", said.end)
        return bool(straight) and self.fitting.part(roles[n], sentence, figure, only, said) == "value"

    def _sums_up(self, found: Sequence[Figure]) -> bool:
        """'417 face to face plus 30 by phone = 447': the last of three is what the two before it make."""
        first, second, whole = (each.value for each in found[-3:])
        if first is None or second is None or first + second != whole:
            return False
        return bool(_MAKES.search(self.low, found[-2].end, found[-1].start))

    def _as_before(
        self, n: int, found: Sequence[Figure], roles: Sequence[str], abouts: Sequence[Said | None]
    ) -> Said | None:
        """The period of a figure that has none of its own: that of the one before, which it goes on from."""
        if roles[n - 1] == "averaged":  # 'October: 42, 39, 41, average 40.7'
            return abouts[0]
        put_right = roles[n] == "value" and roles[n - 1] == "withdrawn"  # 'February's 31.2 was wrong: 32.1'
        same = self._says_again(found[n - 1], found[n]) or adds_a_part(self.low, found[n - 1], found[n])
        return abouts[n - 1] if put_right or same else None

    def _says_again(self, last: Figure, figure: Figure) -> bool:
        """'1 minute 52, i.e. 112 seconds': the same in another unit, of the same period."""
        two = bool(last.unit and figure.unit) and last.unit != figure.unit
        return two and bool(_AGAIN.fullmatch(self.low, last.end, figure.start))

    def _lasting(self, claim: Claim, made: Sequence[Claim]) -> Claim:
        """The second of two figures in a row is as sure, and as much a correction, as the first."""
        last = made[-1] if made else None
        if (
            last is None
            or claim.figure is None
            or last.figure is None
            or last.sentence != claim.sentence
            or last.items != claim.items
        ):
            return claim
        own = _have_their_own(last, claim)
        way = _MOVING_ON if own else _IN_A_ROW
        if not way.fullmatch(self.bonding, last.figure.end, claim.figure.start) or last.role != claim.role:
            return claim
        return claim._replace(
            sure=claim.sure or last.sure,
            firm=claim.firm or (own and last.firm),
            corrects=claim.corrects or (last.corrects and last.period != claim.period),
        )

    def _bonds(
        self, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str], abouts: Sequence[Said | None]
    ) -> list[Bond]:
        """Values are bonded first, so that a target or comparator never stands between a name and its value."""
        if (in_rows := paired(self.low, names, found, roles)) is not None:
            return in_rows
        made: list[Bond] = []
        for wanted in (True, False):
            chosen = [n for n, part in enumerate(roles) if (part == "value" or part.startswith("statistic")) is wanted]
            few = bonds(self.bonding, names, [found[n] for n in chosen], [abouts[n] for n in chosen])
            made += [bond._replace(figure=chosen[bond.figure]) for bond in few]
        return made

    def _claim(
        self,
        sentence: Sentence,
        mention: Mention,
        figure: Figure,
        part: str,
        about: Said | None,
        bond: Bond,
        found: Sequence[Figure],
        names: Sequence[Mention],
        carried: bool,
        when: Timing,
    ) -> Claim:
        low = self.low
        left = max([f.end for f in found if f.end <= figure.start] + [sentence.start])
        right = min(
            [f.start for f in found if f.start > figure.start]
            + [m.start for m in names if m.start > figure.end and m is not mention]
            + [sentence.end]
        )
        before, after = low[left : figure.start], low[figure.end : right]
        lead = low[mention.end : figure.start] if mention.end <= figure.start else before
        return Claim(
            items=self.fitting.items(figure, mention),
            role=part,
            start=min(figure.start, mention.start),
            end=max(figure.end, mention.end),
            sentence=self._unasked(sentence, mention, figure, names),
            figure=figure,
            period=about,
            sure=self._is_sure(bond, mention, figure, names, carried, before)
            or (carried and begs_pardon(self._from_the_stop(sentence, figure))),
            firm=is_beside(bond, mention, figure),
            hint=mention.by == "hint" and not any(m.by != "hint" and m.items == mention.items for m in names),
            clash=mention.clash,
            corrects=self._puts_right(sentence, figure, before, carried),
            provisional=False
            or is_provisional(after)
            or is_provisional(lead)
            or (len(names) == 1 and is_provisional(before))
            or self._all_provisional(sentence, names),
            approximate=is_rough(before, after) or figure.approximate,
            whole=is_whole(before, after),
            ours=is_ours(before, self.setting.places),
            local=of_some(lead, low[figure.end : right + 1], self._own(mention)),
            carried=carried,
            aside=before.strip() == "(" and after.lstrip().startswith(")"),
            noun=counted(after),
            note=self._words_about(sentence, figure, found, when),
        )

    def _puts_right(self, sentence: Sentence, figure: Figure, before: str, carried: bool) -> bool:
        """Say whether the words round a figure, or from the start of a sentence that names nothing, put it right."""
        if corrects(before, self.low[figure.end : figure.end + 48]):
            return True
        return carried and begs_pardon(self._from_the_stop(sentence, figure))

    def _from_the_stop(self, sentence: Sentence, figure: Figure) -> str:
        """The words up to a figure from the last stop on, whatever semicolons stand between."""
        return self.low[
            max(self.low.rfind(stop, 0, sentence.start + 1) for stop in (". ", "\n", "! ", "? ")) + 1 : figure.start
        ]

    def _own(self, mention: Mention) -> frozenset[str]:
        """The stems and numbers of the names that a mention could mean."""
        own, known = self.setting.lexicon.indicators.own, self.setting.lexicon.indicator
        named = {part for item in mention.items for part in own.get(item, ())}
        return frozenset(named.union(*(_NUMBER.findall(known[item].name) for item in mention.items if item in known)))

    def _unasked(self, sentence: Sentence, mention: Mention, figure: Figure, names: Sequence[Mention]) -> Sentence:
        """'NM-07 is 88.9, but which year do you want for LARC?': a question about another measure is none of this."""
        asked = _ASKS.search(self.low, figure.end, sentence.end) if sentence.asks else None
        if asked is None or _POINTS_BACK.search(self.low, asked.end(), sentence.end):
            return sentence
        other = any(each.start >= asked.end() and each.items != mention.items for each in names)
        return sentence._replace(asks=not other)

    def _all_provisional(self, sentence: Sentence, names: Sequence[Mention]) -> bool:
        """'Both provisional: MMR1 91.2, MMR2 88.1', '…, all to be confirmed': said of all the figures of a sentence."""
        closing = _ALL_OF_THEM.search(self.low, sentence.start, sentence.end)
        if closing and is_provisional(self.low[closing.start() : sentence.end]):
            return True
        opening = self.low[sentence.start : min(each.start for each in names)].rstrip()
        return opening.endswith((":", "-")) and is_provisional(opening)

    def _words_about(self, sentence: Sentence, figure: Figure, found: Sequence[Figure], when: Timing) -> str:
        """The sentence without other figures' periods and brackets: '£1.3m (£86k of that in September alone)'."""
        aside = [
            span.span()
            for span in _BRACKET.finditer(self.low, sentence.start, sentence.end)
            if not span.start() <= figure.start < span.end()
            and any(span.start() < each.start < span.end() for each in found)
        ]
        aside += [span for span in self.spent if sentence.start <= span[0] < sentence.end]
        aside += [(said.start, said.end) for n, said in when.of.items() if found[n] is not figure]
        words = without(self.low[: sentence.end], aside) if aside else self.low
        return words[sentence.start : sentence.end]

    def _is_sure(
        self, bond: Bond, mention: Mention, figure: Figure, names: Sequence[Mention], carried: bool, before: str
    ) -> bool:
        """A figure of a sentence that names nothing is sure when only linking words, or a correction, lead to it."""
        if (mention.loose and mention.start == mention.end) or is_supposed(self.low, mention, figure, before):
            return False
        near = is_beside(bond, mention, figure) or _OF_THE_AGED.fullmatch(self.low, mention.end, figure.start)
        if is_age(self.low[mention.start : mention.end]) and not near:
            return False  # 'under-65 mortality 12.4': ages may be of anything
        if carried:
            whole = is_whole(before, "") or is_ours(before, self.setting.places)
            whole = whole or bool(_ONLY_MARKS.fullmatch(self.bonding, mention.end, figure.start))
            return bond.cost < 0 or whole or corrects(before, self.low[figure.end : figure.end + 48]) or not mention.end
        return bond.cost <= LIKELY or len(names) == 1


def _of_the_row(abouts: Sequence[Said | None]) -> list[Said | None]:
    """The only period said in a row of figures is of them all."""
    told = {about for about in abouts if about is not None}
    return [*told] * len(abouts) if len(told) == 1 else [*abouts]


def _have_their_own(last: Claim, claim: Claim) -> bool:
    """Say whether two figures in one unit were each given a period, and not the same one."""
    if last.figure is None or claim.figure is None or claim.period is None or last.period is None:
        return False
    return claim.period.period != last.period.period and (claim.figure.unit or last.figure.unit) == last.figure.unit


def _as_told(claim: Claim, made: Sequence[Claim]) -> Claim:
    """'Admissions 116.9 a day (121.2 last year)': what tells one figure of a name tells every figure of it."""
    if len(claim.items) < 2 or claim.clash:
        return claim
    told = {c.items for c in made if c.start == claim.start and len(c.items) == 1 and c.items[0] in claim.items}
    return claim._replace(items=told.pop()) if len(told) == 1 else claim
