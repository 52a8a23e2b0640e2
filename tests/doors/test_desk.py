"""The desk closes after whoever is being answered, and not for ever after."""

import asyncio

import pytest

from bot import desk as desks
from bot.desk import Desk
from tests.verbs.stages import quick_store


@pytest.fixture
def opened_desk(empty_sqlite):
    return Desk(quick_store(f"sqlite:///{empty_sqlite}"), {}, token_key=b"a key of the tests")


async def test_a_stop_waits_until_whoever_is_being_dealt_with_is_answered(opened_desk):
    pressed, answered = asyncio.Event(), []

    async def deed():
        async with opened_desk.at_work():
            await pressed.wait()
            answered.append(await opened_desk.ask(lambda _store, _now: "answered"))

    working = asyncio.create_task(deed())
    await asyncio.sleep(0)
    closing = asyncio.create_task(opened_desk.close())
    await asyncio.sleep(0)
    pressed.set()
    await asyncio.gather(working, closing)
    assert answered == ["answered"]


async def test_a_stop_does_not_wait_for_ever(opened_desk, monkeypatch):
    monkeypatch.setattr(desks, "PATIENCE", 0.01)
    async with opened_desk.at_work():
        await asyncio.wait_for(opened_desk.close(), 5)
