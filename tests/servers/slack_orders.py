"""What a test may order of Slack itself: its address and secrets, faults, haste, repetition."""

from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from tests.servers import workspace
from tests.servers.loops import LoopThread
from tests.servers.proxy import Proxy


class SlackOrders:
    """The half of SlackServer that faces the bot."""

    bot_token = workspace.BOT_TOKEN
    app_token = workspace.APP_TOKEN
    signing_secret = workspace.SIGNING_SECRET
    bot_user = workspace.BOT
    _proxy: Proxy
    _loop: LoopThread
    _own: str

    @property
    def base_url(self) -> str:
        """What slack_sdk is given as its base_url."""
        return f"{self._own}/api/"

    def client(self, token: str = workspace.BOT_TOKEN, timeout: int = 10) -> AsyncWebClient:
        """A client as the bot has it."""
        return AsyncWebClient(token=token, base_url=self.base_url, timeout=timeout, retry_handlers=[])

    @property
    def calls(self) -> list[tuple[str, dict[str, Any]]]:
        """Every API call, taken or refused."""
        return self._proxy.calls

    @property
    def delivered(self) -> list[dict[str, Any]]:
        """Every envelope sent to the bot, repetitions included."""
        return self._proxy.sockets.delivered

    def fail(self, method: str, fault: str | int, times: int = 1) -> None:
        """The next calls of a method fail, as the package's docstring tells; with times=0 none does any more."""
        if not times:
            self._proxy.faults[method].clear()
        self._proxy.faults[method].extend([fault] * times)

    def ordered(self, method: str) -> int:
        """How many calls of a method are still to fail."""
        return len(self._proxy.faults[method])

    @property
    def throttle(self) -> bool:
        """Whether a second message within a second to one channel is answered 429."""
        return self._proxy.rules.throttle

    @throttle.setter
    def throttle(self, value: bool) -> None:
        self._proxy.rules.throttle = value

    @property
    def redeliver_after(self) -> float:
        """Seconds until an event that was not acknowledged is sent again."""
        return self._proxy.sockets.redeliver_after

    @redeliver_after.setter
    def redeliver_after(self, value: float) -> None:
        self._proxy.sockets.redeliver_after = value

    @property
    def duplicate_next(self) -> int:
        """How many of the next events come twice."""
        return self._proxy.sockets.duplicate_next

    @duplicate_next.setter
    def duplicate_next(self, value: int) -> None:
        self._proxy.sockets.duplicate_next = value

    async def disconnect(self) -> None:
        """Slack asks the bot's sockets to reconnect."""
        await self._loop.of(self._proxy.sockets.disconnect())
