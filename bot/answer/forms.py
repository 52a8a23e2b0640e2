"""The form that answers one request: a field per missing item, checked before it is taken."""

from datetime import datetime
from typing import Any

from bot import render
from bot.correspondence import asking_of
from bot.domain.calendar import local_day
from bot.domain.entitled import Refused, person
from bot.domain.request import AskedItem
from bot.domain.views import Field, Form
from bot.domain.wording import exactly
from bot.recording.forms import STATUSES, field_error
from bot.recording.sender import expected_of
from db.store import Store


def form_view(store: Store, board: str, who: str, request_id: int, now: datetime) -> dict[str, Any]:
    """Give the Slack form for one request: only its own contact, or the secretariat, may open it."""
    with store.reading(board) as books:
        framework = books.plan.framework()
        asker, request = person(framework, who, local_day(now)), books.requests.request(request_id)
        if request.post not in asker.posts and not asker.secretariat:
            raise Refused("This form belongs to another contact.")
        asking = asking_of(books, framework, request_id, now, invited=True)
        if not asking.items:
            raise Refused("Everything asked of you has been answered. Thank you.")
        rows = {row.code: row for row in framework.indicator}
        fields = tuple(_field(item, rows.get(item.item.code)) for item in asking.items)
    intro = (
        f"Due {asking.due_at:%-d %B %Y}. Leave empty what you cannot answer yet; 'n/a until November' is an answer too."
    )
    return render.form_view(
        Form(board=framework.board.short, request_id=request_id, title=asking.report, intro=intro, fields=fields)
    )


def _field(asked: AskedItem, row: Any) -> Field:  # noqa: ANN401 (an Indicator or None)
    hints = []
    if asked.item.period:
        hints.append(asked.item.period)
    if asked.item.kind == "figure" and asked.last_value is not None:
        hints.append(f"last {exactly(asked.last_value, row)} ({asked.last_period})" if asked.last_period else "")
    if asked.item.kind == "figure" and asked.target_text:
        hints.append(f"target: {asked.target_text}")
    if asked.deadline:
        hints.append(f"due {asked.deadline:%-d %B %Y}")
    return Field(
        item_key=asked.item.key, label=f"{asked.item.code} {asked.label}", hint=", ".join(filter(None, hints)),
        kind=asked.item.kind, unit=asked.unit,
    )  # fmt: skip


def check(store: Store, board: str, request_id: int, values: dict[str, str], now: datetime) -> dict[str, str]:
    """Give what is wrong with each field that cannot be taken, by item key; empty when all is well."""
    with store.reading(board) as books:
        request = books.requests.held(request_id)
        expected = expected_of(books, books.plan.framework(), (request,), now)
        sender = next((c.slack or c.email for c in books.plan.framework().contact if c.post == request.post), "")
    errors = {}
    for key, text in values.items():
        kind, code, period = key.split(":", 2)
        error = _error(kind, code, period, text, sender, expected) if text.strip() else ""
        if error:
            errors[key] = error
    return errors


def _error(kind: str, code: str, period: str, text: str, sender: str, expected: Any) -> str:  # noqa: ANN401 (one field's facts)
    if kind == "figure":
        return field_error(code, period, text, sender, expected)
    if kind == "action" and text.partition("|")[0].strip() not in STATUSES:
        return f"Please choose one of: {', '.join(STATUSES)}."
    return ""
