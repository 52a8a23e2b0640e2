"""The forward plan: everything a board and its other bodies will see, earliest first, as entries and as lines."""

from collections.abc import Iterator
from datetime import date

from bot.domain.backplan import cycles_of
from bot.domain.figures import listed
from bot.domain.force import in_force
from bot.domain.narrowed import kind_of
from bot.domain.record import Record
from bot.domain.strategy import Body, Framework, Meeting

NAMES: dict[Body, str] = {
    "board": "Board",
    "executive": "Executive",
    "partnership": "Partnership board",
    "development": "Development session",
}
_HOW = {"deep-dive": "deep dive", "exceptions": "by exception"}
_WITH = {"review": "review", "evaluation": "evaluation", "look-back": "look back on the year", "audit": "audit"}


class Entry(Record):
    """One thing on one day. `uid` stays the same while its code does, however often the plan is made."""

    on: date
    uid: str
    kind: str
    text: str
    detail: tuple[str, ...] = ()


def forward_plan(framework: Framework, since: date = date.min, until: date = date.max) -> tuple[Entry, ...]:
    """Every meeting with its reports, every milestone, gathering and despatch of papers, from `since` to `until`."""
    found = (*_meetings(framework), *_milestones(framework), *_papers(framework), *_gatherings(framework))
    wanted = (entry for entry in found if since <= entry.on <= until)
    return tuple(sorted(wanted, key=lambda entry: (entry.on, entry.uid)))


def as_lines(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    """One line for each entry, its details after it: for a page, a message or a terminal."""
    return tuple(_line(entry) for entry in entries)


def _line(entry: Entry) -> str:
    detail = f": {'; '.join(entry.detail)}" if entry.detail else ""
    return f"{entry.on:%a %d %b %Y}  {entry.text}{detail}"


def _meetings(framework: Framework) -> Iterator[Entry]:
    for row in framework.meeting:
        if row.state == "planned" and row.standing == "approved":
            reports = tuple(_report(framework, row, code) for code in row.reports if _holds(framework, code, row.date))
            yield Entry(
                on=row.date, uid=_uid(framework, "meeting", row.code), kind="meeting",
                text=_meets(row), detail=reports,
            )  # fmt: skip


def _meets(row: Meeting) -> str:
    return "Development session of the board" if row.body == "development" else f"{NAMES[row.body]} meets"


def _report(framework: Framework, meeting: Meeting, code: str) -> str:
    kind = kind_of(framework, code)
    said = [_HOW[kind.figures]] if kind.figures in _HOW else []
    said += ["annual assessment"] if "annual-assessment" in (kind.front, meeting.front) else []
    said += [words for section, words in _WITH.items() if section in kind.sections]
    return f"{kind.name} ({listed(said)})" if said else kind.name


def _holds(framework: Framework, code: str, on: date) -> bool:
    return any(row.code == code for row in in_force(framework.report, on))


def _milestones(framework: Framework) -> Iterator[Entry]:
    titles = {row.code: row.title for row in framework.action}
    for row in framework.milestone:
        if row.standing == "approved":
            bodies = listed([NAMES[body] for body in row.bodies])
            yield Entry(
                on=row.date, uid=_uid(framework, "milestone", row.code), kind="milestone",
                text=f"Milestone, for the {bodies}: {row.text}", detail=(titles.get(row.action, row.action),),
            )  # fmt: skip


def _papers(framework: Framework) -> Iterator[Entry]:
    names = {row.code: row.name for row in framework.report}
    for meeting in framework.meeting:
        for cycle in cycles_of(framework, meeting):
            text = f"Papers are public: {names[cycle.report]}, for {cycle.meets:%-d %B %Y}"
            yield Entry(on=cycle.despatched, uid=_uid(framework, "papers", cycle.code), kind="papers", text=text)


def _gatherings(framework: Framework) -> Iterator[Entry]:
    names = {row.code: row.name for row in framework.agency}
    for row in framework.gathering:
        if row.standing == "approved":
            code = f"{row.group}-{row.date.isoformat()}"
            text = f"{names.get(row.group, row.group)} meets"
            yield Entry(on=row.date, uid=_uid(framework, "gathering", code), kind="gathering", text=text)


def _uid(framework: Framework, kind: str, code: str) -> str:
    host = framework.board.mailbox.partition("@")[2] or "example.org"
    return f"{kind}-{code}-{framework.board.code}@{host}".replace(" ", "-")
