"""Letters are carried each once, in the order of their lane, whatever the carriers answer or throw."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from threading import Thread

import pytest

from bot.deliver import claim, deliver
from bot.domain.letter import Letter, Receipt
from db.post_office import LEASE, Claimed
from tests.verbs.smallholm import BOARD, IRA, OFFICE, OPENS, Smallholm

CHANNELS = ("slack", "email")
MESSAGE, OTHER = "U01ADA", "U09ELSE"


def post(small: Smallholm, key: str, to: str = MESSAGE, channel: str = "slack") -> None:
    letter = Letter(
        key=key, lane=f"{channel}:{to}", channel=channel, to=to, text=key, due_at=small.now,
        message_id=f"<{key}@smallholm.example.org>" if channel == "email" else "",
    )  # fmt: skip
    with small.store.writing(small.board, "ask.chase") as books:
        books.letters.post(letter, small.now)


def states(small: Smallholm) -> dict[str, str]:
    from sqlmodel import Session, select

    from db.tables_reports import LetterTable

    with Session(small.store.engine) as session:
        return {row.key: row.state for row in session.exec(select(LetterTable))}


def keys(letters: list[Letter]) -> list[str]:
    return [letter.key.removesuffix(f"@{BOARD}").rpartition("/")[2] for letter in letters]


@pytest.fixture
def quiet(small) -> Smallholm:
    """Smallholm with its framework and no letters yet."""
    small.adopt()
    return small


def held_claim(small: Smallholm, owner: str = "one") -> Claimed | None:
    return claim(small.store, owner, CHANNELS, small.now)


def test_a_letter_is_carried_once_however_often_the_carrier_looks(quiet):
    post(quiet, "a")
    quiet.carry()
    quiet.carry()
    assert keys(quiet.slack.reached) == ["a"]


def test_the_same_key_is_written_once(quiet):
    post(quiet, "a")
    post(quiet, "a")
    quiet.carry()
    assert keys(quiet.slack.reached) == ["a"]


@pytest.mark.both
def test_letters_of_a_lane_go_in_order(quiet):
    for key in ("a", "b", "c"):
        post(quiet, key)
    quiet.slack.answers = [Receipt(outcome="later", retry_after=60)]
    quiet.carry()
    assert quiet.slack.reached == []
    quiet.now += timedelta(minutes=2)
    quiet.carry()
    assert keys(quiet.slack.reached) == ["a", "b", "c"]


def test_a_lane_that_waits_does_not_hold_up_another(quiet):
    post(quiet, "a")
    post(quiet, "b", to=OTHER)
    quiet.slack.answers = [Receipt(outcome="later", retry_after=60)]
    quiet.carry()
    assert keys(quiet.slack.reached) == ["b"]


@pytest.mark.both
def test_a_claimed_letter_is_claimed_by_nobody_else(quiet):
    post(quiet, "a")
    post(quiet, "b")
    assert held_claim(quiet, "one") is not None
    assert held_claim(quiet, "two") is None


def test_a_lease_that_ran_out_is_taken_over_and_looked_for_first(quiet):
    post(quiet, "a")
    held_claim(quiet, "dead")
    quiet.now += LEASE + timedelta(seconds=1)
    taken = held_claim(quiet, "alive")
    assert taken is not None
    assert taken.look_first


def test_a_letter_that_reached_its_reader_before_the_carrier_died_is_not_carried_again(quiet):
    post(quiet, "a")
    found = held_claim(quiet, "dead")
    asyncio.run(quiet.slack.carry(found.letter))
    quiet.now += LEASE + timedelta(seconds=1)
    quiet.carry()
    assert keys(quiet.slack.reached) == ["a"]
    assert states(quiet) == {"a": "carried"}


@pytest.mark.parametrize("doubt", [Receipt(outcome="doubtful", detail="reset"), TimeoutError("gone")])
def test_a_doubtful_letter_is_looked_for_before_it_is_carried_again(quiet, doubt):
    post(quiet, "a")
    quiet.slack.answers = [doubt]
    quiet.carry()
    quiet.now += timedelta(minutes=1)
    quiet.carry()
    assert ([one.removesuffix("@small") for one in quiet.slack.looked], keys(quiet.slack.reached)) == (["a"], ["a"])


def test_an_email_in_doubt_goes_again_with_the_same_message_id_and_is_counted(quiet):
    from sqlmodel import Session, select

    from db.tables_reports import LetterTable

    post(quiet, "a", to="ada@smallholm.example.org", channel="email")
    quiet.email.answers = [Receipt(outcome="doubtful")]
    quiet.carry()
    quiet.now += timedelta(minutes=1)
    quiet.carry()
    with Session(quiet.store.engine) as session:
        row = session.exec(select(LetterTable)).one()
    assert (row.doubts, row.state) == (1, "carried")
    assert quiet.email.reached[0].message_id == "<a@smallholm.example.org>"


def test_a_refused_letter_is_told_to_the_secretariat_once(quiet):
    post(quiet, "a")
    quiet.slack.answers = [Receipt(outcome="refused", detail="channel_not_found")]
    quiet.carry()
    quiet.carry()
    assert len([letter for letter in quiet.to(OFFICE) if "could not be delivered" in letter.text]) == 1


def test_a_notice_of_a_refused_letter_that_is_refused_too_goes_no_further(quiet):
    post(quiet, "a")
    quiet.slack.answers = [Receipt(outcome="refused")] * 3
    quiet.carry()
    quiet.now += timedelta(hours=1)
    quiet.carry()
    assert len(states(quiet)) == 2


def test_a_carrier_that_was_overtaken_is_believed_only_when_it_carried(quiet):
    from bot.deliver import keep

    post(quiet, "a")
    dead = held_claim(quiet, "dead")
    quiet.now += LEASE + timedelta(seconds=1)
    held_claim(quiet, "alive")
    keep(quiet.store, dead, "dead", Receipt(outcome="refused"), quiet.now)
    assert states(quiet)["a"] == "claimed"
    keep(quiet.store, dead, "dead", Receipt(outcome="carried", provider_id="1.0"), quiet.now)
    assert states(quiet)["a"] == "carried"


def test_nothing_is_carried_before_it_is_due(quiet):
    post(quiet, "a")
    quiet.now -= timedelta(minutes=1)
    quiet.carry()
    assert quiet.slack.reached == []


def test_a_letter_nobody_takes_is_given_up_after_many_tries_and_told(quiet):
    post(quiet, "a")
    quiet.slack.answers = [Receipt(outcome="later")] * 40
    for _ in range(50):
        quiet.carry()
        quiet.now += timedelta(hours=1)
    assert states(quiet)["a"] == "refused"
    assert "could not be delivered" in quiet.words_to(OFFICE)


def carriers_at_work(small: Smallholm, owners: int) -> Iterator[Thread]:
    for number in range(owners):
        yield Thread(target=lambda owner=f"c{number}": asyncio.run(carry_as(small, owner)))


async def carry_as(small: Smallholm, owner: str) -> None:
    await deliver(small.do, {"slack": small.slack, "email": small.email}, owner)


@pytest.mark.both
def test_two_carriers_at_once_carry_no_letter_twice(quiet):
    for number in range(30):
        post(quiet, f"{number:02}", to=f"U{number % 5}")
    threads = list(carriers_at_work(quiet, 2))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(keys(quiet.slack.reached)) == [f"{number:02}" for number in range(30)]


@pytest.mark.both
def test_two_carriers_at_once_keep_the_order_of_each_lane(quiet):
    for number in range(20):
        post(quiet, f"{number:02}", to=f"U{number % 2}")
    threads = list(carriers_at_work(quiet, 2))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for lane in ("U0", "U1"):
        said = keys(quiet.to(lane))
        assert said == sorted(said)


def test_a_letter_called_back_is_not_carried(quiet):
    post(quiet, "a")
    with quiet.store.writing(BOARD, "ask.chase") as books:
        assert books.letters.cancel(books.letters.by_key("a").id, OPENS, "answered")
    quiet.carry()
    assert quiet.slack.reached == []


@pytest.mark.both
def test_a_letter_being_carried_cannot_be_called_back(quiet):
    post(quiet, "a")
    held_claim(quiet)
    with quiet.store.writing(BOARD, "ask.chase") as books:
        assert not books.letters.cancel(books.letters.by_key("a").id, OPENS, "answered")


def undelivered(small: Smallholm, to: str, subject: str = "Figures [#abcdefgh234567ab]") -> Letter:
    letter = Letter(
        key="x", lane=f"email:{to}", channel="email", to=to, subject=subject, text="words", message_id="<x@y>",
        due_at=small.now,
    )  # fmt: skip
    with small.store.writing(BOARD, "ask.chase") as books:
        books.letters.post(letter, small.now)
    small.email.answers = [Receipt(outcome="refused", detail="no such mailbox")]
    small.carry()
    small.carry()
    return small.to(OFFICE)[-1]


def test_the_address_of_a_contact_who_could_not_be_reached_can_be_copied(quiet):
    told = undelivered(quiet, IRA)
    assert f"\n{IRA}" in told.text
    assert "To Ira Birch: Figures" in told.text
    assert "abcdefgh" not in told.text


def test_a_strangers_address_is_never_made_a_link(quiet):
    assert "stranger@evil.example" not in undelivered(quiet, "stranger@evil.example").text
