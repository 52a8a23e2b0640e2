"""The app's home: what is asked of me, and for the secretariat how the report stands."""

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot import answer
from bot.desk import Desk
from handlers.said import sentences


def hang(app: AsyncApp, desk: Desk) -> None:
    """Draw the home anew each time somebody opens it."""

    @app.event("app_home_opened")
    async def show(event: dict[str, Any], client: AsyncWebClient) -> None:
        if event.get("tab", "home") == "home":
            await client.views_publish(user_id=event["user"], view=await _view(desk, event["user"]))


async def _view(desk: Desk, user: str) -> dict[str, Any]:
    try:
        board = await desk.ask(answer.board_for, user)
        return await desk.ask(answer.home, board, user)
    except answer.Refused as no:
        return {"type": "home", "blocks": sentences(str(no))["blocks"]}
