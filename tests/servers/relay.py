"""A TCP relay that can go quiet, as a network does when a router forgets a connection."""

import asyncio

from tests.servers.loops import LoopThread
from tests.servers.processes import free_port


class Relay:
    """Passes bytes to `target` on loopback until `freeze` is called; then nothing more, and no goodbye."""

    def __init__(self, target: int) -> None:
        self.port = free_port()
        self._target = target
        self._frozen = False
        self._writers: list[asyncio.StreamWriter] = []
        self._loop = LoopThread()
        self._loop.run(self._listen())

    def freeze(self) -> None:
        """From now on nothing gets through."""
        self._frozen = True

    def cut(self) -> None:
        """Every connection is closed without a goodbye."""
        self._loop.run(self._close())

    def stop(self) -> None:
        """Stop listening and drop everything."""
        self._loop.stop()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._join, "127.0.0.1", self.port)

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self._target)
        self._writers += [writer, back]
        await asyncio.gather(self._pass(reader, back), self._pass(there, writer))

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(65536):
            if not self._frozen:
                writer.write(data)
        writer.close()

    async def _close(self) -> None:
        for writer in self._writers:
            writer.close()
