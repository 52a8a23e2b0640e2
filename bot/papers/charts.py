"""Charts: a plot as a plain SVG picture, and as a spark beside a row of a table."""

from html import escape

from bot.domain.report_line import Plot
from bot.papers.scale import Scale, around
from bot.papers.strokes import BLUE, HEIGHT, INK, WIDTH, across, beside, breaks, mark, periods, points, rules, up


def svg(plot: Plot, font: str = "sans-serif") -> str:
    """The plot as an SVG image of 640 by 240 with its text alternative inside."""
    scale = around(values_of(plot))
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" role="img" aria-label="{escape(plot.alt)}" font-family="{escape(font)}" '
        f'font-size="12" fill="{INK}">'
    )
    parts = [
        opening,
        *(mark(plot, scale, value) for value in scale.marks),
        *breaks(plot),
        *rules(plot, scale),
        *beside(plot, scale),
        *_line(plot, scale),
        *periods(plot),
        "</svg>",
    ]
    return "".join(parts)


def spark(plot: Plot) -> str:
    """The plot's line alone, 90 by 24, for a table whose row says the rest."""
    scale = around([float(p.value) for p in plot.points if p.value is not None], marks=2)
    paths = (
        f'<polyline points="{_joined(run, scale)}" fill="none" stroke="{BLUE}" stroke-width="1.5"/>'
        for run in runs(plot)
    )
    x, y = _spark_at(runs(plot)[-1][-1], scale)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 24" width="90" height="24" '
        f'aria-hidden="true">{"".join(paths)}<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{BLUE}"/></svg>'
    )


def _joined(run: list[tuple[float, float]], scale: Scale) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in (_spark_at(point, scale) for point in run))


def _spark_at(point: tuple[float, float], scale: Scale) -> tuple[float, float]:
    share, value = point
    return 4 + share * 80, 21 - scale.share(value) * 18


def runs(plot: Plot) -> list[list[tuple[float, float]]]:
    """The unbroken runs of values, each as (share of the width, value); a gap or a break in series ends one."""
    last = max(len(plot.points) - 1, 1)
    runs: list[list[tuple[float, float]]] = [[]]
    for place, point in enumerate(plot.points):
        if point.value is None or point.broken:
            runs.append([])
        if point.value is not None:
            runs[-1].append((place / last, float(point.value)))
    return [run for run in runs if run]


def values_of(plot: Plot) -> list[float]:
    """Every value that a picture of the plot must have room for."""
    lines = (plot.target, plot.lower, plot.upper)
    values = [float(v) for p in plot.points for v in (p.value, p.beside) if v is not None]
    return values + [float(v) for v in lines if v is not None]


def _line(plot: Plot, scale: Scale) -> list[str]:
    paths = [
        f'<polyline points="{" ".join(f"{across(s):.1f},{up(scale, v):.1f}" for s, v in run)}" fill="none" '
        f'stroke="{BLUE}" stroke-width="2.5"/>'
        for run in runs(plot)
    ]
    return [*paths, *points(plot, scale)]
