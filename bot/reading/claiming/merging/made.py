"""Made: one reading put together from a claim, with where it stands and why it is or is not in doubt."""

from decimal import Decimal
from typing import Literal, NamedTuple

from bot.domain.returns import Expected, ExpectedIndicator, Qualifier, Reading
from bot.reading.claiming.groups.asked_for import UNSAID
from bot.reading.claiming.saying import Claim
from bot.reading.claiming.sourced import Sourced

Doubt = Qualifier | Literal["unvouched"]


class About(NamedTuple):
    """The indicator and period a reading is about: `period` as it will be told, `asked` as it was grouped."""

    indicator: ExpectedIndicator
    period: str
    asked: str
    expected: Expected


def made_of(
    about: About,
    each: Sourced,
    value: Decimal | None,
    doubt: Doubt | None,
    why: str,
    candidates: tuple[str, ...] = (),
) -> Reading:
    """The reading that a claim makes; without a doubt it is certain, and may still be provisional."""
    claim, figure = each.claim, each.claim.figure
    others = tuple(item for item in claim.items if item != about.indicator.code) if len(claim.items) > 1 else ()
    certain = doubt is None
    qualifier: Qualifier | None = None if doubt == "unvouched" else doubt
    if qualifier is None and claim.provisional:
        qualifier = "provisional"
    return Reading(
        indicator=about.indicator.code,
        period=about.period if about.asked != UNSAID else "",
        value=value,
        certain=certain,
        qualifier=qualifier,
        numerator=figure.numerator if figure else None,
        denominator=figure.denominator if figure else None,
        lower=figure.lower if figure else None,
        upper=figure.upper if figure else None,
        candidates=candidates or others,
        place=each.place,
        quote=each.quote,
        why=why or _plain_why(claim),
    )


def _plain_why(claim: Claim) -> str:
    return "stated outright" + (", and said to be provisional" if claim.provisional else "")
