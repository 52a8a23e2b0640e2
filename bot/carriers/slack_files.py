"""Files that people share in Slack, fetched with the bot's token from Slack's own hosts and nowhere else."""

from urllib.parse import urlsplit

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.carriers.slack_answers import RAISED, fault, not_begun
from bot.domain.reply import Fetched, SharedFile

# Bytes: as much as an email may hold.
LARGEST = 25 * 1024 * 1024
# A Slack that hangs is let go soon, since others wait; a large file may take its time.
_SECONDS = aiohttp.ClientTimeout(total=120, sock_connect=10, sock_read=20)
_HOSTS = (".slack.com", ".slack-gov.com")
_CHUNK = 64 * 1024
_GONE = {404, 410}
_BUSY = {408, 425, 429}


class SlackFiles:
    """Fetches shared files. The token goes to Slack's own hosts alone, and no redirect is followed."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def fetch(self, file: SharedFile) -> Fetched:
        """Fetch a file whole: `later` where Slack is away, `never` with the reason where it cannot be had."""
        try:
            return await self._fetch(file.url or await self._where(file), file)
        except RAISED as error:
            if why := fault(error):
                return _never(f"Slack does not let us have it: {why}")
            receipt = not_begun(error)
            return _never(f"Slack says {receipt.detail}") if receipt.outcome == "refused" else _later()

    async def _where(self, file: SharedFile) -> str:
        """Ask Slack where a file lies: one shared by another organisation comes with its id alone."""
        facts = (await self._client.files_info(file=file.ref))["file"]
        return str(facts.get("url_private_download") or facts.get("url_private") or "")

    async def _fetch(self, url: str, file: SharedFile) -> Fetched:
        if not _is_slacks(url, self._client.base_url):
            return _never("it does not lie with Slack itself")
        if file.size > LARGEST:
            return _never(_too_large(file.size))
        headers = {"Authorization": f"Bearer {self._client.token}"}
        async with aiohttp.ClientSession(timeout=_SECONDS) as session:
            get = session.get(url, headers=headers, allow_redirects=False, proxy=self._client.proxy)
            async with get as answer:
                return await _taken(answer, file)


def _is_slacks(url: str, base_url: str) -> bool:
    """Whether a file lies on Slack's own hosts, or where the settings say that Slack is."""
    at, base = urlsplit(url), urlsplit(base_url)
    if (at.scheme, at.netloc) == (base.scheme, base.netloc):
        return True
    return at.scheme == "https" and at.port in (None, 443) and (at.hostname or "").endswith(_HOSTS)


async def _taken(answer: aiohttp.ClientResponse, file: SharedFile) -> Fetched:
    if answer.status >= 500 or answer.status in _BUSY:
        return _later()
    if answer.status in _GONE:
        return _never("it is no longer there")
    # Without the scope Slack answers with its page to sign in, by redirect or as if that were the file.
    if answer.status != 200 or (answer.content_type == "text/html" and "html" not in file.media_type):
        return _never("Slack does not let us have it (the app needs files:read, and to be in the conversation)")
    content = bytearray()
    async for chunk in answer.content.iter_chunked(_CHUNK):
        content += chunk
        if len(content) > LARGEST:
            return _never(_too_large(len(content)))
    return Fetched(outcome="had", content=bytes(content))


def _too_large(size: int) -> str:
    return f"it is larger than {LARGEST // 1024 // 1024} MB ({size // 1024 // 1024} MB)"


def _never(trouble: str) -> Fetched:
    return Fetched(outcome="never", trouble=trouble)


def _later() -> Fetched:
    return Fetched(outcome="later", trouble="Slack could not be reached")
