"""Stories given with consent are browsed by priority; consent withdrawn takes one out of all that is not frozen."""

import pytest

from bot import answer
from bot.domain.entitled import CONSOLE
from bot.report import papers_of
from tests.verbs.smallholm import ADA_SLACK, CYCLE, DESPATCHED, DORA, OPENS, SOURCE, VAL

ASKED = """
[[question]]
code = "ST"
prompt = "A story of somebody who used the service"
audience = "VOL"
kind = "story"
theme = "T1"
reports = ["performance"]
"""
STORY = "ST: Mrs Ada Lovejoy waited nine weeks and then the nurse came each day. Consent given."


@pytest.fixture
def told(small):
    small.adopt(SOURCE + ASKED)
    small.tick(OPENS)
    small.mail(VAL, STORY)
    return small


def page(small):
    found = papers_of(small.store, small.board, CYCLE, public=True, now=small.now)
    return next(paper.content.decode() for paper in found if paper.name.endswith(".html"))


def number(small):
    (story,) = small.run(answer.bank, CONSOLE, "")
    return story.number


def test_a_story_stands_under_its_priority_with_when_and_for_which_report(told):
    (story,) = told.run(answer.bank, CONSOLE, "T1")
    assert (story.priority, story.source) == (
        "Start well", "19 October 2026, for Performance report, 26 November 2026"
    )  # fmt: skip


def test_nobody_is_named_in_it(told):
    said = told.run(answer.voices, CONSOLE, "")["text"]
    assert ("the nurse came each day" in said, "Lovejoy" in said, "Hazel" in said) == (True, False, False)


def test_a_lead_officer_sees_the_priorities_they_lead(told):
    assert "the nurse came each day" in told.run(answer.voices, DORA, "T1")["text"]


@pytest.mark.parametrize(
    ("who", "theme", "why"),
    [(ADA_SLACK, "", "for the secretariat, those who sign"), (CONSOLE, "T9", "There is no priority 'T9'")],
)
def test_others_are_refused_in_plain_words(told, who, theme, why):
    with pytest.raises(answer.Refused, match=why):
        told.run(answer.voices, who, theme)


def test_consent_withdrawn_takes_it_out_of_the_bank_and_the_report(told):
    assert "the nurse came each day" in page(told)
    told.run(answer.withdraw, CONSOLE, number(told), "she asked by phone")
    assert told.run(answer.bank, CONSOLE, "") == ()
    assert "the nurse came each day" not in page(told)


def test_a_report_that_was_signed_with_it_is_signed_anew(told):
    told.closed().sign()
    told.run(answer.withdraw, CONSOLE, number(told), "she asked by phone")
    assert told.cycle_state() == "closed"


def test_what_was_published_keeps_its_bytes_and_that_is_said(told):
    told.closed().sign()
    told.tick(DESPATCHED)
    said = told.run(answer.withdraw, CONSOLE, number(told), "she asked by phone")
    assert "reissue" in said["text"]
    assert "the nurse came each day" in page(told)


def test_only_the_secretariat_withdraws_and_only_a_story(told):
    with pytest.raises(answer.Refused, match="Only the board's secretariat"):
        told.run(answer.withdraw, ADA_SLACK, number(told), "why")
    with pytest.raises(answer.Refused, match="There is no story 999"):
        told.run(answer.withdraw, CONSOLE, 999, "why")
