"""One field of the answer form as Block Kit inputs."""

from typing import Any

from bot.domain.form_fields import STATUSES, block_id
from bot.domain.views import Field
from bot.render.blocks import Block, plain
from bot.render.safe import shorten

_EXAMPLES = {
    "commentary": "What is behind it, what is being done",
    "progress": "What is done, what is stuck",
    "question": "In your own words",
}
# The same indicator is asked for its figure and for words: the label says which.
_ASKS = {"commentary": ": in your own words", "progress": ": how it is going"}
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
        "label": plain(f"{shorten(field.label, 1900)}{_ASKS.get(field.kind, '')}", 2000),
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
        "placeholder": plain(_example(field), 150),
        **initial,
    }


def _example(field: Field) -> str:
    if field.kind != "figure":
        return _EXAMPLES[field.kind]
    unit = f" ({field.unit})" if field.unit else ""
    return f"The figure{unit}, or for example: n/a until December"


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
        "label": plain(f"{shorten(field.label, 1900)}: anything to add?", 2000),
        "element": {
            "type": "plain_text_input",
            "action_id": "note",
            "multiline": True,
            "max_length": _LONGEST_ANSWER,
            "placeholder": plain("Why, and what happens next", 150),
        },
    }
