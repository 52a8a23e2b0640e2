"""A town for each walk."""

import pytest

from tests.walks.town import Town


@pytest.fixture
def town(tmp_path, slack_server, imap_server, smtp_sink):
    """A town with nobody in it yet; the books are SQLite's."""
    return Town(tmp_path, slack_server, imap_server, smtp_sink)
