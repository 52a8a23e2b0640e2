"""A real process killed at any commit and started again loses nothing and does nothing twice."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from db.commit_points import COMMIT_POINTS
from tests.faults.outside import Outside
from tests.faults.runs import Run, the_same

HERE = Path(__file__).parents[2]


def lives(url: str, folder: Path, *where: str) -> int:
    """Run one process to the end of the story or its own; give how it ended."""
    command = [sys.executable, "-m", "tests.faults.worker", url, str(folder), *where]
    return subprocess.run(command, cwd=HERE, capture_output=True, timeout=120, check=False).returncode


@pytest.mark.slow
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("point", COMMIT_POINTS)
def test_a_process_killed_at_a_commit_loses_and_doubles_nothing(books, undisturbed, point, when):
    nth = (undisturbed.passed[(point, when)] + 1) // 2
    assert lives(*books, point, when, str(nth)) == -signal.SIGKILL
    Outside(books[1]).write(deaths=1)
    assert lives(*books) == 0
    the_same(Run(*books), undisturbed)
