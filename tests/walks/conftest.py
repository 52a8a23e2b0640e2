"""A town for each walk, and fresh books for each board's year."""

import shutil

import pytest

from tests.verbs.stages import quick_store
from tests.walks.town import Town


@pytest.fixture
def town(tmp_path, slack_server, imap_server, smtp_sink):
    """A town with nobody in it yet; the books are SQLite's."""
    return Town(tmp_path, slack_server, imap_server, smtp_sink)


@pytest.fixture(scope="module")
def walk_store(empty_sqlite, tmp_path_factory):
    """Fresh books for one file's year."""
    yield from _books(empty_sqlite, tmp_path_factory)


@pytest.fixture
def walk_store_again(empty_sqlite, tmp_path_factory):
    """Fresh books for one test's own year."""
    yield from _books(empty_sqlite, tmp_path_factory)


def _books(empty, folders):
    path = folders.mktemp("year") / "reeve.sqlite"
    shutil.copyfile(empty, path)
    store = quick_store(f"sqlite:///{path}")
    yield store
    store.engine.dispose()
