"""What Slack refuses in blocks and views, by its published limits, as sentences."""

from collections.abc import Iterator
from typing import Any

MESSAGE_BLOCKS, VIEW_BLOCKS = 50, 100
_LAYOUT = {"section", "header", "divider", "context", "actions", "input", "image", "rich_text"}
_MESSAGE_ONLY = {"markdown", "file", "video", "table"}
_TEXTS = {"section": 3000, "header": 150, "context": 3000, "button": 75, "option": 75, "label": 2000}
_ELEMENTS = {"actions": 25, "context": 10}


def faults(blocks: Any, view: bool = False) -> list[str]:
    """Everything Slack would say against these blocks; nothing where it would take them."""
    if not isinstance(blocks, list):
        return ["blocks must be an array"]
    limit = VIEW_BLOCKS if view else MESSAGE_BLOCKS
    found = [f"no more than {limit} items allowed"] if len(blocks) > limit else []
    ids = [block.get("block_id") for block in blocks if isinstance(block, dict) and block.get("block_id")]
    if len(ids) != len(set(ids)):
        found.append("block_id already exists")
    for number, block in enumerate(blocks):
        found += [f"{fault} [/blocks/{number}]" for fault in _block(block, view)]
    return found


def view_faults(view: dict[str, Any]) -> list[str]:
    """Everything Slack would say against this view."""
    found = faults(view.get("blocks"), view=True)
    for part in ("title", "submit", "close"):
        found += _plain(view.get(part), 24, part) if part in view else []
    if view.get("type") == "modal" and "title" not in view:
        found.append("missing required field: title")
    if len(view.get("private_metadata", "")) > 3000:
        found.append("private_metadata must be less than 3001 characters")
    asks = any(block.get("type") == "input" for block in view.get("blocks") or [])
    if asks and view.get("type") == "modal" and not view.get("submit"):
        found.append("submit is required when an input block is present")
    return found


def _block(block: Any, view: bool) -> Iterator[str]:
    kind = block.get("type") if isinstance(block, dict) else None
    if kind not in _LAYOUT | (set() if view else _MESSAGE_ONLY):
        yield f"unsupported type: {kind}"
        return
    if len(block.get("block_id", "")) > 255:
        yield "block_id must be less than 256 characters"
    if kind == "section":
        yield from _section(block)
    if kind == "header":
        yield from _plain(block.get("text"), _TEXTS["header"], "header")
    if kind in _ELEMENTS:
        yield from _row(block, kind)
    if kind == "input":
        yield from _plain(block.get("label"), _TEXTS["label"], "label")
        yield from _element(block.get("element"))


def _section(block: dict[str, Any]) -> Iterator[str]:
    if not block.get("text") and not block.get("fields"):
        yield "a section needs text or fields"
    if block.get("text"):
        yield from _text(block["text"], _TEXTS["section"], "section")
    if len(block.get("fields") or []) > 10:
        yield "no more than 10 fields"
    for text in block.get("fields") or []:
        yield from _text(text, 2000, "field")
    if block.get("accessory"):
        yield from _element(block["accessory"])


def _row(block: dict[str, Any], kind: str) -> Iterator[str]:
    elements = block.get("elements") or []
    if not 1 <= len(elements) <= _ELEMENTS[kind]:
        yield f"{kind} must have 1 to {_ELEMENTS[kind]} elements"
    names = [element.get("action_id") for element in elements if element.get("action_id")]
    if len(names) != len(set(names)):
        yield "action_id already exists in this block"
    for element in elements:
        if kind == "actions":
            yield from _element(element)
        elif element.get("type") != "image":
            yield from _text(element, _TEXTS["context"], "context")


def _element(element: Any) -> Iterator[str]:
    if not isinstance(element, dict) or not element.get("type"):
        yield "missing element"
        return
    if len(element.get("action_id", "")) > 255:
        yield "action_id must be less than 256 characters"
    if element["type"] == "button":
        yield from _plain(element.get("text"), _TEXTS["button"], "button")
        if len(element.get("value", "")) > 2000 or len(element.get("url", "")) > 3000:
            yield "button value or url is too long"
    if element.get("placeholder"):
        yield from _plain(element["placeholder"], 150, "placeholder")
    yield from _options(element)


def _options(element: dict[str, Any]) -> Iterator[str]:
    options = element.get("options")
    if options is None:
        return
    most = 10 if element["type"] in {"checkboxes", "radio_buttons"} else 100
    if not 1 <= len(options) <= most:
        yield f"must have 1 to {most} options"
    for option in options:
        yield from _text(option.get("text"), _TEXTS["option"], "option")
        if not 1 <= len(option.get("value", "")) <= 150:
            yield "option value must be 1 to 150 characters"


def _plain(text: Any, limit: int, where: str) -> Iterator[str]:
    if isinstance(text, dict) and text.get("type") != "plain_text":
        yield f"{where} must be plain_text"
    yield from _text(text, limit, where)


def _text(text: Any, limit: int, where: str) -> Iterator[str]:
    if not isinstance(text, dict) or text.get("type") not in {"plain_text", "mrkdwn"}:
        yield f"{where} is not a text object"
    elif not 1 <= len(text.get("text") or "") <= limit:
        yield f"{where} must be 1 to {limit} characters"
