"""What the secretariat does in Slack can be done at the console, and what stands beside the reports is written."""

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.domain.entitled import CONSOLE
from bot.importing import import_survey
from tests.verbs.smallholm import OPENS, VAL
from tests.verbs.test_bringing_in_totals import TOTALS, WITH_A_SURVEY
from tests.verbs.test_voice_bank import ASKED, STORY

SESSION = '\n[[meeting]]\ncode = "DEV"\ndate = 2126-12-10\nbody = "development"\nreports = ["performance"]\n'


@pytest.fixture
def reeve(small, monkeypatch):
    """The command line on Smallholm's books, in the week its first cycle opens."""
    small.adopt(WITH_A_SURVEY + ASKED + SESSION)
    small.tick(OPENS)
    monkeypatch.setenv("REEVE_DATABASE", small.store.engine.url.render_as_string(hide_password=False))
    monkeypatch.setattr("bot.console.wall_clock", lambda: small.now)
    return lambda *words: CliRunner().invoke(cli, list(words))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("hwb", "pause", "ICB", "until", "1", "December", "because", "winter"), "Paused."),
        (("hwb", "quiet", "1", "May", "to", "8", "May", "because", "votes"), "A quiet period."),
        (("hwb", "excuse", "ICB-1"), "Excused."),
        (("hwb", "plan"), "Board meets: Performance report"),
        (("hwb", "help"), "/hwb successor"),
        (("hwb", "pause", "ICB"), "It is typed like this: /hwb pause"),
    ],
)
def test_a_command_of_the_secretariats_runs_at_the_console(reeve, words, said):
    done = reeve(*words)
    assert (done.exit_code, said in done.stdout) == (0, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("hwb", "pause", "NHS", "until", "1", "December", "because", "winter"), "There is no agency 'NHS'"),
        (("hwb", "remedy", "1", "until", "75%,", "minute", "9:", "clinics"), "There is no open slippage 1"),
        (("voices", "--theme", "T9"), "There is no priority"),
        (("session", "--html", "x.html", "--session", "NONE"), "No development session is planned"),
    ],
)
def test_what_is_refused_is_said_and_ends_with_2(reeve, words, said):
    done = reeve(*words)
    assert (done.exit_code, said in done.stderr) == (2, True)


def test_totals_are_brought_in_from_a_file_and_a_list_of_respondents_is_not(reeve, tmp_path):
    totals, names = tmp_path / "totals.csv", tmp_path / "names.csv"
    totals.write_bytes(TOTALS)
    names.write_bytes(b"Name,Answer\nVal Hazel,No\n")
    assert "No respondent is known." in reeve("import-survey", str(totals)).stdout
    refused = reeve("import-survey", str(names))
    assert (refused.exit_code, "nothing is kept" in refused.stderr) == (2, True)


def test_stories_and_a_sessions_page_are_written(reeve, small, tmp_path):
    small.mail(VAL, STORY)
    small.run(import_survey, TOTALS, CONSOLE)
    stories, session = tmp_path / "stories.html", tmp_path / "session.html"
    assert "the nurse came each day" in reeve("voices", "--html", str(stories)).stdout
    assert reeve("session", "--html", str(session)).exit_code == 0
    assert "the nurse came each day" in stories.read_text("utf-8")
    assert "Development session of the board" in session.read_text("utf-8")
