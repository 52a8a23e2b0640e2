"""The email door, on a real mailbox: kept, then marked read, then read; nothing stops the next."""

import asyncio

import pytest_asyncio

from bot import receive
from bot.domain.reply import Arrival
from bot.mailbox import ImapAccount, Mailbox
from handlers import mail
from tests.doors.front import NOW, FakeDesk

MAIL = b"From: Dee <dee@agency.example.org>\r\nSubject: Figures\r\n\r\nNM-07 is 95.2\r\n"
SOON = (0.05,)


def addressed(mailbox, key, raw):
    sender = raw.split(b"<")[1].split(b">")[0].decode()
    return "northmoor", Arrival(kind="email", source_key=key, sender=sender, raw=raw, received_at=NOW)


class Post:
    """One user's mailbox, and the door that follows it."""

    def __init__(self, server):
        self.server, self.user, self.stop = server, server.user(), asyncio.Event()
        account = ImapAccount(
            host=server.host, port=server.port, user=self.user, password="secret", security="none", timeout=5.0
        )
        self.desk = FakeDesk(Mailbox(account))
        self.desk.answers[receive.addressed] = addressed
        self.task = None

    def open(self):
        self.task = asyncio.create_task(mail.follow(self.desk, self.stop, 5.0, SOON))

    async def until(self, true):
        async with asyncio.timeout(8):
            while not true():
                assert self.task is None or not self.task.done(), self.task
                await asyncio.sleep(0.02)

    async def close(self):
        self.stop.set()
        if self.task:
            await asyncio.wait_for(self.task, 5)

    def unread(self):
        return [kept for kept in self.server.messages(self.user) if b"\\Seen" not in kept.flags]


@pytest_asyncio.fixture
async def post(imap_server):
    made = Post(imap_server)
    yield made
    await made.close()


async def test_what_lies_there_is_kept_and_read(post):
    post.server.deliver(post.user, MAIL)
    post.open()
    await post.until(lambda: post.desk.did("receive"))
    [(board, arrival)] = post.desk.did("keep")
    assert (board, arrival.raw) == ("northmoor", MAIL)


async def test_what_comes_later_is_kept_too(post):
    post.open()
    await post.until(lambda: post.desk.did("home"))
    post.server.deliver(post.user, MAIL)
    await post.until(lambda: post.desk.did("receive"))
    assert len(post.desk.did("keep")) == 1


async def test_a_message_is_marked_read_once_it_is_kept(post):
    post.server.deliver(post.user, MAIL)
    post.open()
    await post.until(lambda: post.desk.did("receive"))
    assert post.unread() == []


async def test_a_message_that_cannot_be_kept_stays_unread_and_the_next_is_taken(post):
    post.desk.answers[receive.keep] = [OSError("the disk is full")]
    post.server.deliver(post.user, MAIL)
    post.server.deliver(post.user, MAIL.replace(b"95.2", b"91.2"))
    post.open()
    await post.until(lambda: post.desk.did("receive"))
    assert len(post.unread()) == 1


async def test_how_far_it_was_read_is_not_written_while_a_message_is_not_kept(post):
    post.desk.answers[receive.keep] = [OSError("the disk is full")]
    post.server.deliver(post.user, MAIL)
    post.server.deliver(post.user, MAIL.replace(b"95.2", b"91.2"))
    post.open()
    await post.until(lambda: post.desk.did("receive"))
    await post.close()
    assert post.desk.did("keep_position") == []


async def test_a_message_that_cannot_be_read_does_not_stop_the_next(post):
    post.desk.answers[receive.receive] = [RuntimeError("a bad message")]
    post.server.deliver(post.user, MAIL)
    post.server.deliver(post.user, MAIL.replace(b"95.2", b"91.2"))
    post.open()
    await post.until(lambda: post.desk.did("receive"))
    assert len(post.desk.did("keep")) == 2


async def test_a_lost_connection_is_made_again(post):
    post.open()
    await post.until(lambda: post.desk.did("keep_position") or post.desk.did("position"))
    post.server.drop_connections(post.user)
    post.server.deliver(post.user, MAIL)
    await post.until(lambda: post.desk.did("receive"))
    assert len(post.desk.did("keep")) == 1


async def test_how_far_it_was_read_is_written_down(post):
    post.server.deliver(post.user, MAIL)
    post.open()
    await post.until(lambda: post.desk.did("keep_position"))
    [(board, account, _, uid)] = post.desk.did("keep_position")
    assert (board, account.endswith("/INBOX"), uid) == ("northmoor", True, 1)


async def test_being_stopped_ends_it_at_once(post):
    post.open()
    await post.until(lambda: post.desk.did("home"))
    async with asyncio.timeout(2):
        await post.close()
    assert post.task.done()


async def test_before_any_framework_is_adopted_mail_stays_unread(post):
    post.desk.answers[receive.home] = ""
    post.server.deliver(post.user, MAIL)
    post.open()
    await post.until(lambda: post.desk.did("home"))
    assert len(post.unread()) == 1
