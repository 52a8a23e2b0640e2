"""A town to walk in: Slack, IMAP and SMTP on loopback, the bot's settings for them, and what its people do."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlmodel import Session, select

from bot.domain.framework import as_approved
from db.engine import open_engine
from db.tables_reports import LetterTable
from tests.servers.dovecot import ImapServer
from tests.servers.slack import SlackServer
from tests.servers.smtp import Caught, SmtpSink
from tests.servers.waiting import until
from tests.walks import post
from tests.walks.clock import SETTING, Clock
from tests.walks.process import ROOT, TOKEN_KEY, Bot, reeve

# Barnet's paper only proposes its reports: the town's board has approved them.
BARNET = as_approved((ROOT / "templates" / "frameworks" / "barnet.toml").read_text("utf-8"))
# Seconds a step of a walk may take on a busy machine.
LONG = 30
_EVERY = 0.05
# Barnet's books as the command line left them, by the hour at which it adopted.
_ADOPTED: dict[datetime, bytes] = {}

Message = dict[str, Any]


@dataclass
class Town:
    """Everything outside the bot. `folder` is where it runs and keeps its books."""

    folder: Path
    slack: SlackServer
    imap: ImapServer
    smtp: SmtpSink
    database: str = ""

    def __post_init__(self) -> None:
        self.mailbox = self.imap.user()
        self.clock = Clock(self.folder / "clock")
        self.database = self.database or f"sqlite:///{self.folder / 'books.sqlite'}"
        self._engine = open_engine(self.database)

    def of_itself(self) -> dict[str, str]:
        """The bot's own settings."""
        own = {"REEVE_DATABASE": self.database, "REEVE_TOKEN_KEY": TOKEN_KEY, "REEVE_TICK_SECONDS": "1"}
        return {**own, "REEVE_POLL_SECONDS": "5", SETTING: str(self.clock.file)}

    def of_slack(self) -> dict[str, str]:
        """The settings of Slack."""
        slack = self.slack
        tokens = {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_APP_TOKEN": slack.app_token}
        return {**tokens, "SLACK_SIGNING_SECRET": slack.signing_secret, "SLACK_BASE_URL": slack.base_url}

    def of_email(self, imap_port: int = 0) -> dict[str, str]:
        """The settings of email, in and out; `imap_port` of a relay, if one stands between."""
        imap = {"IMAP_HOST": self.imap.host, "IMAP_PORT": str(imap_port or self.imap.port), "IMAP_SECURITY": "none"}
        imap |= {"IMAP_USER": self.mailbox, "IMAP_PASSWORD": self.imap.password}
        smtp = {"SMTP_HOST": self.smtp.host, "SMTP_PORT": str(self.smtp.port), "SMTP_SECURITY": "none"}
        return {**imap, **smtp, "SMTP_FROM": "Barnet HWB <hwb@barnet.example.org>"}

    def settings(self) -> dict[str, str]:
        """All of them."""
        return self.of_itself() | self.of_slack() | self.of_email()

    def adopt(self, framework: str = BARNET) -> str:
        """Enter a framework's text by the command line; what it says."""
        file = self.folder / "framework.toml"
        file.write_text(framework, "utf-8")
        done = reeve(self.folder, self.settings(), "adopt", str(file))
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def begin(self) -> None:
        """Begin with Barnet adopted: by the command line the first time at this hour, then in a copy of those books."""
        books, now = self.folder / "books.sqlite", self.clock.now()
        if now not in _ADOPTED:
            self.adopt()
            _ADOPTED[now] = books.read_bytes()
        books.write_bytes(_ADOPTED[now])

    async def open(self, name: str = "bot") -> Bot:
        """A bot on the walk's clock, at its desk."""
        bot = Bot(self.folder, self.settings(), name=name)
        await until(bot.at_its_desk, LONG, _EVERY)
        await self.slack.connected()
        return bot

    async def move(self, *when: int) -> None:
        """Move the clock, once nothing is being carried: hours that pass in the middle of a letter end its lease."""
        await until(self.nothing_in_hand, LONG, _EVERY)
        self.clock.move(*when)

    def nothing_in_hand(self) -> bool:
        """Whether every letter that is due has been carried."""
        due = (LetterTable.state == "claimed") | (
            (LetterTable.state == "waiting") & (LetterTable.due_at <= self.clock.now())
        )
        with Session(self._engine) as session:
            return session.exec(select(LetterTable.id).where(due)).first() is None

    async def letter(self, address: str, words: str) -> Caught:
        """The newest email to an address with these words in its subject or text, waited for."""
        return (await until(lambda: self.letters(address, words), LONG, _EVERY))[-1]

    def letters(self, address: str, words: str = "") -> list[Caught]:
        """Every email to an address with these words in its subject or text."""
        mine = post.to(list(self.smtp.letters), address)
        return [one for one in mine if words in str(one.message["Subject"]) + post.text_of(one)]

    async def answered_by_email(self, letter: Caught, text: str, sender: str = "") -> None:
        """Somebody answers a letter."""
        self.imap.deliver(self.mailbox, post.answer(letter, text, sender))

    async def said(self, place: str, words: str, *, thread: str = "") -> Message:
        """The newest message with these words in a channel, or in a person's direct messages, waited for."""
        return (await until(lambda: self.saying(place, words, thread=thread), LONG, _EVERY))[-1]

    def saying(self, place: str, words: str = "", *, thread: str = "") -> list[Message]:
        """Every message of the bot's with these words in a channel or a person's direct messages."""
        found = self.slack.messages(place) if place.startswith("C") else self.slack.dm(place)
        ours = [message for message in found if message.get("user") == self.slack.bot_user or message.get("bot_id")]
        inside = [message for message in ours if not thread or message.get("thread_ts") == thread]
        return [message for message in inside if words in json.dumps(message, ensure_ascii=False)]

    async def press(self, place: str, user: str, message: Message, action: str) -> None:
        """A person presses a message's button."""
        value, block = _button(message, action)
        channel = place if place.startswith("C") else self.slack.dm_channel(place)
        await self.slack.press(channel, user, message["ts"], action, value, block)

    async def told(self, user: str, line: str, words: str, place: str = "C01SECRETARIAT") -> Message:
        """A person types /hwb in a channel; the bot's answer with these words, waited for."""
        before = len(self.saying(place, words))
        await self.slack.command(place, user, "/hwb", line)
        return (await until(lambda: self.saying(place, words)[before:], LONG, _EVERY))[-1]


def _button(message: Message, action: str) -> tuple[str, str]:
    for block in message["blocks"]:
        for element in block.get("elements", ()):
            if element.get("action_id") == action:
                return str(element["value"]), str(block["block_id"])
    raise AssertionError(f"there is no button {action!r} in {json.dumps(message)[:2000]}")
