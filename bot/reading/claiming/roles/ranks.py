"""Ranks: the role of each figure of a sentence, by its own words and by the figures it stands among."""

import re
from collections.abc import Sequence

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
    whole_of_share,
)
from bot.reading.claiming.roles.gapped import inherited
from bot.reading.claiming.roles.going_on_from import goes_on, is_of_now
from bot.reading.claiming.roles.other_places import in_a_bracket, in_a_clause, in_names
from bot.reading.claiming.roles.righted import righted
from bot.reading.claiming.roles.role import role
from bot.reading.claiming.roles.taken import taken_otherwise
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_STRAIGHT = 3  # characters
# '11.8 weeks, the first time we've been under twelve': a round mark, and no figure.
_MARK_PASSED = re.compile(
    r"\b(?:(?:first|last|only|second|third)\s(?:time|quarter|month|year|return|autumn|winter|spring|summer)|never|"
    r"not|hadn't|haven't|hasn't|rarely|seldom|finally|at last)\b[^.;:\d]{0,36}\b(?:under|below|over|above|past|inside|"
    r"beneath|through|beyond)\s(?:the\s)?$"
)
_PART_OF = re.compile(
    r"\s?(?:\w+\s)?(?:\(|,\s)?of (?:it|that|this|them|these|those|which|whom)\b"
    r"(?!\s[£\d])(?<!those(?=\s(?:who|leaving|eligible|invited|due|born|living|sent|seen|[a-z]{3,}ed|seen|aged)\b))"
)
_WHO_ARE = re.compile(r"\s(?:in|on|with|receiving|having|under|at|from|using|attending)\s(?:the\s|our\s|a\s)?")
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
_OF_WHOM = re.compile(r"\bof (?:whom|which|these|those|them)\s$")
_SET_OUT = re.compile(
    r"\s(?:[a-z]+\s){0,2}?(?:set|started|began|booked|enrolled|signed up|joined|referred|invited|attended)\b"
)
_THEY_DID = re.compile(r"\s(?:(?:had|have|has|were|was|are|then|since|managed to|went on to|successfully|all)\s){0,3}")
# What parts a figure from the next name: 'Reception should be 10.2% and Year 6 should be 22.6%'.
_JOINED = re.compile(r"[^;.\d\n]{0,24}?(?:,|;|\s-|\b(?:and|but|while|whereas|with))\s(?:the\s|for\s|our\s)?")
_AND_PLUS = re.compile(r"[^.;\d]{0,24}(?:plus|and|another|a further)\s(?:another\s|a further\s)?")


class Ranks:
    """Tells the roles of the figures of one text, sentence by sentence. In `bonding` the periods are blank."""

    def __init__(self, low: str, bonding: str, setting: Setting) -> None:
        self.low, self.bonding, self.setting = low, bonding, setting

    def of(
        self, sentence: Sentence, names: Sequence[Mention], found: Sequence[Figure], abouts: Sequence[Said | None]
    ) -> list[str]:
        """The role of each figure found in a sentence; `abouts` are their periods."""
        roles: list[str] = []
        for n, figure in enumerate(found):
            before, part = self._by_its_words(n, sentence, names, found, abouts[n])
            roles.append(part)
            if n:
                self._beside_the_last(n, sentence, found, roles, before, names)
            if n and _is_named(figure, found[n - 1], names):
                continue  # 'against 48.2% in August, and 431 started treatment'
            if n and roles[n] == "value" and self._goes_on(n, found, roles, abouts[n]):
                roles[n] = "comparator" if roles[n - 1] == "change" else roles[n - 1]
        roles = affirmed(self.low, sentence, found, but_averaged_over(self.low, found, roles))
        roles = [self._told_by_name(n, found, roles, names) for n in range(len(found))]
        roles = but_averaged(self.low, self.setting.lexicon.indicator, names, found, roles, abouts)
        roles = inherited(self.low, found, governed(self.low, sentence.start, found, roles), names)
        if len(found) > 1:
            roles = righted(self.low, sentence.start, sentence.end, found, roles)
        return [
            "comparator" if part == "value" and among_others(self.low, n, found, roles, names) else part
            for n, part in enumerate(roles)
        ]

    def _goes_on(self, n: int, found: Sequence[Figure], roles: Sequence[str], about: Said | None) -> bool:
        pair = found[n - 1 : n + 1]
        return goes_on(self.low, self.bonding, roles[n - 1], pair, about, self.setting.asked)

    def _by_its_words(
        self, n: int, sentence: Sentence, names: Sequence[Mention], found: Sequence[Figure], about: Said | None
    ) -> tuple[str, str]:
        """The words before the figure, in which names are said as 'it', and its role by them and those behind it."""
        figure, spans = found[n], [(m.start, m.end) for m in names]
        left = found[n - 1].end if n else sentence.start
        right = min(found[n + 1].start + 2, sentence.end) if n + 1 < len(found) else sentence.end
        before = _blanked(self.low, max(left - 1, sentence.start), figure.start, spans)
        after = _blanked(self.low, figure.end, right, spans)
        if n + 1 < len(found) and found[n + 1].spelled and right == found[n + 1].start + 2:
            after = f"{after[:-2]}00"  # 'target being thirty' is told as 'target being 30'
        part = role(figure, before, after)
        if part == "withdrawn" and (other := _another_named(self.low, figure, names, right)):
            part = role(figure, before, self.low[figure.end : other])
        if part == "previous" and n and (anew := begins_anew(before, names, left, figure)):
            part = role(figure, before[anew:], after)
        if part == "value" and (word := taken_otherwise(figure, before, after)):
            part = "value" if in_names(word, self.setting) else "comparator"
        return before, "subgroup" if self._is_part(figure, sentence, names, about) else part

    def _is_part(self, figure: Figure, sentence: Sentence, names: Sequence[Mention], about: Said | None) -> bool:
        """'212, 48 of them by phone': say whether what follows makes the figure a part of the one before it."""
        part_of = _PART_OF.match(self.low, figure.end, sentence.end)
        if part_of is None or is_of_now(about, self.setting.asked):
            return False  # '48.8% of those in talking therapies' are all whom the measure is of
        return not any(_WHO_ARE.fullmatch(self.low, part_of.end(), m.start) for m in names)

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
        elif in_a_bracket(before, self.setting) or (roles[n - 1] == "elsewhere" and in_a_clause(before, self.setting)):
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


def _blanked(low: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    """The words between two places with every name in them said as 'it'."""
    parts, at = [], start
    for a, b in spans:
        if at <= a and b <= end and b > a:
            parts += [low[at:a], "it"]
            at = b
    return "".join([*parts, low[at:end]])


def _another_named(low: str, figure: Figure, names: Sequence[Mention], until: int) -> int | None:
    """'Reception should be 10.2% and Year 6 should be 22.6%': where the name begins that the words behind are of."""
    before = {item for m in names if m.end <= figure.start for item in m.items}
    behind = next((m for m in names if figure.end <= m.start < until), None)
    if behind is None or not before or before.intersection(behind.items):
        return None
    return behind.start if _JOINED.fullmatch(low, figure.end, behind.start) else None


def _named_between(names: Sequence[Mention], last: Figure, figure: Figure) -> bool:
    """Say whether any name stands between two figures."""
    return any(last.end <= m.start < figure.start for m in names)


def _is_named(figure: Figure, last: Figure, names: Sequence[Mention]) -> bool:
    """Say whether a figure in another unit than the one before it has a name of its own straight behind it."""
    return figure.unit != last.unit and any(0 < m.start - figure.end < _STRAIGHT for m in names)
