"""Answering one person: where a command or button was used, or in their direct messages."""

import html
from typing import Any

from slack_bolt.context.respond.async_respond import AsyncRespond
from slack_sdk.web.async_client import AsyncWebClient

Payload = dict[str, Any]
_MOST = 2900


def sentences(*texts: str) -> Payload:
    """A payload of our own words, which nothing turns into mentions or markup."""
    words = [text[:_MOST] for text in texts]
    blocks = [{"type": "section", "text": {"type": "plain_text", "text": text, "emoji": False}} for text in words]
    fallback = html.escape("\n".join(words), quote=False)
    return {"text": fallback, "blocks": blocks, "response_type": "ephemeral", "replace_original": False}


async def tell(respond: AsyncRespond, client: AsyncWebClient, body: Payload, payload: Payload) -> None:
    """Show the payload to the person alone; a button on the home page has no message to answer under."""
    if body.get("response_url"):
        await respond(**payload)
    else:
        await client.chat_postMessage(channel=user_of(body), text=payload["text"], blocks=payload["blocks"])


def user_of(body: Payload) -> str:
    """Who pressed, typed or sent it."""
    user = body.get("user") or {}
    return str(user["id"] if isinstance(user, dict) and user else body.get("user_id", ""))
