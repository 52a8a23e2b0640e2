"""A meeting moves or is cancelled: the past stays, the rest is planned again, and it is said in words."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.backplan import MILESTONES, plan_all
from bot.domain.replan import replan
from tests.domain.small_board import small

BOARD = small()
HELD = plan_all(BOARD)
BEFORE = datetime(2013, 9, 1, 9, 0, tzinfo=UTC)
OPEN = datetime(2013, 10, 22, 9, 0, tzinfo=UTC)
CLOSED = datetime(2013, 11, 6, 9, 0, tzinfo=UTC)


def moved(day: str):
    meeting = BOARD.meeting[0].model_copy(update={"date": date.fromisoformat(day)})
    return BOARD.model_copy(update={"meeting": (meeting,)})


def test_what_has_not_changed_is_not_replanned():
    assert replan(HELD, BOARD, OPEN) == ()


def test_a_meeting_moved_before_anything_happened_is_planned_afresh():
    ((cycle, _),) = replan(HELD, moved("2013-12-05"), BEFORE)
    assert cycle == plan_all(moved("2013-12-05"))[0]


def test_the_move_is_said_in_words():
    ((_, changes),) = replan(HELD, moved("2013-12-05"), BEFORE)
    assert changes[0] == "Meeting moves from 21 November 2013 to 5 December 2013."
    assert "Opening moves from 30 September 2013 to 14 October 2013." in changes


def test_what_is_past_stays_when_the_meeting_moves():
    ((cycle, _),) = replan(HELD, moved("2013-12-05"), OPEN)
    assert cycle.opens == HELD[0].opens
    assert cycle.due == date(2013, 11, 11)


def test_a_step_already_past_is_not_taken_again():
    ((cycle, _),) = replan(HELD, moved("2013-12-05"), OPEN)
    assert [step.code for step in cycle.steps] == ["open", "remind", "late"]
    assert cycle.steps[:2] == HELD[0].steps[:2]
    assert cycle.steps[2].on == date(2013, 11, 12)


def test_a_meeting_brought_forward_warns_when_five_clear_days_cannot_be_kept():
    ((cycle, changes),) = replan(HELD, moved("2013-10-29"), OPEN)
    warning = "Papers public on 23 October 2013 leave 3 clear working days before the meeting, not 5."
    assert cycle.warnings == (warning,)
    assert changes[-1] == warning


def test_nothing_is_moved_into_the_past():
    ((cycle, _),) = replan(HELD, moved("2013-10-29"), OPEN)
    assert cycle.due == cycle.closes == cycle.despatched == date(2013, 10, 23)


def test_a_step_with_no_day_left_is_left_out_and_said():
    ((_, changes),) = replan(HELD, moved("2013-10-10"), datetime(2013, 10, 7, 9, 0, tzinfo=UTC))
    assert any(text.startswith("The step 'remind'") for text in changes)


def test_papers_already_out_stay_out():
    after = datetime(2013, 11, 14, 9, 0, tzinfo=UTC)
    ((cycle, _),) = replan(HELD, moved("2013-12-05"), after)
    assert cycle.despatched == HELD[0].despatched


def test_a_cancelled_meeting_cancels_its_cycle():
    cancelled = small(('reports = ["performance"]', 'reports = ["performance"]\nstate = "cancelled"'))
    ((cycle, changes),) = replan(HELD, cancelled, OPEN)
    assert cycle.state == "cancelled"
    assert changes == ("The meeting of 21 November 2013 is off: nothing more is asked for it.",)


def test_a_cycle_cancelled_once_is_not_cancelled_again():
    cancelled = small(('reports = ["performance"]', 'reports = ["performance"]\nstate = "cancelled"'))
    gone = HELD[0].model_copy(update={"state": "cancelled"})
    assert replan((gone,), cancelled, OPEN) == ()


def test_a_meeting_that_is_on_again_takes_its_cycle_up():
    gone = HELD[0].model_copy(update={"state": "cancelled"})
    ((cycle, changes),) = replan((gone,), BOARD, OPEN)
    assert (cycle.state, changes[0]) == ("open", "The meeting is on again.")


def test_a_meeting_that_reports_nothing_any_more_cancels_its_cycle():
    ((cycle, _),) = replan(HELD, small(('reports = ["performance"]', "reports = []")), OPEN)
    assert cycle.state == "cancelled"


def test_a_published_cycle_is_left_alone():
    published = HELD[0].model_copy(update={"state": "published"})
    assert replan((published,), moved("2013-12-05"), OPEN) == ()


def test_a_milestone_due_later_today_is_not_put_off():
    today = datetime(2013, 10, 28, 10, 0, tzinfo=UTC)
    assert replan(HELD, BOARD, today) == ()


# Hypothesis takes naive bounds and adds the zone itself.
FIRST, LAST = datetime(2013, 9, 1), datetime(2013, 11, 20)  # noqa: DTZ001  see above
NOWS = st.datetimes(FIRST, LAST, timezones=st.just(UTC))


@given(st.dates(date(2013, 9, 2), date(2014, 3, 31)), NOWS)
def test_steps_already_past_always_stay(day, now):
    (cycle,) = [new for new, _ in replan(HELD, moved(day.isoformat()), now)] or HELD
    past = [step for step in HELD[0].steps if step.at <= now]
    assert list(cycle.steps[: len(past)]) == past


@example(date(2013, 10, 29), OPEN, timedelta(hours=23))
@given(st.dates(date(2013, 9, 2), date(2014, 3, 31)), NOWS, st.timedeltas(timedelta(0), timedelta(days=9)))
def test_a_plan_made_again_does_not_creep_as_days_go_by(day, now, later):
    framework = moved(day.isoformat())
    (cycle,) = [new for new, _ in replan(HELD, framework, now)] or HELD
    assert replan((cycle,), framework, now + later) == ()


@given(st.dates(date(2013, 10, 23), date(2014, 3, 31)))
def test_milestones_stay_in_order_when_the_meeting_moves(day):
    (cycle,) = [new for new, _ in replan(HELD, moved(day.isoformat()), OPEN)] or HELD
    days = [getattr(cycle, name) for name in MILESTONES]
    assert days == sorted(days)
