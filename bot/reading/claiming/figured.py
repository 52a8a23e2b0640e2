"""Figured: which measure each figure of a sentence is of, and in what role."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.domain.period_text import parse
from bot.reading.claiming.aims import governed
from bot.reading.claiming.linking import LIKELY, Bond, bonds, is_beside, together
from bot.reading.claiming.noticed import without
from bot.reading.claiming.roles import role
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.claiming.timing import Timing
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.hedges import corrects, counted, is_provisional, is_rough, is_whole
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said
from bot.reading.noticing.units import clashes
from bot.reading.noticing.words import COUNTED_PLACES, OURS, SOURCES, tokens

_ASIDE = re.compile(
    r"\(([a-z][a-z' -]{1,30}?)\s(?:has|have|had|got|reports|reported|scored|manages|managed|"
    r"(?:is|are|was|were|stands?|sits?) (?:on|at))\s(?:about\s|around\s|only\s|just\s)?$"
)
_PART_OF = re.compile(r"\s?(?:\w+\s)?(?:\(|,\s)?of (?:it|that|this|them|these|those|which|whom)\b")
_LASTING = frozenset({"withdrawn", "comparator", "target", "previous", "baseline", "elsewhere"})
_OF_OTHERS = frozenset({"comparator", "target", "baseline", "elsewhere"})
_ROW = re.compile(r"\s*(?:(?:in|for|at|during|on)\s+(?:the\s+)?)?(?:,|and|&|/|, and)\s*")
_THE_FIRST = re.compile(r"\b(?:first|former|one)\s(?:\w+\s){0,3}$")
_THE_SECOND = re.compile(r"\b(?:second|latter|other)\s(?:\w+\s){0,3}$")
_RESTATED = re.compile(r"\s?[(=,]\s?(?:or|i\.?e\.?,?|that is|that's)?\s?")
_COUNT_ONLY = re.compile(r"\s[a-z][a-z' -]{2,40}\)")
_ASKS = re.compile(
    r"(?:[,;:.–-]|\b(?:but|and|also|though|although))\s(?:but\s|and\s|also\s)?(?:can|could|would|please|do|does|did|is|"
    r"are|should|shall|what|which|when|who|where|how|may)\s"
)
_POINTS_BACK = re.compile(r"\b(?:it|that|this|these|those|they|both|either|same)\b")
_GROUP = re.compile(
    r"\b(girl|boy|men|women|male|female|father|mother)s?\s?[:=–-]?\s?(?:(?:is|are|was|were|at|it was|it is)\s)?$"
)
_UP_TO = re.compile(r"\s?(?:to|->|=>|→)\s?")
_MOVES = re.compile(
    r"\b(?:rose|risen|fell|fallen|dropped|slipped|improved|moved|went|gone|crept|climbed|eased|grew|worsened)\b"
    r"[^.;\d]{0,24}$"
)
_FROM_THEN = re.compile(r"\s(?:on|from)\s(?:the\s|our\s|a\s)?(?:\w+'s?\s)?")  # 'up 0.3 on 12.9'
_BRACKET = re.compile(r"\([^()]{1,200}\)")
_LISTED = re.compile(r"\s?[,;|/]?\s?")
_IN_A_ROW = re.compile(r"[\s,;/&]*(?:and\s|for\s|in\s|then\s|\s|is\s|was\s|:|=)*[\s,;/(&]*")


class Figured:
    """Reads the figures of one text, sentence by sentence. In `bonding` the periods are blank."""

    def __init__(self, low: str, bonding: str, setting: Setting) -> None:
        self.low, self.bonding, self.setting = low, bonding, setting
        self.lexicon = setting.lexicon
        self.spent: list[tuple[int, int]] = []  # periods that were said of figures before

    def read(
        self, sentence: Sentence, names: Sequence[Mention], found: Sequence[Figure], when: Timing, carried: bool
    ) -> list[Claim]:
        """The claims that the figures of one sentence make of its names."""
        abouts = [when.of.get(n) for n in range(len(found))]
        roles = self._roles(sentence, names, found, abouts)
        for n in range(1, len(found)):  # 'February's 31.2 was wrong: 32.1'
            if abouts[n] is None and roles[n] == "value" and roles[n - 1] == "withdrawn":
                abouts[n] = abouts[n - 1]
        made: list[Claim] = []
        for bond in self._bonds(names, found, roles, abouts):
            figure, mention = found[bond.figure], names[bond.mention]
            if len(found) > 1 and self._of_the_name(figure, mention):
                continue
            if self.foreign(figure, mention) and (bond.cost > 0 or len(found) > 1):
                continue
            if self._counts_places(figure, mention):
                continue
            about = abouts[bond.figure] or when.general
            about = None if roles[bond.figure] == "change" else about
            part = self._role(roles[bond.figure], mention, abouts[bond.figure])
            part = "group" if part == "value" and self._of_a_group(sentence, figure, mention) else part
            claim = self._claim(sentence, mention, figure, part, about, bond, found, names, carried, when)
            made.append(self._lasting(claim, made))
        return made

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
        if not _IN_A_ROW.fullmatch(self.bonding, last.figure.end, claim.figure.start) or last.role != claim.role:
            return claim
        return claim._replace(
            sure=claim.sure or last.sure, corrects=claim.corrects or (last.corrects and last.period != claim.period)
        )

    def _of_the_name(self, figure: Figure, mention: Mention) -> bool:
        """'2 to 2.5 year reviews': numbers before a name that the name itself begins with."""
        if mention.start < figure.end or self.low[figure.end : mention.start].strip(" -"):
            return False
        numbers = {figure.value, figure.lower} - {None}
        said = {
            token.stem
            for item in mention.items
            if item in self.lexicon.indicator
            for token in tokens(self.lexicon.indicator[item].name.lower())
        }
        return any(f"{number:f}".rstrip("0").rstrip(".") in said for number in numbers if number)

    def _counts_places(self, figure: Figure, mention: Mention) -> bool:
        """'MMR clinics finished in 9 of 10 schools': a part of places, where the measure is not about such places."""
        noun = counted(self.low[figure.end :][:30]) if figure.shape == "fraction" and figure.value is None else ""
        names = [self.lexicon.indicator[item].name.lower() for item in mention.items if item in self.lexicon.indicator]
        return noun in COUNTED_PLACES and not any(noun.removesuffix("s") in name for name in names)

    def _of_a_group(self, sentence: Sentence, figure: Figure, mention: Mention) -> bool:
        """'For girls 88.4': a figure of one group, where the measure is not of that group."""
        group = _GROUP.search(self.low, max(sentence.start, figure.start - 30), figure.start)
        if group is None or mention.start >= group.start():
            return False
        names = " ".join(self.lexicon.indicator[i].name.lower() for i in mention.items if i in self.lexicon.indicator)
        return not re.search(rf"\b{group[1]}", names) and "men" not in names

    def foreign(self, figure: Figure, mention: Mention) -> bool:
        """Say whether the unit said suits none of the measures that a name could mean."""
        units = [self.lexicon.indicator[item].unit for item in mention.items if item in self.lexicon.indicator]
        return bool(units) and all(clashes(figure.unit, unit) for unit in units)

    def _bonds(
        self, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str], abouts: Sequence[Said | None]
    ) -> list[Bond]:
        """Values are bonded first, so that a target or comparator never stands between a name and its value."""
        if (parallel := self._parallel(names, found, roles) or self._figures_first(names, found)) is not None:
            return parallel
        made: list[Bond] = []
        for wanted in (True, False):
            chosen = [n for n, part in enumerate(roles) if (part == "value" or part.startswith("statistic")) is wanted]
            few = bonds(self.bonding, names, [found[n] for n in chosen], [abouts[n] for n in chosen])
            made += [bond._replace(figure=chosen[bond.figure]) for bond in few]
        return made

    def _parallel(self, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str]) -> list[Bond] | None:
        """'NM-06 and NM-07 are 91.2 and 88.9': as many figures in a row as names in a row."""
        if len(names) < 2 or len(names) != len(found) or any(part != "value" for part in roles):
            return None
        low = self.low
        if len(names) == 2 and together(low, *names) and self._one_then_other(names[1].end, found):
            return [Bond(-0.3, 0, 0), Bond(-0.3, 1, 1)]
        rows = all(together(low, a, b) or a[:2] == b[:2] for a, b in pairwise(names))
        figures_row = all(
            re.fullmatch(r"\s?(?:,|and|&|/|;|, and)\s?", low[a.end : b.start]) for a, b in pairwise(found)
        )
        return [Bond(-0.3, n, n) for n in range(len(names))] if rows and figures_row else None

    def _one_then_other(self, at: int, found: Sequence[Figure]) -> bool:
        """'NM-06 and NM-07: the first is 91.0, the second 88.4'."""
        first, second = (self.low[a:b] for a, b in ((at, found[0].start), (found[0].end, found[1].start)))
        return bool(_THE_FIRST.search(first) and _THE_SECOND.search(second))

    def _figures_first(self, names: Sequence[Mention], found: Sequence[Figure]) -> list[Bond] | None:
        """'91.2, NM-06, 88.5, NM-07': a list that begins with a figure and ends with a name is read in pairs."""
        if len(names) < 2 or len(names) != len(found):
            return None
        row = [place for pair in zip(found, names, strict=True) for place in pair]
        if not all(a.end <= b.start and _LISTED.fullmatch(self.low, a.end, b.start) for a, b in pairwise(row)):
            return None
        return [Bond(0.0, n, n) for n in range(len(names))]

    def _role(self, part: str, mention: Mention, period: Said | None) -> str:
        if part.startswith("statistic"):
            part = self._statistic(part.split()[1], mention)
        if part in ("previous", "comparator") and self._asked_too(mention, period):
            return "value"
        if part == "value" and period is not None and period.kind in ("last", "lastyear"):
            return "previous"
        return part

    def _asked_too(self, mention: Mention, period: Said | None) -> bool:
        """Say whether the period a figure is compared with was asked for as well: 'up from 317 in September'."""
        if period is None or period.period is None or len(mention.items) != 1:
            return False
        indicator = self.lexicon.indicator.get(mention.items[0])
        return (
            indicator is not None
            and len(indicator.asked) > 1
            and any(parse(text) == period.period for text in indicator.asked)
        )

    def _statistic(self, word: str, mention: Mention) -> str:
        """A mean is the value of a measure that is an average; a median is not, unless the name says so."""
        names = " ".join(
            self.lexicon.indicator[item].name.lower() for item in mention.items if item in self.lexicon.indicator
        )
        if word in ("mean", "average"):
            return "other-statistic" if re.search(r"\bmedian\b|percentile|centile", names) else "value"
        if word in names:
            return "value"
        return (
            "other-statistic"
            if word != "median" or re.search(r"\bmean\b|\baverage\b|percentile|centile", names)
            else "value"
        )

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
            items=self._fitting(mention, figure),
            role=part,
            start=min(figure.start, mention.start),
            end=max(figure.end, mention.end),
            sentence=self._unasked(sentence, mention, figure, names),
            figure=figure,
            period=about,
            sure=self._is_sure(bond, mention, figure, names, carried, before),
            firm=is_beside(bond, mention, figure),
            hint=mention.by == "hint",
            clash=mention.clash,
            corrects=corrects(before, low[figure.end : figure.end + 24]),
            provisional=False
            or is_provisional(after)
            or is_provisional(lead)
            or (len(names) == 1 and is_provisional(before))
            or self._all_provisional(sentence, names),
            approximate=is_rough(before, after) or figure.approximate,
            whole=is_whole(before, after, self.setting.places),
            carried=carried,
            aside=before.strip() == "(" and after.lstrip().startswith(")"),
            noun=counted(after),
            note=self._words_about(sentence, figure, found, when),
        )

    def _unasked(self, sentence: Sentence, mention: Mention, figure: Figure, names: Sequence[Mention]) -> Sentence:
        """'NM-07 is 88.9, but which year do you want for LARC?': a question about another measure is none of this."""
        asked = _ASKS.search(self.low, figure.end, sentence.end) if sentence.asks else None
        if asked is None or _POINTS_BACK.search(self.low, asked.end(), sentence.end):
            return sentence
        other = any(each.start >= asked.end() and each.items != mention.items for each in names)
        return sentence._replace(asks=not other)

    def _all_provisional(self, sentence: Sentence, names: Sequence[Mention]) -> bool:
        """'Both provisional: MMR1 91.2, MMR2 88.1': said before the first name, of all that follows."""
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
        if mention.loose and mention.start == mention.end:
            return False
        if carried:
            whole = is_whole(before, "", self.setting.places)
            return bond.cost < 0 or whole or corrects(before, self.low[figure.end : figure.end + 24]) or not mention.end
        return bond.cost <= LIKELY or len(names) == 1

    def _fitting(self, mention: Mention, figure: Figure) -> tuple[str, ...]:
        """Of several measures that words could mean, those asked for in the unit said; a count has no decimals."""
        if len(mention.items) < 2 or mention.clash or not (figure.unit or figure.places):
            return mention.items
        fitting = tuple(
            item
            for item in mention.items
            if item in self.lexicon.indicator and self._suits(figure, self.lexicon.indicator[item].unit)
        )
        return fitting or mention.items

    def _suits(self, figure: Figure, unit: str) -> bool:
        if figure.unit:
            return not clashes(figure.unit, unit)
        return unit not in ("count", "yes-no")

    def _of_others(self, before: str) -> bool:
        """'2,060 (Dale has 2,240)': a figure in a bracket of its own that is somebody else's, and no other source's."""
        aside = _ASIDE.search(before)
        if aside is None:
            return False
        words = frozenset(aside[1].split())
        return not words & (OURS | SOURCES | self.setting.places | self.setting.people)

    def _roles(
        self, sentence: Sentence, names: Sequence[Mention], found: Sequence[Figure], abouts: Sequence[Said | None]
    ) -> list[str]:
        spans = [(m.start, m.end) for m in names]
        roles = []
        for n, figure in enumerate(found):
            left = found[n - 1].end if n else sentence.start
            right = min(found[n + 1].start + 2, sentence.end) if n + 1 < len(found) else sentence.end
            before, after = (
                _blanked(self.low, max(left - 1, sentence.start), figure.start, spans),
                _blanked(self.low, figure.end, right, spans),
            )
            text = before + self.low[figure.start : figure.end] + after
            moved = figure._replace(start=len(before), end=len(text) - len(after))
            part_of = _PART_OF.match(self.low, figure.end, sentence.end)
            roles.append("subgroup" if part_of and not self._of_now(abouts[n]) else role(moved, text, 0, len(text)))
            if n and roles[n] == "value" and self._of_others(before):
                roles[n] = "elsewhere"
            if n and roles[n] == roles[n - 1] == "value" and self._counts_behind(found[n - 1], figure):
                roles[n] = "subgroup"
            if n and roles[n] == roles[n - 1] == "value" and self._moved(found[n - 1], figure, sentence):
                roles[n - 1] = "previous"
            if n and roles[n] == "value" and self._goes_on(roles[n - 1], found[n - 1], figure, abouts[n]):
                roles[n] = roles[n - 1]
        roles = governed(self.low, sentence.start, found, roles)
        return [
            "comparator" if part == "value" and self._among_others(n, found, roles, names) else part
            for n, part in enumerate(roles)
        ]

    def _goes_on(self, role: str, last: Figure, figure: Figure, about: Said | None) -> bool:
        """'Compared with 2,184 in Q1 and 2,240 last year', '42 days (6 weeks)': what the figure before was, this is."""
        if role == "change" and _FROM_THEN.fullmatch(self.low, last.end, figure.start):
            return True
        if role not in _LASTING:
            return False
        if last.unit and figure.unit and last.unit != figure.unit:
            return bool(_RESTATED.fullmatch(self.low, last.end, figure.start))
        return bool(_ROW.fullmatch(self.bonding, last.end, figure.start)) and not self._of_now(about)

    def _counts_behind(self, last: Figure, figure: Figure) -> bool:
        """'4.1 per 1,000 (12 deaths)': a count in a bracket behind a rate or share is what it was made of."""
        if figure.unit or figure.places or not (last.unit == "percent" or last.unit.startswith("per ")):
            return False
        between = self.low[last.end : figure.start].rstrip()
        opened = between.endswith("(") and len(between) < 24 and ")" not in between
        return opened and bool(_COUNT_ONLY.match(self.low, figure.end))

    def _moved(self, last: Figure, figure: Figure, sentence: Sentence) -> bool:
        """'It fell back, 78.4 to 78.2': the first of two is where it came from."""
        between = _UP_TO.fullmatch(self.low, last.end, figure.start)
        return bool(between) and bool(_MOVES.search(self.low, max(sentence.start, last.start - 40), last.start))

    def _of_now(self, about: Said | None) -> bool:
        """Say whether this is the period asked for."""
        if about is None or about.period is None:
            return about is not None and about.kind == "this"
        return about.period == parse(self.setting.asked)

    def _among_others(self, n: int, found: Sequence[Figure], roles: Sequence[str], names: Sequence[Mention]) -> bool:
        """'68.3% (national 66.6, Durham 69.1)': in a bracket after the value, beside figures of others, is another."""
        opened = self.low.rfind("(", 0, found[n].start)
        closed = self.low.find(")", opened)
        if opened < 0 or closed < found[n].start or any(opened < m.start < closed for m in names):
            return False
        inside = [roles[k] for k, f in enumerate(found) if opened < f.start < closed]
        said = n > 0 and any(f.end <= opened and part == "value" for f, part in zip(found, roles, strict=True))
        return said and any(part in _OF_OTHERS for part in inside)


def _blanked(low: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    """The words between two places with every name in them said as 'it'."""
    parts, at = [], start
    for a, b in spans:
        if at <= a and b <= end and b > a:
            parts += [low[at:a], "it"]
            at = b
    return "".join([*parts, low[at:end]])
