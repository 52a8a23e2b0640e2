"""What the reader of replies is handed of a board."""

from datetime import UTC, date, datetime
from decimal import Decimal

from bot.domain.expect import expected
from bot.domain.held import HeldValue
from bot.domain.request import Item
from tests.domain.small_board import small

BOARD = small()
ON = date(2013, 10, 21)


def held(period: str, value: str, **changes):
    row = HeldValue(
        id=1,
        indicator="T1-01",
        period=period,
        value=Decimal(value),
        recorded_at=datetime(2013, 7, 1, tzinfo=UTC),
    )
    return row.model_copy(update=changes)


def smokers(period="2013-14 Q2", values=(), asked=(), framework=BOARD):
    return expected(framework, period, ON, values, asked).indicators[0]


def test_the_previous_value_is_the_latest_of_the_same_kind_of_period():
    indicator = smokers()
    assert (indicator.previous, indicator.previous_period) == (Decimal("20.1"), "2012-13 Q4")


def test_a_value_held_since_outranks_the_frameworks():
    assert smokers(values=[held("2013-14 Q1", "19.4")]).previous == Decimal("19.4")


def test_a_value_held_for_the_same_period_replaces_the_frameworks():
    assert smokers(values=[held("2012-13 Q4", "20.3")]).previous == Decimal("20.3")


def test_the_value_of_the_period_itself_is_not_previous():
    assert smokers(values=[held("2013-14 Q2", "18.8")]).previous == Decimal("20.1")


def test_a_value_in_doubt_is_not_known():
    assert smokers(values=[held("2013-14 Q1", "19.4", state="in-doubt")]).previous == Decimal("20.1")


def test_a_value_of_another_kind_of_period_serves_when_there_is_no_other():
    assert smokers(period="2013-09").previous_period == "2012-13 Q4"


def test_nothing_known_is_no_previous_value():
    indicator = smokers(period="2012-13 Q3")
    assert (indicator.previous, indicator.previous_period) == (None, "")


def test_the_target_is_that_of_the_period():
    assert smokers().target == Decimal("18.5")


def test_a_target_is_never_carried_to_another_period():
    assert smokers(period="2013-14 Q3").target is None


def test_the_periods_asked_for_are_handed_on():
    items = [Item(kind="figure", code="T1-01", period=text) for text in ("2013-08", "2013-09")]
    items += [Item(kind="commentary", code="T1-01", period="2013-07")]
    assert smokers(asked=items).asked == ("2013-08", "2013-09")


def test_an_indicator_asked_for_another_period_is_set_beside_that_ones_target():
    assert smokers(period="2012-13", asked=[Item(kind="figure", code="T1-01", period="2013-14 Q2")]).target == Decimal(
        "18.5"
    )


def test_the_sources_own_the_figure():
    assert smokers().agencies == ("PH",)


def test_an_indicator_no_longer_in_force_is_not_expected():
    ended = small(('polarity = "lower"', 'polarity = "lower"\nvalid_to = 2013-01-01'))
    assert expected(ended, "2013-14 Q2", ON).indicators == ()


def test_actions_and_questions_name_who_answers():
    board = expected(BOARD, "2013-14 Q2", ON)
    assert [(row.code, row.agency) for row in (*board.actions, *board.questions)] == [("A1", "PH"), ("Q1", "VOL")]


def test_only_those_who_hold_a_post_on_the_day_are_contacts():
    names = {contact.name for contact in expected(BOARD, "2013-14 Q2", ON).contacts}
    assert names == {"Sam Elm", "Bea Ash", "Cy Yew"}


def test_an_officer_of_the_secretariat_counts_for_every_agency():
    contacts = expected(BOARD, "2013-14 Q2", ON).contacts
    assert [contact.agency for contact in contacts if contact.name == "Sam Elm"] == ["PH", "VOL"]


def test_the_mailbox_is_handed_on():
    assert expected(BOARD, "2013-14 Q2", ON).mailbox == "hwb@smallholm.example.org"


def test_each_other_period_asked_for_has_the_last_value_of_its_own_length():
    items = [Item(kind="figure", code="T1-01", period=text) for text in ("2013-09", "2013-14 Q2")]
    (last,) = smokers(values=[held("2013-08", "7.1"), held("2013-14 Q1", "20.2")], asked=items).lasts
    assert (last.period, last.value, last.of) == ("2013-09", Decimal("7.1"), "2013-08")


def test_a_length_that_no_value_is_known_for_has_no_last_value():
    items = [Item(kind="figure", code="T1-01", period=text) for text in ("2013-09", "2013-14 Q2")]
    (last,) = smokers(values=[held("2013-14 Q1", "20.2")], asked=items).lasts
    assert last.value is None


def test_a_baseline_of_no_known_period_is_the_last_value_of_none():
    rows = tuple(row.model_copy(update={"baseline": Decimal(9), "baseline_period": ""}) for row in BOARD.indicator)
    items = [Item(kind="figure", code="T1-01", period=text) for text in ("2013-09", "2013-14 Q2")]
    (last,) = smokers(asked=items, framework=BOARD.model_copy(update={"indicator": rows})).lasts
    assert last.value is None
