"""A figure that crosses into exception between meetings is told at once, to whom the framework says, and once."""

from datetime import date

import pytest

from bot import answer, report
from bot.domain.entitled import CONSOLE
from tests.verbs.smallholm import ADA, ADA_SLACK, CHANNEL, DORA, OFFICE, OPENS, SEC_SLACK, SOURCE

AT_ONCE = SOURCE.replace(
    '[[report]]\ncode = "performance"', '[[report]]\ncode = "performance"\nat_once = ["leads", "board"]'
)
LIST = "clerk@smallholm.example.org"


@pytest.fixture
def watched(small):
    small.adopt(AT_ONCE)
    small.tick(OPENS)
    return small


def told(small, address):
    return [one for one in small.to(address) if one.key.startswith("alert/")]


def test_the_secretariat_and_the_lead_officer_are_told_at_once(watched):
    watched.mail(ADA, "SM-01: 12.4%")
    watched.tick()
    assert "SM-01 Women smoking at time of delivery" in watched.words_to(OFFICE)
    assert len(told(watched, DORA)) == 1


def test_it_is_told_once_however_often_the_clock_ticks(watched):
    watched.mail(ADA, "SM-01: 12.4%")
    watched.tick()
    watched.tick()
    watched.mail(ADA, "SM-01: 12.5%")
    watched.tick()
    assert len(told(watched, OFFICE)) == 1


def test_a_figure_that_is_no_exception_is_told_to_nobody(watched):
    watched.mail(ADA, "SM-01: 8.1%")
    watched.tick()
    assert told(watched, OFFICE) == []


def test_a_figure_in_doubt_is_told_to_nobody(watched):
    watched.mail(ADA, "SM-01: about 12.4%")
    watched.tick()
    assert told(watched, OFFICE) == []


def test_where_the_framework_says_nothing_it_waits_for_the_report(opened):
    opened.mail(ADA, "SM-01: 12.4%")
    opened.tick()
    assert told(opened, OFFICE) == []


def test_the_board_is_told_once_somebody_who_signs_releases_it(watched):
    watched.mail(ADA, "SM-01: 12.4%")
    watched.tick()
    assert watched.to(CHANNEL) == []
    watched.run(report.tell_board, DORA, "SM-01|2026-27 Q2")
    watched.carry()
    assert "SM-01 Women smoking at time of delivery" in watched.words_to(CHANNEL)
    assert len(watched.to(LIST)) == 1
    with pytest.raises(answer.Refused, match="told of it already"):
        watched.run(report.tell_board, DORA, "SM-01")


@pytest.mark.parametrize("who", [SEC_SLACK, ADA_SLACK, CONSOLE])
def test_nobody_else_tells_the_board(watched, who):
    watched.mail(ADA, "SM-01: 12.4%")
    watched.tick()
    with pytest.raises(answer.Refused, match="who signs reports off"):
        watched.run(report.tell_board, who, "SM-01")


def test_what_is_kept_from_the_public_is_not_posted(watched):
    watched.mail(ADA, "SM-01: 12.4%")
    watched.tick()
    watched.run(answer.restrict, SEC_SLACK, "SM-01", date(2026, 12, 3), "under embargo")
    with pytest.raises(answer.Refused, match="kept from the public"):
        watched.run(report.tell_board, DORA, "SM-01")


def test_a_figure_corrected_since_is_no_longer_told(watched):
    watched.mail(ADA, "SM-01: 12.4%")
    watched.tick()
    watched.mail(ADA, "Correction: SM-01: 8.1%")
    assert watched.current("SM-01") == "8.1"
    with pytest.raises(answer.Refused, match="may have been corrected since"):
        watched.run(report.tell_board, DORA, "SM-01")
