"""Panels: the series of a theme side by side, each small and drawn by the same rule."""

from html import escape
from typing import Any

from bot.domain.period_spelt import spelt_short
from bot.domain.report_line import Plot
from bot.papers.charts import runs, values_of
from bot.papers.scale import Scale, around
from bot.papers.strokes import BLUE, GREY, INK, PLUM, said

WIDTH, HEIGHT = 200, 96
_LEFT, _RIGHT, _TOP, _FOOT = 38, 8, 8, 20


def panelled(found: dict[str, Any]) -> frozenset[str]:
    """The codes of the indicators that a report's view shows in panels."""
    return frozenset(code for theme in found["themes"] for code in theme["panels"])


def panel(plot: Plot, font: str = "sans-serif") -> str:
    """The plot as an SVG image of 200 by 96: its line, target and comparator, between round values."""
    scale = around(values_of(plot), marks=2)
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img" aria-label="{escape(plot.alt)}" font-family="{escape(font)}" font-size="10" fill="{INK}">'
    )
    parts = [
        opening,
        *(_mark(plot, scale, value) for value in (scale.low, scale.high)),
        *_target(plot, scale),
        *_line([[(s, v) for s, v in _beside(plot)]], scale, PLUM, "1"),
        *_line(runs(plot), scale, BLUE, "2"),
        _last(plot, scale),
        *_ends(plot),
        "</svg>",
    ]
    return "".join(parts)


def _across(share: float) -> float:
    return _LEFT + 4 + share * (WIDTH - _LEFT - _RIGHT - 8)


def _up(scale: Scale, value: float) -> float:
    return HEIGHT - _FOOT - scale.share(value) * (HEIGHT - _TOP - _FOOT)


def _mark(plot: Plot, scale: Scale, value: float) -> str:
    y = _up(scale, value)
    return (
        f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{WIDTH - _RIGHT}" y2="{y:.1f}" stroke="#d8dcde"/>'
        f'<text x="{_LEFT - 4}" y="{y + 3.5:.1f}" text-anchor="end" fill="{GREY}">{said(plot, value)}</text>'
    )


def _target(plot: Plot, scale: Scale) -> list[str]:
    if plot.target is None:
        return []
    y = _up(scale, float(plot.target))
    dashed = f'stroke="{INK}" stroke-dasharray="5 3"'
    return [f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{WIDTH - _RIGHT}" y2="{y:.1f}" {dashed}/>']


def _beside(plot: Plot) -> list[tuple[float, float]]:
    last = max(len(plot.points) - 1, 1)
    return [(place / last, float(p.beside)) for place, p in enumerate(plot.points) if p.beside is not None]


def _line(found: list[list[tuple[float, float]]], scale: Scale, colour: str, width: str) -> list[str]:
    paths = (" ".join(f"{_across(s):.1f},{_up(scale, v):.1f}" for s, v in run) for run in found if run)
    return [f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{width}"/>' for path in paths]


def _last(plot: Plot, scale: Scale) -> str:
    share, value = runs(plot)[-1][-1]
    return f'<circle cx="{_across(share):.1f}" cy="{_up(scale, value):.1f}" r="3" fill="{BLUE}"/>'


def _ends(plot: Plot) -> list[str]:
    """The first and last period under the axis."""
    first, last = (escape(spelt_short(point.period)) for point in (plot.points[0], plot.points[-1]))
    ends = ((_LEFT, "start", first), (WIDTH - _RIGHT, "end", last))
    return [
        f'<text x="{x}" y="{HEIGHT - 6}" text-anchor="{anchor}" fill="{GREY}">{period}</text>'
        for x, anchor, period in ends
    ]
