"""No figure is shown that its indicator's rule hides, and none is hidden that may be shown."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.disclosure import shown
from bot.domain.protection import protect
from bot.domain.strategy import Indicator
from tests.made_up import value


def count(rule: str) -> Indicator:
    return Indicator(code="A", name="A", unit="count", disclosure=rule)


def share(rule: str) -> Indicator:
    return Indicator(code="A", name="A", unit="percent", disclosure=rule)


@pytest.mark.parametrize(
    ("rule", "held", "said"),
    [
        ("none", "3", "3"),
        ("below-5", "4", "Suppressed"),
        ("below-5", "5", "5"),
        ("below-5", "0", "0"),
        ("1-to-7", "1", "Suppressed"),
        ("1-to-7", "7", "Suppressed"),
        ("1-to-7", "8", "8"),
        ("1-to-7", "0", "0"),
        ("round-to-5", "2", "0"),
        ("round-to-5", "3", "5"),
        ("round-to-5", "1003", "1,005"),
        ("suppress-and-round", "7", "Suppressed"),
        ("suppress-and-round", "8", "10"),
        ("suppress-and-round", "0", "0"),
    ],
)
def test_a_count_is_shown_as_its_rule_says(rule, held, said):
    assert shown(count(rule), value(1, "A", held)).text == said


@pytest.mark.parametrize(
    ("x", "n", "state"),
    [(4, 100, "suppressed"), (97, 100, "suppressed"), (50, 100, "shown"), (100, 100, "shown"), (0, 3, "suppressed")],
)
def test_a_share_is_hidden_when_its_count_or_the_rest_or_its_denominator_is_small(x, n, state):
    held = value(1, "A", str(100 * x / n), numerator=Decimal(x), denominator=Decimal(n))
    assert shown(share("below-5"), held).state == state


def test_a_share_with_a_denominator_alone_gives_its_count_away_and_is_hidden():
    held = value(1, "A", "3.0", denominator=Decimal(100))
    assert shown(share("below-5"), held).state == "suppressed"


def test_a_rate_is_hidden_when_its_count_is_small():
    rate = Indicator(code="A", name="A", unit="rate per 100,000", disclosure="below-5")
    held = value(1, "A", "3.2", numerator=Decimal(3), denominator=Decimal(94000))
    assert shown(rate, held).state == "suppressed"


def test_a_rounded_share_is_made_again_from_rounded_counts():
    held = value(1, "A", "33.7", numerator=Decimal(33), denominator=Decimal(98))
    got = shown(share("round-to-5"), held)
    assert (got.text, got.numerator, got.denominator) == ("35%", Decimal(35), Decimal(100))


def test_what_its_source_suppressed_is_never_a_nought():
    got = shown(count("none"), value(1, "A", None, qualifier="suppressed"))
    assert (got.state, got.value) == ("suppressed", None)


def test_a_figure_not_yet_available_says_from_when():
    got = shown(count("none"), value(1, "A", None, qualifier="not-available", available_from="2026-12"))
    assert (got.text, got.why) == ("Not available", "expected from December 2026")


PARTS = [
    Indicator(code="ALL", name="All", unit="count", disclosure="below-5"),
    *(Indicator(code=c, name=c, unit="count", disclosure="below-5", part_of="ALL") for c in "ABC"),
]


def hidden(**figures: str) -> list[str]:
    held = [value(n, code, figure) for n, (code, figure) in enumerate(figures.items(), 1)]
    rules = {i.code: i for i in PARTS}
    safe = protect(PARTS, held)
    return [v.indicator for v in safe if shown(rules[v.indicator], v).state == "suppressed"]


def test_a_second_part_is_hidden_when_the_total_would_give_the_first_away():
    assert hidden(ALL="33", A="3", B="10", C="20") == ["A", "B"]


def test_two_hidden_parts_hide_each_other():
    assert hidden(ALL="25", A="3", B="2", C="20") == ["A", "B"]


def test_no_part_is_hidden_when_none_is_small():
    assert hidden(ALL="60", A="30", B="10", C="20") == []


def test_the_total_is_hidden_when_its_only_part_is():
    assert hidden(ALL="33", A="3") == ["ALL", "A"]


@given(
    st.sampled_from(["below-5", "1-to-7", "suppress-and-round"]),
    st.integers(1, 7),
    st.integers(1, 400),
    st.sampled_from(["count", "percent", "rate per 1,000"]),
)
def test_no_small_count_can_be_worked_out_from_what_is_shown(rule, x, more, unit):
    n = x + more
    figure = {"count": x, "percent": 100 * x / n, "rate per 1,000": 1000 * x / n}[unit]
    indicator = Indicator(code="A", name="A", unit=unit, disclosure=rule)
    got = shown(indicator, value(1, "A", f"{figure:.4f}", numerator=Decimal(x), denominator=Decimal(n)))
    small = x < 5 if rule == "below-5" else x <= 7
    assert not small or (got.value, got.numerator, got.denominator) == (None, None, None)


def hidden_periods(rule: str, **figures: str) -> list[str]:
    rules = count(rule)
    names = {"year": "2025-26", "to_q1": "2026-27 to Q1", "to_q2": "2026-27 to Q2"}
    names |= {f"q{n}": f"2025-26 Q{n}" for n in range(1, 5)}
    held = [value(n, "A", figure, names[name]) for n, (name, figure) in enumerate(figures.items(), 1)]
    back = {period: name for name, period in names.items()}
    return [back[v.period] for v in protect([rules], held) if shown(rules, v).state == "suppressed"]


def test_a_year_and_three_quarters_do_not_give_the_fourth_away():
    assert hidden_periods("below-5", q1="20", q2="12", q3="30", q4="3", year="65") == ["q2", "q4"]


def test_a_small_step_from_one_year_to_date_to_the_next_is_hidden():
    assert hidden_periods("below-5", to_q1="30", to_q2="33") == ["to_q2"]
    assert hidden_periods("below-5", to_q1="30", to_q2="36") == []


def test_figures_under_no_rule_hide_nothing_of_each_other():
    assert hidden_periods("none", q1="20", q2="12", q3="30", q4="3", year="65") == []
