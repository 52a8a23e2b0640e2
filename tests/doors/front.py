"""A desk that takes note of what it is asked to do, and answers as it is told."""

from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

from bot import answer, receive
from bot.domain.entitled import Refused, Stranger

NOW = datetime(2026, 10, 5, 8, 30, tzinfo=UTC)


class FakeDesk:
    """Every verb run on it is in `done`, by its name. `answers` says what a verb gives, or raises."""

    def __init__(self, mailbox: Any = None) -> None:
        self.done: list[tuple[str, tuple[Any, ...]]] = []
        self.once: list[str] = []
        self.kept: dict[tuple[str, str], int] = {}
        self.strangers: set[str] = set()
        self.letters: set[str] = set()
        self.answers: dict[Any, Any] = {}
        self.mailbox = mailbox

    def now(self) -> datetime:
        return NOW

    async def do(self, verb: Any, *args: Any, once: str = "") -> Any:
        self.once.append(once)
        return self._run(verb, args)

    async def ask(self, verb: Any, *args: Any) -> Any:
        return self._run(verb, args)

    @asynccontextmanager
    async def at_work(self):
        yield

    async def fetch_files(self) -> int:
        self.done.append(("fetch_files", ()))
        return 0

    def did(self, name: str) -> list[tuple[Any, ...]]:
        return [args for verb, args in self.done if verb == name]

    def _run(self, verb: Any, args: tuple[Any, ...]) -> Any:
        told = self.answers.get(verb)
        if isinstance(told, list):
            told = told.pop(0) if told else None
        if isinstance(told, Exception):
            raise told
        found = told(*args) if callable(told) else told if told is not None else self._usual(verb, args)
        self.done.append((verb.__name__, args))
        return found

    def _usual(self, verb: Any, args: tuple[Any, ...]) -> Any:
        if verb is answer.board_for:
            if args[0] in self.strangers:
                raise Stranger("You are not among any board's contacts.")
            return "northmoor"
        if verb is receive.keep:
            key = (args[1].kind, args[1].source_key)
            new = key not in self.kept
            return self.kept.setdefault(key, len(self.kept) + 1), new
        if verb is answer.check:
            return {}
        if verb is receive.under_our_letter:
            return args[1] in self.letters
        if verb is receive.position:
            return 0, 0
        if verb is receive.home:
            return "northmoor"
        return {"text": f"{verb.__name__} done", "blocks": [], "response_type": "ephemeral", "replace_original": False}


REFUSAL = Refused("Only the board's secretariat may do that.")
