"""An event loop in a thread of its own, so that a counterpart runs on while the test's loop is busy."""

import asyncio
import threading
from collections.abc import Awaitable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class LoopThread:
    """Runs coroutines for tests: `run` waits from synchronous code, `of` is awaited from any other loop."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, T], seconds: float = 30) -> T:
        """The result, waited for."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(seconds)

    def of(self, work: Coroutine[Any, Any, T]) -> Awaitable[T]:
        """Something the test's own loop may await."""
        return asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self.loop))

    def begin(self, work: Coroutine[Any, Any, Any]) -> None:
        """Start it and do not wait."""
        asyncio.run_coroutine_threadsafe(work, self.loop)

    def stop(self) -> None:
        """Stop the loop, and whatever still runs on it."""
        self.run(self._cancel_all())
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join(5)

    async def _cancel_all(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
