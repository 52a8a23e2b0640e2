"""Which board an email is for."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import receive
from bot.adopt import adopt
from bot.desk import open_store

NOW = datetime(2026, 10, 5, 8, 30, tzinfo=UTC)
NORTHMOOR = (Path(__file__).parents[1] / "reading" / "northmoor.toml").read_text("utf-8")
OTHER = NORTHMOOR.replace('code = "northmoor"', 'code = "southmoor"', 1).replace(
    "hwb.performance@northmoor", "hwb@southmoor", 1
)
OURS = "hwb.performance@northmoor.example.org"
PRIYA = "priya.ramanathan@northmoor.example.org"


@pytest.fixture
def store(tmp_path):
    opened = open_store(f"sqlite:///{tmp_path / 'books.sqlite'}")
    yield opened
    opened.engine.dispose()


@pytest.fixture
def two_boards(store):
    for source in (NORTHMOOR, OTHER):
        adopt(store, source, "console", NOW)
    return store


def mail(to, sender=PRIYA):
    return f"From: Priya <{sender}>\r\nTo: {to}\r\nMessage-ID: <a@b.example>\r\n\r\nNM-07 91.2\r\n".encode()


def test_it_is_for_the_board_it_is_written_to(two_boards):
    board, _ = receive.addressed(two_boards, OURS, "k", mail("hwb@southmoor.example.org"), NOW)
    assert board == "southmoor"


def test_what_stands_after_a_plus_does_not_matter(two_boards):
    board, _ = receive.addressed(two_boards, OURS, "k", mail("hwb+abcdefgh234567ab@southmoor.example.org"), NOW)
    assert board == "southmoor"


def test_it_is_otherwise_for_the_mailboxs_own_board(two_boards):
    board, _ = receive.addressed(two_boards, OURS, "k", mail("list@example.org", "nobody@example.org"), NOW)
    assert board == "northmoor"


def test_its_sender_and_message_id_are_taken_from_its_headers(two_boards):
    _, arrival = receive.addressed(two_boards, OURS, "k", mail(OURS), NOW)
    assert (arrival.sender, arrival.message_id) == (PRIYA, "a@b.example")


def test_a_message_without_headers_is_still_taken(two_boards):
    board, arrival = receive.addressed(two_boards, OURS, "k", b"\xff\xfe\x00", NOW)
    assert (board, arrival.sender, arrival.raw) == ("northmoor", "", b"\xff\xfe\x00")


def test_before_any_framework_there_is_no_home(store):
    assert receive.home(store, OURS, NOW) == ""


def test_too_large_an_email_is_set_aside_with_its_size(two_boards):
    board, arrival = receive.addressed(two_boards, OURS, "k", mail(OURS), NOW)
    reply, _ = receive.keep(two_boards, board, arrival, NOW)
    receive.too_large(two_boards, board, reply, 31_000_000, NOW)
    with two_boards.reading(board) as books:
        held = books.replies.reply(reply)
    assert (held.state, "31 MB" in held.reason) == ("quarantined", True)
