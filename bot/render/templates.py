"""The templates: where they are, what they may call, and how each kind is filled in."""

import json
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.domain.views import Button
from bot.render import blocks, buttons, fields, message, safe, words

_FILTERS = {
    "line": safe.line,
    "unlinked": safe.unlinked,
    "day": words.day,
    "clock": words.clock,
    "last": words.last,
    "measure": words.measure,
    "sections": words.sections,
    "earliest": words.earliest,
    "as_read": words.as_read,
    "is_before": words.is_before,
    "settling": buttons.settling,
    "written_period": words.written_period,
}

_PARTS = {
    "header": blocks.header,
    "plain": blocks.plain,
    "small": blocks.small,
    "paragraphs": blocks.paragraphs,
    "copied": blocks.copied,
    "followed": blocks.followed,
    "run": blocks.run,
    "bold": blocks.bold,
    "bullet": blocks.bullet,
    "said": blocks.said,
    "quote": blocks.quote,
    "lines": blocks.lines,
    "button": lambda action, value, label, style="": Button(action=action, value=str(value), label=label, style=style),
    "buttons": buttons.buttons,
    "field_blocks": fields.field_blocks,
    "message": message.message,
    "fitted": message.fitted,
}


def text(name: str, **facts: object) -> str:
    """A plain text template filled in."""
    return _environment(escaping=False).get_template(name).render(facts)


def html(name: str, **facts: object) -> str:
    """An HTML template filled in; every value is escaped."""
    return _environment(escaping=True).get_template(name).render(facts)


def payload(name: str, **facts: object) -> dict[str, Any]:
    """A Slack template filled in, as the message or view it describes."""
    written = _environment(escaping=False).get_template(f"slack/{name}.json.j2").render(facts)
    made: dict[str, Any] = json.loads(written)
    return made


@cache
def _environment(*, escaping: bool) -> Environment:
    made = Environment(
        loader=FileSystemLoader(_folder()),
        undefined=StrictUndefined,
        autoescape=escaping,  # noqa: S701 - off for plain text and for JSON, which tojson writes; on for HTML
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    made.filters.update(_FILTERS)
    made.globals.update(_PARTS)
    return made


def _folder() -> Path:
    """The installed templates: beside the packages, in a checkout and in a wheel alike."""
    with as_file(files("bot").joinpath("..", "templates")) as folder:
        return folder.resolve()
