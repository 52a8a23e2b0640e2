"""Everything Slack would refuse in a message or view: its published limits, and slack_sdk's own checks."""

from collections.abc import Iterator
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block, BlockElement
from slack_sdk.models.views import View

LAYOUT = {"section", "header", "divider", "context", "actions", "input", "rich_text"}
RICH = {"rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted"}
KEYS = {
    "rich_text": {"type", "block_id", "elements"},
    "header": {"type", "block_id", "text"},
    "divider": {"type", "block_id"},
    "context": {"type", "block_id", "elements"},
    "actions": {"type", "block_id", "elements"},
    "section": {"type", "block_id", "text", "fields", "accessory", "expand"},
    "input": {"type", "block_id", "label", "element", "hint", "optional", "dispatch_action"},
}


def message_faults(text: str, blocks: list[dict[str, Any]]) -> list[str]:
    """What Slack would say against a message."""
    found = [] if 1 <= len(text) <= 40_000 else ["text must be 1 to 40,000 characters"]
    found += ["no more than 50 blocks"] if len(blocks) > 50 else []
    found += ["all blocks hold more than 13,000 characters"] if sum(map(characters, blocks)) > 13_000 else []
    return found + list(_blocks(blocks))


def view_faults(view: dict[str, Any]) -> list[str]:
    """What Slack would say against a form or home page."""
    found = ["no more than 100 blocks"] if len(view["blocks"]) > 100 else []
    for part in ("title", "submit", "close"):
        found += _plain(view.get(part), 24, part) if part in view else []
    found += ["private_metadata is too long"] if len(view.get("private_metadata", "")) > 3000 else []
    found += ["callback_id is too long"] if len(view.get("callback_id", "")) > 255 else []
    asks = any(block["type"] == "input" for block in view["blocks"])
    found += ["a form needs a title"] if view["type"] == "modal" and "title" not in view else []
    found += ["a form with fields needs a submit button"] if asks and "submit" not in view else []
    found += ["it is longer than 250 kB"] if len(str(view)) > 250_000 else []
    return found + list(_blocks(view["blocks"])) + list(_formed(lambda: View(**view)))


def characters(part: Any) -> int:
    """How many characters of text a block holds."""
    if isinstance(part, dict):
        own = len(part["text"]) if isinstance(part.get("text"), str) else 0
        return own + sum(characters(value) for value in part.values())
    return sum(map(characters, part)) if isinstance(part, list) else 0


def mrkdwn(part: Any) -> Iterator[str]:
    """Every text that Slack would read as markup."""
    if isinstance(part, dict):
        if part.get("type") == "mrkdwn":
            yield part["text"]
        for value in part.values():
            yield from mrkdwn(value)
    elif isinstance(part, list):
        for value in part:
            yield from mrkdwn(value)


def _blocks(blocks: list[dict[str, Any]]) -> Iterator[str]:
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    if len(ids) != len(set(ids)):
        yield "a block_id stands twice"
    for block in blocks:
        yield from _block(block)
        yield from _formed(lambda block=block: Block.parse(block))


def _formed(make: Any) -> Iterator[str]:
    """What slack_sdk's models say, walked all the way down."""
    try:
        yield from _walked(make())
    except SlackObjectFormationError as error:
        yield str(error)


def _walked(model: Any) -> Iterator[str]:
    try:
        if hasattr(model, "validate_json"):
            model.validate_json()
    except SlackObjectFormationError as error:
        yield str(error)
    for value in vars(model).values() if hasattr(model, "__dict__") else ():
        for one in value if isinstance(value, (list, tuple)) else [value]:
            if isinstance(one, (Block, BlockElement)) or hasattr(one, "validate_json"):
                yield from _walked(one)


def _block(block: dict[str, Any]) -> Iterator[str]:
    kind = block.get("type")
    if kind not in LAYOUT:
        yield f"unsupported block: {kind}"
        return
    if extra := set(block) - KEYS[kind]:
        yield f"{kind} does not know {sorted(extra)}"
    if "block_id" in block and not 1 <= len(block["block_id"]) <= 255:
        yield "block_id must be 1 to 255 characters"
    yield from {"header": _header, "actions": _actions, "context": _context, "input": _input}.get(kind, _nothing)(block)
    if kind == "section":
        yield from _section(block)
    if kind == "rich_text":
        yield from _rich(block)


def _nothing(block: dict[str, Any]) -> Iterator[str]:
    yield from ()


def _header(block: dict[str, Any]) -> Iterator[str]:
    yield from _plain(block.get("text"), 150, "header")


def _section(block: dict[str, Any]) -> Iterator[str]:
    if not block.get("text") and not block.get("fields"):
        yield "a section needs text or fields"
    if "text" in block:
        yield from _text(block["text"], 3000, "section")
    if len(block.get("fields", [])) > 10:
        yield "a section has at most 10 fields"
    for field in block.get("fields", []):
        yield from _text(field, 2000, "field")


def _actions(block: dict[str, Any]) -> Iterator[str]:
    elements = block["elements"]
    if not 1 <= len(elements) <= 25:
        yield "actions has 1 to 25 elements"
    ids = [element["action_id"] for element in elements]
    if len(ids) != len(set(ids)):
        yield "an action_id stands twice in one block"
    for element in elements:
        yield from _element(element)


def _context(block: dict[str, Any]) -> Iterator[str]:
    if not 1 <= len(block["elements"]) <= 10:
        yield "context has 1 to 10 elements"
    for element in block["elements"]:
        yield from _text(element, 3000, "context")


def _input(block: dict[str, Any]) -> Iterator[str]:
    yield from _plain(block.get("label"), 2000, "label")
    if "hint" in block:
        yield from _plain(block["hint"], 2000, "hint")
    yield from _element(block["element"])


def _element(element: dict[str, Any]) -> Iterator[str]:
    if not 1 <= len(element.get("action_id", "")) <= 255:
        yield "action_id must be 1 to 255 characters"
    if element["type"] == "button":
        yield from _plain(element.get("text"), 75, "button")
        if len(element.get("value", "")) > 2000:
            yield "a button's value is longer than 2,000"
        if element.get("style", "primary") not in {"primary", "danger"}:
            yield "a button's style is primary or danger"
        if "confirm" in element:
            yield from _confirm(element["confirm"])
    if "placeholder" in element:
        yield from _plain(element["placeholder"], 150, "placeholder")
    if element["type"] == "plain_text_input" and len(element.get("initial_value", "")) > element.get(
        "max_length", 3000
    ):
        yield "initial_value is longer than max_length"
    yield from _options(element)


def _confirm(confirm: dict[str, Any]) -> Iterator[str]:
    for part, most in (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30)):
        yield from _plain(confirm.get(part), most, f"confirm {part}")


def _options(element: dict[str, Any]) -> Iterator[str]:
    if element["type"] != "static_select":
        return
    options = element["options"]
    if not 1 <= len(options) <= 100:
        yield "a list has 1 to 100 options"
    for option in options:
        yield from _plain(option.get("text"), 75, "option")
        if not 1 <= len(option["value"]) <= 150:
            yield "an option's value is 1 to 150 characters"
    if "initial_option" in element and element["initial_option"] not in options:
        yield "initial_option is none of the options"


def _rich(block: dict[str, Any]) -> Iterator[str]:
    if not block["elements"]:
        yield "rich text needs elements"
    for element in block["elements"]:
        if element["type"] not in RICH:
            yield f"unsupported rich text: {element['type']}"
        if element["type"] == "rich_text_list":
            if element["style"] not in {"bullet", "ordered"} or not element["elements"]:
                yield "a list needs a style and elements"
            for inner in element["elements"]:
                yield from _runs(inner["elements"])
        else:
            yield from _runs(element["elements"])


def _runs(elements: list[dict[str, Any]]) -> Iterator[str]:
    if not elements:
        yield "a line of rich text needs words"
    for element in elements:
        if element["type"] != "text":
            yield f"rich text holds a {element['type']}"
        elif not 1 <= len(element["text"]) <= 3000:
            yield "a run of words is 1 to 3,000 characters"
        if set(element.get("style", {})) - {"bold", "italic", "strike", "code"}:
            yield "rich text has an unknown style"


def _plain(text: Any, most: int, where: str) -> Iterator[str]:
    if not isinstance(text, dict) or text.get("type") != "plain_text":
        yield f"{where} must be plain_text"
    yield from _text(text, most, where)


def _text(text: Any, most: int, where: str) -> Iterator[str]:
    if not isinstance(text, dict) or text.get("type") not in {"plain_text", "mrkdwn"}:
        yield f"{where} is not a text object"
    elif not 1 <= len(text["text"].strip()) <= most:
        yield f"{where} must be 1 to {most} characters"
