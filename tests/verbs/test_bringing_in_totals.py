"""The totals of a survey are brought in for the report that evaluates it; a list of respondents leaves no trace."""

import pytest

from bot import answer
from bot.domain.entitled import CONSOLE
from bot.domain.fingertips import WrongFile
from bot.importing import import_survey
from bot.report import papers_of
from db.tables_returns import Inbound
from tests.verbs.smallholm import CYCLE, OPENS, SOURCE

REPORT = '[[report]]\ncode = "performance"'
MEMBERS = """
[[question]]
code = "SV"
prompt = "How is the board developing?"
audience = "VOL"
kind = "survey"
link = "https://survey.example.org/smallholm"
reports = ["performance"]
"""
WITH_A_SURVEY: str = SOURCE.replace(REPORT, f'{REPORT}\nsections = ["evaluation"]') + MEMBERS
TOTALS = b"question,answer,count\nDo you trust the figures?,Yes,11\nDo you trust the figures?,Some,6\n"
AGAIN = TOTALS.replace(b"11", b"12")


@pytest.fixture
def surveyed(small):
    small.adopt(WITH_A_SURVEY)
    small.tick(OPENS)
    return small


def page(small, *, public=True):
    found = papers_of(small.store, small.board, CYCLE, public=public, now=small.now)
    return next(paper.content.decode() for paper in found if paper.name.endswith(".html"))


def kept(small):
    with small.store.reading(small.board) as books:
        return len(books.replies.rows(Inbound))


def test_totals_stand_in_the_report_that_evaluates_the_survey(surveyed):
    done = surveyed.run(import_survey, TOTALS, CONSOLE)
    assert (done.cycle, done.rows[0]) == (CYCLE, ("Do you trust the figures?", "Yes", "11"))
    assert "Do you trust the figures?" in page(surveyed)


def test_totals_brought_in_again_supersede_the_first(surveyed):
    surveyed.run(import_survey, TOTALS, CONSOLE)
    surveyed.run(import_survey, AGAIN, CONSOLE)
    with surveyed.store.reading(surveyed.board) as books:
        assert [total.count for total in books.surveys.totals(CYCLE)] == [12, 6]


def test_a_file_of_respondents_leaves_nothing_in_the_books(surveyed):
    before = kept(surveyed)
    with pytest.raises(WrongFile, match="nothing is kept"):
        surveyed.run(import_survey, b"Name,Do you trust the figures?\nVal Hazel,No\n", CONSOLE)
    assert kept(surveyed) == before


def test_totals_after_the_signature_need_a_new_one(surveyed):
    surveyed.closed().sign()
    surveyed.run(import_survey, TOTALS, CONSOLE)
    assert surveyed.cycle_state() == "closed"


def test_a_board_without_a_survey_is_told_so(opened):
    with pytest.raises(answer.Refused, match="No report that is still to come evaluates such a survey"):
        opened.run(import_survey, TOTALS, CONSOLE)
