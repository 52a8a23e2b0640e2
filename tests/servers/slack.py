"""SlackServer: what a test says and sees in the workspace (see tests/servers/__init__.py for the list)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from aiohttp import web

from tests.servers import local_slack, processes
from tests.servers.loops import LoopThread
from tests.servers.proxy import Proxy
from tests.servers.slack_orders import SlackOrders
from tests.servers.slack_people import SlackPeople
from tests.servers.waiting import until


class SlackServer(SlackOrders, SlackPeople):
    """The workspace as its people use it. Awaited methods are safe in the same loop as the bot."""

    def __init__(self, folder: Path) -> None:
        self._process, port = local_slack.start(folder)
        self._upstream = f"http://127.0.0.1:{port}"
        self._loop = LoopThread()
        self._own = f"http://127.0.0.1:{processes.free_port()}"
        self._proxy = self._loop.run(self._open())
        self._loop.begin(self._proxy.follow())

    async def until(self, true: Callable[[], Any], seconds: float = 5) -> Any:
        """Wait for something to come true, and return it; AssertionError when it never does."""
        return await until(true, seconds)

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

    async def _get(self, what: str) -> dict[str, Any]:
        async with self._proxy.session.get(f"{self._upstream}/_control/{what}") as answer:
            said: dict[str, Any] = await answer.json()
            return said

    async def _snapshot(self) -> dict[str, Any]:
        async with self._proxy.session.ws_connect(f"{self._upstream}/ui", max_msg_size=0) as page:
            state: dict[str, Any] = (await page.receive_json())["state"]
            return state

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
