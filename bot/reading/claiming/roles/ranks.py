"""Ranks: the role of each figure of a sentence, by its own words and by the figures it stands among."""

import re
from collections.abc import Sequence

from bot.domain.period_text import parse
from bot.reading.claiming.roles.affirmed import affirmed
from bot.reading.claiming.roles.aims import governed
from bot.reading.claiming.roles.averages import but_averaged, but_averaged_over
from bot.reading.claiming.roles.beside import (
    among_others,
    begins_anew,
    counts_behind,
    is_limit,
    is_mark,
    moved_from,
    now_is,
    revises,
    was_before,
    whole_of_share,
)
from bot.reading.claiming.roles.gapped import inherited
from bot.reading.claiming.roles.role import role
from bot.reading.claiming.roles.taken import taken_otherwise
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.period_words import MONTHS
from bot.reading.noticing.periods import Said
from bot.reading.noticing.words import IDLE, OURS, SOURCES, VOID, WEAK, stem

_STRAIGHT = 3  # characters
_ASIDE = re.compile(
    r"\(([a-z][a-z' -]{1,30}?)\s(?:has|have|had|got|reports|reported|scored|manages|managed|"
    r"(?:is|are|was|were|stands?|sits?) (?:on|at))\s(?:about\s|around\s|only\s|just\s)?$"
)
# '11.8 weeks, the first time we've been under twelve': a round mark, and no figure.
_MARK_PASSED = re.compile(
    r"\b(?:(?:first|last|only|second|third)\s(?:time|quarter|month|year|return|autumn|winter|spring|summer)|never|"
    r"not|hadn't|haven't|hasn't|rarely|seldom|finally|at last)\b[^.;:\d]{0,36}\b(?:under|below|over|above|past|inside|"
    r"beneath|through|beyond)\s(?:the\s)?$"
)
_AND_ANOTHER = re.compile(
    r".?(?:%|\sper cent)?,?\s(?:and|while|whilst|but|with)\s(?P<who>(?:(?!it\b)[a-z'-]{3,}\s){1,2})"
    r"(?:is|was|are|were|sits?|sat|stands?|stood|at|on|has|had|comes?|came|runs?|ran)\s"
    r"(?:(?:at|on|in|out|to|now|still|only|just)\s)*"
)
_LABELLED = re.compile(r"\(([a-z]{3,})\s$")  # '2,121 (Dale 1,733)'
_MONTHS = frozenset(month[:3] for month in MONTHS)
_PLAIN_WORDS = VOID | WEAK | IDLE
_PART_OF = re.compile(
    r"\s?(?:\w+\s)?(?:\(|,\s)?of (?:it|that|this|them|these|those|which|whom)\b"
    r"(?!\s[£\d])(?<!those(?=\s(?:who|leaving|eligible|invited|due|born|living|sent|seen|[a-z]{3,}ed|seen|aged)\b))"
)
_WHO_ARE = re.compile(r"\s(?:in|on|with|receiving|having|under|at|from|using|attending)\s(?:the\s|our\s|a\s)?")
_LASTING = frozenset({"withdrawn", "comparator", "target", "previous", "baseline", "elsewhere"})
_ROW = re.compile(r"\s*(?:(?:in|for|at|during|on)\s+(?:the\s+)?)?(?:,|and|&|/|, and)\s*")
# 'Its target, which is 75 for the first and 76 for the second'.
_FOR_ONE = re.compile(r"\s(?:for|on|in)\s(?:the\s)?(?:[a-z]+\s){1,3}and\s")
_FOR = re.compile(r"%?\s(?:for|on|in)\s(?!(?:q[1-4]|this|july|august|september|october|november|december)\b)")
_OF_WHOM = re.compile(r"\bof (?:whom|which|these|those|them)\s$")
_SET_OUT = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:set|started|began|booked|enrolled|signed up|joined|referred|invited|attended)\b"
)
_THEY_DID = re.compile(r"\s(?:(?:had|have|has|were|was|are|then|since|managed to|went on to|successfully|all)\s){0,3}")
_RESTATED = re.compile(r"\s?[(=,]\s?(?:or|i\.?e\.?,?|that is|that's)?\s?")
_ON_TO = re.compile(r"[^.;,\d]{0,30}\sto\s")
# '86.1 at 91 days, we were 84.9': said of an earlier time, behind the figure of now.
_WE_WERE = re.compile(
    r"[^.;:\n\d]{0,24}?[,(–-]\s?(?:and\s|but\s|when\s|where\s|up from\s)?(?:we|it)\s(?:were|was|stood|sat|had been)\s"
    r"(?:at\s|on\s|only\s|just\s)*"
)
# '£1,120,000 at Q1 and £96,300 since then, plus £51,000': what came on top of an earlier sum.
_SINCE_THEN = re.compile(
    r"\s?(?:more\s|extra\s|further\s|has been added\s|added\s)?(?:since(?:\sthen)?|on top)"
    r"(?=\s?(?:$|[.,;:)\n]|and\b|plus\b))"
)
_AND_PLUS = re.compile(r"[^.;\d]{0,24}(?:plus|and|another|a further)\s(?:another\s|a further\s)?")
_FROM_THEN = re.compile(r"\s(?:on|from)\s(?:the\s|our\s|a\s)?(?:\w+'s?\s)?")  # 'up 0.3 on 12.9'


class Ranks:
    """Tells the roles of the figures of one text, sentence by sentence. In `bonding` the periods are blank."""

    def __init__(self, low: str, bonding: str, setting: Setting) -> None:
        self.low, self.bonding, self.setting = low, bonding, setting

    def of(
        self, sentence: Sentence, names: Sequence[Mention], found: Sequence[Figure], abouts: Sequence[Said | None]
    ) -> list[str]:
        """The role of each figure found in a sentence; `abouts` are their periods."""
        spans = [(m.start, m.end) for m in names]
        roles = []
        for n, figure in enumerate(found):
            left = found[n - 1].end if n else sentence.start
            right = min(found[n + 1].start + 2, sentence.end) if n + 1 < len(found) else sentence.end
            before, after = (
                _blanked(self.low, max(left - 1, sentence.start), figure.start, spans),
                _blanked(self.low, figure.end, right, spans),
            )
            if n + 1 < len(found) and found[n + 1].spelled and right == found[n + 1].start + 2:
                after = f"{after[:-2]}00"  # 'target being thirty' is told as 'target being 30'
            part_of = _PART_OF.match(self.low, figure.end, sentence.end)
            if part_of and any(_WHO_ARE.fullmatch(self.low, part_of.end(), m.start) for m in names):
                part_of = None  # '48.8% of those in talking therapies': all whom the measure is of
            part = role(figure, before, after)
            if part == "previous" and n and (anew := begins_anew(before, names, left, figure)):
                part = role(figure, before[anew:], after)
            if part == "value" and (word := taken_otherwise(figure, before, after)):
                part = "value" if self._in_names(word) else "comparator"
            roles.append("subgroup" if part_of and not self._of_now(abouts[n]) else part)
            if n:
                self._beside_the_last(n, sentence, found, roles, before, names)
            if n and _is_named(figure, found[n - 1], names):
                continue  # 'against 48.2% in August, and 431 started treatment'
            if n and roles[n] == "value" and self._goes_on(roles[n - 1], found[n - 1], figure, abouts[n]):
                roles[n] = "comparator" if roles[n - 1] == "change" else roles[n - 1]
        roles = affirmed(self.low, sentence, found, but_averaged_over(self.low, found, roles))
        roles = [self._told_by_name(n, found, roles, names) for n in range(len(found))]
        roles = but_averaged(self.low, self.setting.lexicon.indicator, names, found, roles, abouts)
        roles = inherited(self.low, found, governed(self.low, sentence.start, found, roles), names)
        return [
            "comparator" if part == "value" and among_others(self.low, n, found, roles, names) else part
            for n, part in enumerate(roles)
        ]

    def _told_by_name(self, n: int, found: Sequence[Figure], roles: Sequence[str], names: Sequence[Mention]) -> str:
        """'402 set a date, of whom 231 had quit': a part that the measure's own name follows is its figure."""
        before = [each for each, part in zip(found[:n], roles, strict=False) if part == "value"]
        if roles[n] != "subgroup" or not all(_SET_OUT.match(self.low, each.end) for each in before):
            return roles[n]
        behind = next((m for m in sorted(names) if m.start >= found[n].end), None)
        begun = behind is not None and _OF_WHOM.search(self.low, 0, found[n].start)
        return "value" if begun and behind and _THEY_DID.fullmatch(self.low, found[n].end, behind.start) else roles[n]

    def _beside_the_last(
        self,
        n: int,
        sentence: Sentence,
        found: Sequence[Figure],
        roles: list[str],
        before: str,
        names: Sequence[Mention],
    ) -> None:
        """Set right the role of a figure, or of the one before it, by how the two stand together."""
        last, figure = found[n - 1], found[n]
        between = _blanked(self.low, last.end, figure.start, [(m.start, m.end) for m in names])
        if roles[n - 1] in ("value", "previous") and _SINCE_THEN.match(self.low, figure.end):
            roles[n - 1], roles[n] = "previous", "change"
        if roles[n] == "subgroup" and roles[n - 1] == "change" and _AND_PLUS.fullmatch(before):
            roles[n] = "change"
        if roles[n] != "value":
            return
        if whole_of_share(self.low, last, figure):
            roles[n] = "component"
        elif self._of_others(before) or (roles[n - 1] == "elsewhere" and self._of_another(before)):
            roles[n] = "elsewhere"
        elif roles[n - 1] == "value" and _MARK_PASSED.search(before) and not _named_between(names, last, figure):
            roles[n] = "comparator"
        elif (
            is_limit(self.low, last, figure)
            or is_mark(last, before)
            or (roles[n - 1] == "value" and counts_behind(self.low, last, figure))
        ):
            roles[n] = "subgroup"
        elif roles[n - 1] == "value" and _WE_WERE.fullmatch(between):
            roles[n] = "value" if begins_anew(before, names, last.end, figure) else "previous"
        elif (
            roles[n - 1] == "value" and now_is(self.low, last, figure) and not _named_between(names, last, figure)
        ) or (
            roles[n - 1] == "value"
            and (moved_from(self.low, last, figure, sentence) or revises(self.low, last, figure))
        ):
            roles[n - 1] = "previous"

    def _in_names(self, word: str) -> bool:
        """Say whether a measure of the board has this word in its name."""
        return stem(word) in self.setting.lexicon.indicators.features

    def _of_others(self, before: str) -> bool:
        """'2,060 (Dale has 2,240)': a figure in a bracket of its own that is somebody else's, and no other source's."""
        aside = _ASIDE.search(before) or _LABELLED.search(before)
        if aside is None:
            return False
        told = aside[1] in _PLAIN_WORDS or aside[1][:3] in _MONTHS or self._in_names(aside[1])
        if aside.re is _LABELLED and told:
            return False
        words = frozenset(aside[1].split())
        return not words & (OURS | SOURCES | self.setting.places | self.setting.people)

    def _of_another(self, before: str) -> bool:
        """'The region is at 73.8 and Hartlow sits at 70.1': behind another place's, that of a place nobody knows."""
        clause = _AND_ANOTHER.fullmatch(before)
        if clause is None or any(word in _PLAIN_WORDS or self._in_names(word) for word in clause["who"].split()):
            return False
        return frozenset(clause["who"].split()).isdisjoint(OURS | SOURCES | self.setting.places | self.setting.people)

    def _goes_on(self, role: str, last: Figure, figure: Figure, about: Said | None) -> bool:
        """'Compared with 2,184 in Q1 and 2,240 last year', '42 days (6 weeks)': what the figure before was, this is."""
        if role == "change" and _FROM_THEN.fullmatch(self.low, last.end, figure.start):
            return True
        if role == "subgroup" and _ON_TO.fullmatch(self.low, last.end, figure.start):
            return True
        if role not in _LASTING:
            return False
        if role == "previous" and revises(self.low, last, figure) and was_before(self.low, last):
            return True
        if last.unit and figure.unit and last.unit != figure.unit:
            return bool(_RESTATED.fullmatch(self.low, last.end, figure.start))
        for_each = _FOR_ONE.fullmatch(self.low, last.end, figure.start) and _FOR.match(self.low, figure.end)
        return bool(for_each or _ROW.fullmatch(self.bonding, last.end, figure.start)) and not self._of_now(about)

    def _of_now(self, about: Said | None) -> bool:
        """Say whether this is the period asked for."""
        if about is None or about.period is None:
            return about is not None and about.kind == "this"
        return about.period == parse(self.setting.asked)


def _blanked(low: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    """The words between two places with every name in them said as 'it'."""
    parts, at = [], start
    for a, b in spans:
        if at <= a and b <= end and b > a:
            parts += [low[at:a], "it"]
            at = b
    return "".join([*parts, low[at:end]])


def _named_between(names: Sequence[Mention], last: Figure, figure: Figure) -> bool:
    """Say whether any name stands between two figures."""
    return any(last.end <= m.start < figure.start for m in names)


def _is_named(figure: Figure, last: Figure, names: Sequence[Mention]) -> bool:
    """Say whether a figure in another unit than the one before it has a name of its own straight behind it."""
    return figure.unit != last.unit and any(0 < m.start - figure.end < _STRAIGHT for m in names)
