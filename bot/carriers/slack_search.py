"""Looking for a letter that may be there: by the key it carries in its metadata, or in its file's title."""

from collections.abc import AsyncIterator, Callable
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.domain.letter import Letter

EVENT = "reeve_letter"
# A letter in doubt was sent minutes ago; 1,000 messages are far more than a channel holds in that time.
_PAGES, _PAGE = 5, 200


def title(letter: Letter) -> str:
    """What a letter's file is called, so that it can be found again."""
    return f"{letter.enclosures[0].name} ({letter.key})"


async def search(client: AsyncWebClient, channel: str, letter: Letter) -> str:
    """The ts of the message (or the id of the file) that carries this letter, or nothing."""
    mark = _file_of if letter.enclosures else _ts_of
    async for message in _messages(client, channel, letter):
        if found := mark(message, letter):
            return found
    return ""


def _ts_of(message: dict[str, Any], letter: Letter) -> str:
    metadata = message.get("metadata") or {}
    payload = metadata.get("event_payload") or {}
    ours = metadata.get("event_type") == EVENT and payload.get("key") == letter.key
    return str(message["ts"]) if ours else ""


def _file_of(message: dict[str, Any], letter: Letter) -> str:
    ours = (file for file in message.get("files") or [] if file.get("title") == title(letter))
    return next((str(file["id"]) for file in ours), "")


async def _messages(client: AsyncWebClient, channel: str, letter: Letter) -> AsyncIterator[dict[str, Any]]:
    read, where = _place(client, letter)
    cursor = ""
    for _ in range(_PAGES):
        page = await read(channel=channel, include_all_metadata=True, limit=_PAGE, cursor=cursor, **where)
        for message in page.get("messages") or []:
            yield message
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return


def _place(client: AsyncWebClient, letter: Letter) -> tuple[Callable[..., Any], dict[str, Any]]:
    """Which call reads the place the letter went to: its thread, the message it replaces, or the channel."""
    if letter.thread:
        return client.conversations_replies, {"ts": letter.thread}
    if letter.replaces:
        return client.conversations_history, {
            "oldest": letter.replaces,
            "latest": letter.replaces,
            "inclusive": True,
        }
    return client.conversations_history, {}
