"""The mailbox in the running bot: a broken connection, a message too large, one that breaks readers."""

from contextlib import closing
from sqlite3 import connect

import pytest

from tests.servers.relay import Relay
from tests.servers.waiting import until
from tests.walks.cycle import CARYS, RECORDED, SECRETARIAT
from tests.walks.process import Bot
from tests.walks.town import LONG

pytestmark = pytest.mark.slow
LARGE = 26 * 1024 * 1024


@pytest.fixture
async def asked(town):
    """A running bot whose mailbox is behind a relay, and the letter that asks Carys."""
    town.clock.move(2013, 9, 27, 12, 0)
    town.adopt()
    relay = Relay(town.imap.port)
    bot = Bot(town.folder, town.settings() | town.of_email(relay.port))
    await until(bot.at_its_desk, LONG)
    town.clock.move(2013, 9, 30, 8, 1)
    letter = await town.letter(CARYS, "by Monday 28 October")
    town.clock.move(2013, 10, 14, 9, 0)
    yield letter, relay
    bot.stop()
    relay.stop()


async def test_after_a_broken_connection_the_next_email_is_read(town, asked):
    letter, relay = asked
    relay.cut()
    await town.answered_by_email(letter, "HWL-03: 431")
    await town.letter(CARYS, RECORDED)


async def test_a_message_that_is_too_large_is_refused_with_a_reason_and_the_next_is_read(town, asked):
    letter, _ = asked
    town.imap.deliver(town.mailbox, heavy(CARYS))
    told = await town.said(SECRETARIAT, "A message was set aside")
    assert "27 MB" in told["text"]
    await town.answered_by_email(letter, "HWL-03: 431")
    await town.letter(CARYS, RECORDED)


async def test_messages_that_break_readers_are_settled_and_the_next_is_read(town, asked):
    letter, _ = asked
    for killer in KILLERS:
        town.imap.deliver(town.mailbox, killer)
    await town.answered_by_email(letter, "HWL-03: 431")
    await town.letter(CARYS, RECORDED)
    await until(lambda: not unread(town), LONG)
    assert len(states(town)) == len(KILLERS) + 1
    assert set(states(town)) <= {"accepted", "quarantined", "refused"}


def states(town):
    """What became of each message that came in."""
    with closing(connect(town.folder / "books.sqlite")) as books:
        return [state for (state,) in books.execute("SELECT state FROM inbound ORDER BY id")]


def unread(town):
    """The messages that are not marked read."""
    return [kept.uid for kept in town.imap.messages(town.mailbox) if b"\\Seen" not in kept.flags]


def heavy(sender):
    """A message of 26 MB."""
    head = f"From: {sender}\r\nTo: hwb@barnet.example.org\r\nMessage-ID: <heavy@x.example.org>\r\n\r\n"
    return head.encode() + b"a" * 75 + b"\r\n" + (b"b" * 75 + b"\r\n") * (LARGE // 77)


def nested(depth):
    """Multiparts within multiparts."""
    levels = [f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(depth)]
    return (f"From: {CARYS}\r\nMessage-ID: <n@x.example.org>\r\n" + "".join(levels) + "\r\nHWL-03: 12\r\n").encode()


KILLERS = (
    nested(3000),
    b"From: <a@[x>\r\nMessage-ID: <[x@y]>\r\nSubject: =?utf-8?B?////?=\r\n\r\nHWL-03: 12\r\n",
    f"From: {CARYS}\r\nContent-Type: text/plain; name*\r\nMessage-ID: <p@x.example.org>\r\n\r\nx\r\n".encode(),
    bytes(range(256)) * 50,
    b"\r\n\r\nHWL-03: 12\r\n",
)
