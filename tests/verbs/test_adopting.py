"""A framework enters the books whole or not at all, and a changed one is planned again."""

import pytest

from bot.domain.fault import FrameworkFaults
from tests.verbs.smallholm import AFTER, CYCLE, OPENS, SOURCE, Smallholm


def changed(*replacements: tuple[str, str]) -> str:
    text = SOURCE
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    return text


def cycle(small: Smallholm, code: str = CYCLE):
    with small.store.reading(small.board) as books:
        return books.plan.cycle(code)


def test_the_first_adoption_plans_every_meeting(small):
    small.adopt()
    with small.store.reading("small") as books:
        assert [one.code for one in books.plan.cycles("planned")] == [CYCLE, "performance-2027-02"]


def test_the_same_file_twice_changes_nothing(small):
    small.adopt()
    again = small.adopt()
    assert (again.version, again.changes, again.planned) == (1, (), ())


def test_a_file_with_a_fault_adopts_nothing(small):
    with pytest.raises(FrameworkFaults):
        small.adopt(changed(('post = "DIR"', 'post = "NOBODY"')))
    assert small.store.boards() == ()


def test_a_changed_file_with_a_fault_leaves_the_old_one_in_force(small):
    small.adopt()
    with pytest.raises(FrameworkFaults):
        small.adopt(changed(("date = 2026-11-26", "date = 2026-13-26")))
    assert small.adopt().version == 1


def test_a_changed_file_is_a_new_version_and_says_what_changed(small):
    small.adopt()
    found = small.adopt(changed(("Ira Birch", "Iris Birch")))
    assert found.version == 2
    assert "Iris Birch" in " ".join(found.changes)


def test_a_moved_meeting_is_planned_again(small):
    small.adopt()
    found = small.adopt(changed(("date = 2026-11-26", "date = 2026-12-03")))
    assert any("Meeting moves from 26 November 2026 to 3 December 2026" in words for words in found.planned)
    assert f"{cycle(small).closes}" == "2026-11-16"


def test_a_moved_meeting_keeps_what_has_happened_already(opened):
    opened.adopt(changed(("date = 2026-11-26", "date = 2026-12-03")))
    assert cycle(opened).opens_at == OPENS
    assert opened.cycle_state() == "open"


def test_a_cancelled_meeting_is_chased_no_more(opened):
    opened.adopt(changed(("date = 2026-11-26", 'date = 2026-11-26\nstate = "cancelled"')))
    before = len(opened.email.reached)
    opened.tick(AFTER)
    assert len(opened.email.reached) == before
    assert opened.cycle_state() == "cancelled"


def test_a_cycle_that_closed_before_adoption_is_not_chased_after_the_event(small):
    small.now = AFTER
    small.adopt()
    small.tick()
    assert small.cycle_state() == "cancelled"
    assert small.email.reached == []


def test_a_contact_who_took_over_is_the_one_written_to(small):
    small.adopt(changed(("ira@icb.example.org", "new@icb.example.org")))
    small.tick(OPENS)
    assert len(small.to("new@icb.example.org")) == 1


def test_what_is_being_asked_follows_its_meeting(opened):
    opened.adopt(changed(("date = 2026-11-26", "date = 2026-12-03")))
    with opened.store.reading(opened.board) as books:
        due = {request.due_at for request in books.requests.of_cycle(CYCLE)}
    assert due == {cycle(opened).due_at}


def test_nothing_more_is_asked_for_a_meeting_that_is_off(opened):
    opened.adopt(changed(("date = 2026-11-26", 'date = 2026-11-26\nstate = "cancelled"')))
    with opened.store.reading(opened.board) as books:
        assert {request.state for request in books.requests.of_cycle(CYCLE)} == {"cancelled"}


def test_a_later_version_does_not_open_what_closed_before_the_first(small):
    small.now = AFTER
    small.adopt()
    small.adopt(changed(("Ira Birch", "Iris Birch")))
    assert small.cycle_state() == "cancelled"


def test_a_framework_whose_meetings_are_all_past_says_so_and_what_to_do(small):
    small.now = AFTER.replace(year=2030)
    [said] = small.adopt().warnings
    assert "Nothing will be asked" in said
    assert "2027" in said
    assert "Add the meetings to come" in said


def test_a_framework_with_meetings_to_come_does_not_say_that_nothing_will_be_asked(small):
    assert not any("Nothing will be asked" in said for said in small.adopt().warnings)
