"""A press or command delivered again, after a kill or to another bot, is acted on once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import count
from threading import Barrier

import pytest

from bot import answer, report
from bot.domain.entitled import CONSOLE, DoneAlready, Refused
from db.store import Store
from tests.faults.held import differences, held
from tests.verbs.smallholm import BOARD, CYCLE, DORA, IRA, Smallholm
from tests.verbs.stages import quick_store

TOLD = (answer.record, CONSOLE, "PH-1", "SM-01: 8.1%", "by phone")
# A verb and what it is given, each on the morning the cycle opened, with a doubt of Ira's waiting.
ACTS = {
    "record": TOLD,
    "settle": (answer.settle_numbered, IRA, 1, "120"),
    "extend": (answer.extend, CONSOLE, "PH-1", None),
    "excuse": (answer.excuse, CONSOLE, "PH-1"),
    "withhold": (answer.withhold, CONSOLE, "SM-02", "being checked"),
    "slip": (answer.slip, CONSOLE, "SM-04", "late for the third time"),
    "narrate": (answer.narrate, CONSOLE, CYCLE, "A good quarter."),
}
# No two deliveries come in the same second.
SECONDS = count()


@pytest.fixture
def doubted(opened):
    """Smallholm with one doubt open."""
    opened.mail(IRA, "SM-03: about 120")
    return opened


def delivered(small: Smallholm, store: Store, name: str, trigger: str = "1.2.3") -> object:
    """One delivery of an act, as the desk runs it."""
    verb, *args = ACTS[name]
    now = small.now + timedelta(seconds=next(SECONDS))
    given = [now.date() if each is None else each for each in args]
    return verb(store.once(trigger, now), BOARD, *given, now)


@pytest.mark.parametrize("name", ACTS)
def test_delivered_again_it_does_nothing_and_says_so(doubted, name):
    delivered(doubted, doubted.store, name)
    before = held(doubted.store)
    with pytest.raises(Refused, match=r"done already|no open question"):
        delivered(doubted, doubted.store, name)
    assert differences(before, held(doubted.store)) == []


def test_another_press_of_the_same_button_is_another_act(doubted):
    delivered(doubted, doubted.store, "record")
    delivered(doubted, doubted.store, "record", trigger="4.5.6")
    assert told(doubted) == 2


def test_what_was_refused_may_be_delivered_again(doubted):
    for _ in range(2):
        with pytest.raises(Refused, match="secretariat") as no:
            answer.excuse(doubted.store.once("1.2.3", doubted.now), BOARD, IRA, "PH-1", doubted.now)
        assert not isinstance(no.value, DoneAlready)


class Killed(BaseException):
    """Nothing below catches this, as nothing catches a kill."""


@pytest.mark.both
@pytest.mark.parametrize(("when", "done"), [("before", False), ("after", True)])
def test_a_kill_on_either_side_of_the_commit_leaves_it_done_once(doubted, when, done):
    def die(_point: str, at: str) -> None:
        if at == when:
            raise Killed

    url = doubted.store.engine.url.render_as_string(hide_password=False)
    dying = quick_store(url, die)
    with pytest.raises(Killed):
        delivered(doubted, dying, "record")
    dying.engine.dispose()
    again = quick_store(url)
    if done:
        with pytest.raises(DoneAlready):
            delivered(doubted, again, "record")
    else:
        delivered(doubted, again, "record")
    again.engine.dispose()
    assert told(doubted) == 1


def told(small: Smallholm) -> int:
    with small.store.reading(BOARD) as books:
        return sum(reply.kind == "officer" for reply in books.replies.in_state("accepted"))


@pytest.fixture
def two_bots(doubted) -> Iterator[tuple[Store, Store]]:
    url = doubted.store.engine.url.render_as_string(hide_password=False)
    stores = quick_store(url), quick_store(url)
    yield stores
    for store in stores:
        store.engine.dispose()


@pytest.mark.both
def test_delivered_to_two_bots_at_once_it_is_done_once(doubted, two_bots):
    together = Barrier(2)

    def deliver(store: Store) -> bool:
        together.wait()
        try:
            delivered(doubted, store, "record")
        except DoneAlready:
            return False
        return True

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(deliver, two_bots)) == [False, True]
    assert told(doubted) == 1


def test_an_act_of_several_transactions_is_one_act(doubted):
    doubted.closed()
    report.sign_off(doubted.store.once("1.2.3", doubted.now), BOARD, DORA, "", doubted.now)
    with pytest.raises(Refused):
        report.sign_off(doubted.store.once("1.2.3", doubted.now), BOARD, DORA, "", doubted.now)
    assert doubted.cycle_state() == "signed"
