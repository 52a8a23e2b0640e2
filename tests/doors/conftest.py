"""The Slack door, open on a real workspace, with a desk that takes notes."""

import pytest_asyncio
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler

from handlers.slack import make_app
from tests.doors.front import FakeDesk


@pytest_asyncio.fixture
async def desk():
    return FakeDesk()


@pytest_asyncio.fixture
async def slack(slack_server, desk):
    """The workspace, with the door hung in it."""
    app = make_app(desk, slack_server.client(), slack_server.signing_secret)
    handler = AsyncSocketModeHandler(app, slack_server.app_token)
    await handler.connect_async()
    await slack_server.connected()
    yield slack_server
    await handler.close_async()
