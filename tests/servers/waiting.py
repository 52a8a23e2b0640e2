"""Waiting for something to come true, for a bounded time."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def until(true: Callable[[], T], seconds: float = 5, every: float = 0.02) -> T:
    """Wait for something to come true, and return it; AssertionError when it never does."""
    for _ in range(int(seconds / every)):
        if found := true():
            return found
        await asyncio.sleep(every)
    raise AssertionError(f"it did not come true within {seconds} s")
