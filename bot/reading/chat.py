"""Chat text to passages: Slack's marks taken off or told apart, every offset still true."""

import re

from bot.reading.lines import seen
from bot.reading.passages import Opened, Passage

_ANGLE = re.compile(r"<([^<>\n]{1,2000})>")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_ENTITY = re.compile(r"&(?:lt|gt|amp);")
_STRUCK = re.compile(r"(?<![\w~])~(\S(?:[^~\n]{0,500}\S)?)~(?![\w~])")
_QUOTE = re.compile(r"[ \t]{0,3}(?:&gt;|>)+[ \t]?")
_REST_QUOTED = re.compile(r"[ \t]{0,3}(?:&gt;|>){3}")


def open_chat(text: str) -> Opened:
    """Open one chat message as the chat service delivers it.

    Offsets are into the text as people see it, which is what `seen_text` returns. Quoted lines are left
    out, and each is the prompt of what is written under it.
    """
    passages: list[Passage] = []
    block: list[str] = []
    at, start, prompt, rest = 0, 0, "", False
    for raw in [*_ungreeted(text).split("\n"), None]:
        rest = rest or (raw is not None and bool(_REST_QUOTED.match(raw)))
        quoted = raw is None or rest or _quoted(raw)
        if quoted and any(seen(line) for line in block):
            passages.append(_passage("\n".join(block), start, prompt))
        if raw is None:
            break
        shown = seen_text(raw)
        if quoted:
            prompt, block = shown.lstrip("> \t"), []
        else:
            start = at if not block else start
            block.append(shown)
        at += len(shown) + 1
    return Opened(passages=tuple(passages), typed=True)


def _ungreeted(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _quoted(line: str) -> bool:
    """Tell a quoted line from one that begins with a figure, such as '&gt;95%'."""
    marked = _QUOTE.match(line)
    return bool(marked) and not line[marked.end() : marked.end() + 1].isdigit() if marked else False


def _passage(text: str, start: int, prompt: str) -> Passage:
    struck = tuple((m.start(), m.end()) for m in _STRUCK.finditer(text))
    return Passage(text=text, part=0, start=start, kind="inline" if prompt else "own", prompt=prompt, struck=struck)


def seen_text(text: str) -> str:
    """Return chat text as people see it: links as their label, entities as the letters they stand for.

    Mentions stay as '<@U01>', so that whoever reads on can tell who is meant.
    """
    return _ENTITY.sub(lambda m: _ENTITIES[m.group()], _ANGLE.sub(_angle, text))


def _angle(found: re.Match[str]) -> str:
    inside = found.group(1)
    if inside.startswith("@"):
        return f"<{inside.partition('|')[0]}>"
    target, _, label = inside.partition("|")
    if inside.startswith(("#", "!")):
        return label or target
    if target.startswith(("http://", "https://", "mailto:", "tel:")):
        return label or target
    return found.group()
