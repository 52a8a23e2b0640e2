"""Two bots share one PostgreSQL: each letter is carried once, each reply is read once."""

import asyncio
from collections import Counter

import pytest

from tests.walks import post
from tests.walks.cycle import BASHIR, CARYS, CYCLE, DOMINIC, FORM, RECORDED, Walk
from tests.walks.process import reeve
from tests.walks.town import Town

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("two-processes")]


@pytest.fixture(scope="module")
def walk(tmp_path_factory, postgres_server, _workspace, imap_server, _open_sink):
    """The whole walk, taken once, with two bots at work: the town, what was seen, and both bots."""
    _workspace.reset()
    _open_sink.clear()
    with postgres_server.database() as url:
        town = Town(tmp_path_factory.mktemp("two"), _workspace, imap_server, _open_sink, url)
        yield town, *asyncio.run(both(town))


async def both(town):
    """Walk the cycle with two bots."""
    town.clock.move(2013, 9, 27, 12, 0)
    town.adopt()
    bots = [await town.open(name) for name in ("first", "second")]
    try:
        seen = await Walk(town).all_of_it()
    finally:
        codes = [bot.stop()[0] for bot in bots]
    return seen, bots, codes


def test_each_email_was_carried_once(walk):
    keys = Counter(letter.message["Message-ID"] for letter in walk[0].smtp.letters)
    assert [key for key, times in keys.items() if times > 1] == []


def test_each_message_was_posted_once(walk):
    town = walk[0]
    places = (BASHIR, DOMINIC, "C01SECRETARIAT", "C01BOARD")
    said = Counter(message["text"] for place in places for message in town.saying(place) if "Draft" in message["text"])
    asked = [message["text"] for place in (BASHIR, DOMINIC) for message in town.saying(place, FORM)]
    assert max(said.values()) == 1
    assert len(asked) == len(set(asked))


def test_each_reply_was_receipted_once(walk):
    town, *_ = walk
    assert len(town.letters(CARYS, RECORDED)) == 1
    assert len(town.saying(DOMINIC, RECORDED)) == 1


def test_the_report_was_published_once(walk):
    assert (walk[1].counts["board"], walk[1].counts["members"]) == (5, 1)


def test_both_stopped_cleanly_and_without_a_traceback(walk):
    _, _, bots, codes = walk
    assert codes == [0, 0]
    assert [bot.said.partition("Traceback")[2] for bot in bots if "Traceback" in bot.said] == []


def test_every_receipt_says_what_one_bot_alone_would_have_said(walk):
    assert "431" in post.text_of(walk[1].letters["clear receipt"])


def test_a_figure_is_traced_from_postgresql_too(walk):
    town, *_ = walk
    assert "matches the raw bytes held" in reeve(town.folder, town.settings(), "trace", CYCLE, "WBC-04").stdout
