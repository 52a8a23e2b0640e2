"""The red box: what declines and costs most, from the national frameworks, each with method and source."""

from collections.abc import Sequence

from bot.domain.figures import listed
from bot.domain.highlights.ground import Ground
from bot.domain.period_spelt import spelt
from bot.domain.report import Further
from bot.domain.report_line import Line

_METHOD = (
    "An indicator stands in the red box when it is significantly worse than before, or getting worse over its five "
    "latest points, and its problem lies in the highest band of a stated cost."
)


def red_box(ground: Ground, lines: Sequence[Line]) -> Further | None:
    """The indicators in the red box, where the report has one."""
    if "red-box" not in ground.kind.sections:
        return None
    boxed = [row for row in lines if any("red box" in reason for reason in row.reasons)]
    weighed = [ground.indicators[row.code] for row in lines if ground.indicators[row.code].cost_band]
    drawn = sorted({code.split()[0] for row in weighed for code in row.national if code})
    told = f"{len(weighed)} indicators were weighed, from {listed(drawn) or 'no national framework'}; "
    return Further(
        code="red-box",
        title="The red box",
        sentences=(_METHOD, told + (f"{len(boxed)} in the box." if boxed else "none is in the box.")),
        heads=("Indicator", "Now", "Before", "Why", "Cost, as stated by", "National framework"),
        rows=tuple(_row(ground, row) for row in boxed),
    )


def _row(ground: Ground, row: Line) -> tuple[str, ...]:
    indicator = ground.indicators[row.code]
    before = f"{row.previous} ({spelt(row.previous_period)})" if row.previous else ""
    why = "; ".join(reason for reason in row.reasons if "red box" not in reason)
    return (
        f"{row.code} {row.name}", f"{row.text} ({spelt(row.period)})", before, why or "getting worse",
        f"{indicator.cost_band}: {indicator.cost_source}", listed(indicator.national),
    )  # fmt: skip
