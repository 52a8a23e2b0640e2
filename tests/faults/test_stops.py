"""Stopped dead at any commit and taken up again, the bot loses nothing and does nothing twice."""

import pytest

from db.commit_points import COMMIT_POINTS
from tests.faults.held import told
from tests.faults.playing import Stop, Stops, live_again_and_again, plain_papers_and_a_killer
from tests.faults.runs import Run, the_same
from tests.faults.stages import begun
from tests.verbs.smallholm import BOARD
from tests.verbs.stages import quick_store


@pytest.fixture(autouse=True)
def plainly():
    """Plain papers and a message that breaks its reader, in every life."""
    with plain_papers_and_a_killer():
        yield


def test_the_story_leaves_no_loose_ends(undisturbed):
    assert undisturbed.ends == []


def test_the_story_passes_every_commit_point(undisturbed):
    assert {point for point, _ in undisturbed.passed} == set(COMMIT_POINTS)


def test_a_commit_point_that_is_not_registered_is_refused(books):
    store = quick_store(books[0])
    with pytest.raises(KeyError, match="not registered"), store.writing(BOARD, "ask.something"):
        pass


def test_no_email_goes_twice_without_a_doubt(undisturbed):
    twice = {key.split("/")[1] for key, times in told(undisturbed.outside, "email").items() if times > 1}
    assert twice == {"ira@icb.example.org"}


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("nth", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_dying_once_at_every_point_loses_and_doubles_nothing(books, undisturbed, when, nth):
    stops = Stops(COMMIT_POINTS, when, nth)
    live_again_and_again(*books, stops)
    assert stops.left <= {point for point in COMMIT_POINTS if undisturbed.passed[(point, when)] < nth}
    the_same(Run(*books), undisturbed)


@pytest.mark.slow
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("point", COMMIT_POINTS)
def test_dying_at_the_first_or_last_passing_of_a_point_loses_and_doubles_nothing(tmp_path, undisturbed, point, when):
    for nth in sorted({1, undisturbed.passed[(point, when)]}):
        stage = undisturbed.stages.before(point, when, nth)
        story = begun(stage, tmp_path / str(nth))
        lived = live_again_and_again(*story, Stop(point, when, nth - stage.passed[(point, when)]))
        assert lived.story["deaths"] == 1
        the_same(Run(*story), undisturbed)
