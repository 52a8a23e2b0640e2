"""The answer form's fields: which block holds which item, there and back.

A block is named after its item's key; a key too long for Slack is named by its place in a list that
travels with the form. An action has a second block for its note.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

from bot.domain.returns import ActionStatus

_LONGEST = 200
STATUSES: dict[str, str] = {
    "complete": "Complete",
    "on-track": "On track",
    "at-risk": "At risk",
    "delayed": "Delayed",
    "not-started": "Not started",
}
assert set(STATUSES) == set(get_args(ActionStatus))  # noqa: S101 - a status without a name would be a slip of ours
Part = Literal["answer", "note"]


def metadata(request_id: int, keys: Sequence[str]) -> dict[str, Any]:
    """What travels with the form: its request, and the keys too long to name a block."""
    long = [key for key in keys if len(key) > _LONGEST]
    return {"request": request_id} | ({"keys": long} if long else {})


def block_id(key: str, long_keys: Sequence[str] = (), part: Part = "answer") -> str:
    """The name of the block that holds an item's answer or note."""
    name = f"#{list(long_keys).index(key)}" if len(key) > _LONGEST else key
    return f"note|{name}" if part == "note" else name


def key_of(block: str, long_keys: Sequence[str] = ()) -> str:
    """The item whose answer or note a block holds."""
    name = block.removeprefix("note|")
    return long_keys[int(name[1:])] if name.startswith("#") else name


def values(state: Mapping[str, Mapping[str, Mapping[str, Any]]], travelled: Mapping[str, Any]) -> dict[str, str]:
    """What was filled in, by item key, as text; empty fields are left out.

    An action reads 'at-risk' or 'at-risk|the note'; a note without a status is '|the note', for the form to refuse.
    """
    found: dict[str, dict[str, str]] = {}
    for block, elements in state.items():
        part = "note" if block.startswith("note|") else "answer"
        text = next((_text(element) for element in elements.values()), "")
        if text:
            found.setdefault(key_of(block, travelled.get("keys", ())), {})[part] = text
    return {key: "|".join(_parts(parts)) for key, parts in found.items()}


def _parts(parts: Mapping[str, str]) -> tuple[str, ...]:
    answer, note = parts.get("answer", ""), parts.get("note", "")
    return (answer, note) if note else (answer,)


def errors(found: Mapping[str, str], blocks: Sequence[str], travelled: Mapping[str, Any]) -> dict[str, str]:
    """Each error under the block it belongs to; one for no block of this form stands under the first."""
    named = {key_of(block, travelled.get("keys", ())): block for block in reversed(blocks)}
    placed: dict[str, list[str]] = {}
    for key, sentence in found.items():
        placed.setdefault(named.get(key, blocks[0]), []).append(sentence)
    return {block: " ".join(sentences)[:2000] for block, sentences in placed.items()}


def _text(element: Mapping[str, Any]) -> str:
    chosen = element.get("selected_option") or {}
    return str(element.get("value") or chosen.get("value") or "").strip()
