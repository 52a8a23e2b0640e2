"""What outlives the bot when it dies: the mailbox, Slack, the readers' inboxes, and how far the story has come."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.domain.letter import Letter, Receipt

# How long the bot is away when it dies: longer than any lease.
AWAY = timedelta(minutes=6)


class Outside:
    """Everything that is not the books, kept in a folder, so that it survives a killed process too."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.story: dict[str, Any] = {"deed": 0, "deaths": 0, "asked": 0, "seen": [], "acknowledged": [], "faults": []}
        if self._story_file.exists():
            self.story |= json.loads(self._story_file.read_text("utf-8"))

    @property
    def _story_file(self) -> Path:
        return self.folder / "story.json"

    def write(self, **changes: Any) -> None:
        """Write down what happened outside, at once and whole."""
        self.story |= changes
        draft = self.folder / "story.draft"
        draft.write_text(json.dumps(self.story), "utf-8")
        draft.replace(self._story_file)

    def died(self) -> None:
        """Write down that the bot died, and that nothing has been asked for in its next life."""
        self.write(deaths=self.story["deaths"] + 1, asked=0)

    def note(self, what: str, name: str) -> bool:
        """Note a thing that happens once, such as a message marked read; False when it was noted before."""
        if name in self.story[what]:
            return False
        self.write(**{what: [*self.story[what], name]})
        return True

    def now(self, at: datetime) -> datetime:
        """The time of a deed, later by every death so far."""
        return at + AWAY * self.story["deaths"]

    def carrier(self, channel: str) -> "FileCarrier":
        """The way out to a channel's readers."""
        return FileCarrier(self, channel)

    def reached(self, channel: str) -> list[dict[str, str]]:
        """Every letter that reached a reader, as often as it did."""
        path = self.folder / f"{channel}.jsonl"
        return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


class FileCarrier:
    """Carries letters into a file. Slack can be searched afterwards; email cannot."""

    def __init__(self, outside: Outside, channel: str) -> None:
        self._outside, self._channel = outside, channel

    async def carry(self, letter: Letter) -> Receipt:
        """Carry a letter; certain letters are refused or left in doubt, each once or always, as the story tells."""
        if answer := self._trouble(letter, before=True):
            return answer
        line = {"key": letter.key, "to": letter.to, "message_id": letter.message_id, "thread": letter.thread}
        with (self._outside.folder / f"{self._channel}.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        return self._trouble(letter, before=False) or self._receipt(letter)

    async def find(self, letter: Letter) -> Receipt | None:
        """Look whether a letter is there; email has nowhere to look."""
        there = any(line["key"] == letter.key for line in self._outside.reached(self._channel))
        return self._receipt(letter) if there and self._channel == "slack" else None

    async def check(self) -> str:
        """Say that it works."""
        return "kept"

    def _trouble(self, letter: Letter, *, before: bool) -> Receipt | None:
        """`refuse/…` is always refused; `doubt/…` reaches its reader and is left in doubt the first time."""
        from tests.faults.script import DOUBTED, REFUSED

        named = (self._channel, letter.to, letter.key.split("/")[0])
        if before and named in REFUSED:
            return Receipt(outcome="refused", detail="no such address")
        if not before and named in DOUBTED and self._outside.note("faults", letter.key):
            return Receipt(outcome="doubtful", detail="the line dropped")
        return None

    def _receipt(self, letter: Letter) -> Receipt:
        lines = [line["key"] for line in self._outside.reached(self._channel)]
        return Receipt(outcome="carried", provider_id=f"{1790000000 + lines.index(letter.key)}.000100")
