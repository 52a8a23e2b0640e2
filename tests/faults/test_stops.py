"""Stopped dead at any commit and taken up again, the bot loses nothing and does nothing twice."""

import pytest

from db.commit_points import COMMIT_POINTS
from tests.faults.held import differences, held, loose_ends, told
from tests.faults.outside import Outside
from tests.faults.playing import Stop, Stops, live_again_and_again, plain_papers_and_a_killer
from tests.verbs.fixtures import quick_store
from tests.verbs.smallholm import BOARD


@pytest.fixture(scope="module", autouse=True)
def plainly():
    """Plain papers and a message that breaks its reader, in every life."""
    with plain_papers_and_a_killer():
        yield


class Run:
    """One life after another, and what was left behind."""

    def __init__(self, url, folder, stop):
        folder.mkdir()
        self.stop = stop
        self.outside: Outside = live_again_and_again(url, folder, stop)
        store = quick_store(url)
        self.held, self.ends = held(store), loose_ends(store, BOARD)
        store.engine.dispose()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory, empty_sqlite):
    """The story told without a stop."""
    folder = tmp_path_factory.mktemp("undisturbed")
    (folder / "books.sqlite").write_bytes(empty_sqlite.read_bytes())
    return Run(f"sqlite:///{folder}/books.sqlite", folder / "outside", Stop())


def the_same(run: Run, undisturbed: Run) -> None:
    assert "\n".join(differences(undisturbed.held, run.held)) == ""
    assert run.ends == []
    assert told(run.outside, "slack") == told(undisturbed.outside, "slack")
    assert set(told(run.outside, "slack").values()) == {1}
    assert set(told(run.outside, "email")) == set(told(undisturbed.outside, "email"))
    assert the_second_email_is_the_first(run.outside)


def the_second_email_is_the_first(outside: Outside) -> bool:
    """An email that went twice did so with one Message-ID, so that its reader sees it once."""
    ids: dict[str, set[str]] = {}
    for line in outside.reached("email"):
        ids.setdefault(line["key"], set()).add(line["message_id"])
    return all(len(found) == 1 and found != {""} for found in ids.values())


def test_the_story_leaves_no_loose_ends(undisturbed):
    assert undisturbed.ends == []


def test_the_story_passes_every_commit_point(undisturbed):
    assert {point for point, _ in undisturbed.stop.passed} == set(COMMIT_POINTS)


def test_a_commit_point_that_is_not_registered_is_refused(database_url):
    store = quick_store(database_url)
    with pytest.raises(KeyError, match="not registered"), store.writing(BOARD, "ask.something"):
        pass


def test_no_email_goes_twice_without_a_doubt(undisturbed):
    twice = {
        key.split("/")[0] + "/" + key.split("/")[1] for key, n in told(undisturbed.outside, "email").items() if n > 1
    }
    assert twice == {"ask/ira@icb.example.org"}


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("nth", [1, 2])
def test_dying_once_at_every_point_loses_and_doubles_nothing(database_url, tmp_path, undisturbed, when, nth):
    run = Run(database_url, tmp_path / "outside", Stops(COMMIT_POINTS, when, nth))
    assert run.outside.story["deaths"] > len(COMMIT_POINTS) // 2
    the_same(run, undisturbed)


@pytest.mark.slow
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("point", COMMIT_POINTS)
def test_dying_at_any_passing_of_a_point_loses_and_doubles_nothing(empty_sqlite, tmp_path, undisturbed, point, when):
    for nth in passings(undisturbed.stop.passed[(point, when)]):
        folder = tmp_path / str(nth)
        folder.mkdir()
        (folder / "books.sqlite").write_bytes(empty_sqlite.read_bytes())
        the_same(Run(f"sqlite:///{folder}/books.sqlite", folder / "outside", Stop(point, when, nth)), undisturbed)


def passings(times: int) -> list[int]:
    """The first, the last and some between."""
    return sorted({1, 2, times // 2, times} & set(range(1, times + 1)))
