"""Ranks: the role of each figure of a sentence, by its own words and by the figures it stands among."""

import re
from collections.abc import Sequence

from bot.domain.period_text import parse
from bot.reading.claiming.roles.aims import governed
from bot.reading.claiming.roles.role import role
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.period_words import MONTHS
from bot.reading.noticing.periods import Said
from bot.reading.noticing.words import IDLE, OURS, SOURCES, VOID, WEAK, stem

_ASIDE = re.compile(
    r"\(([a-z][a-z' -]{1,30}?)\s(?:has|have|had|got|reports|reported|scored|manages|managed|"
    r"(?:is|are|was|were|stands?|sits?) (?:on|at))\s(?:about\s|around\s|only\s|just\s)?$"
)
_LABELLED = re.compile(r"\(([a-z]{3,})\s$")  # '2,121 (Dale 1,733)'
_MONTHS = frozenset(month[:3] for month in MONTHS)
_PLAIN_WORDS = VOID | WEAK | IDLE
_PART_OF = re.compile(
    r"\s?(?:\w+\s)?(?:\(|,\s)?of (?:it|that|this|them|these|those|which|whom)\b"
    r"(?!\s[£\d])(?<!those(?=\s(?:who|leaving|eligible|invited|due|[a-z]{3,}ed|seen|aged)\b))"
)
_LASTING = frozenset({"withdrawn", "comparator", "target", "previous", "baseline", "elsewhere"})
_OF_OTHERS = frozenset({"comparator", "target", "baseline", "elsewhere"})
_ROW = re.compile(r"\s*(?:(?:in|for|at|during|on)\s+(?:the\s+)?)?(?:,|and|&|/|, and)\s*")
_RESTATED = re.compile(r"\s?[(=,]\s?(?:or|i\.?e\.?,?|that is|that's)?\s?")
_COUNT_ONLY = re.compile(r"\s[a-z][a-z' -]{2,40}\)")
_ON_TO = re.compile(r"[^.;,\d]{0,30}\sto\s")
_INSIDE = re.compile(
    r"[^.;:\d\n]{0,40}\b(?:inside|within|in under|in less than|under|over|more than|less than|beyond|in)\s(?:the\s)?"
)
_UP_TO = re.compile(r"\s?(?:to|->|=>|→)\s?")
_FELL_TO = re.compile(
    r"\s?(?:%|days?|weeks?|minutes?|hours?)?,?\s(?:down|up|back)\s(?:down\s|up\s)?to\s"
)  # '84 days down to 79'
_SHARE_OF = re.compile(r"\s?of\s(?:(?:the|our|a|an|its|that|this|this year's|whole|total|full)\s){0,3}")
_TIMES = frozenset({"hours", "days", "weeks", "months"})
# 'We lost four days to the move', 'were down for two days': what something else took, where no measure is called so.
_SPENT = re.compile(
    r"\b(lost|losing|lose|missed|missing|off|away|closed|down|shut|cost us|took us|sick|ill|offline|out of action)\s"
    r"(?:(?:for|about|around|nearly|almost|over|another|a further|only|just|some|the (?:last|first|best part of)|"
    r"us)\s)*$"
)
# '£1.03m spent and £1.2m committed': money that is promised, where no measure is of what is.
_NOT_SPENT = re.compile(
    r"\s(?:(?:is|was|has been|have been|already|now|still|more|further|formally)\s)*(committed|allocated|earmarked|"
    r"approved|pledged|ringfenced|promised|accrued|unspent|outstanding)\b"
)
_AND_NEXT = re.compile(r"\s?(?:,|;|/|and|&|, and)\s?(?:\d{1,2}(?:st|nd|rd|th)\s)?")
_AVERAGED = re.compile(r"\b(?:average|mean|averages|averaging)\b[^;.\d]{0,16}$")
_ADDED_UP = ("count", "pounds")  # units of which a sum is asked for, never an average
_SEVERAL = 3  # figures in a row that an average is made of
_MOVES = re.compile(
    r"\b(?:rose|risen|fell|fallen|dropped|slipped|improved|moved|went|gone|crept|climbed|eased|grew|worsened)\b"
    r"[^.;\d]{0,24}$"
)
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
# 'Aug: 60 from town plus 41 from the valley': parts, each from its own place.
_AND_FROM = re.compile(r"\s(?:from|in|at|by|via)\s(?:the\s)?\w+(?:\s\w+)?,?\s(?:plus|and another)\s(?:a\sfurther\s)?")
_OVER = re.compile(r"\s?(?:[a-z]+\s){0,2}over\s(?:the\s|all\s)?")
_OCCASIONS = re.compile(r"\s(?:[a-z]+\s)?(?:days|weeks|months|sessions|clinics|shifts|nights|visits|sittings)\b")
_IT_WAS = re.compile(r",\sit\s(?:was|were|had been)\s(?:at\s)?$")
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
            text = before + self.low[figure.start : figure.end] + after
            moved = figure._replace(start=len(before), end=len(text) - len(after))
            part_of = _PART_OF.match(self.low, figure.end, sentence.end)
            part = role(moved, text, 0, len(text))
            if part == "previous" and n and (anew := _begins_anew(before, names, left, figure)):
                cut = text[anew:]
                part = role(moved._replace(start=moved.start - anew, end=moved.end - anew), cut, 0, len(cut))
            if part == "value" and figure.unit in _TIMES and (spent := _SPENT.search(before)):
                part = "value" if self._in_names(spent[1]) else "comparator"
            if part == "value" and figure.unit == "pounds" and (kept := _NOT_SPENT.match(after)):
                part = "value" if self._in_names(kept[1]) else "comparator"
            roles.append("subgroup" if part_of and not self._of_now(abouts[n]) else part)
            if n:
                self._beside_the_last(n, sentence, found, roles, before, names)
            if n and roles[n] == "value" and self._goes_on(roles[n - 1], found[n - 1], figure, abouts[n]):
                roles[n] = roles[n - 1]
        roles = self._but_averaged_over(found, roles)
        roles = governed(self.low, sentence.start, found, self._but_averaged(names, found, roles, abouts))
        return [
            "comparator" if part == "value" and self._among_others(n, found, roles, names) else part
            for n, part in enumerate(roles)
        ]

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
        if roles[n] == "comparator" and roles[n - 1] == "value" and adds_a_part(self.low, last, figure):
            roles[n] = "value"  # a part like the one before it
        if roles[n] != "value":
            return
        if self._whole_of_share(last, figure):
            roles[n] = "component"
        elif self._of_others(before):
            roles[n] = "elsewhere"
        elif self._is_limit(last, figure) or (roles[n - 1] == "value" and self._counts_behind(last, figure)):
            roles[n] = "subgroup"
        elif roles[n - 1] == "value" and _WE_WERE.fullmatch(between):
            roles[n] = "value" if _begins_anew(before, names, last.end, figure) else "previous"
        elif roles[n - 1] == "value" and self._moved(last, figure, sentence):
            roles[n - 1] = "previous"

    def _in_names(self, word: str) -> bool:
        """Say whether a measure of the board has this word in its name."""
        return stem(word) in self.setting.lexicon.indicators.features

    def _but_averaged(
        self, names: Sequence[Mention], found: Sequence[Figure], roles: list[str], abouts: Sequence[Said | None]
    ) -> list[str]:
        """'By week: 42, 39, 41, 40 - monthly average 40.4': the figures in a row that an average was made of."""
        row = list(range(min(1, len(found))))
        while (
            row and len(row) < len(found) and _AND_NEXT.fullmatch(self.low, found[row[-1]].end, found[len(row)].start)
        ):
            row.append(len(row))
        if len(names) > 1 or not _SEVERAL <= len(row) < len(found) or any(abouts[n] for n in row[1:]):
            return roles
        whole, told = found[len(row)], [value for n in row if (value := found[n].value) is not None]
        averaged = _AVERAGED.search(self.low, found[row[-1]].end, whole.start)
        if not averaged or whole.value is None or not told or not min(told) <= whole.value <= max(told):
            return roles
        known, last = self.setting.lexicon.indicator, len(row)
        if any(known[item].unit in _ADDED_UP for each in names for item in each.items if item in known):
            total = len(found) > last + 1  # behind the average
            return [part if n > last or not total else "subgroup" for n, part in enumerate(roles)]
        return ["averaged" if n in row else part for n, part in enumerate(roles)]

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

    def _goes_on(self, role: str, last: Figure, figure: Figure, about: Said | None) -> bool:
        """'Compared with 2,184 in Q1 and 2,240 last year', '42 days (6 weeks)': what the figure before was, this is."""
        if role == "change" and _FROM_THEN.fullmatch(self.low, last.end, figure.start):
            return True
        if role == "subgroup" and _ON_TO.fullmatch(self.low, last.end, figure.start):
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

    def _but_averaged_over(self, found: Sequence[Figure], roles: list[str]) -> list[str]:
        """The same roles, with what an average was taken over no change of it."""
        for n in range(1, len(found)):
            if roles[n - 1] == "change" and self._averaged_over(found[n - 1], found[n]):
                roles[n - 1], roles[n] = "value", "component"
        return roles

    def _averaged_over(self, last: Figure, figure: Figure) -> bool:
        """'78.3 a day over 21 working days': what an average was taken over."""
        daily = last.unit.startswith("per ") or (last.places > 0 and not figure.places)
        spanned = figure.unit in ("days", "weeks", "hours", "months") or _OCCASIONS.match(self.low, figure.end)
        return daily and bool(spanned) and bool(_OVER.fullmatch(self.low, last.end, figure.start))

    def _whole_of_share(self, last: Figure, figure: Figure) -> bool:
        """'That is 86.6% of the £1.5m pot': what a share is of is no second figure beside that part."""
        shared = last.unit == "percent" and last.shape == "plain" and figure.unit != "percent"
        return shared and bool(_SHARE_OF.fullmatch(self.low, last.end, figure.start))

    def _is_limit(self, last: Figure, figure: Figure) -> bool:
        """'85% seen inside 12 weeks': a time that a share was counted by."""
        timed = figure.unit in ("days", "weeks", "hours", "minutes", "months")
        return timed and last.unit == "percent" and bool(_INSIDE.fullmatch(self.low, last.end, figure.start))

    def _moved(self, last: Figure, figure: Figure, sentence: Sentence) -> bool:
        """'It fell back, 78.4 to 78.2': the first of two is where it came from."""
        if _FELL_TO.fullmatch(self.low, last.end, figure.start):
            return True
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


def _begins_anew(before: str, names: Sequence[Mention], left: int, figure: Figure) -> int:
    """Where '…84.1%, assessment wait was 29' begins anew: 'was' behind another measure's name is no 'it was'."""
    told = {m.items for m in names if m.end <= left}
    between = [m for m in names if m.start >= left and m.end <= figure.start]
    other = len(between) == 1 and between[0].start < between[0].end and told and between[0].items not in told
    return before.rfind("it") if other and _IT_WAS.search(before) else 0


def adds_a_part(low: str, last: Figure, figure: Figure) -> bool:
    """Say whether two figures are parts, each from its own place: '60 from town plus 41 from the valley'."""
    return bool(_AND_FROM.fullmatch(low, last.end, figure.start))


def _blanked(low: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    """The words between two places with every name in them said as 'it'."""
    parts, at = [], start
    for a, b in spans:
        if at <= a and b <= end and b > a:
            parts += [low[at:a], "it"]
            at = b
    return "".join([*parts, low[at:end]])
