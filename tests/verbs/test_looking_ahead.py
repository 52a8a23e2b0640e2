"""The forward plan reaches those who need it: as a message, a page and a calendar feed."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import answer
from bot.__main__ import cli
from bot.domain.entitled import CONSOLE
from tests.verbs.smallholm import ADA_SLACK, IRA, OFFICE, SEC_SLACK, SOURCE

MOVED = SOURCE.replace("date = 2026-11-26", "date = 2026-12-03")


def files(letters):
    return [file.name for letter in letters for file in letter.enclosures]


def test_when_the_plan_changes_the_secretariat_is_told_what_and_sent_page_and_feed(small):
    small.adopt()
    small.adopt(MOVED)
    small.carry()
    assert "Thu 03 Dec 2026 Board meets: Performance report (was 26 November 2026)" in small.words_to(OFFICE)
    assert files(small.to(OFFICE)) == ["forward-plan.html", "forward-plan.ics"]


def test_a_change_that_moves_nothing_the_board_sees_is_not_posted(small):
    small.adopt()
    small.adopt(SOURCE.replace("Ada Oak", "Ada Oake"))
    small.carry()
    assert "forward plan" not in small.words_to(OFFICE)


def test_anybody_the_board_knows_sees_what_is_coming(small):
    small.adopt()
    assert "Board meets: Performance report" in small.run(answer.plan, ADA_SLACK)["text"]


def test_a_stranger_does_not(small):
    small.adopt()
    with pytest.raises(answer.Refused, match="not among this board's contacts"):
        small.run(answer.plan, "U09NOBODY")


@pytest.mark.parametrize(("who", "to"), [(SEC_SLACK, "sam@smallholm.example.org"), (IRA, IRA)])
def test_whoever_asks_for_it_is_sent_the_page_and_the_feed(small, who, to):
    small.adopt()
    small.run(answer.feed, who)
    small.carry()
    assert files(small.to(to)) == ["forward-plan.html", "forward-plan.ics"]


def test_the_console_is_told_how_to_write_the_files(small):
    small.adopt()
    with pytest.raises(answer.Refused, match="reeve forward --html"):
        small.run(answer.feed, CONSOLE)


def test_the_page_and_the_feed_are_written_from_the_adopted_framework(small, monkeypatch, tmp_path):
    small.adopt(SOURCE.replace("date = 2026-11-26", "date = 2126-11-26"))
    monkeypatch.setenv("REEVE_DATABASE", small.store.engine.url.render_as_string(hide_password=False))
    page, feed = tmp_path / "plan.html", tmp_path / "plan.ics"
    done = CliRunner().invoke(cli, ["forward", "--html", str(page), "--ics", str(feed)])
    assert (done.exit_code, "<td>Performance report</td>" in page.read_text("utf-8")) == (0, True)
    assert Path(feed).read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
