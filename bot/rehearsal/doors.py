"""The people's side of the doors: what they send, press and type goes in where it does outside."""

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext

from bot import answer, receive
from bot.desk import Desk
from bot.rehearsal.letterbox import Letterbox
from handlers import commands, forms, mail, replies

US, TEAM = "U0REEVE", "T0REHEARSAL"
Payload = dict[str, Any]


class Doors:
    """The email door, and Slack's doors for messages, forms and commands."""

    def __init__(self, desk: Desk, box: Letterbox, thread: ThreadPoolExecutor) -> None:
        self._desk = desk
        self._box = box
        self._follower = mail.Follower(desk, thread)
        self._messages = 0
        self._forms = 0

    async def post(self, raw: bytes) -> None:
        """An email arrives."""
        self._box.post(raw)
        await self._follower.take()

    async def say(self, user: str, thread: str, text: str) -> None:
        """Somebody answers in a thread ('channel/ts') of their direct messages."""
        channel, _, thread_ts = thread.partition("/")
        self._messages += 1
        event = {
            "type": "message", "channel": channel, "channel_type": "im", "user": user, "text": text,
            "ts": f"{self._desk.now().timestamp():.0f}.9{self._messages:05d}", "thread_ts": thread_ts,
            "parent_user_id": US,
        }  # fmt: skip
        context = AsyncBoltContext()
        body = {"team_id": TEAM, "authorizations": [{"user_id": US}], "event": event}
        if await replies.keep(self._desk, body, context) and "kept" in context:
            await self._desk.do(receive.receive, *context["kept"])

    async def open_form(self, board: str, user: str, request_id: int) -> Payload:
        """Somebody presses the button that opens their form. Raises Refused when nothing is left to fill in."""
        return await self._desk.ask(answer.form_view, board, user, request_id)

    async def submit(self, user: str, view: Payload, state: Mapping[str, Any]) -> dict[str, str]:
        """Somebody submits a form; give what is wrong, by block. It is recorded when nothing is."""
        self._forms += 1
        named = view | {"id": f"V0REHEARSAL{self._forms}", "state": {"values": dict(state)}}
        body = {"type": "view_submission", "team": {"id": TEAM}, "user": {"id": user}, "view": named}
        context = AsyncBoltContext()
        ended = await forms.keep(self._desk, body, context, AsyncAck())  # type: ignore[no-untyped-call] # Bolt's own
        if ended is not None:
            errors: dict[str, str] = json.loads(ended.body or "{}").get("errors", {})
            return errors
        await self._desk.do(receive.receive, *context["kept"])
        return {}

    async def command(self, user: str, text: str) -> str:
        """Somebody types /hwb and some words; give what they are answered."""
        payload = await commands.answered(self._desk, user, text)
        return str(payload["text"])
