"""Narrowing: of several measures that a name could mean, those that the period or the figures of the others leave."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from bot.domain.period_text import parse
from bot.domain.returns import Expected, ExpectedIndicator
from bot.reading.claiming.groups.asked_for import WRONG, asked_of, period_of, periods_of
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Claim

_HOW_OFTEN = re.compile(r"\b(?:the|this|last|previous|each|per) (quarter|qtr|month)\b")


class Narrowing:
    """Narrows the claims of one message."""

    def __init__(
        self, claims: Sequence[Claim], indicators: Mapping[str, ExpectedIndicator], expected: Expected
    ) -> None:
        self.claims, self.indicators, self.expected = claims, indicators, expected

    @cached_property
    def _stated(self) -> set[tuple[str, str]]:
        """The measures that the message states outright, with their periods."""
        sure = [c for c in self.claims if len(c.items) == 1 and c.role == "value" and c.sure]
        outright = [c for c in sure if c.items[0] in self.indicators]
        return {(c.items[0], period) for c in outright for period in self._periods(c, c.items[0])}

    def narrowed(self, claim: Claim) -> Claim:
        """A claim of fewer measures, where what is known leaves fewer. Likelihood alone never decides."""
        known = [self.indicators[code] for code in claim.items if code in self.indicators]
        if len(known) < 2 or claim.clash or claim.figure is None:
            return claim
        if claim.role == "withdrawn" and (told := self._put_right(claim)):
            return claim._replace(items=(told,))
        asked = [each for each in known if period_of(claim.period, each, self.expected) != WRONG] or known
        asked = [each for each in asked if _as_often(claim, each, self.expected)] or asked
        return self._unstated(claim._replace(items=tuple(each.code for each in asked)))

    def _put_right(self, claim: Claim) -> str:
        """'I said 2,931 carers; the right number on the register is 2,913': the one measure that is stated since."""
        told = [code for code in claim.items if self._is_stated(claim, code)]
        return told[0] if len(told) == 1 else ""

    def _unstated(self, claim: Claim) -> Claim:
        """Where the others a name could mean are stated, and the figure could not be theirs, the last is meant."""
        if len(claim.items) < 2 or claim.figure is None:
            return claim
        left = [code for code in claim.items if not self._is_stated(claim, code)]
        if len(left) != 1:
            return claim
        told = {code: sound(claim.figure, self.indicators[code], claim.note) for code in claim.items}
        others = all(told[code].doubt == "implausible" for code in claim.items if code not in left)
        likely = near_last(told[left[0]], self.indicators[left[0]])
        return claim._replace(items=(left[0],)) if others and likely else claim

    def _is_stated(self, claim: Claim, code: str) -> bool:
        return any((code, period) in self._stated for period in self._periods(claim, code))

    def _periods(self, claim: Claim, code: str) -> list[str]:
        return periods_of(claim, self.indicators[code], self.expected)


def _as_often(claim: Claim, indicator: ExpectedIndicator, expected: Expected) -> bool:
    """Say whether 'the quarter', 'last month', said beside a figure, suits how often a measure is asked for."""
    told = {word[0] for word in _HOW_OFTEN.findall(claim.note)}
    kind = parse(asked_of(indicator, expected)[0]).kind
    return len(told) != 1 or kind not in ("quarter", "month") or kind[0] in told
