"""What people do in the workspace."""

import asyncio
import json
from typing import Any

from aiohttp import FormData

from tests.servers.loops import LoopThread
from tests.servers.proxy import Proxy


class SlackPeople:
    """The half of SlackServer that faces its people. All of it may be awaited in the bot's own loop."""

    _proxy: Proxy
    _loop: LoopThread
    _upstream: str

    async def say(self, channel: str, user: str, text: str, thread: str = "") -> str:
        """A person writes; the message's ts. A person's id as channel is their DM with the bot."""
        facts = {"channel": channel, "user": user, "text": text} | ({"thread_ts": thread} if thread else {})
        return str((await self._control("message", facts))["message"]["ts"])

    async def edit(self, channel: str, user: str, ts: str, text: str) -> None:
        """A person edits their message."""
        await self._control("edit-message", {"channel": channel, "user": user, "ts": ts, "text": text})

    async def delete(self, channel: str, user: str, ts: str) -> None:
        """A person deletes their message."""
        await self._control("delete-message", {"channel": channel, "user": user, "ts": ts})

    async def react(self, channel: str, user: str, ts: str, name: str) -> None:
        """A person reacts to a message."""
        await self._control("reaction", {"channel": channel, "user": user, "ts": ts, "name": name})

    async def upload(self, channel: str, user: str, name: str, content: bytes, text: str = "") -> dict[str, Any]:
        """A person shares a file; the message."""

        def form() -> FormData:
            data = FormData({"channel": channel, "user": user, "text": text})
            data.add_field("file", content, filename=name)
            return data

        message: dict[str, Any] = (await self._loop.of(self._post("upload", data=form)))["message"]
        return message

    async def command(self, channel: str, user: str, command: str, text: str = "") -> None:
        """A person uses a slash command; returns when the bot has acknowledged, or after 5 s."""
        await self._control("command", {"channel": channel, "user": user, "command": command, "text": text})

    async def press(
        self, channel: str, user: str, ts: str, action_id: str, value: str = "", block_id: str = "", **more: Any
    ) -> None:
        """A person presses a button (or, with `type=` and the rest in `more`, uses another element)."""
        action = {"type": "button", "action_id": action_id, "block_id": block_id, "value": value, **more}
        await self._control("interact", {"channel": channel, "user": user, "messageTs": ts, "action": action})

    async def submit_view(self, user: str, values: dict[str, Any]) -> dict[str, str]:
        """A person submits the open form; the errors the bot answered, by block, or {} when it took it."""
        return await self._loop.of(self._submit({"t": "view_submit", "user": user, "values": values}))

    async def open_home(self, user: str) -> None:
        """A person opens the bot's Home."""
        await self._control("open-home", {"user": user})

    async def _control(self, what: str, facts: dict[str, Any]) -> dict[str, Any]:
        return await self._loop.of(self._post(what, json=facts))

    async def _post(self, what: str, **body: Any) -> dict[str, Any]:
        body = {name: value() if callable(value) else value for name, value in body.items()}
        async with self._proxy.session.post(f"{self._upstream}/_control/{what}", **body) as answer:
            said: dict[str, Any] = await answer.json()
        if said.get("ok") is False:
            raise AssertionError(f"local-slack refused {what}: {said.get('error')}")
        return said

    async def _submit(self, frame: dict[str, Any]) -> dict[str, str]:
        async with self._proxy.session.ws_connect(f"{self._upstream}/ui", max_msg_size=0) as page:
            await page.send_json(frame)
            async with asyncio.timeout(8):
                async for message in page:
                    said = json.loads(message.data)
                    if said["t"] == "view_errors":
                        return dict(said["errors"])
                    if said["t"] == "view":
                        return {}
        return {}
