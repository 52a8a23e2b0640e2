"""Files shared in Slack, fetched from a real Slack server: with the token, from Slack alone, whole or not at all."""

import pytest
from aiohttp import web

from bot.carriers import SlackFiles, slack_files
from bot.domain.reply import SharedFile
from handlers.replies import arrival_of
from tests.doors.front import NOW
from tests.servers.processes import free_port

WORDS = b"NM-07,91.2"


@pytest.fixture
def source(slack_server):
    return SlackFiles(slack_server.client())


@pytest.fixture
async def file(slack_server):
    """A file that Alice shared with the bot, as its event tells of it."""
    return await shared(slack_server)


async def shared(slack_server, name: str = "figures.csv", content: bytes = WORDS) -> SharedFile:
    channel = (await slack_server.client().conversations_open(users="U01ALICE"))["channel"]["id"]
    message = await slack_server.upload(channel, "U01ALICE", name, content)
    event = {**message, "channel_type": "im"}
    [file] = arrival_of({"event": event, "team_id": "T1"}, NOW).files
    # The test's own answer names local-slack's address; the bot is told the one it reached.
    path = file.url.split("/", 3)[3]
    return file.model_copy(update={"url": f"{slack_server.base_url.removesuffix('api/')}{path}"})


async def test_a_shared_file_is_fetched_whole(source, file):
    assert await source.fetch(file) == had()


def had(content: bytes = WORDS):
    from bot.domain.reply import Fetched

    return Fetched(outcome="had", content=content)


async def test_a_file_that_comes_with_its_id_alone_is_asked_for(source, file):
    assert (await source.fetch(file.model_copy(update={"url": ""}))).content == WORDS


@pytest.mark.parametrize("fault", [503, 500, 429, "drop"])
async def test_while_slack_is_away_a_file_is_for_later(slack_server, source, file, fault):
    # aiohttp asks once more by itself when a connection ends without an answer.
    slack_server.fail("download", fault, times=2 if fault == "drop" else 1)
    assert (await source.fetch(file)).outcome == "later"
    assert await source.fetch(file) == had()


async def test_an_unreachable_slack_is_for_later(slack_server):
    base = f"http://127.0.0.1:{free_port()}"
    client = slack_server.client()
    client.base_url = f"{base}/api/"
    file = SharedFile(number=1, name="figures.csv", url=f"{base}/files-pri/x/figures.csv")
    assert (await SlackFiles(client).fetch(file)).outcome == "later"


@pytest.mark.parametrize(("fault", "said"), [(404, "no longer there"), (403, "files:read"), ("sign_in", "files:read")])
async def test_a_file_that_cannot_be_had_says_why(slack_server, source, file, fault, said):
    slack_server.fail("download", fault)
    fetched = await source.fetch(file)
    assert (fetched.outcome, fetched.content, said in fetched.trouble) == ("never", b"", True)


async def test_a_token_that_may_not_read_files_gets_none(slack_server, file):
    fetched = await SlackFiles(slack_server.client(token="xoxb-another")).fetch(file)
    assert fetched.outcome == "never"


async def test_a_file_that_slack_does_not_know_says_so(source):
    fetched = await source.fetch(SharedFile(number=1, ref="F0NONE", name="figures.csv"))
    assert fetched.outcome == "never"


@pytest.fixture
async def elsewhere():
    """A server that is not Slack; the headers of whoever came to it."""
    came: list[dict[str, str]] = []

    async def answer(request: web.Request) -> web.Response:
        came.append(dict(request.headers))
        return web.Response(body=b"NM-07,99.9")

    app = web.Application()
    app.router.add_get("/{rest:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield f"http://127.0.0.1:{port}", came
    await runner.cleanup()


async def test_a_redirect_is_not_followed(slack_server, source, file, elsewhere):
    url, came = elsewhere
    slack_server.fail("download", f"{url}/figures.csv")
    assert ((await source.fetch(file)).outcome, came) == ("never", [])


async def test_a_file_elsewhere_is_not_fetched_and_the_token_goes_nowhere(source, elsewhere):
    url, came = elsewhere
    fetched = await source.fetch(SharedFile(number=1, name="figures.csv", url=f"{url}/figures.csv"))
    assert (fetched.trouble, came) == ("it does not lie with Slack itself", [])


@pytest.mark.parametrize(
    ("url", "ours"),
    [
        ("https://files.slack.com/files-pri/T1-F1/download/x.csv", True),
        ("https://files.slack-gov.com/files-pri/T1-F1/x.csv", True),
        ("http://files.slack.com/x.csv", False),
        ("https://files.slack.com:8443/x.csv", False),
        ("https://files.slack.com.evil.example/x.csv", False),
        ("https://evilslack.com/x.csv", False),
        ("https://files.slack.com@evil.example/x.csv", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_only_slacks_own_hosts_are_asked(url, ours):
    assert slack_files._is_slacks(url, "https://slack.com/api/") is ours


async def test_a_file_said_to_be_too_large_is_not_fetched(source, file):
    fetched = await source.fetch(file.model_copy(update={"size": 26 * 1024 * 1024}))
    assert (fetched.outcome, "larger than 25 MB" in fetched.trouble) == ("never", True)


async def test_a_file_larger_than_was_said_is_let_go(slack_server, source, monkeypatch):
    file = await shared(slack_server, content=b"x" * 2000)
    monkeypatch.setattr(slack_files, "LARGEST", 1000)
    fetched = await source.fetch(file.model_copy(update={"size": 10}))
    assert (fetched.outcome, fetched.content) == ("never", b"")


@pytest.mark.parametrize("mode", ["external", "tombstone", "hidden_by_limit"])
def test_a_file_that_slack_does_not_hold_is_said_at_once(mode):
    event = {"type": "message", "subtype": "file_share", "channel": "D1", "user": "U1", "ts": "1.2", "text": ""}
    [file] = arrival_of({"event": event | {"files": [{"id": "F1", "mode": mode}]}, "team_id": "T1"}, NOW).files
    assert file.trouble


def test_an_edit_does_not_bring_its_files_again():
    message = {"user": "U1", "ts": "1.2", "text": "new", "edited": {"ts": "1.3"}, "files": [{"id": "F1"}]}
    event = {"type": "message", "subtype": "message_changed", "channel": "D1", "message": message}
    assert arrival_of({"event": event, "team_id": "T1"}, NOW).files == ()
