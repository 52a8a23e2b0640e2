"""Charts: a plot as a plain SVG picture, and as a spark beside a row of a table."""

from decimal import Decimal
from html import escape

from bot.domain.figures import figure
from bot.domain.report import Plot
from bot.domain.strategy import Unit
from bot.papers.scale import Scale, around

WIDTH, HEIGHT = 640, 240
_LEFT, _RIGHT, _TOP, _FOOT = 62, 124, 14, 30
_INK, _GREY, _BLUE, _RED = "#0b0c0c", "#505a5f", "#1d70b8", "#942514"


def svg(plot: Plot, font: str = "sans-serif") -> str:
    """The plot as an SVG image of 640 by 240 with its text alternative inside."""
    scale = around(_all_values(plot))
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" role="img" aria-label="{escape(plot.alt)}" font-family="{escape(font)}" '
        f'font-size="12" fill="{_INK}">'
    )
    parts = [
        opening,
        *(_mark(plot, scale, value) for value in scale.marks),
        *_rules(plot, scale),
        *_line(plot, scale),
        *_periods(plot),
        "</svg>",
    ]
    return "".join(parts)


def spark(plot: Plot) -> str:
    """The plot's line alone, 90 by 24, for a table whose row says the rest."""
    scale = around([float(p.value) for p in plot.points if p.value is not None], marks=2)
    paths = (
        f'<polyline points="{_joined(run, scale)}" fill="none" stroke="{_BLUE}" stroke-width="1.5"/>'
        for run in _runs(plot)
    )
    x, y = _spark_at(_runs(plot)[-1][-1], scale)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 24" width="90" height="24" '
        f'aria-hidden="true">{"".join(paths)}<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{_BLUE}"/></svg>'
    )


def _joined(run: list[tuple[float, float]], scale: Scale) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in (_spark_at(point, scale) for point in run))


def _spark_at(point: tuple[float, float], scale: Scale) -> tuple[float, float]:
    share, value = point
    return 4 + share * 80, 21 - scale.share(value) * 18


def _runs(plot: Plot) -> list[list[tuple[float, float]]]:
    """The unbroken runs of values, each as (share of the width, value); a gap breaks the line."""
    last = max(len(plot.points) - 1, 1)
    runs: list[list[tuple[float, float]]] = [[]]
    for place, point in enumerate(plot.points):
        if point.value is None:
            runs.append([])
        else:
            runs[-1].append((place / last, float(point.value)))
    return [run for run in runs if run]


def _all_values(plot: Plot) -> list[float]:
    lines = (plot.target, plot.lower, plot.upper)
    values = [float(p.value) for p in plot.points if p.value is not None]
    return values + [float(v) for v in lines if v is not None]


def _x(share: float) -> float:
    return _LEFT + 8 + share * (WIDTH - _LEFT - _RIGHT - 16)


def _y(scale: Scale, value: float) -> float:
    return HEIGHT - _FOOT - scale.share(value) * (HEIGHT - _TOP - _FOOT)


def _said(plot: Plot, value: float, spare: int = 1) -> str:
    """A value of the axis, with `spare` digits more than the indicator's own."""
    return escape(figure(Decimal(str(round(value, plot.decimals + spare))), _short(plot), plot.decimals))


def _short(plot: Plot) -> Unit:
    """The unit as an axis writes it: percent and pounds keep their sign, the rest is a bare number."""
    return plot.unit if plot.unit in ("percent", "pounds") else "count"


def _mark(plot: Plot, scale: Scale, value: float) -> str:
    y = _y(scale, value)
    return (
        f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{WIDTH - _RIGHT}" y2="{y:.1f}" stroke="#d8dcde"/>'
        f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end" fill="{_GREY}">{_said(plot, value)}</text>'
    )


def _rules(plot: Plot, scale: Scale) -> list[str]:
    """Target, mean and limits as dashed lines, their names beside them and never upon each other."""
    named = [
        (float(value), name, colour, dash)
        for value, name, colour, dash in (
            (plot.target, "Target", _INK, "7 4"),
            (plot.upper, "Upper limit", _GREY, "2 3"),
            (plot.mean, "Mean", _GREY, "2 3"),
            (plot.lower, "Lower limit", _GREY, "2 3"),
        )
        if value is not None
    ]
    named.sort(key=lambda rule: -rule[0])
    places = _apart([_y(scale, rule[0]) for rule in named])
    return [
        _rule(_y(scale, value), at, f"{name} {_said(plot, value, spare=0)}", colour, dash)
        for (value, name, colour, dash), at in zip(named, places, strict=True)
    ]


def _apart(places: list[float]) -> list[float]:
    """The places, from the top down, each at least a line's height below the one before."""
    found: list[float] = []
    for place in places:
        found.append(max(place, found[-1] + 13) if found else place)
    return found


def _rule(y: float, label_y: float, label: str, colour: str, dash: str) -> str:
    return (
        f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{WIDTH - _RIGHT}" y2="{y:.1f}" stroke="{colour}" '
        f'stroke-width="1.5" stroke-dasharray="{dash}"/>'
        f'<text x="{WIDTH - _RIGHT + 6}" y="{label_y + 4:.1f}" fill="{colour}">{label}</text>'
    )


def _line(plot: Plot, scale: Scale) -> list[str]:
    runs = _runs(plot)
    paths = [
        f'<polyline points="{" ".join(f"{_x(s):.1f},{_y(scale, v):.1f}" for s, v in run)}" fill="none" '
        f'stroke="{_BLUE}" stroke-width="2.5"/>'
        for run in runs
    ]
    return [*paths, *_points(plot, scale)]


def _points(plot: Plot, scale: Scale) -> list[str]:
    """A dot a point; hollow where provisional, a diamond where a special cause, a cross where not shown."""
    last = max(len(plot.points) - 1, 1)
    drawn = []
    for place, point in enumerate(plot.points):
        x = _x(place / last)
        if point.value is None:
            drawn.append(f'<text x="{x:.1f}" y="{HEIGHT - _FOOT - 4}" text-anchor="middle">×</text>')
            continue
        drawn.append(_dot(x, _y(scale, float(point.value)), point.cause, point.state))
    return drawn


def _dot(x: float, y: float, cause: str, state: str) -> str:
    if cause:
        return f'<path d="M{x:.1f} {y - 6:.1f}l6 6l-6 6l-6 -6z" fill="{_RED}"/>'
    fill = "#ffffff" if state == "provisional" else _BLUE
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{fill}" stroke="{_BLUE}" stroke-width="2"/>'


def _periods(plot: Plot) -> list[str]:
    """The periods under the axis, as many as there is room for, first and last among them."""
    last = max(len(plot.points) - 1, 1)
    every = -(-last // 5)
    places = [place for place in range(last + 1) if (last - place) % every == 0]
    return [
        f'<text x="{_x(place / last):.1f}" y="{HEIGHT - 10}" text-anchor="middle" fill="{_GREY}">'
        f"{escape(plot.points[place].period)}</text>"
        for place in places
    ]
