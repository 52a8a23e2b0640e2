"""A whole message: no more than Slack takes, and the same words as plain text."""

from html import escape

from bot.render.blocks import Block, paragraphs
from bot.render.safe import mrkdwn

# Slack takes about 13,000 characters of blocks; a notification or screen reader has enough in 3,000.
_CHARACTERS, _FALLBACK = 12_000, 3000


def message(made: list[Block]) -> Block:
    """A message: its blocks, and the same words as plain text for notifications and screen readers."""
    blocks = fitted(made or paragraphs("Done."), 50)
    return {"text": _as_much("\n".join(filter(None, map(_words, blocks)))), "blocks": blocks}


def fitted(made: list[Block], most: int) -> list[Block]:
    """The blocks, or where Slack would refuse so many or so long ones, those that fit and a word about it."""
    kept: list[Block] = []
    room = _CHARACTERS
    for block in made:
        room -= len(_words(block)) + sum(len(str(element)) // 4 for element in block.get("elements", ()))
        if room < 0 or (len(kept) == most - 1 and len(made) > most):
            return [*kept, *paragraphs("There is more than one message can hold: “/hwb mine” lists the rest.")]
        kept.append(block)
    return kept


def _as_much(text: str) -> str:
    if len(text) <= _FALLBACK:
        return text
    return f"{text[:_FALLBACK].rpartition(chr(10))[0]}\n… and more in the message itself.".strip()


def _words(block: Block) -> str:
    """The words of a block, without our own bold and bars; buttons are not read out."""
    if block["type"] == "section" and block["text"]["type"] == "plain_text":
        return escape(str(block["text"]["text"]), quote=False)
    if block["type"] == "section":
        bare = str(block["text"]["text"]).replace("*", "")
        return "\n".join(line.removeprefix("> ") for line in bare.splitlines())
    if block["type"] == "header":
        return mrkdwn(block["text"]["text"])
    if block["type"] == "context":
        return mrkdwn(block["elements"][0]["text"])
    return ""
