"""Slack out: one letter, one message (or one file), and an honest word on what came of it."""

from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.carriers.slack_answers import RAISED, answered, fault, not_begun
from bot.carriers.slack_search import EVENT, search, title
from bot.carriers.trouble import MENDING, UNREACHABLE, CarrierTrouble, doubtful, refused
from bot.domain.letter import Letter, Receipt

# What the bot's token must be allowed to do, where Slack tells us what it is.
_SCOPES = {"chat:write", "im:write", "files:read", "files:write", "channels:history", "im:history"}


class SlackCarrier:
    """Carries letters to Slack. The client must not retry by itself (`retry_handlers=[]`)."""

    def __init__(self, client: AsyncWebClient) -> None:
        if client.retry_handlers:
            raise ValueError("The Slack client must have retry_handlers=[]: retries belong to the letters.")
        self._client = client
        self._direct: dict[str, str] = {}

    async def carry(self, letter: Letter) -> Receipt:
        """Post it, update the message it replaces, or upload its file."""
        if len(letter.enclosures) > 1:
            return refused("A Slack letter holds one file; this one holds several.")
        try:
            channel = await self._channel(letter.to)
        except RAISED as error:
            return not_begun(error)
        try:
            return Receipt(outcome="carried", provider_id=await self._show(channel, letter))
        except RAISED as error:
            return answered(error)

    async def find(self, letter: Letter) -> Receipt | None:
        """After a doubt: `carried` when it is there, None when it is not, `doubtful` when nobody can tell."""
        try:
            found = await search(self._client, await self._channel(letter.to), letter)
        except RAISED as error:
            return doubtful(f"Slack could not be searched: {not_begun(error).detail}")
        return Receipt(outcome="carried", provider_id=found) if found else None

    async def check(self) -> str:
        """Ask Slack who we are and what we may do. Raises CarrierTrouble with what to do."""
        try:
            us = await self._client.auth_test()
        except RAISED as error:
            raise _trouble(error) from None
        granted = {name.lower(): str(value) for name, value in us.headers.items()}.get("x-oauth-scopes", "")
        lacking = _SCOPES - {scope.strip() for scope in granted.split(",")} if granted else set()
        if lacking:
            raise CarrierTrouble(
                f"The Slack app lacks {', '.join(sorted(lacking))}: add them under OAuth & Permissions "
                "and install the app again.",
                MENDING,
            )
        return f"Slack messages go out as {us['user']} in {us['team']}."

    async def close(self) -> None:
        """Nothing stays open between letters."""

    async def _channel(self, to: str) -> str:
        """The channel to post in; a person's direct messages are opened first, once."""
        if not to.startswith(("U", "W")):
            return to
        if to not in self._direct:
            opened = await self._client.conversations_open(users=to)
            self._direct[to] = str(opened["channel"]["id"])
        return self._direct[to]

    async def _show(self, channel: str, letter: Letter) -> str:
        if letter.enclosures:
            return await self._upload(channel, letter)
        words: dict[str, Any] = {
            "channel": channel,
            "text": letter.text,
            "blocks": list(letter.blocks),
            "metadata": {"event_type": EVENT, "event_payload": {"key": letter.key}},
        }
        if letter.replaces:
            return str((await self._client.chat_update(ts=letter.replaces, **words))["ts"])
        posted = await self._client.chat_postMessage(
            thread_ts=letter.thread or None, unfurl_links=False, unfurl_media=False, **words
        )
        return str(posted["ts"])

    async def _upload(self, channel: str, letter: Letter) -> str:
        file = letter.enclosures[0]
        uploaded = await self._client.files_upload_v2(
            channel=channel,
            filename=file.name,
            content=file.content,
            title=title(letter),
            initial_comment=letter.text or None,
            thread_ts=letter.thread or None,
        )
        return str(uploaded["files"][0]["id"])


def _trouble(error: Exception) -> CarrierTrouble:
    if why := fault(error):
        return CarrierTrouble(f"Slack refuses us: {why}. Check SLACK_BOT_TOKEN and the app's permissions.", MENDING)
    if isinstance(error, SlackApiError):
        return CarrierTrouble(f"Slack answered badly: {answered(error).detail}. Try again shortly.")
    return CarrierTrouble(UNREACHABLE)
