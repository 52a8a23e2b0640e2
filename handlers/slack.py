"""The Slack door: what comes in is kept before it is acknowledged, then handed to whoever knows it."""

import logging
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.desk import Desk
from handlers import buttons, commands, forms, home, replies
from handlers.once import Once, delivery
from handlers.said import sentences, tell

log = logging.getLogger("reeve")


def make_app(desk: Desk, client: AsyncWebClient, signing_secret: str = "") -> AsyncApp:
    """The app, ready for Socket Mode or HTTP. The client must not retry by itself (`retry_handlers=[]`)."""
    app = AsyncApp(client=client, signing_secret=signing_secret, before_authorize=_keeper(desk))
    for door in (replies, forms, buttons, commands, home):
        door.hang(app, desk)
    app.error(_sorry)
    return app


def _keeper(desk: Desk) -> Any:  # noqa: ANN401 (Bolt calls it by its arguments' names)
    """What runs before anything else: keep, or raise, so that what was not kept is never acknowledged.

    Bolt acknowledges an event before its listener runs, and answers 200 where its own authorisation fails:
    here alone an exception means that Slack sends it again.
    """
    once = Once()

    async def keep_first(
        body: dict[str, Any],
        context: AsyncBoltContext,
        ack: AsyncAck,
        next_: Any,  # noqa: ANN401 (Bolt's)
    ) -> BoltResponse | None:
        async with desk.at_work():
            if _is_form(body):
                ended = await forms.keep(desk, body, context, ack)
            else:
                fresh = not once.again(delivery(body)) and await replies.keep(desk, body, context)
                ended = None if fresh else await ack()
            if ended is None:
                await next_()
            return ended

    return keep_first


def _is_form(body: dict[str, Any]) -> bool:
    return body.get("type") == "view_submission" and body["view"].get("callback_id") == forms.FORM


async def _sorry(error: Exception, body: dict[str, Any], client: AsyncWebClient, respond: AsyncRespond) -> None:
    """A command or button that failed says so; a reply that was kept is read again by the next tick."""
    log.error("something from Slack could not be dealt with", exc_info=error)
    if body.get("command") or body.get("type") == "block_actions":
        said = sentences("Sorry, that did not work: the fault is ours, and nothing was lost. Please try again.")
        await tell(respond, client, body, said)
