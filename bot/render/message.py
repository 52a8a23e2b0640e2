"""A whole message: no more than Slack takes, and the same words as plain text."""

from collections.abc import Iterator

from bot.render.blocks import Block, paragraphs
from bot.render.safe import fallback, line

# Slack takes about 13,000 characters of blocks; a notification or screen reader has enough in 3,000.
_CHARACTERS, _FALLBACK = 12_000, 3000


def message(made: list[Block]) -> Block:
    """A message: its blocks, and the same words as plain text for notifications and screen readers."""
    blocks = fitted(made or paragraphs("Done."), 50)
    said = [part for block in blocks for part in _said(block)]
    return {"text": fallback(_as_many(said)), "blocks": blocks}


def fitted(made: list[Block], most: int) -> list[Block]:
    """The blocks, or where Slack would refuse so many or so long ones, those that fit and a word about it."""
    kept: list[Block] = []
    room = _CHARACTERS
    for block in made:
        room -= sum(len(part) for part in _said(block))
        if room < 0 or (len(kept) == most - 1 and len(made) > most):
            return [*kept, *paragraphs("There is more than one message can hold: “/hwb mine” lists the rest.")]
        kept.append(block)
    return kept


def _as_many(said: list[str]) -> str:
    kept: list[str] = []
    room = _FALLBACK
    for text in said:
        room -= len(text)
        if room < 0:
            return "\n".join([*kept, "… and more in the message itself."])
        kept.append(line(text))
    return "\n".join(kept)


def _said(part: Block) -> Iterator[str]:
    """The words of a block, line by line; buttons are not read out."""
    if part["type"] in ("header", "section"):
        yield part["text"]["text"]
    elif part["type"] == "context":
        yield from (element["text"] for element in part["elements"])
    elif part["type"] in ("rich_text", "rich_text_list"):
        for inner in part["elements"]:
            yield from _said(inner)
    elif part["type"] in ("rich_text_section", "rich_text_quote"):
        yield "".join(element["text"] for element in part["elements"])
