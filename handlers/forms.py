"""The answer form: opened by a button, checked beside its fields, kept before it closes."""

import json
import re
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot import answer, receive
from bot.desk import Desk
from bot.domain import form_fields
from bot.domain.reply import Arrival
from handlers.said import sentences, tell, user_of

FORM = "answer"
BUTTON = re.compile(r"^answer(:\d+)?$")


async def keep(desk: Desk, body: dict[str, Any], context: AsyncBoltContext, ack: AsyncAck) -> BoltResponse | None:
    """Check a submitted form and keep it; the answer to Slack where that ends it: errors, or kept before."""
    view = body["view"]
    travelled = json.loads(view["private_metadata"])
    values = form_fields.values(view["state"]["values"], travelled)
    blocks = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    try:
        board = await desk.ask(answer.board_for, user_of(body))
        errors = await _errors(desk, board, travelled["request"], values)
    except answer.Refused as no:
        errors = {"": str(no)}
    if errors:
        return await ack(response_action="errors", errors=form_fields.errors(errors, blocks, travelled))
    reply_id, new = await desk.do(receive.keep, board, _arrival(desk, body, travelled["request"], values))
    context["kept"] = (board, reply_id)
    return None if new else await ack()


async def _errors(desk: Desk, board: str, request_id: int, values: dict[str, str]) -> dict[str, str]:
    if not values:
        return {"": "Please fill in at least one field, or close the form."}
    return await desk.ask(answer.check, board, request_id, values)


def _arrival(desk: Desk, body: dict[str, Any], request_id: int, values: dict[str, str]) -> Arrival:
    filled = {"request": request_id, "values": values}
    return Arrival(
        kind="form",
        source_key=body["view"]["id"],
        sender=user_of(body),
        raw=json.dumps(filled, sort_keys=True).encode(),
        received_at=desk.now(),
    )


def hang(app: AsyncApp, desk: Desk) -> None:
    """Open forms, and read those that were kept."""

    @app.action({"type": "block_actions", "action_id": BUTTON})
    async def open_form(
        ack: AsyncAck, body: dict[str, Any], action: dict[str, Any], client: AsyncWebClient, respond: AsyncRespond
    ) -> None:
        async with desk.at_work():
            await ack()
            user = user_of(body)
            try:
                board = await desk.ask(answer.board_for, user)
                view = await desk.ask(answer.form_view, board, user, int(action["value"]))
            except answer.Refused as no:
                await tell(respond, client, body, sentences(str(no)))
                return
            await client.views_open(trigger_id=body["trigger_id"], view=view)

    @app.view(FORM)
    async def read(ack: AsyncAck, context: AsyncBoltContext) -> None:
        async with desk.at_work():
            await ack()
            await desk.do(receive.receive, *context["kept"])
