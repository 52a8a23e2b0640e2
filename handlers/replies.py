"""Replies in chat: direct messages, answers under our letters, and edits of both."""

import json
from datetime import datetime
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient

from bot import answer, receive
from bot.desk import Desk
from bot.domain.reply import Arrival, SharedFile
from handlers.once import Once
from handlers.said import sentences

Event = dict[str, Any]

# What a person wrote; joins, deletions, pins, topics and all the other subtypes are nothing to read.
_WRITTEN = {"", "file_share", "me_message", "thread_broadcast"}

# Files that Slack shows and does not hold.
_ELSEWHERE = {
    "external": "it does not lie with Slack itself",
    "tombstone": "it has been deleted",
    "hidden_by_limit": "Slack hides it, being past the workspace's limit",
}


def arrival_of(body: dict[str, Any], now: datetime) -> Arrival | None:
    """The arrival in an event, or None where it is no person's reply to us.

    `raw` is the whole event as JSON with the message's own fields at its top, an edit's new text among
    them; `files` lie with Slack until they are fetched. An edit brings none: they were read when they came.
    """
    event = body.get("event") or {}
    message = _written(event)
    if message is None or not _to_us(event, message, body):
        return None
    channel, ts = str(event["channel"]), str(message["ts"])
    edited = f"/edit/{message['edited']['ts']}" if event.get("subtype") == "message_changed" else ""
    return Arrival(
        kind="message",
        source_key=f"{body.get('team_id', '')}/{channel}/{ts}{edited}",
        sender=str(message["user"]),
        raw=json.dumps({**event, **message}, sort_keys=True).encode(),
        thread=f"{channel}/{message.get('thread_ts') or ts}",
        received_at=now,
        files=() if edited else _files(message),
    )


def _files(message: Event) -> tuple[SharedFile, ...]:
    shared = enumerate(message.get("files") or [], 1)
    return tuple(
        SharedFile(
            number=number,
            ref=str(file.get("id", "")),
            name=str(file.get("name") or file.get("title") or f"file {number}"),
            media_type=str(file.get("mimetype") or ""),
            size=int(file.get("size") or 0),
            url=str(file.get("url_private_download") or file.get("url_private") or ""),
            trouble=_ELSEWHERE.get(str(file.get("mode", "")), ""),
        )
        for number, file in shared
    )


def _written(event: Event) -> Event | None:
    """The message a person wrote or put right, if that is what the event tells of."""
    if event.get("type") != "message":
        return None
    message = event
    if event.get("subtype") == "message_changed":
        message = event.get("message") or {}
        if not message.get("edited") or message.get("text") == (event.get("previous_message") or {}).get("text"):
            return None
    elif event.get("subtype", "") not in _WRITTEN:
        return None
    ours = message.get("bot_id") or message.get("subtype", "") not in _WRITTEN or not message.get("user")
    return None if ours else message


def _to_us(event: Event, message: Event, body: dict[str, Any]) -> bool:
    """Whether it was said to us alone, or under what may be ours; other talk is not ours to keep."""
    us = [one.get("user_id") for one in body.get("authorizations") or ()]
    if message["user"] in us:
        return False
    if _alone(event):
        return True
    return message.get("thread_ts", message["ts"]) != message["ts"] and message.get("parent_user_id", "") in {"", *us}


def _alone(event: Event) -> bool:
    """Whether it was said in a person's direct messages with us."""
    return event.get("channel_type") == "im" or str(event.get("channel", "")).startswith("D")


async def keep(desk: Desk, body: dict[str, Any], context: AsyncBoltContext) -> bool:
    """Keep a reply before it is acknowledged; False where it has been kept already."""
    arrival = arrival_of(body, desk.now())
    if arrival is None:
        return True
    try:
        board = await desk.ask(answer.board_for, arrival.sender)
    except answer.Stranger as stranger:
        context["stranger"] = str(stranger)
        return True
    if not _alone(body["event"]) and not await desk.ask(receive.under_our_letter, board, arrival.thread):
        return True
    reply_id, new = await desk.do(receive.keep, board, arrival)
    context["kept"] = (board, reply_id)
    return new


def hang(app: AsyncApp, desk: Desk) -> None:
    """Read each reply once it is kept and acknowledged; somebody no board knows is told so, once."""
    once = Once()

    @app.event("message")
    async def read(context: AsyncBoltContext, client: AsyncWebClient, event: Event) -> None:
        async with desk.at_work():
            if "kept" in context:
                if event.get("files"):
                    await desk.fetch_files()
                await desk.do(receive.receive, *context["kept"])
            elif "stranger" in context and _alone(event) and not once.again(f"{event['channel']}/{event['event_ts']}"):
                said = sentences(context["stranger"])
                await client.chat_postMessage(
                    channel=event["channel"], thread_ts=event.get("ts"), text=said["text"], blocks=said["blocks"]
                )
