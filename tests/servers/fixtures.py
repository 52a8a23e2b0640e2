"""The fixtures: a server is started when first asked for, and is clean for each test."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.certificates import certificate
from tests.servers.dovecot import ImapServer
from tests.servers.postgres import PostgresServer
from tests.servers.slack import SlackServer
from tests.servers.smtp import SmtpSink


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The session's PostgreSQL, in a folder of its own: pytest clears its own folders away under other sessions."""
    home = Path(tempfile.mkdtemp(prefix="reeve-postgres-"))
    server = PostgresServer(home)
    yield server
    server.stop()
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of a fresh, empty database."""
    with postgres_server.database() as url:
        yield url


@pytest.fixture(scope="session")
def _open_sink() -> Iterator[SmtpSink]:
    sink = SmtpSink()
    sink.start()
    yield sink
    sink.stop()


@pytest.fixture(scope="session")
def _guarded_sink(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmtpSink]:
    sink = SmtpSink(certificate(tmp_path_factory.mktemp("certificate")))
    sink.start()
    yield sink
    sink.stop()


@pytest.fixture
def smtp_sink(_open_sink: SmtpSink) -> SmtpSink:
    """An SMTP server that keeps what it is sent."""
    _open_sink.clear()
    return _open_sink


@pytest.fixture
def smtp_tls_sink(_guarded_sink: SmtpSink) -> SmtpSink:
    """The same, with STARTTLS and a login required."""
    _guarded_sink.clear()
    return _guarded_sink


@pytest.fixture(scope="session")
def _workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SlackServer]:
    server = SlackServer(tmp_path_factory.mktemp("slack"))
    yield server
    server.stop()


@pytest.fixture
def slack_server(_workspace: SlackServer) -> SlackServer:
    """An empty Slack workspace."""
    _workspace.reset()
    return _workspace


@pytest.fixture(scope="session")
def imap_server() -> Iterator[ImapServer]:
    """A Dovecot; each test takes a fresh user."""
    server = ImapServer()
    yield server
    server.stop()
