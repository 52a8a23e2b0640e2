"""Papers: a compiled report as HTML, PDF, Word and Excel, and as the message to the board."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.domain.forward_plan import Entry
from bot.domain.letter import Enclosure
from bot.domain.page import Page
from bot.domain.report import Report
from bot.domain.strategy import Framework
from bot.papers.board import board_blocks, board_text
from bot.papers.view import view

__all__ = ["FORMS", "board_blocks", "board_text", "media_type", "page_of", "papers", "plan_papers"]

FORMS = ("html", "pdf", "docx", "xlsx")
_TYPES = {
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def papers(report: Report, forms: tuple[str, ...] = FORMS) -> tuple[Enclosure, ...]:
    """The report's papers in the `forms` named, each called after its cycle and edition."""
    found = view(report)
    return tuple(
        Enclosure(
            name=f"{report.code}-{report.edition}.{form}",
            media_type=_TYPES[form],
            content=_MAKERS[form](report, found),
        )
        for form in forms
    )


def page_of(found: Page) -> Enclosure:
    """A page of its own, beside the reports."""
    from bot.papers.page import page as made

    return made(found)


def plan_papers(
    framework: Framework, now: datetime, entries: tuple[Entry, ...] | None = None
) -> tuple[Enclosure, ...]:  # fmt: skip
    """The forward plan as a page and as a calendar feed: these entries, or everything from today on."""
    from bot.papers.forward import plan_papers as made

    return made(framework, now, entries)


def media_type(form: str) -> str:
    """The media type of a paper, by its ending."""
    return _TYPES[form]


def _html(report: Report, found: dict[str, Any]) -> bytes:
    from bot.papers.html import html

    return html(report, found)


def _pdf(report: Report, found: dict[str, Any]) -> bytes:
    from bot.papers.pdf import pdf

    return pdf(report, found)


def _docx(report: Report, _: dict[str, Any]) -> bytes:
    from bot.papers.docx import docx
    from bot.papers.pdf import pictures

    # Word gets a view of its own, since it puts its pictures into it.
    return docx(report, view(report), pictures(report))


def _xlsx(report: Report, found: dict[str, Any]) -> bytes:
    from bot.papers.xlsx import xlsx

    return xlsx(report, found)


_MAKERS: dict[str, Callable[[Report, dict[str, Any]], bytes]] = {
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
    "xlsx": _xlsx,
}
