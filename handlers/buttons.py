"""Buttons that settle a doubt or decide something: one table, button to verb."""

import re
from collections.abc import Callable
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

from bot import answer, report
from bot.desk import Desk
from handlers.once import delivery
from handlers.said import Payload, sentences, tell, user_of

Verb = Callable[..., Payload]
Parts = Callable[[str], tuple[Any, ...]]


def _number(value: str) -> tuple[int]:
    return (int(value),)


def _candidate(value: str) -> tuple[int, str]:
    query, _, code = value.partition("|")
    return int(query), code


# The button's action id, the verb, and what the verb is given of the button's value.
BUTTONS: dict[str, tuple[Verb, Parts]] = {
    "settle-yes": (answer.settle, lambda value: (int(value), "yes")),
    "settle-no": (answer.settle, lambda value: (int(value), "no")),
    "settle-candidate": (answer.settle, _candidate),
    "vouch-yes": (answer.vouch, lambda value: (int(value), "yes")),
    "vouch-no": (answer.vouch, lambda value: (int(value), "no")),
    "release-escalation": (answer.release, _number),
    "drop-escalation": (answer.drop, _number),
    "admit-late": (answer.admit, _number),
    "table-late": (answer.table, _number),
    "decide-exempt": (answer.decide, lambda value: (value, "exempt")),
    "decide-open": (answer.decide, lambda value: (value, "open")),
    "extract-correct": (answer.find_correct, lambda value: (value,)),
    "tell-board": (report.tell_board, lambda value: (value,)),
    "clear": (report.clear, lambda value: (value,)),
    "sign": (report.sign_off, lambda value: (value,)),
    "publish": (report.publish_now, lambda value: (value,)),
}


def hang(app: AsyncApp, desk: Desk) -> None:
    """Answer every button of the table, to the person who pressed it."""
    for name, (verb, parts) in BUTTONS.items():
        app.action(re.compile(rf"^{name}(:\d+)?$"))(_pressed(desk, verb, parts))


def _pressed(desk: Desk, verb: Verb, parts: Parts) -> Callable[..., Any]:
    async def pressed(
        ack: AsyncAck, body: dict[str, Any], action: dict[str, Any], client: AsyncWebClient, respond: AsyncRespond
    ) -> None:
        async with desk.at_work():
            await ack()
            said = await _said(desk, verb, user_of(body), parts(str(action["value"])), delivery(body))
            await tell(respond, client, body, said)

    return pressed


async def _said(desk: Desk, verb: Verb, user: str, parts: tuple[Any, ...], once: str) -> Payload:
    try:
        board = await desk.ask(answer.board_for, user)
        return await desk.do(verb, board, user, *parts, once=once)
    except answer.Refused as no:
        return sentences(str(no))
