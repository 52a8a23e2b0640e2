"""The report as one self-contained page."""

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from bot.domain.report import Report
from bot.papers import charts
from bot.papers.panels import panel, panelled
from bot.papers.places import REPORT_TEMPLATES
from bot.papers.view import counts, texts


def html(report: Report, found: dict[str, Any]) -> bytes:
    """The page, in UTF-8; `found` is the report's view. Partners' text is escaped, and charts are our own."""
    sparks = {line.code: _safe(charts.spark(line.plot)) if line.plot else "" for line in report.lines}
    plots = {line.code: line.plot for line in report.exceptions if line.plot}
    drawn = {code: _safe(charts.svg(plot, "Arial, sans-serif")) for code, plot in plots.items()}
    small = {line.code: line.plot for line in report.lines if line.plot and line.code in panelled(found)}
    page = template("report.html.j2").render(
        r=found,
        style=style(),
        counts=counts(report),
        sparks=sparks,
        charts={line.code: drawn.get(line.code, "") for line in report.exceptions},
        alts={code: texts(plot.alt) for code, plot in plots.items()},
        panels={code: _safe(panel(plot, "Arial, sans-serif")) for code, plot in small.items()},
    )
    return page.encode("utf-8", "replace")


def _safe(svg: str) -> Markup:
    """Markup that holds only our own shapes and texts already escaped."""
    return Markup(texts(svg))  # noqa: S704 - charts escapes every text it is given


@cache
def style() -> Markup:
    """The style of every page."""
    return Markup((REPORT_TEMPLATES / "report.css").read_text("utf-8"))  # noqa: S704 - our own file


@cache
def template(name: str) -> Template:
    """A page's template, by its file's name."""
    loader = FileSystemLoader(REPORT_TEMPLATES)
    env = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    return env.get_template(name)
