"""The report as a tagged PDF, and charts as PNG images, by Typst from fixed templates."""

import json
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from bot.domain.report import Report
from bot.papers import charts
from bot.papers.panels import panel, panelled
from bot.papers.places import REPORT_TEMPLATES
from bot.papers.view import counts, texts

if TYPE_CHECKING:
    from typst import Fonts

FONT = "Libertinus Serif"
PIXELS = 108.0


def pdf(report: Report, found: dict[str, Any]) -> bytes:
    """The paper as PDF/UA-1, dated by when the report was compiled; `found` is the report's view."""
    plots = {line.code: line.plot for line in report.exceptions if line.plot}
    small = panelled(found)
    given = {
        "report": found,
        "counts": counts(report),
        "sparks": {line.code: charts.spark(line.plot) for line in report.lines if line.plot},
        "charts": {code: texts(charts.svg(plot, FONT)) for code, plot in plots.items()},
        "alts": {line.code: texts(line.plot.alt) for line in report.lines if line.plot},
        "panels": {
            line.code: texts(panel(line.plot, FONT)) for line in report.lines if line.plot and line.code in small
        },
    }
    made = _typeset("report.typ", {"report": json.dumps(given)}, report.compiled_at, "pdf")
    return made[0]


def pictures(report: Report) -> dict[str, bytes]:
    """The exceptions' charts as PNG, by indicator."""
    plots = {line.code: line.plot for line in report.exceptions if line.plot}
    if not plots:
        return {}
    drawn = [texts(charts.svg(plot, FONT)) for plot in plots.values()]
    made = _typeset("charts.typ", {"charts": json.dumps(drawn)}, report.compiled_at, "png")
    return dict(zip(plots, made, strict=True))


def _typeset(template: str, given: dict[str, str], at: datetime, form: Literal["pdf", "png"]) -> list[bytes]:
    import typst

    made = typst.compile(
        str(REPORT_TEMPLATES / template),
        None,
        str(REPORT_TEMPLATES),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        format=form,
        ppi=PIXELS,
        sys_inputs=given,
        pdf_standards=["ua-1"] if form == "pdf" else [],
        timestamp=int(at.timestamp()),
    )
    pages = made if isinstance(made, list) else [made]
    return [page for page in pages if page]


@cache
def _fonts() -> "Fonts":
    """The fonts the wheel carries and no others, so that a paper is the same wherever it is made."""
    import typst

    return typst.Fonts(include_system_fonts=False)
