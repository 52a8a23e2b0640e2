"""Somebody fills in their form: one figure badly at first, which the form refuses, then as it should be."""

from typing import Any

from bot.domain import form_fields
from bot.domain.request import AskedItem
from bot.domain.strategy import Contact
from bot.domain.views import Asking
from bot.rehearsal import answers
from bot.rehearsal.scene import Scene

State = dict[str, dict[str, dict[str, Any]]]
BAD = "between 60 and 70"


async def fill(scene: Scene, contact: Contact, asking: Asking) -> None:
    """Open the form of one request, fill it in and submit it. Raises Refused when nothing is left to fill in."""
    view = await scene.doors.open_form(scene.board, contact.slack, asking.request_id)
    items = {one.item.key: one for one in asking.items}
    state = _state(scene, view, items)
    scene.transcript.tell(f"{contact.name} presses the button and fills in the form: {len(state)} fields.")
    await _submits_badly(scene, contact, view, state, items)
    wrong = await scene.doors.submit(contact.slack, view, state)
    for sentence in wrong.values():
        scene.transcript.tell(f"The form is refused: {sentence}")


async def _submits_badly(
    scene: Scene, contact: Contact, view: dict[str, Any], state: State, items: dict[str, AskedItem]
) -> None:
    first = next((block for block in state if items[form_fields.key_of(block)].item.kind == "figure"), "")
    if not first:
        return
    wrong = await scene.doors.submit(contact.slack, view, state | {first: _typed(BAD)})
    for block, sentence in wrong.items():
        code = items[form_fields.key_of(block)].item.code
        scene.transcript.tell(f"Beside {code}, where they had typed “{BAD}”, the form says: {sentence}")


def _state(scene: Scene, view: dict[str, Any], items: dict[str, AskedItem]) -> State:
    """What they put into each field, as Slack hands it back; fields they have nothing for stay empty."""
    state: State = {}
    for block in view["blocks"]:
        if block["type"] != "input":
            continue
        name = str(block["block_id"])
        asked = items.get(form_fields.key_of(name, _long(view)))
        if asked is not None and (filled := _filled(scene, asked, name)):
            state[name] = filled
    return state


def _filled(scene: Scene, asked: AskedItem, name: str) -> dict[str, dict[str, Any]]:
    if asked.item.kind == "figure":
        return _typed(answers.shown(scene.framework, asked))
    if asked.item.kind != "action":
        return _typed(answers.word_of(asked))
    status, note = answers.status_of(asked)
    if name.startswith("note|"):
        return {"note": {"type": "plain_text_input", "value": note}}
    return {"answer": {"type": "static_select", "selected_option": {"value": status}}}


def _typed(text: str) -> dict[str, dict[str, Any]]:
    return {"answer": {"type": "plain_text_input", "value": text}}


def _long(view: dict[str, Any]) -> list[str]:
    import json

    keys: list[str] = json.loads(view["private_metadata"]).get("keys", [])
    return keys
