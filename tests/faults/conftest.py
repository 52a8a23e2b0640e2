"""The story told without a stop, to which every other telling is held."""

import shutil

import pytest

pytest.register_assert_rewrite("tests.faults.runs")

from tests.faults.playing import Stop, live, plain_papers_and_a_killer  # noqa: E402 (after that)
from tests.faults.runs import Run  # noqa: E402 (after that)
from tests.faults.stages import Stages  # noqa: E402 (after that)


@pytest.fixture
def books(empty_sqlite, tmp_path):
    """Empty books and a folder for what is outside."""
    return shelf(empty_sqlite, tmp_path / "story")


def shelf(empty, folder):
    """Put empty books in a folder; give their URL and the folder."""
    folder.mkdir(parents=True)
    shutil.copyfile(empty, folder / "books.sqlite")
    return f"sqlite:///{folder}/books.sqlite", folder


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory, empty_sqlite):
    """What the story leaves behind when nothing stops it, its stages, and how often it passes each commit point."""
    url, folder = shelf(empty_sqlite, tmp_path_factory.mktemp("undisturbed") / "story")
    stop, stages = Stop(), Stages(folder.parent / "stages")
    stages.keep(folder, stop.passed)
    with plain_papers_and_a_killer():
        live(url, folder, stop, lambda: stages.keep(folder, stop.passed))
    run = Run(url, folder)
    run.passed, run.stages = stop.passed, stages
    return run
