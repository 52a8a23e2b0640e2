"""A real process killed at any commit and started again loses nothing and does nothing twice."""

import signal
from pathlib import Path

import pytest

from db.commit_points import COMMIT_POINTS
from tests.faults.forks import lives
from tests.faults.outside import Outside
from tests.faults.runs import Run, the_same
from tests.faults.stages import begun

HERE = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def life():
    """Run one process to the end of the story or its own; how it ended."""
    with lives(HERE / "tests" / "faults" / "worker.py", HERE) as life:
        yield life


@pytest.mark.slow
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("point", COMMIT_POINTS)
def test_a_process_killed_at_a_commit_loses_and_doubles_nothing(tmp_path, undisturbed, life, point, when):
    nth = (undisturbed.passed[(point, when)] + 1) // 2
    stage = undisturbed.stages.before(point, when, nth)
    books = begun(stage, tmp_path / "story")
    assert life(*books, point, when, nth - stage.passed[(point, when)]) == -signal.SIGKILL
    Outside(books[1]).died()
    assert life(*books) == 0
    the_same(Run(*books), undisturbed)
