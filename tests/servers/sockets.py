"""Socket Mode as Slack does it: one socket gets each envelope, and what is not acknowledged comes again."""

import asyncio
import itertools
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import aiohttp
from aiohttp import web


class Sockets:
    """Stands between local-slack's one socket and the bot's; events are redelivered, the rest is not."""

    def __init__(self) -> None:
        self.redeliver_after = 3.0
        self.duplicate_next = 0
        self.delivered: list[dict[str, Any]] = []
        self.open: list[web.WebSocketResponse] = []
        self._upstream: aiohttp.ClientWebSocketResponse | None = None
        self._waiting: dict[str, asyncio.Event] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._turn = itertools.count()
        self._somebody = asyncio.Event()

    def clear(self) -> None:
        """Forget orders and unacknowledged envelopes."""
        self.redeliver_after, self.duplicate_next = 3.0, 0
        self.delivered.clear()
        self._waiting.clear()
        for task in self._tasks:
            task.cancel()

    async def follow(self, upstream: aiohttp.ClientWebSocketResponse, mend: Callable[[str], str]) -> None:
        """Pass on what local-slack sends, for as long as it does; `mend` puts our address for its own."""
        self._upstream = upstream
        async for message in upstream:
            frame = json.loads(mend(message.data))
            if "envelope_id" in frame:
                await self._receive(frame)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One of the bot's sockets, from hello to goodbye."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.open.append(socket)
        self._somebody.set()
        await socket.send_json({"type": "hello", "num_connections": len(self.open), "connection_info": {}})
        try:
            async for message in socket:
                if message.type == aiohttp.WSMsgType.TEXT:
                    await self._acknowledge(message.data)
        finally:
            self.open.remove(socket)
            if not self.open:
                self._somebody.clear()
        return socket

    async def disconnect(self) -> None:
        """Ask every socket to reconnect, as Slack does every few hours."""
        for socket in list(self.open):
            await socket.send_json({"type": "disconnect", "reason": "refresh_requested"})
            await socket.close()

    async def _receive(self, frame: dict[str, Any]) -> None:
        if frame["type"] == "events_api":
            # local-slack is told at once; that the bot has it is our concern.
            await self._tell_upstream({"envelope_id": frame["envelope_id"]})
            self._spawn(self._until_acknowledged(frame))
        else:
            self._spawn(self._send(frame))

    async def _until_acknowledged(self, frame: dict[str, Any]) -> None:
        acknowledged = self._waiting.setdefault(frame["envelope_id"], asyncio.Event())
        for attempt in range(4):
            again = {"retry_attempt": attempt, "retry_reason": "timeout" if attempt else ""}
            await self._send(frame | again)
            if self.duplicate_next > 0 and attempt == 0:
                self.duplicate_next -= 1
                await self._send(frame | again)
            with suppress(TimeoutError):
                await asyncio.wait_for(acknowledged.wait(), self.redeliver_after)
                return

    async def _send(self, frame: dict[str, Any]) -> None:
        await self._somebody.wait()
        self.delivered.append(frame)
        with suppress(ConnectionError):  # a socket that has just gone: the envelope comes again
            await self.open[next(self._turn) % len(self.open)].send_json(frame)

    async def _acknowledge(self, text: str) -> None:
        frame = json.loads(text)
        waiting = self._waiting.get(frame.get("envelope_id", ""))
        if waiting:
            waiting.set()
        else:
            await self._tell_upstream(frame)

    async def _tell_upstream(self, frame: dict[str, Any]) -> None:
        if self._upstream is not None:
            await self._upstream.send_json(frame)

    def _spawn(self, work: Any) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
