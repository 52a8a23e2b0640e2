"""Lines: each indicator of a report as its edition may show it."""

from collections.abc import Sequence

from bot.domain.assessed import Assessment
from bot.domain.assessment import assess
from bot.domain.breaks import breaks_of
from bot.domain.disclosure import shown
from bot.domain.figures import figure
from bot.domain.held import HeldValue
from bot.domain.highlights.broken import broken
from bot.domain.highlights.ground import Ground
from bot.domain.highlights.other_periods import by_time, others, periods_due, status, traced
from bot.domain.highlights.plots import plot
from bot.domain.highlights.provenance import words
from bot.domain.narrowed import indicators_of
from bot.domain.period_spelt import for_period
from bot.domain.report_line import Line, Plot, Words
from bot.domain.series import Point, period_of, points
from bot.domain.strategy import Indicator

_DIRECTIONS = {
    "better": "Better",
    "worse": "Worse",
    "same": "No change",
    "higher": "Higher",
    "lower": "Lower",
}


def lines(ground: Ground) -> tuple[Line, ...]:
    """A line for every indicator of the report's themes, in the framework's order."""
    if ground.kind.figures == "none":
        return ()
    own = indicators_of(ground.framework, ground.kind, ground.cycle.meets)
    return tuple(line(ground, i) for i in own if ground.in_sight(i.code) and not _hidden(ground, i))


def line(ground: Ground, indicator: Indicator) -> Line:
    """One indicator: what was asked for this meeting, else what was last reported."""
    series = ground.series.get(indicator.code, ())
    period, due = _period(ground, indicator, series)
    facts = broken(ground, indicator, series, period)
    run = _run(indicator, series, period)
    held = next((p.held for p in run if p.held.period == period), None)
    row = _row(ground, indicator, facts, due).model_copy(update=traced(ground, indicator, held, facts))
    row = row.model_copy(
        update={
            "plot": _plot(ground, indicator, run, facts),
            "others": others(ground, indicator, series, period) if due else (),
            "commentary": commentary(ground, indicator),
            "changed": due and _changed(facts),
        }
    )
    return _in_doubt(ground, _not_due(row, facts))


def _plot(ground: Ground, indicator: Indicator, run: Sequence[Point], facts: Assessment) -> Plot | None:
    breaks = breaks_of(ground.framework, indicator)
    return plot(indicator, run, facts, ground.rules, breaks, ground.comparators.get(indicator.code, ()))


def commentary(ground: Ground, indicator: Indicator) -> tuple[Words, ...]:
    """The words about an indicator, save those that tell one of its hidden counts."""
    return tuple(words(ground, v) for v in ground.voices if v.about == indicator.code)


def _hidden(ground: Ground, indicator: Indicator) -> bool:
    period, _ = _period(ground, indicator, ground.series.get(indicator.code, ()))
    return ground.hides(indicator.code, f"figure:{indicator.code}:{period}")


def _period(ground: Ground, indicator: Indicator, series: Sequence[HeldValue]) -> tuple[str, bool]:
    """The latest period asked for at this meeting, or else the latest held; and whether it is due."""
    if due := periods_due(ground, indicator):
        return due[0], True
    held = [v.period for v in series if period_of(v.period)]
    return (max(held, key=by_time), False) if held else ("", False)


def _run(indicator: Indicator, series: Sequence[HeldValue], period: str) -> tuple[Point, ...]:
    asked = period_of(period)
    return tuple(p for p in points(indicator, series, asked) if p.period <= asked) if asked else ()


def _row(ground: Ground, indicator: Indicator, facts: Assessment, due: bool) -> Line:
    return Line(
        code=indicator.code,
        name=indicator.name,
        theme=ground.theme_of(indicator),
        unit=indicator.unit,
        period=facts.period,
        text=facts.text,
        value=facts.value,
        status=status(ground, facts),
        target=_target(indicator, facts),
        aim=_aim(indicator, facts),
        target_value=facts.target,
        before=_before(ground, indicator, facts),
        rag=facts.rag,
        word=facts.word,
        move=facts.move,
        direction=_DIRECTIONS.get(facts.direction, ""),
        **_earlier(ground, indicator, facts),
        source=ground.named(indicator.sources) or indicator.data or indicator.published,
        sentence=facts.sentence,
        exception=facts.exception,
        unrated=facts.unrated,
        reasons=facts.reasons,
        significance=facts.significance,
        trend=facts.trend,
        compared=facts.compared,
        due=due,
        withheld=ground.withheld(indicator.code, f"figure:{indicator.code}:{facts.period}"),
        cannot=facts.cannot if ground.edition == "officers" else (),
        reading=max(facts.reading, 0),
    )


def _earlier(ground: Ground, indicator: Indicator, facts: Assessment) -> dict[str, str]:
    """The figure before, else the baseline the board set out from, which stands for no comparison."""
    period = indicator.baseline_period
    held = next((v for v in ground.series.get(indicator.code, ()) if v.period == period), None)
    if facts.previous is not None or held is None or period == facts.period:
        return {"previous": facts.previous_text, "previous_period": facts.previous_period}
    return {"previous": shown(indicator, held).text, "previous_period": f"baseline, {period}"}


def _target(indicator: Indicator, facts: Assessment) -> str:
    """The target as the board wrote it, else as it was resolved for the period."""
    return indicator.target_text or _aim(indicator, facts)


def _aim(indicator: Indicator, facts: Assessment) -> str:
    return "" if facts.target is None else figure(facts.target, indicator.unit, indicator.decimals)


def _before(ground: Ground, indicator: Indicator, facts: Assessment) -> str:
    """The rating in the last edition, where it was another than now."""
    frozen = [v for v in ground.frozen.get(indicator.code, ()) if period_of(v.period)]
    if not frozen or facts.rag == "grey":
        return ""
    last = max(frozen, key=lambda v: by_time(v.period)).period
    was = assess(indicator, ground.targets.get(indicator.code, ()), frozen, last).rag
    return was if was not in (facts.rag, "grey") else ""


def _changed(facts: Assessment) -> bool:
    """Whether there is something new to see: anything but the same figure under the same rating."""
    return not (facts.state == "reported" and facts.move == "same" and not facts.exception)


def _not_due(row: Line, facts: Assessment) -> Line:
    if row.due:
        return row
    update: dict[str, object] = {"exception": False, "reasons": ()}
    if facts.state == "awaited":
        said = "No figure is held, and none is due for this meeting."
        update |= {"text": "None held", "word": "Not due", "status": "not due", "sentence": said}
    return row.model_copy(update=update)


def _in_doubt(ground: Ground, row: Line) -> Line:
    """A figure in doubt is never a value: it is being checked with its source."""
    if row.status != "awaited" or (row.code, row.period) not in ground.doubts:
        return row
    said = f"Being checked: a figure {for_period(row.period)} came and is in doubt; its source has been asked."
    return row.model_copy(
        update={"text": "Being checked", "word": "Being checked", "status": "being checked", "sentence": said}
    )
