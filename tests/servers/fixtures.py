"""The fixtures: a server is started when first asked for, and is clean for each test."""

from collections.abc import Iterator

import pytest

from tests.servers.certificates import certificate
from tests.servers.dovecot import ImapServer
from tests.servers.postgres import PostgresServer
from tests.servers.slack import SlackServer
from tests.servers.smtp import SmtpSink


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """The session's PostgreSQL."""
    server = PostgresServer(tmp_path_factory.mktemp("postgres"))
    yield server
    server.stop()


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
