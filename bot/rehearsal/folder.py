"""The folder a rehearsal leaves: the published papers, the board's message, and one of each kind of message."""

import json
from collections.abc import Iterable
from pathlib import Path

from bot.domain.letter import Enclosure, Letter
from bot.rehearsal.carriers import Carried
from bot.rehearsal.digest import as_read, kind_of


def leave_papers(papers: Iterable[Enclosure], out: Path) -> list[Path]:
    """Write papers to a folder; give their paths."""
    out.mkdir(parents=True, exist_ok=True)
    return [_write(out / paper.name, paper.content) for paper in papers]


def leave_board_message(kept: Carried, out: Path, name: str) -> list[Path]:
    """Write the message to the board's channel as Slack takes it, and as it reads."""
    out.mkdir(parents=True, exist_ok=True)
    return [
        _write(out / f"{name}.json", _as_json(kept.letter)),
        _write(out / f"{name}.txt", as_read(kept).encode() + b"\n"),
    ]


def leave_messages(carried: Iterable[Carried], out: Path) -> list[Path]:
    """Write the first message of each kind: emails as .eml and .html, Slack messages as .json."""
    out.mkdir(parents=True, exist_ok=True)
    firsts: dict[str, Carried] = {}
    for kept in carried:
        if kept.raw or kept.letter.blocks:
            firsts.setdefault(kind_of(kept), kept)
    written: list[Path] = []
    for kind, kept in firsts.items():
        if kept.letter.channel == "slack":
            written.append(_write(out / f"{kind}.json", _as_json(kept.letter)))
        else:
            written.append(_write(out / f"{kind}.eml", kept.raw))
            written.append(_write(out / f"{kind}.html", kept.letter.html.encode()))
    return written


def _as_json(letter: Letter) -> bytes:
    message = {"channel": letter.to, "text": letter.text, "blocks": list(letter.blocks)}
    return json.dumps(message, ensure_ascii=False, indent=1).encode() + b"\n"


def _write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
