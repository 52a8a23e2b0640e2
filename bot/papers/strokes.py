"""Strokes: the axis, dashed lines, dots and periods that a chart is drawn with."""

from decimal import Decimal
from html import escape

from bot.domain.figures import figure
from bot.domain.report_line import Plot
from bot.domain.strategy import Unit
from bot.papers.scale import Scale

WIDTH, HEIGHT = 640, 240
INK, GREY, BLUE, RED = "#0b0c0c", "#505a5f", "#1d70b8", "#942514"
_LEFT, _RIGHT, _TOP, _FOOT = 62, 124, 14, 30


def across(share: float) -> float:
    """Where a share of the width lies, in units of the picture."""
    return _LEFT + 8 + share * (WIDTH - _LEFT - _RIGHT - 16)


def up(scale: Scale, value: float) -> float:
    """Where a value lies, in units of the picture from its top."""
    return HEIGHT - _FOOT - scale.share(value) * (HEIGHT - _TOP - _FOOT)


def _said(plot: Plot, value: float, spare: int = 1) -> str:
    """A value of the axis, with `spare` digits more than the indicator's own."""
    return escape(figure(Decimal(str(round(value, plot.decimals + spare))), _short(plot), plot.decimals))


def _short(plot: Plot) -> Unit:
    """The unit as an axis writes it: percent and pounds keep their sign, the rest is a bare number."""
    return plot.unit if plot.unit in ("percent", "pounds") else "count"


def mark(plot: Plot, scale: Scale, value: float) -> str:
    """A faint line across at a round value, with the value beside it."""
    y = up(scale, value)
    return (
        f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{WIDTH - _RIGHT}" y2="{y:.1f}" stroke="#d8dcde"/>'
        f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end" fill="{GREY}">{_said(plot, value)}</text>'
    )


def rules(plot: Plot, scale: Scale) -> list[str]:
    """Target, mean and limits as dashed lines, their names beside them and never upon each other."""
    named = [
        (float(value), name, colour, dash)
        for value, name, colour, dash in (
            (plot.target, "Target", INK, "7 4"),
            (plot.upper, "Upper limit", GREY, "2 3"),
            (plot.mean, "Mean", GREY, "2 3"),
            (plot.lower, "Lower limit", GREY, "2 3"),
        )
        if value is not None
    ]
    named.sort(key=lambda rule: -rule[0])
    places = _apart([up(scale, rule[0]) for rule in named])
    return [
        _rule(up(scale, value), at, f"{name} {_said(plot, value, spare=0)}", colour, dash)
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


def points(plot: Plot, scale: Scale) -> list[str]:
    """A dot a point; hollow where provisional, a diamond where a special cause, a cross where not shown."""
    last = max(len(plot.points) - 1, 1)
    drawn = []
    for place, point in enumerate(plot.points):
        x = across(place / last)
        if point.value is None:
            drawn.append(f'<text x="{x:.1f}" y="{HEIGHT - _FOOT - 4}" text-anchor="middle">×</text>')
            continue
        drawn.append(_dot(x, up(scale, float(point.value)), point.cause, point.state))
    return drawn


def _dot(x: float, y: float, cause: str, state: str) -> str:
    if cause:
        return f'<path d="M{x:.1f} {y - 6:.1f}l6 6l-6 6l-6 -6z" fill="{RED}"/>'
    fill = "#ffffff" if state == "provisional" else BLUE
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{fill}" stroke="{BLUE}" stroke-width="2"/>'


def periods(plot: Plot) -> list[str]:
    """The periods under the axis, as many as there is room for, first and last among them."""
    last = max(len(plot.points) - 1, 1)
    every = -(-last // 5)
    places = [place for place in range(last + 1) if (last - place) % every == 0]
    return [
        f'<text x="{across(place / last):.1f}" y="{HEIGHT - 10}" text-anchor="middle" fill="{GREY}">'
        f"{escape(plot.points[place].period)}</text>"
        for place in places
    ]
