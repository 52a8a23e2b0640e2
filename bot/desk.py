"""The desk: all that is outside, opened once: books, carriers, mailbox, clock. It runs the verbs off the event loop."""

import asyncio
import logging
import shlex
import subprocess
from collections.abc import AsyncIterator, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeVar

from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from bot import receive
from bot.deliver import Carrier, NoCarrier, deliver
from bot.mailbox import ImapAccount, Mailbox
from bot.settings import MailSettings, Settings, SlackSettings, WrongSettings
from db.engine import open_engine
from db.migrate import migrate
from db.store import AtCommit, Store

T = TypeVar("T")
log = logging.getLogger("reeve")
READERS = 4
# Seconds that a stop waits for people to be answered.
PATIENCE = 10.0


def wall_clock() -> datetime:
    """Give the time outside."""
    return datetime.now(UTC)  # noqa: TID251 (the desk is where the time comes in)


class Desk:
    """What the doors work at. `do` runs a writing verb, `ask` a reading one: `verb(store, *args, now)`.

    On SQLite writing verbs queue on one thread; on PostgreSQL several may run, each board's one after another.
    """

    def __init__(
        self, store: Store, carriers: Mapping[str, Carrier], *, token_key: bytes, owner: str = "reeve",
        clock: Callable[[], datetime] = wall_clock, mailbox: Mailbox | None = None,
        files: receive.FileSource | None = None,
    ) -> None:  # fmt: skip
        self.store = store
        self.carriers = {"slack": NoCarrier("Slack"), "email": NoCarrier("Email"), **carriers}
        self.mailbox = mailbox
        self.files = files or receive.NoSource()
        self.token_key = token_key
        self.owner = owner
        self.now = clock
        single = store.engine.dialect.name == "sqlite"
        self._writers = ThreadPoolExecutor(1 if single else READERS, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._woken = asyncio.Event()
        self._delivering = asyncio.Lock()
        self._fetching = asyncio.Lock()
        self._stopping = False
        self._in_hand = 0
        self._idle = asyncio.Event()
        self._idle.set()

    async def do(self, verb: Callable[..., T], *args: Any, once: str = "") -> T:  # noqa: ANN401 (whatever the verb takes)
        """Run a writing verb off the event loop, then wake the carriers: what it wrote may hold letters.

        `once` names a delivery that may come again: the verb is run for it once. Raises DoneAlready after that.
        """
        run = partial(self._run, verb, args, once)
        found = await asyncio.get_running_loop().run_in_executor(self._writers, run)
        self.wake()
        return found

    async def ask(self, verb: Callable[..., T], *args: Any) -> T:  # noqa: ANN401 (whatever the verb takes)
        """Run a reading verb off the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._run, verb, args)

    def _run(self, verb: Callable[..., T], args: tuple[Any, ...], once: str = "") -> T:
        now = self.now()
        return verb(self.store.once(once, now) if once else self.store, *args, now)

    def wake(self) -> None:
        """Say that there may be letters to carry."""
        self._woken.set()

    async def deliver(self) -> int:
        """Carry whatever is due now; one round at a time."""
        async with self._delivering:
            self._woken.clear()
            return await deliver(self._quietly, self.carriers, self.owner, lambda: self._stopping)

    async def fetch_files(self) -> int:
        """Fetch the files shared in chat that are still to be fetched; one round at a time."""
        async with self._fetching:
            return await receive.fetch(self._quietly, self.files)

    async def _quietly(self, verb: Callable[..., T], *args: Any) -> T:  # noqa: ANN401 (whatever the verb takes)
        return await asyncio.get_running_loop().run_in_executor(self._writers, self._run, verb, args)

    async def keep_delivering(self, stop: asyncio.Event) -> None:
        """Carry letters whenever somebody wakes us, until told to stop."""
        stopping = asyncio.ensure_future(stop.wait())
        while not stop.is_set():
            try:
                await self.deliver()
            except Exception:
                log.exception("letters could not be carried this time; the next tick tries again")
            woken = asyncio.ensure_future(self._woken.wait())
            await asyncio.wait({woken, stopping}, return_when=asyncio.FIRST_COMPLETED)
            woken.cancel()

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Be at work on what somebody sent or pressed: a stop waits until they are answered."""
        self._in_hand += 1
        self._idle.clear()
        try:
            yield
        finally:
            self._in_hand -= 1
            if not self._in_hand:
                self._idle.set()

    async def idle(self) -> None:
        """Wait until nobody is waiting for an answer, but not for ever."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._idle.wait(), PATIENCE)

    def stop(self) -> None:
        """Claim no more letters: the one in hand is finished, and the others wait for the next start."""
        self._stopping = True

    async def close(self) -> None:
        """Let whoever is being answered have their answer, and the verbs under way finish; close what was opened."""
        await self.idle()
        self._writers.shutdown(wait=True)
        self._readers.shutdown(wait=True)
        if self.mailbox is not None:
            self.mailbox.close()
        self.store.engine.dispose()


def open_store(url: str, at_commit: AtCommit | None = None) -> Store:
    """Open the books at a database URL, brought to the newest shape. Raises WrongSettings where it cannot be opened."""
    try:
        engine = open_engine(url)
        migrate(engine)
    except (ArgumentError, ImportError, NoSuchModuleError, OperationalError) as error:
        raise WrongSettings((f"REEVE_DATABASE cannot be opened: {_without_password(error)}{_remedy(url)}",)) from None
    return Store(engine, at_commit) if at_commit else Store(engine)


def see_writable(store: Store) -> None:
    """See that the books can be written, and not only read. Raises WrongSettings with what to do."""
    try:
        store.try_writing()
    except DBAPIError as error:
        raise unusable(store, error) from None


def unusable(store: Store, error: Exception) -> WrongSettings:
    """Say in plain words that the books cannot be used, and what helps."""
    url = store.engine.url.render_as_string(hide_password=False)
    return WrongSettings((f"REEVE_DATABASE cannot be written: {_without_password(error)}{_remedy(url)}",))


def _remedy(url: str) -> str:
    """Say what helps with a file; a server says enough itself."""
    _, _, path = url.partition("sqlite:///")
    if not path:
        return ""
    return f". Reeve must be able to write {path} and the folder it is in: does that folder exist, and is it Reeve's?"


def _without_password(error: Exception) -> str:
    """Give what the database's driver said; the driver never says a password, where SQLAlchemy quotes the whole URL."""
    said = str(getattr(error, "orig", None) or "it is no URL such as sqlite:///reeve.sqlite or postgresql+psycopg://…")
    return " ".join(said.split())[:300]


def open_desk(
    settings: Settings, owner: str, at_commit: AtCommit | None = None, clock: Callable[[], datetime] = wall_clock
) -> Desk:
    """Open everything the settings name."""
    carriers: dict[str, Carrier] = {}
    if settings.slack:
        carriers["slack"] = slack_carrier(settings.slack)
    if settings.smtp:
        carriers["email"] = mail_carrier(settings.smtp, clock)
    mailbox = Mailbox(imap_account(settings.imap)) if settings.imap else None
    files = slack_files(settings.slack) if settings.slack else None
    return Desk(
        open_store(settings.database, at_commit), carriers, token_key=settings.token_key.encode(), owner=owner,
        clock=clock, mailbox=mailbox, files=files,
    )  # fmt: skip


def slack_client(settings: SlackSettings) -> Any:  # noqa: ANN401 (slack_sdk is imported only where Slack is used)
    """Make a Slack client that never retries by itself: retries belong to the letters."""
    from slack_sdk.web.async_client import AsyncWebClient

    client = AsyncWebClient(token=settings.bot_token, retry_handlers=[])
    if settings.base_url:
        client.base_url = settings.base_url
    return client


async def check_slack(settings: SlackSettings) -> str:
    """Try both of Slack's tokens; say in a sentence what works. Raises CarrierTrouble with what to do."""
    from bot.carriers import check_socket

    said = await slack_carrier(settings).check()
    return f"{said} {await check_socket(slack_client(settings), settings.app_token)}"


def slack_carrier(settings: SlackSettings) -> Carrier:
    """Make the carrier of Slack letters."""
    from bot.carriers import SlackCarrier

    return SlackCarrier(slack_client(settings))


def slack_files(settings: SlackSettings) -> receive.FileSource:
    """Make what fetches the files that people share in Slack."""
    from bot.carriers import SlackFiles

    return SlackFiles(slack_client(settings))


def mail_carrier(settings: MailSettings, clock: Callable[[], datetime] = wall_clock) -> Carrier:
    """Make the carrier of emails."""
    from bot.carriers import MailAccount, MailCarrier

    account = MailAccount(
        host=settings.host, port=settings.port, sender=settings.sender, security=settings.security,  # type: ignore[arg-type] # checked by the settings
        user=settings.user, password=settings.password, token=token_from(settings.token_command),
        ca_file=settings.ca_file,
    )  # fmt: skip
    return MailCarrier(account, clock)


def imap_account(settings: MailSettings) -> ImapAccount:
    """Make the account of the mailbox."""
    return ImapAccount(
        host=settings.host, user=settings.user, port=settings.port, security=settings.security,  # type: ignore[arg-type] # checked by the settings
        password=settings.password, token=token_from(settings.token_command), folder=settings.folder,
        ca_file=settings.ca_file,
    )  # fmt: skip


def token_from(command: str) -> Callable[[], str] | None:
    """Make a call that gives an OAuth2 access token by running the operator's own command."""
    if not command:
        return None

    def token() -> str:
        done = subprocess.run(shlex.split(command), capture_output=True, text=True, timeout=30, check=True)  # noqa: S603 (the operator's own command)
        return done.stdout.strip()

    return token
