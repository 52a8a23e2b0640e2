"""Status: how a cycle stands before it closes: answered, missing, in doubt, late, red; fit for a phone."""

from datetime import date, datetime

from bot.domain.calendar import local_day
from bot.domain.cycle import Cycle
from bot.domain.figures import number_of
from bot.domain.held import CycleFacts
from bot.domain.highlights import compile_report
from bot.domain.lulls import in_words
from bot.domain.period_spelt import spelt
from bot.domain.record import Record
from bot.domain.report import AgencyLine, Counts, Report, ThemeSection
from bot.domain.report_line import Line
from bot.domain.strategy import Framework

_SHORT = 60


class AgencyStatus(Record):
    """One agency: 'Public Health: 4 of 6 in, 1 being checked, overdue', and what is missing from it."""

    name: str
    text: str
    missing: tuple[str, ...] = ()


class ThemeStatus(Record):
    """One chapter: how many of its indicators are in, and how they are rated."""

    name: str
    text: str


class Status(Record):
    """The same facts as the report's, in short lines. Red ones are given as they may be shown.

    `in_doubt` and `late` name what waits for an answer or for the secretariat, and give no figure;
    `editing` says how far the draft is: covered, checked, kept from the public, cleared; `lulls` are the
    pauses and quiet periods that are not over.
    """

    title: str
    meets: date
    closes: date
    summary: str
    counts: Counts
    agencies: tuple[AgencyStatus, ...] = ()
    themes: tuple[ThemeStatus, ...] = ()
    red: tuple[str, ...] = ()
    in_doubt: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()
    editing: tuple[str, ...] = ()
    lulls: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The status as plain lines, most pressing first."""
        told = [self.summary, *(f"{a.name}: {a.text}" for a in self.agencies)]
        told += [f"Red: {line}" for line in self.red]
        told += [f"In doubt: {line}" for line in self.in_doubt]
        told += [f"Late: {line}" for line in self.late]
        told += [f"{t.name}: {t.text}" for t in self.themes]
        told += self.editing
        told += self.lulls
        told += [f"Nobody to ask: {'; '.join(self.unasked)}"] if self.unasked else []
        return tuple(told)


def status_of(framework: Framework, cycle: Cycle, facts: CycleFacts, now: datetime) -> Status:
    """How the cycle stands, under the same disclosure rules as its report."""
    report = compile_report(framework, cycle, facts, now)
    answered = sum(not a.missing for a in report.agencies)
    asked = number_of(len(report.agencies), "agency", "agencies")
    return Status(
        title=report.title,
        meets=cycle.meets,
        closes=cycle.closes,
        summary=f"{answered} of {asked} answered in full. {report.front[0]}",
        counts=report.counts,
        agencies=tuple(_agency(a) for a in report.agencies),
        themes=tuple(_theme(t) for t in report.themes),
        red=tuple(_red(row) for row in report.lines if row.due and row.rag == "red"),
        in_doubt=_in_doubt(report, facts),
        late=_late(report, facts),
        unasked=report.unasked,
        lulls=in_words(framework, local_day(now)),
    )


def _agency(line: AgencyLine) -> AgencyStatus:
    checking = f", {line.checking} being checked" if line.checking else ""
    text = f"{line.given} of {line.asked} in{checking}, {line.timeliness}"
    return AgencyStatus(name=line.name, text=text, missing=tuple(_short(m) for m in line.missing))


def _theme(section: ThemeSection) -> ThemeStatus:
    due = [row for row in section.lines if row.due]
    held = sum(row.value is not None for row in due)
    colours = [(colour, sum(row.rag == colour for row in due)) for colour in ("red", "amber", "green")]
    rated = ", ".join(f"{number} {colour}" for colour, number in colours if number)
    return ThemeStatus(name=section.name, text=f"{held} of {len(due)} in" + (f": {rated}" if rated else ""))


def _red(row: Line) -> str:
    return f"{_short(row.name)}, {row.text} (target {row.aim})"


def _in_doubt(report: Report, facts: CycleFacts) -> tuple[str, ...]:
    names = {row.code: row.name for row in report.lines}
    return tuple(
        f"Q{q.number}: {_short(names.get(q.reading.indicator, q.reading.indicator))} ({spelt(q.reading.period)})"
        for q in facts.queries
        if q.state == "open"
    )


def _late(report: Report, facts: CycleFacts) -> tuple[str, ...]:
    names = {row.code: row.name for row in report.lines}
    return tuple(f"{_short(names.get(v.indicator, v.indicator))} ({spelt(v.period)})" for v in facts.late)


def _short(name: str) -> str:
    return name if len(name) <= _SHORT else name[: _SHORT - 1].rstrip() + "…"
