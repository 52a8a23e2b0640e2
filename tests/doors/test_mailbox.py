"""Email in, against a real IMAP server that hangs up, renumbers and goes quiet when told to."""

import logging
import threading
import traceback

import pytest

from bot.mailbox import ImapAccount, Mailbox, MailboxTrouble, Position, RawMail, fetch, idle
from tests.servers.processes import free_port
from tests.servers.relay import Relay

MAIL = b"From: Dee <dee@agency.example.org>\r\nSubject: Figures\r\n\r\nNM-07 is 95.2\r\n"


class Post:
    """One user's mailbox, and our own view of it."""

    def __init__(self, server, **changes):
        self.server, self.user, self.stopped = server, server.user(), threading.Event()
        self.mailbox = self.open(**changes)
        self.mailbox.connect()

    def open(self, **changes):
        facts = {"host": self.server.host, "port": self.server.port, "user": self.user, "security": "none"}
        return Mailbox(ImapAccount(**{**facts, "password": "secret", "timeout": 5.0, **changes}), self.stopped)

    def deliver(self, raw=MAIL):
        self.server.deliver(self.user, raw)

    def arrivals(self, known=Position()):  # noqa: B008 - a frozen record
        return list(self.mailbox.arrivals(known))

    def must_not_listen(self):
        self.mailbox._client.idle_check = lambda timeout: pytest.fail("it listened for what had been said")

    def flags(self):
        return [kept.flags for kept in self.server.messages(self.user)]


@pytest.fixture
def post(imap_server):
    made = Post(imap_server)
    yield made
    made.mailbox.close()


def test_a_message_comes_out_byte_for_byte(post):
    post.deliver()
    assert [mail.raw for mail in post.arrivals()] == [MAIL]


def test_a_message_says_where_it_lies(post):
    post.deliver()
    [mail] = post.arrivals()
    assert mail == RawMail(uidvalidity=post.mailbox.position.uidvalidity, uid=1, raw=MAIL, size=len(MAIL))


def test_taking_a_message_leaves_it_unread(post):
    post.deliver()
    post.arrivals()
    assert b"\\Seen" not in post.flags()[0]


def test_a_message_is_read_once_it_is_marked(post):
    post.deliver()
    post.mailbox.mark_seen(post.arrivals()[0].uid)
    assert b"\\Seen" in post.flags()[0]


def test_a_message_not_yet_marked_comes_again(post):
    post.deliver()
    post.arrivals()
    assert [mail.uid for mail in post.arrivals(post.mailbox.position)] == [1]


def test_a_marked_message_does_not_come_again(post):
    post.deliver()
    post.mailbox.mark_seen(post.arrivals()[0].uid)
    assert post.arrivals(post.mailbox.position) == []


def test_a_message_that_a_person_read_first_comes_all_the_same(post):
    post.arrivals()
    known = post.mailbox.position
    post.deliver()
    post.mailbox.mark_seen(post.arrivals(known)[0].uid)
    assert [mail.uid for mail in post.arrivals(known)] == [1]


def test_a_folder_never_read_before_gives_only_what_is_unread(post):
    post.deliver()
    post.mailbox.mark_seen(post.arrivals()[0].uid)
    post.deliver()
    assert [mail.uid for mail in post.arrivals()] == [2]


def test_many_messages_come_in_order_and_once(post):
    for _ in range(45):
        post.deliver()
    assert [mail.uid for mail in post.arrivals()] == list(range(1, 46))


def test_a_new_uidvalidity_gives_every_message_again(post):
    post.deliver()
    [before] = post.arrivals()
    post.mailbox.mark_seen(before.uid)
    known = post.mailbox.position
    post.mailbox.close()
    post.server.new_uidvalidity(post.user)
    post.mailbox.connect()
    [after] = post.arrivals(known)
    assert (after.raw, after.uidvalidity != before.uidvalidity) == (MAIL, True)


def test_a_message_that_is_too_large_comes_as_its_headers(post, monkeypatch):
    monkeypatch.setattr(fetch, "LARGEST", 1000)
    large = MAIL + b"x" * 2000
    post.deliver(large)
    [mail] = post.arrivals()
    assert (mail.whole, mail.size, mail.raw) == (False, len(large), MAIL.split(b"\r\n\r\n")[0] + b"\r\n\r\n")


def test_a_large_message_does_not_keep_back_the_next(post, monkeypatch):
    monkeypatch.setattr(fetch, "LARGEST", 1000)
    post.deliver(MAIL + b"x" * 2000)
    post.deliver()
    assert [mail.whole for mail in post.arrivals()] == [False, True]


def test_stopping_half_way_does_not_move_the_position(post):
    for _ in range(25):
        post.deliver()
    half_way = post.mailbox.arrivals(Position())
    next(half_way)
    post.stopped.set()
    list(half_way)
    assert post.mailbox.position == Position()


def test_a_message_deleted_meanwhile_does_not_keep_back_the_next(post, monkeypatch):
    monkeypatch.setattr(fetch, "_BATCH", 1)
    for _ in range(3):
        post.deliver()
    coming = post.mailbox.arrivals(Position())
    next(coming)
    post.mailbox._client.delete_messages([2])
    post.mailbox._client.expunge()
    assert [mail.uid for mail in coming] == [3]


def test_a_long_wait_is_renewed_before_servers_tire_of_it(post, monkeypatch):
    monkeypatch.setattr(idle, "LONGEST", 0.1)
    post.arrivals()
    begun = []
    begin = post.mailbox._client.idle
    post.mailbox._client.idle = lambda: (begun.append(1), begin())
    post.mailbox.wait(0.35)
    assert len(begun) > 1


def test_a_server_without_idle_is_looked_at_again(post):
    post.arrivals()
    post.mailbox._client.has_capability = lambda name: name != "IDLE"
    assert post.mailbox.wait(0.05) is True


def test_a_delivery_ends_the_wait(post):
    post.arrivals()
    threading.Timer(0.2, post.deliver).start()
    assert post.mailbox.wait(10) is True


def test_mail_that_came_before_the_wait_began_ends_it_at_once(post):
    post.arrivals()
    post.deliver()
    post.must_not_listen()
    assert post.mailbox.wait(10) is True


def test_mail_announced_with_another_answer_ends_the_wait(post):
    post.arrivals()
    post.deliver()
    post.mailbox._client.noop()
    post.must_not_listen()
    assert post.mailbox.wait(10) is True


def test_a_quiet_wait_ends_when_its_time_is_up(post):
    post.arrivals()
    assert post.mailbox.wait(0.2) is False


def test_a_mailbox_can_be_used_after_a_wait(post):
    post.arrivals()
    post.mailbox.wait(0.1)
    post.deliver()
    assert [mail.raw for mail in post.arrivals()] == [MAIL]


def test_a_wait_ends_when_we_are_stopped(post):
    post.arrivals()
    threading.Timer(0.1, post.stopped.set).start()
    assert post.mailbox.wait(600) is False


def test_a_server_that_hangs_up_is_noticed(post):
    post.arrivals()
    threading.Timer(0.2, post.server.drop_connections, [post.user]).start()
    with pytest.raises(MailboxTrouble, match="broke off"):
        post.mailbox.wait(30)


@pytest.fixture
def relay(imap_server):
    between = Relay(imap_server.port)
    yield between
    between.stop()


def test_a_connection_cut_without_a_word_is_noticed(imap_server, relay):
    post = Post(imap_server, port=relay.port)
    post.arrivals()
    threading.Timer(0.2, relay.cut).start()
    post.mailbox._client.idle_done = lambda: pytest.fail("it listened to a dead line to the end")
    with pytest.raises(MailboxTrouble, match="broke off"):
        post.mailbox.wait(20)


def test_mail_announced_as_the_wait_ends_is_not_forgotten(post):
    post.arrivals()
    threading.Timer(0.1, post.deliver).start()
    never = threading.Event()
    post.mailbox._client.idle_check = lambda timeout: [(b"OK", b"Still here")][: never.wait(timeout)]
    assert post.mailbox.wait(1) is True


def test_what_people_write_never_reaches_the_log(post, caplog):
    caplog.set_level(logging.DEBUG)
    post.deliver()
    post.arrivals()
    assert "95.2" not in caplog.text


def test_a_connection_that_went_quiet_is_noticed(imap_server, relay):
    post = Post(imap_server, port=relay.port, timeout=0.5)
    post.arrivals()
    relay.freeze()
    with pytest.raises(MailboxTrouble, match="broke off"):
        post.mailbox.wait(0.6)


def test_a_connection_can_be_made_again(post):
    post.arrivals()
    post.server.drop_connections(post.user)
    with pytest.raises(MailboxTrouble):
        post.mailbox.wait(30)
    post.deliver()
    post.mailbox.connect()
    assert [mail.raw for mail in post.arrivals()] == [MAIL]


def test_a_token_opens_the_mailbox(imap_server):
    user = imap_server.user()
    account = ImapAccount(
        imap_server.host, user, imap_server.port, "none", token=lambda: imap_server.token(user), timeout=5
    )
    assert Mailbox(account).check() == f"Email comes in from INBOX of {user} (0 messages)."


def test_tls_opens_the_mailbox(imap_server):
    user = imap_server.user()
    account = ImapAccount(imap_server.host, user, imap_server.tls_port, password="secret", ca_file=imap_server.ca)
    assert "INBOX" in Mailbox(account).check()


def test_starttls_opens_the_mailbox(imap_server):
    user = imap_server.user()
    account = ImapAccount(
        imap_server.host, user, imap_server.port, "starttls", password="secret", ca_file=imap_server.ca
    )
    assert "INBOX" in Mailbox(account).check()


def test_a_certificate_nobody_vouches_for_is_not_trusted(imap_server):
    account = ImapAccount(imap_server.host, imap_server.user(), imap_server.tls_port, password="secret")
    with pytest.raises(MailboxTrouble, match="certificate we do not trust"):
        Mailbox(account).check()


def test_a_server_that_is_not_there_is_said_plainly():
    with pytest.raises(MailboxTrouble, match="cannot be reached"):
        Mailbox(ImapAccount("127.0.0.1", "dee", free_port(), "none", password="secret")).connect()


def test_a_folder_that_is_not_there_is_said_plainly(post):
    with pytest.raises(MailboxTrouble, match="did not do as asked in Returns"):
        post.open(folder="Returns").check()


def broken_token():
    raise RuntimeError("client_secret=hunter2")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"password": "hunter2"}, "refused the password or token of"),
        ({"password": "hunter2-ü"}, "refused the password or token of"),
        ({"token": broken_token}, "No token for reading email could be had"),
        ({"token": lambda: "hunter2"}, "refused the password or token of"),
    ],
)
def test_a_wrong_secret_is_said_plainly_and_never_shown(post, caplog, changes, sentence):
    caplog.set_level(logging.DEBUG)
    mailbox = post.open(**changes)
    with pytest.raises(MailboxTrouble, match=sentence) as trouble:
        mailbox.connect()
    shown = "".join(traceback.format_exception(trouble.value)) + caplog.text + repr(mailbox.account)
    assert "hunter2" not in shown


def test_an_expired_token_is_refused(post):
    with pytest.raises(MailboxTrouble, match="refused the password or token"):
        post.open(token=lambda: post.server.token(post.user, seconds=-600)).connect()
