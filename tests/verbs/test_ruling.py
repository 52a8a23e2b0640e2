"""What the secretariat rules by command holds as the framework's own rows do, and is ended by command."""

from datetime import UTC, date, datetime

import pytest

from bot import answer
from bot.domain.entitled import CONSOLE
from tests.verbs.smallholm import (
    ADA_SLACK,
    CHANNEL,
    DESPATCHED,
    IRA,
    OFFICE,
    OPENS,
    REMIND,
    SEC_SLACK,
    SOURCE,
    URGE,
)  # fmt: skip

JO_AT_HOME = "jo.rowan@icb.example.org"
ELECTION = (date(2026, 11, 2), date(2026, 11, 27), "a by-election")


def asked(small, address):
    return [letter for letter in small.to(address) if letter.key.startswith("ask/")]


def test_a_paused_agency_is_not_chased_until_after(opened):
    before = len(asked(opened, IRA))
    opened.run(answer.pause, SEC_SLACK, "ICB", date(2026, 10, 29), "an inspection")
    opened.tick(REMIND)
    assert len(asked(opened, IRA)) == before
    opened.tick(URGE)
    assert len(asked(opened, IRA)) == before + 1


def test_the_secretariat_and_the_contact_are_told_of_a_pause(opened):
    opened.run(answer.pause, SEC_SLACK, "ICB", date(2026, 10, 29), "an inspection")
    opened.carry()
    assert "is not chased until after 29 October 2026 (an inspection)" in opened.words_to(OFFICE)
    assert "You are not reminded of anything until after 29 October 2026" in opened.words_to(IRA)


def test_a_pause_ended_early_lets_reminders_go_again(opened):
    opened.run(answer.pause, SEC_SLACK, "ICB", date(2026, 11, 20), "an inspection")
    before = len(asked(opened, IRA))
    opened.run(answer.end, SEC_SLACK, "pause", "ICB")
    opened.tick(REMIND)
    assert len(asked(opened, IRA)) == before + 1


def test_a_pause_that_stands_in_the_file_is_ended_by_command_too(small):
    small.adopt(SOURCE + '\n[[pause]]\nagency = "ICB"\nbegins = 2026-10-01\nends = 2026-12-01\n')
    small.tick(OPENS)
    assert asked(small, IRA) == []
    small.run(answer.end, CONSOLE, "pause", "ICB")
    small.tick(OPENS.replace(hour=10))
    assert len(asked(small, IRA)) == 1


def test_adopting_a_file_again_leaves_a_pause_standing(opened):
    opened.run(answer.pause, SEC_SLACK, "ICB", date(2026, 10, 29), "an inspection")
    done = opened.adopt(SOURCE.replace("Ada Oak", "Ada Oake"))
    assert not [line for line in done.changes if "pause" in line.lower()]
    assert "paused" in opened.run(answer.lulls, SEC_SLACK)["text"]


@pytest.mark.parametrize(
    ("verb", "parts"),
    [
        (answer.pause, ("ICB", date(2026, 12, 1), "winter")),
        (answer.quiet, ELECTION),
        (answer.end, ("quiet", "")),
        (answer.succeed, ("ICB", "PH", date(2026, 11, 1))),
        (answer.replace, ("ICB-1", "Jo Rowan", JO_AT_HOME)),
    ],
)
def test_nobody_but_the_secretariat_rules(opened, verb, parts):
    with pytest.raises(answer.Refused, match="Only the board's secretariat"):
        opened.run(verb, ADA_SLACK, *parts)


@pytest.mark.parametrize(
    ("verb", "parts", "why"),
    [
        (answer.pause, ("NHS", date(2026, 12, 1), "winter"), "There is no agency 'NHS'"),
        (answer.pause, ("ICB", date(2026, 10, 1), "winter"), "is over already"),
        (answer.end, ("pause", "ICB"), "is not paused"),
        (answer.end, ("quiet", ""), "There is no quiet period"),
        (answer.quiet, (date(2026, 12, 2), date(2026, 12, 1), "why"), "ends after it begins"),
        (answer.succeed, ("ICB", "ICB", date(2026, 11, 1)), "Name two agencies"),
        (answer.replace, ("ICB-9", "Jo Rowan", JO_AT_HOME), "There is no post"),
    ],
)
def test_what_cannot_be_ruled_is_refused_in_plain_words(opened, verb, parts, why):
    with pytest.raises(answer.Refused, match=why):
        opened.run(verb, SEC_SLACK, *parts)


def test_in_a_quiet_period_the_board_is_posted_nothing_until_it_ends(opened):
    opened.run(answer.quiet, SEC_SLACK, *ELECTION)
    opened.closed().published()
    assert opened.to(CHANNEL) == []
    opened.run(answer.end, SEC_SLACK, "quiet", "")
    opened.carry()
    assert opened.to(CHANNEL) != []


def test_a_quiet_period_ruled_before_a_signed_report_goes_out_holds_it(opened):
    opened.closed().sign()
    opened.run(answer.quiet, SEC_SLACK, *ELECTION)
    opened.tick(DESPATCHED)
    assert opened.to(CHANNEL) == []
    opened.tick(datetime(2026, 11, 30, 10, tzinfo=UTC))
    assert opened.to(CHANNEL) != []


def test_a_pause_or_a_quiet_period_needs_no_new_signature(opened):
    opened.closed().sign()
    opened.run(answer.pause, SEC_SLACK, "ICB", date(2026, 12, 1), "winter")
    opened.tick()
    assert opened.cycle_state() == "signed"


def test_a_successor_is_asked_at_once_and_the_leaver_no_more(opened):
    opened.run(answer.replace, SEC_SLACK, "ICB-1", "Jo Rowan", JO_AT_HOME)
    opened.carry()
    before = len(asked(opened, IRA))
    opened.tick(REMIND)
    assert [len(asked(opened, address)) for address in (IRA, JO_AT_HOME)] == [before, 2]


def test_a_successor_answers_for_the_post(opened):
    opened.run(answer.replace, SEC_SLACK, "ICB-1", "Jo Rowan", JO_AT_HOME)
    opened.mail(JO_AT_HOME, "SM-02: 91.2%")
    assert opened.current("SM-02") == "91.2"


def test_a_file_that_says_who_holds_the_post_has_the_last_word(opened):
    opened.run(answer.replace, SEC_SLACK, "ICB-1", "Jo Rowan", JO_AT_HOME)
    opened.adopt(SOURCE.replace("Ira Birch", "Iris Birch"))
    with opened.store.reading(opened.board) as books:
        held = [row.name for row in books.plan.framework().contact if row.post == "ICB-1"]
    assert held == ["Iris Birch"]


def test_an_agency_that_is_succeeded_hands_its_open_requests_over_on_the_day(opened):
    opened.run(answer.succeed, SEC_SLACK, "ICB", "PH", date(2026, 10, 28))
    opened.tick(REMIND)
    with opened.store.reading(opened.board) as books:
        (request,) = [one for one in books.requests.of_cycle("performance-2026-11") if one.agency == "PH"]
    assert {"SM-02"} <= {item.code for item in request.items}


def test_every_ruling_is_in_the_audit(opened):
    opened.run(answer.pause, SEC_SLACK, "ICB", date(2026, 12, 1), "winter")
    opened.run(answer.end, SEC_SLACK, "pause", "ICB")
    opened.run(answer.quiet, SEC_SLACK, *ELECTION)
    from db.tables_reports import Audit

    with opened.store.reading(opened.board) as books:
        verbs = [row.verb for row in books.audit.rows(Audit) if row.actor == "SEC"]
        assert (verbs, books.audit.broken_at()) == (["pause", "end pause", "quiet"], None)
