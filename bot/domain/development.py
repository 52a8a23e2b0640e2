"""Development: the page for a session of the board's own, from what its published reports say of gaps and attention.

Sessions are to be tailored to what the evaluation shows (Leicestershire, December 2022, paragraphs 26 to 28).
"""

from collections.abc import Sequence
from datetime import date

from bot.domain.narrowed import kind_of
from bot.domain.page import Page
from bot.domain.report import Further, Report
from bot.domain.strategy import Framework, Meeting

_OWN = ("evaluation", "review")


def sessions(framework: Framework, since: date) -> tuple[Meeting, ...]:
    """The development sessions to be held from a day on, earliest first."""
    held = (row for row in framework.meeting if row.body == "development" and row.state == "planned")
    coming = [row for row in held if row.standing == "approved" and row.date >= since]
    return tuple(sorted(coming, key=lambda row: row.date))


def as_page(framework: Framework, session: Meeting, reports: Sequence[Report]) -> Page:
    """The session's page; `reports` are the newest public editions published of those it takes up."""
    out = {report.code.removesuffix(f"-{_meeting(framework, report)}") for report in reports}
    waiting = [kind_of(framework, code).name for code in session.reports if code not in out]
    where = ", ".join(part for part in (f"{session.date:%-d %B %Y}", session.time, session.place) if part)
    return Page(
        name=f"session-{session.code}",
        title="Development session of the board",
        board=framework.board.name,
        caption=where,
        on=session.date,
        sentences=(
            "What the session may take up, as the published reports tell it.",
            *(f"{name}: not published yet, so nothing of it stands here." for name in waiting),
        ),
        sections=tuple(section for report in reports for section in _sections(report)),
    )


def _meeting(framework: Framework, report: Report) -> str:
    codes = (row.code for row in framework.meeting if report.code.endswith(f"-{row.code}"))
    return max(codes, key=len, default="")


def _sections(report: Report) -> list[Further]:
    told = f"{report.title}, {report.meets:%-d %B %Y}"
    own = [one for one in report.further if one.code in _OWN]
    made = [*own, *([_attention(report)] if _rows(report) else [])]
    return [one.model_copy(update={"code": f"{one.code}-{report.code}", "sentences": (told, *one.sentences)})
            for one in made]  # fmt: skip


def _attention(report: Report) -> Further:
    return Further(
        code="attention", title="Areas that need attention", heads=("What", "How it stands", "Why"), rows=_rows(report)
    )


def _rows(report: Report) -> tuple[tuple[str, ...], ...]:
    exceptions = ((row.name, f"{row.text} ({row.period})", "; ".join(row.reasons)) for row in report.exceptions)
    slipped = ((row.name, f"with the {row.level}", row.reason) for row in report.escalations)
    late = ((row.title, row.word, f"due {row.deadline:%-d %B %Y}" if row.deadline else "")
            for row in report.actions if not row.delivered)  # fmt: skip
    return (*exceptions, *slipped, *late)
