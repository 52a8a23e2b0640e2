"""The back-plan: from each meeting backwards, every step on its day and hour."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.backplan import MILESTONES, plan, plan_all
from bot.domain.calendar import LOCAL, clear_days_between, is_working
from tests.domain.small_board import small

BOARD = small()


def only_cycle(framework):
    (cycle,) = plan_all(framework)
    return cycle


def meeting_on(day: date):
    meeting = BOARD.meeting[0].model_copy(update={"date": day})
    return BOARD.model_copy(update={"meeting": (meeting,)})


def test_each_milestone_is_its_working_days_before_the_next():
    cycle = only_cycle(BOARD)
    assert [getattr(cycle, name).isoformat() for name in MILESTONES] == [
        "2013-09-30",
        "2013-10-28",
        "2013-11-04",
        "2013-11-07",
        "2013-11-11",
        "2013-11-13",
        "2013-11-21",
    ]


def test_a_cycle_is_called_by_its_report_and_meeting():
    assert only_cycle(BOARD).code == "performance-2013-11"


def test_steps_are_sent_at_the_local_hour_on_both_sides_of_the_clock_change():
    at = {step.code: step.at for step in only_cycle(BOARD).steps}
    assert at == {
        "open": datetime(2013, 9, 30, 8, 0, tzinfo=UTC),
        "remind": datetime(2013, 10, 21, 8, 0, tzinfo=UTC),
        "late": datetime(2013, 10, 29, 9, 0, tzinfo=UTC),
    }


def test_answers_are_due_at_the_end_of_the_local_day():
    assert only_cycle(BOARD).due_at == datetime(2013, 10, 28, 17, 0, tzinfo=UTC)


def test_a_closure_day_pushes_everything_before_it_back():
    closed = small(('secretariat = ["SEC"]', 'secretariat = ["SEC"]\nclosure_days = [2013-11-18]'))
    assert only_cycle(closed).despatched == date(2013, 11, 12)


def test_a_cancelled_meeting_has_no_cycle():
    cancelled = small(('reports = ["performance"]', 'reports = ["performance"]\nstate = "cancelled"'))
    assert plan_all(cancelled) == ()


def test_a_proposed_report_is_not_chased():
    proposed = small(('name = "Performance report"', 'name = "Performance report"\nstanding = "proposed"'))
    assert plan_all(proposed) == ()


def test_only_meetings_within_the_days_asked_for_are_planned():
    assert plan(BOARD, date(2013, 11, 22), date(2014, 12, 31)) == ()
    assert len(plan(BOARD, date(2013, 11, 21), date(2013, 11, 21))) == 1


def test_a_step_before_the_opening_is_left_out_and_said():
    early = small(("days = -5", "days = -40"))
    cycle = only_cycle(early)
    assert [step.code for step in cycle.steps] == ["open", "late"]
    assert cycle.warnings == ("The step 'remind' would fall before the opening and is left out.",)


def test_a_meeting_on_a_day_off_is_said():
    cycle = only_cycle(small(("date = 2013-11-21", "date = 2013-11-24")))
    assert "Sunday 24 November 2013" in cycle.warnings[0]


@given(st.dates(date(2011, 1, 1), date(2034, 12, 31)))
def test_every_plan_keeps_five_clear_days_and_its_order(day):
    cycle = only_cycle(meeting_on(day))
    days = [getattr(cycle, name) for name in MILESTONES]
    assert days == sorted(days)
    assert all(is_working(one) for one in days[:-1])
    assert clear_days_between(cycle.despatched, cycle.meets) == 5


@given(st.dates(date(2011, 1, 1), date(2034, 12, 31)), st.sampled_from([0, 1, 2, 9]), st.sampled_from([0, 30]))
def test_no_step_is_skipped_or_doubled_across_summer_time(day, hour, minute):
    rules = BOARD.backplan.model_copy(update={"send_at": time(hour, minute)})
    cycle = only_cycle(meeting_on(day).model_copy(update={"backplan": rules}))
    assert [step.code for step in cycle.steps] == ["open", "remind", "late"]
    assert len({step.at for step in cycle.steps}) == 3
    assert all(step.at.astimezone(LOCAL).date() == step.on for step in cycle.steps)


def test_the_hours_between_two_mornings_round_the_clock_change_are_twenty_five():
    daily = small(("days = -5", "days = -1"))
    weekend = {step.code: step.at for step in only_cycle(daily).steps}
    assert weekend["late"] - weekend["remind"] == timedelta(days=4, hours=1)
