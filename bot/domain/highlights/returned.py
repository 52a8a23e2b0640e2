"""Returns: how complete and how timely each agency's are, and what is still missing from whom."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.held import HeldRequest
from bot.domain.highlights.ground import Ground
from bot.domain.period_spelt import spelt
from bot.domain.report import AgencyLine
from bot.domain.request import Item
from bot.domain.series import period_of


def agencies(ground: Ground) -> tuple[AgencyLine, ...]:
    """A line for each agency asked in this cycle, in the framework's order."""
    own = [r for r in ground.facts.requests if r.cycle == ground.cycle.code and r.state != "cancelled"]
    order = {a.code: place for place, a in enumerate(ground.framework.agency)}
    codes = sorted({r.agency for r in own}, key=lambda code: order.get(code, len(order)))
    return tuple(_agency(ground, code, [r for r in own if r.agency == code]) for code in codes)


def unasked(ground: Ground) -> tuple[str, ...]:
    """The names of the agencies with nobody to ask."""
    return tuple(ground.agencies.get(code, code) for code in ground.facts.unasked)


def unplaced(ground: Ground) -> tuple[tuple[str, str], ...]:
    """Notes, for officers, on figures that stand nowhere: of no indicator in force, or of no period."""
    if ground.edition == "public":
        return ()
    known = {i.code for i in ground.framework.indicator}
    lost = [v for v in ground.facts.series if v.indicator not in known or period_of(v.period) is None]
    return tuple(
        ("not placed", f"{v.indicator}, {v.period or 'no period'}: a figure is held and stands nowhere here.")
        for v in lost
    )


def label(ground: Ground, item: Item) -> str:
    """An item in words: its name, and the period where it has one."""
    names = {i.code: i.name for i in ground.framework.indicator}
    names |= {o.code: o.text for o in ground.framework.objective}
    names |= {a.code: a.title for a in ground.framework.action}
    names |= {q.code: q.prompt for q in ground.framework.question}
    name = names.get(item.code, item.code)
    if item.kind == "figure":
        return f"{name} ({spelt(item.period)})" if item.period else name
    return f"{_KINDS[item.kind]}: {name}"


def timeliness(requests: Sequence[HeldRequest], now: datetime) -> str:
    """On time, late, not yet in, overdue or excused, for all of an agency's requests together."""
    open_ones = [r for r in requests if r.state == "open"]
    if open_ones:
        partly = "partly in, " if any(len(r.missing) < len(r.items) for r in open_ones) else ""
        overdue = any(now > r.due_at for r in open_ones)
        return f"{partly}overdue" if overdue else f"{partly}not yet due"
    if all(r.state == "excused" for r in requests):
        return "excused"
    return "late" if any(_late(r) for r in requests) else "on time"


def _agency(ground: Ground, code: str, requests: Sequence[HeldRequest]) -> AgencyLine:
    shown = [i for r in requests for i in r.items if not ground.hides(i.code, i.key)]
    missing = [i for r in requests if r.state == "open" for i in r.missing if i in shown]
    posts = {r.post for r in requests}
    checking = sum(
        q.reading.source.agency == code or q.reading.source.post in posts
        for q in ground.doubts.values()
        if not ground.hides(q.reading.indicator)
    )
    return AgencyLine(
        name=ground.agencies.get(code, code),
        asked=len(shown),
        given=len(shown) - len(missing),
        missing=tuple(label(ground, i) for i in missing),
        checking=checking,
        timeliness=timeliness(requests, ground.now),
    )


def _late(request: HeldRequest) -> bool:
    return request.late or (request.answered_at is not None and request.answered_at > request.due_at)


_KINDS = {
    "commentary": "Commentary",
    "progress": "Progress",
    "action": "Action",
    "question": "Question",
}
