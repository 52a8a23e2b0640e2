"""Strokes: the axis, dashed lines, dots and periods that a chart is drawn with."""

from decimal import Decimal
from html import escape

from bot.domain.figures import figure
from bot.domain.period_spelt import spelt_short
from bot.domain.report_line import Plot
from bot.domain.strategy import Unit
from bot.papers.scale import Scale

WIDTH, HEIGHT = 640, 240
INK, GREY, BLUE, RED, PLUM = "#0b0c0c", "#505a5f", "#1d70b8", "#942514", "#6f2c68"
_LEFT, _RIGHT, _TOP, _FOOT = 62, 124, 22, 30
_LINE, _NAME = 13, 12


def across(share: float) -> float:
    """Where a share of the width lies, in units of the picture."""
    return _LEFT + 8 + share * (WIDTH - _LEFT - _RIGHT - 16)


def up(scale: Scale, value: float) -> float:
    """Where a value lies, in units of the picture from its top."""
    return HEIGHT - _FOOT - scale.share(value) * (HEIGHT - _TOP - _FOOT)


def said(plot: Plot, value: float, spare: int = 1) -> str:
    """A value as an axis writes it, with `spare` digits more than the indicator's own."""
    return escape(figure(Decimal(str(round(value, plot.decimals + spare))), _short(plot), plot.decimals))


def _short(plot: Plot) -> Unit:
    """The unit as an axis writes it: percent and pounds keep their sign, the rest is a bare number."""
    return plot.unit if plot.unit in ("percent", "pounds") else "count"


def mark(plot: Plot, scale: Scale, value: float) -> str:
    """A faint line across at a round value, with the value beside it."""
    y = up(scale, value)
    return (
        f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{WIDTH - _RIGHT}" y2="{y:.1f}" stroke="#d8dcde"/>'
        f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end" fill="{GREY}">{said(plot, value)}</text>'
    )


def rules(plot: Plot, scale: Scale) -> list[str]:
    """Target, mean and limits as dashed lines; their names, and those of the two lines, never upon each other.

    Mean and limits are those of the figures since the last break in the series, and are drawn no further back.
    """
    since = _since(plot)
    dashed = [
        (float(value), name, colour, dash, left)
        for value, name, colour, dash, left in (
            (plot.target, "Target", INK, "7 4", float(_LEFT)),
            (plot.upper, "Upper limit", GREY, "2 3", since),
            (plot.mean, "Mean", GREY, "2 3", since),
            (plot.lower, "Lower limit", GREY, "2 3", since),
        )
        if value is not None
    ]
    named = sorted([*dashed, *((*line, "", 0.0) for line in _lines(plot))], key=lambda rule: -rule[0])
    places = _apart([up(scale, rule[0]) for rule in named])
    return [
        _rule(up(scale, value), at, f"{name} {said(plot, value, spare=0)}", colour, dash, left)
        for (value, name, colour, dash, left), at in zip(named, places, strict=True)
    ]


def _lines(plot: Plot) -> list[tuple[float, str, str]]:
    """Where the lines end, what they are called and their colours, where there are two to tell apart."""
    if not plot.comparator:
        return []
    ours = next(p.value for p in reversed(plot.points) if p.value is not None)
    theirs = next(p.beside for p in reversed(plot.points) if p.beside is not None)
    return [(float(ours), "Local", BLUE), (float(theirs), _cut(plot.comparator), PLUM)]


def _cut(name: str) -> str:
    """A name as long as there is room for beside a figure."""
    return name if len(name) <= _NAME else f"{name[: _NAME - 1].rstrip()}…"


def _since(plot: Plot) -> float:
    """Where the latest unbroken series begins, in units of the picture."""
    last = max(len(plot.points) - 1, 1)
    broken = [place for place, point in enumerate(plot.points) if point.broken]
    return _between(broken[-1], last) if broken else float(_LEFT)


def _between(place: int, last: int) -> float:
    """Half way between a point and the one before it."""
    return (across(place / last) + across(max(place - 1, 0) / last)) / 2


def breaks(plot: Plot) -> list[str]:
    """A line down before each point that follows a break in the series, with those words."""
    last = max(len(plot.points) - 1, 1)
    places = [_between(place, last) for place, point in enumerate(plot.points) if point.broken]
    return [
        f'<line x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{HEIGHT - _FOOT}" stroke="{GREY}" stroke-dasharray="1 3"/>'
        f'<text x="{x:.1f}" y="{_TOP - 9}" text-anchor="middle" fill="{GREY}" font-size="11">Break in series</text>'
        for x in places
    ]


def beside(plot: Plot, scale: Scale) -> list[str]:
    """The comparator's figures as a thin line with squares, where it has them."""
    last = max(len(plot.points) - 1, 1)
    spots = [
        (across(place / last), up(scale, float(p.beside)))
        for place, p in enumerate(plot.points)
        if p.beside is not None
    ]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in spots)
    line = f'<polyline points="{path}" fill="none" stroke="{PLUM}" stroke-width="1.5"/>'
    squares = [f'<rect x="{x - 3:.1f}" y="{y - 3:.1f}" width="6" height="6" fill="{PLUM}"/>' for x, y in spots]
    return [line, *squares] if spots else []


def _apart(places: list[float]) -> list[float]:
    """The places, from the top down, each at least a line's height below the one before, and all on the picture."""
    found: list[float] = []
    for place in places:
        found.append(max(place, found[-1] + _LINE) if found else place)
    for left, place in enumerate(reversed(range(len(found)))):
        found[place] = min(found[place], HEIGHT - 6 - left * _LINE)
    return found


def _rule(y: float, label_y: float, label: str, colour: str, dash: str, left: float) -> str:
    """A dashed line with its name, or the name alone where there is no dash."""
    named = f'<text x="{WIDTH - _RIGHT + 6}" y="{label_y + 4:.1f}" fill="{colour}">{escape(label)}</text>'
    if not dash:
        return named
    return (
        f'<line x1="{left:.1f}" y1="{y:.1f}" x2="{WIDTH - _RIGHT}" y2="{y:.1f}" stroke="{colour}" '
        f'stroke-width="1.5" stroke-dasharray="{dash}"/>{named}'
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
        f"{escape(spelt_short(plot.points[place].period))}</text>"
        for place in places
    ]
