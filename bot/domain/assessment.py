"""Assessment: what the rules make of an indicator's series at one period, and why, in words."""

from collections.abc import Sequence
from decimal import Decimal

from bot.domain import rating as judge
from bot.domain.assessed import Assessment, Rules, State
from bot.domain.assessment_words import words
from bot.domain.charted import charted, too_short, xmr
from bot.domain.compared import comparisons
from bot.domain.exceptional import reasons
from bot.domain.held import HeldComparator, HeldValue
from bot.domain.period_spelt import for_period
from bot.domain.rating import Rating
from bot.domain.series import Point, period_of, points
from bot.domain.significance import compare, recent_trend
from bot.domain.strategy import Indicator, Target


def assess(
    indicator: Indicator,
    targets: Sequence[Target],
    series: Sequence[HeldValue],
    period: str,
    rules: Rules | None = None,
    others: Sequence[HeldComparator] = (),
) -> Assessment:
    """Judge the indicator at `period` by its series and beside `others`. What cannot be said is said so."""
    asked = period_of(period)
    if asked is None:
        return _unreported(indicator, period, "no period was asked for")
    run = points(indicator, series, asked)
    now = next((p for p in run if p.period == asked), None)
    before = next((p for p in reversed(run) if p.period < asked and p.value is not None), None)
    if now is None or now.value is None:
        aim = judge.target_for([t for t in targets if t.indicator == indicator.code], asked)
        return _unreported(indicator, period, _why_none(period, now), now, before, aim)
    judged = _reported(indicator, targets, [p for p in run if p.period <= asked], before, rules or Rules())
    return _beside(indicator, judged, now, others)


def _reported(
    indicator: Indicator, targets: Sequence[Target], run: Sequence[Point], before: Point | None, rules: Rules
) -> Assessment:
    now = run[-1]
    value = now.value or Decimal(0)
    rating = judge.rate(indicator, targets, now.period, value)
    change, cannot_compare = compare(indicator, now, before)
    trend, cannot_trend = recent_trend(indicator, run)
    drawn = xmr(run, rules)
    facts = Assessment(
        indicator=indicator.code,
        period=now.held.period,
        state="reported",
        rag=rating.rag,
        word="Not rated" if rating.rag == "grey" else rating.rag.capitalize(),
        text=now.shown.text,
        value=value,
        target=rating.target,
        target_period=rating.target_period,
        significance=change,
        unrated=rating.why,
        trend=trend,
        provisional=now.held.provisional or now.held.qualifier == "provisional",
        reading=now.held.id,
        **_before(indicator, value, before),
        **charted(indicator, rating.target, drawn),
    )
    return _explained(indicator, facts, rating, (cannot_compare, cannot_trend, too_short(drawn)))


def _beside(indicator: Indicator, facts: Assessment, now: Point, others: Sequence[HeldComparator]) -> Assessment:
    """The same with other areas' figures beside it, and the sentence that says all of it."""
    found, cannot = comparisons(indicator, now, others)
    told = facts.model_copy(update={"compared": found, "cannot": (*facts.cannot, *cannot)})
    return told.model_copy(update={"sentence": words(indicator, told, told.unrated)})


def _explained(indicator: Indicator, facts: Assessment, rating: Rating, cannot: Sequence[str]) -> Assessment:
    why = reasons(indicator, facts)
    known = tuple(c for c in (f"not rated: {rating.why}" if rating.why else "", *cannot) if c)
    return facts.model_copy(update={"reasons": why, "exception": bool(why), "cannot": known})


def _before(indicator: Indicator, value: Decimal, before: Point | None) -> dict[str, object]:
    if before is None or before.value is None:
        return {}
    return {
        "previous": before.value,
        "previous_text": before.shown.text,
        "previous_period": before.held.period,
        "move": judge.move(value, before.value),
        "direction": judge.direction(value, before.value, indicator.polarity),
    }


def _why_none(period: str, now: Point | None) -> str:
    return now.shown.why if now else f"no figure {for_period(period)} has come"


def _unreported(
    indicator: Indicator,
    period: str,
    why: str,
    now: Point | None = None,
    before: Point | None = None,
    aim: Target | None = None,
) -> Assessment:
    state: State = "awaited"
    if now and now.shown.state in ("suppressed", "not-available"):
        state = "suppressed" if now.shown.state == "suppressed" else "not-available"
    word = {"awaited": "Awaited", "suppressed": "Suppressed", "not-available": "Not available"}[state]
    last = f"; the last was {before.shown.text} {for_period(before.held.period)}" if before else ""
    return Assessment(
        indicator=indicator.code,
        period=period,
        state=state,
        word=word,
        text=word,
        target=aim.value if aim else None,
        target_period=aim.period if aim else "",
        previous=before.value if before else None,
        previous_text=before.shown.text if before else "",
        previous_period=before.held.period if before else "",
        sentence=f"{word}: {why}{last}.",
        cannot=(f"{state.replace('-', ' ')}: {why}",),
        reading=now.held.id if now else 0,
    )
