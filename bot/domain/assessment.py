"""Assessment: what the rules make of an indicator's series at one period, and why, in words."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from bot.domain import rating as judge
from bot.domain.assessment_words import words
from bot.domain.held import HeldValue
from bot.domain.rating import Direction, Move, Rag, Rating
from bot.domain.record import Record
from bot.domain.series import Point, period_of, points
from bot.domain.significance import Significance, compare, recent_trend
from bot.domain.statistics import Chart, assurance, chart, variation
from bot.domain.strategy import Indicator, Target

State = Literal["reported", "awaited", "suppressed", "not-available"]
CHARTED = ("month", "quarter")


class Rules(Record):
    """The settings of the rules: an XmR run's length, and the periods at which a new baseline begins."""

    run: int = 7
    restarts: tuple[str, ...] = ()


class Assessment(Record):
    """An indicator at one period, judged only by what may be shown of it.

    `word` is the rating in words: Red, Amber, Green, Not rated, Awaited, Suppressed or Not available.
    `text` and `previous_text` are figures with their unit. `trend` is OHID's recent trend; `variation`
    and `assurance` are the XmR chart's, empty where no chart is drawn. `reasons` say why it is an
    exception; `cannot` what cannot be said, each with its reason. `reading` is the held value's id.
    """

    indicator: str
    period: str
    state: State
    rag: Rag = "grey"
    word: str = "Awaited"
    text: str = "Awaited"
    value: Decimal | None = None
    target: Decimal | None = None
    target_period: str = ""
    previous: Decimal | None = None
    previous_text: str = ""
    previous_period: str = ""
    move: Move = ""
    direction: Direction = ""
    significance: Significance = "cannot say"
    trend: str = ""
    variation: str = ""
    assurance: str = ""
    cause: str = ""
    provisional: bool = False
    unrated: str = ""
    exception: bool = False
    reasons: tuple[str, ...] = ()
    sentence: str = ""
    cannot: tuple[str, ...] = ()
    reading: int = 0


def assess(
    indicator: Indicator,
    targets: Sequence[Target],
    series: Sequence[HeldValue],
    period: str,
    rules: Rules | None = None,
) -> Assessment:
    """Judge the indicator at `period` by its series. Raises nothing: what cannot be said is said so."""
    asked = period_of(period)
    if asked is None:
        return _unreported(indicator, period, "no period was asked for")
    run = points(indicator, series, asked)
    now = next((p for p in run if p.period == asked), None)
    before = next((p for p in reversed(run) if p.period < asked and p.value is not None), None)
    if now is None or now.value is None:
        aim = judge.target_for([t for t in targets if t.indicator == indicator.code], asked)
        return _unreported(indicator, period, _why_none(period, now), now, before, aim)
    return _reported(indicator, targets, [p for p in run if p.period <= asked], before, rules or Rules())


def xmr(run: Sequence[Point], rules: Rules) -> Chart | None:
    """The XmR chart of a monthly or quarterly series, or None where none is drawn."""
    drawn = [p for p in run if p.value is not None and p.period.kind in CHARTED]
    if not drawn:
        return None
    restarts = [place for place, p in enumerate(drawn) if p.period.text in rules.restarts]
    return chart([float(p.value) for p in drawn if p.value is not None], restarts, rules.run)


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
        **_charted(indicator, rating, drawn),
    )
    return _explained(indicator, facts, rating, (cannot_compare, cannot_trend, _short_chart(drawn)))


def _explained(indicator: Indicator, facts: Assessment, rating: Rating, cannot: Sequence[str]) -> Assessment:
    reasons = _reasons(indicator, facts)
    known = tuple(c for c in (f"not rated: {rating.why}" if rating.why else "", *cannot) if c)
    judged = facts.model_copy(update={"reasons": reasons, "exception": bool(reasons), "cannot": known})
    return judged.model_copy(update={"sentence": words(indicator, judged, rating.why)})


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


def _charted(indicator: Indicator, rating: Rating, drawn: Chart | None) -> dict[str, str]:
    if drawn is None:
        return {}
    target = None if rating.target is None else float(rating.target)
    said = variation(drawn, indicator.polarity)
    cause = drawn.marks[-1].cause if said not in ("too few to say", "common cause") else ""
    return {
        "variation": said,
        "assurance": assurance(drawn, target, indicator.polarity),
        "cause": cause,
    }


def _short_chart(drawn: Chart | None) -> str:
    if drawn is None or drawn.latest >= 13:
        return ""
    return f"variation: too few to say, {drawn.latest} of the 13 points it needs"


def _reasons(indicator: Indicator, facts: Assessment) -> tuple[str, ...]:
    """Why it is an exception, the weightiest reason first."""
    worse = facts.direction == "worse" and facts.significance == "significant"
    worsening = facts.trend == "worsening"
    dear = indicator.cost_band == "highest" and bool(indicator.cost_source)
    told = (
        (dear and (worse or worsening), f"in the red box: worse, and of the highest cost ({indicator.cost_source})"),
        (facts.rag == "red", "red against its target"),
        (worse, "significantly worse than before"),
        (worsening, "getting worse over its five latest points"),
        (facts.variation == "concern", f"of a special cause for concern, {facts.cause}"),
        (facts.assurance == "will fail", "not going to meet its target as things are"),
    )
    return tuple(reason for holds, reason in told if holds)


def _why_none(period: str, now: Point | None) -> str:
    return now.shown.why if now else f"no figure for {period} has come"


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
    last = f"; the last was {before.shown.text} for {before.held.period}" if before else ""
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
