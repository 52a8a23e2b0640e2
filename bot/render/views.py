"""The answer form and the home page, as Slack views."""

import json
from typing import Any

from bot.domain.form_fields import metadata
from bot.domain.views import Field, Form, Home
from bot.render import templates

# A view takes 100 blocks; an action takes two, and the introduction and the last sentence one each.
_BLOCKS, _METADATA = 96, 3000
_LINES, _DOUBTS_WITH_BUTTONS = 60, 20


def form_view(form: Form) -> dict[str, Any]:
    """The form of one request, a field for each item; what does not fit is left for the next time."""
    fields = _fitting(form)
    return templates.payload(
        "form",
        form=form,
        fields=fields,
        later=len(form.fields) - len(fields),
        metadata=_written(form, fields),
        long_keys=tuple(metadata(0, [field.item_key for field in fields]).get("keys", ())),
    )


def home_view(home: Home) -> dict[str, Any]:
    """The home page of one person."""
    share = len(home.askings) or 1
    rooms = {"room": max(_LINES // share, 1), "doubt_room": _DOUBTS_WITH_BUTTONS // share}
    return templates.payload("home", home=home, **rooms)


def _fitting(form: Form) -> tuple[Field, ...]:
    """As many of the first fields as the view has room for."""
    kept: list[Field] = []
    room = _BLOCKS
    for field in form.fields:
        room -= 2 if field.kind == "action" else 1
        if room < 0 or len(_written(form, (*kept, field))) > _METADATA:
            break
        kept.append(field)
    return tuple(kept)


def _written(form: Form, fields: tuple[Field, ...]) -> str:
    return json.dumps(metadata(form.request_id, [field.item_key for field in fields]), separators=(",", ":"))
