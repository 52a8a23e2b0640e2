"""One field of the answer form as Block Kit inputs."""

from typing import Any

from bot.domain.form_fields import STATUSES, block_id
from bot.domain.views import Field
from bot.render.blocks import Block, plain

_EXAMPLES = {
    "figure": "The figure, or for example: n/a until December",
    "commentary": "What is behind it, what is being done",
    "progress": "What is done, what is stuck",
    "question": "In your own words",
}
_LONGEST_ANSWER = 3000


def field_blocks(field: Field, long_keys: tuple[str, ...]) -> list[Block]:
    """The input for an item; an action has a list of statuses and a note."""
    if field.kind == "action":
        return [_input(field, block_id(field.item_key, long_keys), _statuses(field)), _note(field, long_keys)]
    return [_input(field, block_id(field.item_key, long_keys), _typed(field))]


def _input(field: Field, name: str, element: Block) -> Block:
    made = {
        "type": "input",
        "block_id": name,
        "optional": True,
        "label": plain(field.label, 2000),
        "element": element,
    }
    return made | ({"hint": plain(field.hint, 2000)} if field.hint.strip() else {})


def _typed(field: Field) -> Block:
    initial: dict[str, Any] = {"initial_value": field.initial[:_LONGEST_ANSWER]} if field.initial else {}
    return {
        "type": "plain_text_input",
        "action_id": "answer",
        "multiline": field.kind != "figure",
        "max_length": _LONGEST_ANSWER,
        "placeholder": plain(_EXAMPLES.get(field.kind, ""), 150),
        **initial,
    }


def _statuses(field: Field) -> Block:
    options = {value: {"text": plain(name, 75), "value": value} for value, name in STATUSES.items()}
    initial = {"initial_option": options[field.initial]} if field.initial in options else {}
    return {
        "type": "static_select",
        "action_id": "answer",
        "placeholder": plain("How it stands", 150),
        "options": list(options.values()),
        **initial,
    }


def _note(field: Field, long_keys: tuple[str, ...]) -> Block:
    return {
        "type": "input",
        "block_id": block_id(field.item_key, long_keys, "note"),
        "optional": True,
        "label": plain(f"{field.label}: anything to add?", 2000),
        "element": {
            "type": "plain_text_input",
            "action_id": "note",
            "multiline": True,
            "max_length": _LONGEST_ANSWER,
            "placeholder": plain("Why, and what happens next", 150),
        },
    }
