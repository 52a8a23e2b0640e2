"""SlackServer: what a test says and sees in the workspace (see tests/servers/__init__.py for the list)."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from aiohttp import FormData, web

from tests.servers import local_slack, processes
from tests.servers.loops import LoopThread
from tests.servers.proxy import Proxy
from tests.servers.slack_orders import SlackOrders


class SlackServer(SlackOrders):
    """The workspace as its people use it. Awaited methods are safe in the same loop as the bot."""

    def __init__(self, folder: Path) -> None:
        self._process, port = local_slack.start(folder)
        self._upstream = f"http://127.0.0.1:{port}"
        self._loop = LoopThread()
        self._own = f"http://127.0.0.1:{processes.free_port()}"
        self._proxy = self._loop.run(self._open())
        self._loop.begin(self._proxy.follow())

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

    async def until(self, true: Callable[[], Any], seconds: float = 5) -> Any:
        """Wait for something to come true, and return it; AssertionError when it never does."""
        for _ in range(int(seconds / 0.02)):
            if found := true():
                return found
            await asyncio.sleep(0.02)
        raise AssertionError(f"it did not come true within {seconds} s")

    async def connected(self) -> None:
        """Wait until the bot's socket is there."""
        await self.until(lambda: self._proxy.sockets.open)

    def messages(self, channel: str) -> list[dict[str, Any]]:
        """What stands in a channel, oldest first, threads and ephemeral messages included."""
        found: list[dict[str, Any]] = self._loop.run(self._get(f"messages/{channel}"))["messages"]
        return found

    def dm(self, user: str) -> list[dict[str, Any]]:
        """What stands in a person's direct messages with the bot."""
        return self.messages(self.dm_channel(user)) if self.dm_channel(user) else []

    def dm_channel(self, user: str) -> str:
        """The id of a person's direct messages with the bot; empty before they are opened."""
        channels = self._loop.run(self._get("state"))["channels"]
        return next((str(c["id"]) for c in channels if c.get("is_im") and user in c["members"]), "")

    def view(self) -> dict[str, Any] | None:
        """The form on top, or None."""
        stack = self._loop.run(self._snapshot())["modalStack"]
        return stack[-1] if stack else None

    def home(self, user: str) -> dict[str, Any] | None:
        """The Home the bot last published for a person."""
        views = self._loop.run(self._snapshot())["homeViews"].get(user) or {}
        return next(iter(views.values()), None)

    def reset(self) -> None:
        """An empty workspace, and no orders outstanding."""
        self._loop.run(self._clear())

    def stop(self) -> None:
        """Stop the proxy and local-slack."""
        self._loop.run(self._close())
        self._loop.stop()
        processes.stop(self._process)

    async def _control(self, what: str, facts: dict[str, Any]) -> dict[str, Any]:
        return await self._loop.of(self._post(what, json=facts))

    async def _post(self, what: str, **body: Any) -> dict[str, Any]:
        body = {name: value() if callable(value) else value for name, value in body.items()}
        async with self._proxy.session.post(f"{self._upstream}/_control/{what}", **body) as answer:
            said: dict[str, Any] = await answer.json()
        if said.get("ok") is False:
            raise AssertionError(f"local-slack refused {what}: {said.get('error')}")
        return said

    async def _get(self, what: str) -> dict[str, Any]:
        async with self._proxy.session.get(f"{self._upstream}/_control/{what}") as answer:
            said: dict[str, Any] = await answer.json()
            return said

    async def _snapshot(self) -> dict[str, Any]:
        async with self._proxy.session.ws_connect(f"{self._upstream}/ui", max_msg_size=0) as page:
            state: dict[str, Any] = (await page.receive_json())["state"]
            return state

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

    async def _open(self) -> Proxy:
        proxy = Proxy(self._upstream, self._own)
        async with proxy.session.get(f"{self._upstream}/_control/state") as answer:
            channels = (await answer.json())["channels"]
        proxy.rules.members = {channel["id"]: channel["members"] for channel in channels}
        self._runner = web.AppRunner(proxy.app, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", int(self._own.rsplit(":", 1)[1])).start()
        return proxy

    async def _clear(self) -> None:
        self._proxy.clear()
        await self._post("reset")

    async def _close(self) -> None:
        await self._proxy.session.close()
        await self._runner.cleanup()
