"""What real Slack refuses and local-slack takes: tokens, long texts, bad blocks, spent triggers, haste."""

import json
import re
import time
from dataclasses import dataclass, field
from typing import Any

from tests.servers import blockkit, workspace

_SHOWS = {"chat.postMessage", "chat.update", "chat.postEphemeral"}
_VIEWS = {"views.open", "views.push", "views.update", "views.publish"}
_NO_BLOCKS_LENGTH = 13_000
_TS = re.compile(r"\d+\.\d+")


@dataclass
class Refusal:
    """Slack's answer to a call it does not take."""

    error: str
    messages: list[str] = field(default_factory=list)
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def body(self) -> dict[str, Any]:
        """The JSON that real Slack sends."""
        extra = {"response_metadata": {"messages": self.messages}} if self.messages else {}
        return {"ok": False, "error": self.error, **extra}


@dataclass
class Rules:
    """The rules, and what they remember. `throttle`: one message a second and channel, 429 above it."""

    throttle: bool = False
    members: dict[str, list[str]] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)
    _triggers: dict[str, float] = field(default_factory=dict)
    _spent: set[str] = field(default_factory=set)

    def given_trigger(self, trigger: str) -> None:
        """A trigger was handed to the bot: it is good once, for three seconds."""
        self._triggers.setdefault(trigger, time.monotonic())

    def refuse(self, method: str, token: str, args: dict[str, Any]) -> Refusal | None:
        """The refusal, or None where Slack would take the call."""
        wanted = workspace.APP_TOKEN if method == "apps.connections.open" else workspace.BOT_TOKEN
        if token != wanted:
            return Refusal("invalid_auth" if token else "not_authed")
        if not _TS.fullmatch(str(args.get("thread_ts") or "0.0")):
            return Refusal("invalid_thread_ts")
        if method in _SHOWS:
            return self._message(method, args)
        if method in _VIEWS:
            return self._view(method, args)
        return self._stranger(args.get("channel_id", "")) if method == "files.completeUploadExternal" else None

    def _message(self, method: str, args: dict[str, Any]) -> Refusal | None:
        blocks, text = args.get("blocks") or [], args.get("text") or ""
        if not text and not blocks:
            return Refusal("no_text")
        if len(text) > 40_000:
            return Refusal("msg_too_long")
        if found := blockkit.faults(blocks):
            return Refusal("invalid_blocks", found)
        if len(json.dumps(blocks)) > 4 * _NO_BLOCKS_LENGTH or _letters(blocks) > _NO_BLOCKS_LENGTH:
            return Refusal("msg_blocks_too_long")
        if refusal := _bad_metadata(args.get("metadata")) or self._stranger(str(args.get("channel", ""))):
            return refusal
        return self._too_soon(str(args.get("channel", ""))) if method == "chat.postMessage" else None

    def _view(self, method: str, args: dict[str, Any]) -> Refusal | None:
        view = args.get("view")
        if found := blockkit.view_faults(view if isinstance(view, dict) else {}):
            return Refusal("invalid_arguments", found)
        return self._spend(str(args.get("trigger_id"))) if method in {"views.open", "views.push"} else None

    def _spend(self, trigger: str) -> Refusal | None:
        if trigger in self._spent:
            return Refusal("exchanged_trigger_id")
        if time.monotonic() - self._triggers.get(trigger, time.monotonic()) > 3:
            return Refusal("expired_trigger_id")
        self._spent.add(trigger)
        return None

    def _stranger(self, channel: str) -> Refusal | None:
        if workspace.BOT not in self.members.get(channel, [workspace.BOT]):
            return Refusal("not_in_channel")
        return None

    def _too_soon(self, channel: str) -> Refusal | None:
        now = time.monotonic()
        if self.throttle and now - self._last.get(channel, -10.0) < 1:
            return Refusal("ratelimited", status=429, headers={"Retry-After": "1"})
        self._last[channel] = now
        return None


def _bad_metadata(metadata: Any) -> Refusal | None:
    if not metadata:
        return None
    whole = isinstance(metadata, dict) and metadata.get("event_type")
    return None if whole and isinstance(metadata.get("event_payload"), dict) else Refusal("invalid_metadata_format")


def _letters(part: Any) -> int:
    """How many characters of text the blocks hold."""
    if isinstance(part, dict):
        own = len(part["text"]) if isinstance(part.get("text"), str) else 0
        return own + sum(_letters(value) for value in part.values())
    return sum(map(_letters, part)) if isinstance(part, list) else 0
