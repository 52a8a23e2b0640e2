"""Starting and stopping: with email, Slack or both, with wrong settings, and in the middle of work."""

import pytest

from bot.settings import WrongSettings, read
from tests.servers.waiting import until
from tests.walks.cycle import BASHIR, FORM, SECRETARIAT
from tests.walks.process import ROOT, TOKEN_KEY, Bot, reeve
from tests.walks.town import LONG

pytestmark = pytest.mark.slow
SMALL = ROOT / "tests" / "verbs" / "small.toml"
BARNET = ROOT / "templates" / "frameworks" / "barnet.toml"


async def test_it_runs_with_email_alone_and_asks_those_in_slack_by_email(town, run):
    town.clock.move(2013, 9, 27, 12, 0)
    town.begin()
    await run(town.of_itself() | town.of_email())
    town.clock.move(2013, 9, 30, 8, 1)
    await town.letter("bashir.noorani@publichealth.example.org", "by Monday 28 October")


async def test_it_runs_with_slack_alone(town, run):
    town.clock.move(2013, 9, 27, 12, 0)
    town.begin()
    await run(town.of_itself() | town.of_slack())
    town.clock.move(2013, 9, 30, 8, 1)
    await town.said(BASHIR, FORM)


async def test_with_slack_alone_the_secretariat_is_told_whom_no_letter_reaches(town, run):
    town.clock.move(2013, 9, 27, 12, 0)
    town.begin()
    await run(town.of_itself() | town.of_slack())
    town.clock.move(2013, 9, 30, 8, 1)
    told = await town.said(SECRETARIAT, "could not be delivered")
    assert "Email is not set up." in told["text"]


async def test_it_starts_before_any_board_is_adopted(town, run):
    town.clock.move(2013, 9, 27, 12, 0)
    bot = await run(town.settings())
    assert bot.stop()[0] == 0
    assert "Traceback" not in bot.said


async def test_a_board_adopted_while_it_runs_is_asked(town, run):
    town.clock.move(2013, 9, 27, 12, 0)
    await run(town.settings())
    town.adopt()
    town.clock.move(2013, 9, 30, 8, 1)
    await town.said(BASHIR, FORM)


async def test_told_to_stop_in_the_middle_of_its_letters_it_leaves_none_half_done(town, run):
    town.clock.move(2013, 9, 27, 12, 0)
    town.begin()
    bot = await run(town.settings())
    town.clock.move(2013, 9, 30, 8, 1)
    await until(lambda: town.smtp.letters, LONG)
    code, seconds = bot.stop()
    assert (code, seconds < 10) == (0, True)
    await run(town.settings())
    await town.letter("imogen.draycott@healthwatch.example.org", "by Monday 28 October")
    await town.said(BASHIR, FORM)
    keys = [letter.message["Message-ID"] for letter in town.smtp.letters]
    assert len(keys) == len(set(keys)) == 4
    assert len(town.saying(BASHIR, FORM)) == 1


def test_every_wrong_setting_is_named_at_once(tmp_path):
    wrong = {"SLACK_BOT_TOKEN": "nonsense", "IMAP_HOST": "mail.example.org", "REEVE_TICK_SECONDS": "soon"}
    done = reeve(tmp_path, wrong, "run")
    named = [
        name for name in (*wrong, "REEVE_TOKEN_KEY", "SLACK_APP_TOKEN", "IMAP_USER", "SMTP_HOST") if name in said(done)
    ]
    assert named == [
        "SLACK_BOT_TOKEN",
        "IMAP_HOST",
        "REEVE_TICK_SECONDS",
        "REEVE_TOKEN_KEY",
        "SLACK_APP_TOKEN",
        "IMAP_USER",
        "SMTP_HOST",
    ]
    assert done.returncode == 2
    assert "Traceback" not in said(done)


def test_a_wrong_token_is_not_repeated(tmp_path):
    assert "hunter2" not in said(reeve(tmp_path, {"SLACK_BOT_TOKEN": "hunter2-token"}, "run"))


def test_settings_come_from_a_file_beside_it_too(tmp_path):
    (tmp_path / ".env").write_text("SLACK_BOT_TOKEN=nonsense\n")
    assert "xoxb-" in said(reeve(tmp_path, {}, "run"))


@pytest.mark.parametrize("setting", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
def test_slack_that_refuses_us_is_said_plainly(town, setting):
    prefix = {"SLACK_BOT_TOKEN": "xoxb", "SLACK_APP_TOKEN": "xapp"}[setting]
    town.clock.move(2013, 9, 27, 12, 0)
    done = reeve(town.folder, town.settings() | {setting: f"{prefix}-wrong"}, "run")
    assert done.returncode == 2
    assert "Traceback" not in said(done)
    assert "Slack" in said(done)


async def test_while_slack_is_away_email_goes_on(town, run):
    town.clock.move(2013, 9, 27, 12, 0)
    town.begin()
    town.slack.fail("auth.test", 503, times=99)
    town.slack.fail("apps.connections.open", 503, times=99)
    bot = await run(town.settings())
    town.clock.move(2013, 9, 30, 8, 1)
    await town.letter("carys.penhallow@ccg.example.org", "by Monday 28 October")
    assert bot.stop()[0] == 0
    assert "Traceback" not in bot.said


@pytest.mark.parametrize("url", ["nonsense", "postgresql://reeve:hunter2@127.0.0.1:1/reeve", "oracle://x"])
def test_a_database_that_is_none_is_said_plainly_and_without_its_password(tmp_path, url):
    done = reeve(tmp_path, {"REEVE_DATABASE": url}, "status")
    assert done.returncode == 2
    assert "REEVE_DATABASE cannot be opened" in said(done)
    assert "Traceback" not in said(done)
    assert "hunter2" not in said(done)


def test_a_database_that_cannot_be_opened_is_said_plainly(tmp_path):
    done = reeve(tmp_path, {"REEVE_DATABASE": f"sqlite:///{tmp_path}/nowhere/books.sqlite"}, "status")
    assert done.returncode == 2
    assert "Traceback" not in said(done)


@pytest.mark.parametrize("words", [("run",), ("adopt", str(BARNET))])
def test_books_that_can_only_be_read_are_said_plainly_and_nothing_is_run(tmp_path, words):
    path, own = tmp_path / "books.sqlite", {"REEVE_TOKEN_KEY": TOKEN_KEY}
    email = {"IMAP_HOST": "127.0.0.1", "IMAP_USER": "u", "IMAP_PASSWORD": "p", "IMAP_PORT": "1", "SMTP_PORT": "1"}
    email |= {"SMTP_HOST": "127.0.0.1", "SMTP_FROM": "hwb@example.org"}
    assert reeve(tmp_path, own | {"REEVE_DATABASE": f"sqlite:///{path}"}, "adopt", str(SMALL)).returncode == 0
    only_read = {"REEVE_DATABASE": f"sqlite:///file:{path}?mode=ro&uri=true"}
    done = reeve(tmp_path, own | email | only_read, *words)
    assert done.returncode == 2
    assert "REEVE_DATABASE cannot be written" in said(done)
    assert "Traceback" not in said(done)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"SMTP_HOST": "h", "SMTP_FROM": "A@B <hwb@example.org>"}, "SMTP_FROM is not one name and address"),
        ({"SMTP_HOST": "h", "SMTP_FROM": "hwb@example.org", "SMTP_PORT": "99999"}, "ports go up to 65535"),
        ({"IMAP_HOST": "h", "IMAP_CA_FILE": "nowhere.pem"}, "IMAP_CA_FILE is 'nowhere.pem', which is no file"),
    ],
)
def test_a_setting_that_cannot_be_right_is_said_before_anything_is_tried(settings, told):
    with pytest.raises(WrongSettings, match=told):
        read({"REEVE_TOKEN_KEY": TOKEN_KEY, **settings})


async def test_a_bot_with_nothing_adopted_and_no_way_out_by_email_says_both_at_its_start(town, run):
    town.clock.move(2013, 9, 27, 12, 0)
    bot = await run(town.settings() | {"SMTP_PORT": "1"})
    await until(lambda: "SMTP: The mail server 127.0.0.1:1 cannot be reached" in bot.said, LONG)
    assert "reeve adopt FILE" in bot.said


@pytest.mark.parametrize("words", [("framework", "new", "{}/a/x.toml"), ("backup", "{}/a/b.sqlite")])
def test_a_file_that_cannot_be_read_or_written_is_said_plainly(tmp_path, words):
    done = reeve(tmp_path, {}, *(word.format(tmp_path) for word in words))
    assert done.returncode == 2
    assert "Traceback" not in said(done)
    assert str(tmp_path) in said(done)


def said(done):
    """All that a command printed."""
    return done.stdout + done.stderr


@pytest.fixture
def run(town):
    """Start a bot with these settings; whatever still runs at the end is stopped."""
    bots = []

    async def start(settings):
        bots.append(Bot(town.folder, settings, name=f"bot{len(bots)}"))
        await until(bots[-1].at_its_desk, LONG)
        return bots[-1]

    yield start
    for bot in bots:
        bot.stop()
