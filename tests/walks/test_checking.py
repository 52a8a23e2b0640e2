"""`reeve check` and the other commands, against real counterparts."""

import pytest

from tests.walks.process import TOKEN_KEY, reeve
from tests.walks.town import BARNET

pytestmark = pytest.mark.slow


@pytest.fixture
def settings(town):
    town.clock.move(2013, 9, 27, 12, 0)
    return town.settings()


def test_when_all_is_well_every_part_says_so(town, settings):
    done = reeve(town.folder, settings, "check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["Books", "Slack", "IMAP", "SMTP"]


@pytest.mark.parametrize(
    ("setting", "wrong", "said"),
    [
        ("SLACK_BOT_TOKEN", "xoxb-wrong-1", "Slack refuses us: the token is not valid (invalid_auth)."),
        ("SLACK_APP_TOKEN", "xapp-wrong-1", "Slack refuses the app token: the token is not valid (invalid_auth)."),
        ("IMAP_PASSWORD", "wrong-pass-1", "refused the password or token of"),
        ("IMAP_FOLDER", "NoSuchFolder", "did not do as asked in NoSuchFolder"),
        ("SMTP_PORT", "1", "cannot be reached"),
    ],
)
def test_what_is_wrong_with_one_part_is_said_and_the_others_are_still_checked(town, settings, setting, wrong, said):
    done = reeve(town.folder, settings | {setting: wrong}, "check")
    assert done.returncode == 1
    assert said in done.stdout
    assert len(done.stdout.splitlines()) == 4


@pytest.mark.parametrize("setting", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "IMAP_PASSWORD"])
def test_no_secret_is_said_when_it_is_refused(town, settings, setting):
    prefix = {"SLACK_BOT_TOKEN": "xoxb-", "SLACK_APP_TOKEN": "xapp-"}.get(setting, "")
    done = reeve(town.folder, settings | {setting: f"{prefix}hunter2"}, "check")
    assert "hunter2" not in done.stdout + done.stderr
    assert TOKEN_KEY not in done.stdout + done.stderr


def test_a_refused_login_to_send_is_said_without_its_password(town, settings, smtp_tls_sink):
    sink = {"SMTP_PORT": str(smtp_tls_sink.port), "SMTP_SECURITY": "starttls", "SMTP_CA_FILE": smtp_tls_sink.ca}
    right = {"SMTP_USER": smtp_tls_sink.user, "SMTP_PASSWORD": smtp_tls_sink.password}
    assert reeve(town.folder, settings | sink | right, "check").returncode == 0
    done = reeve(town.folder, settings | sink | right | {"SMTP_PASSWORD": "hunter2"}, "check")
    assert done.returncode == 1
    assert "SMTP: " in done.stdout
    assert "hunter2" not in done.stdout + done.stderr


def test_a_certificate_nobody_vouches_for_is_said(town, settings, smtp_tls_sink):
    sink = {"SMTP_PORT": str(smtp_tls_sink.port), "SMTP_SECURITY": "starttls"}
    assert "certificate" in reeve(town.folder, settings | sink, "check").stdout


def test_a_framework_with_faults_is_named_fault_by_fault_and_not_adopted(town, settings):
    broken = town.folder / "broken.toml"
    text = BARNET.replace('polarity = "lower"', 'polarity = "sideways"', 1)
    broken.write_text(text.replace("date = 2013-11-21", "date = 2013-11-23"))
    done = reeve(town.folder, settings, "adopt", str(broken))
    assert done.returncode == 2
    assert "sideways" in done.stderr
    assert "Traceback" not in done.stderr
    assert "no board yet" in reeve(town.folder, settings, "check").stdout


def test_a_framework_adopted_twice_changes_nothing(town, settings):
    town.begin()
    assert "nothing changed" in town.adopt()


def test_a_changed_framework_says_what_changed(town, settings):
    town.begin()
    assert "Bashir Noorani-Ellis" in town.adopt(BARNET.replace("Bashir Noorani", "Bashir Noorani-Ellis"))


@pytest.mark.parametrize(
    "words", [("status",), ("report", "--cycle", "performance-2013-11"), ("trace", "performance-2013-11", "PHL-02")]
)
def test_before_any_board_is_adopted_a_command_says_so(town, settings, words):
    done = reeve(town.folder, settings, *words)
    assert done.returncode == 2
    assert "adopt a framework first" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("report", "--cycle", "nonsense"), "nonsense"),
        (("trace", "performance-2013-11", "NONSENSE"), "NONSENSE"),
        (("status", "--cycle", "nonsense"), "nonsense"),
        (("status", "--board", "nonsense"), "barnet"),
    ],
)
def test_what_is_not_there_is_said_plainly(town, settings, words, said):
    town.begin()
    done = reeve(town.folder, settings, *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
