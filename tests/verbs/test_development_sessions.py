"""A development session gets its page beforehand, made of what was published and nothing else."""

from datetime import UTC, datetime

import pytest

from bot import answer, report
from bot.domain.entitled import CONSOLE
from bot.importing import import_survey
from tests.verbs.smallholm import ADA, ADA_SLACK, OFFICE, OPENS, SEC_SLACK, Smallholm
from tests.verbs.test_bringing_in_totals import TOTALS, WITH_A_SURVEY

SESSION = '\n[[meeting]]\ncode = "DEV"\ndate = 2026-12-10\nbody = "development"\nreports = ["performance"]\n'
BEFORE = datetime(2026, 12, 2, 10, tzinfo=UTC)


def to_publication(small: Smallholm) -> Smallholm:
    small.adopt(WITH_A_SURVEY + SESSION)
    small.tick(OPENS)
    small.mail(ADA, "SM-01: 12.4%")
    small.run(import_survey, TOTALS, CONSOLE)
    small.closed().published()
    return small


@pytest.fixture
def published(begins_after):
    return begins_after(to_publication)


def pages(small, address):
    files = [file for letter in small.to(address) for file in letter.enclosures]
    return [file.content.decode() for file in files if file.name == "session-DEV.html"]


def test_the_page_goes_to_the_secretariat_before_the_session_once(published):
    assert pages(published, OFFICE) == []
    published.tick(BEFORE)
    published.tick(BEFORE.replace(hour=11))
    assert len(pages(published, OFFICE)) == 1


def test_it_holds_the_evaluation_and_what_needs_attention(published):
    page = report.session_page(published.store, published.board, CONSOLE, "", published.now).content.decode()
    assert all(words in page for words in ("Do you trust the figures?", "Women smoking at time of delivery", "12.4%"))
    assert "Ada Oak" not in page


def test_what_is_not_published_does_not_stand_in_it(small):
    small.adopt(WITH_A_SURVEY + SESSION)
    small.tick(OPENS)
    small.mail(ADA, "SM-01: 12.4%")
    page = report.session_page(small.store, small.board, CONSOLE, "DEV", small.now).content.decode()
    assert ("not published yet" in page, "12.4%" in page) == (True, False)


def test_whoever_is_entitled_is_sent_it_and_others_are_refused(published):
    published.run(report.session, SEC_SLACK, "")
    published.carry()
    assert len(pages(published, "sam@smallholm.example.org")) == 1
    with pytest.raises(answer.Refused, match="for the secretariat, those who sign"):
        published.run(report.session, ADA_SLACK, "")


def test_a_board_without_a_session_is_told_so(opened):
    with pytest.raises(answer.Refused, match="No development session is planned"):
        opened.run(report.session, SEC_SLACK, "")


def test_no_cycle_is_planned_for_a_session(published):
    with published.store.reading(published.board) as books:
        assert "DEV" not in {cycle.meeting for cycle in books.plan.cycles()}
