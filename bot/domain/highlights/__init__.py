"""Highlights: the facts of a cycle compiled into one edition of its report, purely."""

from datetime import date, datetime

from bot.domain.assessed import Rules
from bot.domain.cycle import Cycle
from bot.domain.held import CycleFacts
from bot.domain.highlights.annual import annual
from bot.domain.highlights.asked import asks
from bot.domain.highlights.changed import changes
from bot.domain.highlights.counted import counted, notes
from bot.domain.highlights.covering import kept_back, may_name_somebody, narrative, reissued
from bot.domain.highlights.front import front
from bot.domain.highlights.further import further
from bot.domain.highlights.further.places import is_of_figures
from bot.domain.highlights.ground import Ground, in_force_at
from bot.domain.highlights.lines import lines
from bot.domain.highlights.returned import agencies, unasked, unplaced
from bot.domain.highlights.sections import actions, escalations, themes, voices
from bot.domain.report import Edition, Heading, Report
from bot.domain.report_line import Line
from bot.domain.strategy import Framework
from bot.domain.succession import strategy_on

__all__ = ["changes", "compile_report"]


def compile_report(
    framework: Framework,
    cycle: Cycle,
    facts: CycleFacts,
    now: datetime,
    edition: Edition = "officers",
    heading: Heading | None = None,
    rules: Rules | None = None,
    readable_on: date | None = None,
) -> Report:
    """Compile one edition; the public one is built without senders, messages, counts or held-back items.

    Nothing in doubt becomes a value, and every figure passes its indicator's disclosure rule first.
    What is restricted until a day appears in an edition that the public may read from that day on (`readable_on`).
    """
    plan = in_force_at(framework, cycle.meets)
    ground = Ground(plan, cycle, facts, now, edition, rules or Rules(), readable_on, framework)
    rows = lines(ground)
    shown = _shown(ground, rows)
    told, due, taken_up = agencies(ground), actions(ground), escalations(ground)
    return Report(
        edition=edition,
        code=cycle.code,
        title=ground.kind.name,
        board=framework.board.name,
        strategy=strategy_on(framework, cycle.meets),
        meets=cycle.meets,
        place=_place(ground),
        compiled_at=now,
        heading=heading or _heading(ground),
        issue=facts.reissue.issue if facts.reissue else 1,
        reissued=reissued(ground),
        narrative=narrative(ground),
        front=front(rows, None if is_of_figures(ground) else due, told),
        annual=annual(ground, rows),
        asks=asks(rows, taken_up, told, unasked(ground)),
        counts=counted(rows),
        exceptions=_exceptions(rows),
        actions=due,
        escalations=taken_up,
        voices=voices(ground),
        themes=themes(ground, shown),
        agencies=told,
        notes=(*notes(rows), *unplaced(ground), *kept_back(ground), *may_name_somebody(ground)),
        unasked=unasked(ground),
        run_length=ground.rules.run,
        further=further(ground, rows),
        readings=_readings(ground, shown),
    )


def _shown(ground: Ground, rows: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines whose whole table is shown: all, or only the exceptions where the report is by exception."""
    return _exceptions(rows) if ground.kind.figures == "exceptions" else rows


def _exceptions(rows: tuple[Line, ...]) -> tuple[Line, ...]:
    """The exceptions, red before others, the most reasons first."""
    found = [row for row in rows if row.exception]
    return tuple(sorted(found, key=lambda row: (row.rag != "red", -len(row.reasons))))


def _place(ground: Ground) -> str:
    found = (m.place for m in ground.framework.meeting if m.code == ground.cycle.meeting)
    return next(found, "")


def _heading(ground: Ground) -> Heading:
    """The header block as far as the framework knows it."""
    board = ground.framework.board
    purpose = f"To report progress against {strategy_on(ground.framework, ground.cycle.meets)}, by exception."
    return Heading(
        report_of=ground.titled(board.sign_off),
        purpose=purpose,
        author=ground.titled(board.secretariat),
        consulted=tuple(ground.posts.get(p, p) for p in board.cleared_by),
        contact=board.mailbox,
    )


def _readings(ground: Ground, rows: tuple[Line, ...]) -> tuple[int, ...]:
    """The ids of every held value the edition shows, in a table or on a chart."""
    shown = {row.code: {p.period for p in row.plot.points} if row.plot else set() for row in rows}
    ids = {row.reading for row in rows} | {other.reading for row in rows for other in row.others}
    for code, periods in shown.items():
        ids |= {v.id for v in ground.series.get(code, ()) if v.id > 0 and v.period in periods}
    return tuple(sorted(ids - {0}))
