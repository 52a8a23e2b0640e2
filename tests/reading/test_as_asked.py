"""A figure is weighed by what its measure last came to in a period as long as its own."""

from decimal import Decimal

import pytest

from bot.domain.returns import ExpectedIndicator, ExpectedLast
from bot.reading.claiming.sanity.as_asked import as_asked


def measure(unit: str, last: ExpectedLast) -> ExpectedIndicator:
    return ExpectedIndicator(
        code="X-1",
        name="Contacts",
        unit=unit,
        previous=Decimal(1380),
        previous_period="2026-27 Q2",
        asked=("2026-11", "2026-27 Q3"),
        lasts=(last,),
    )


def test_a_months_figure_is_weighed_by_the_last_months():
    about = as_asked(measure("count", ExpectedLast(period="2026-11", value=Decimal(463), of="2026-10")), "2026-11")
    assert (about.previous, about.previous_period) == (Decimal(463), "2026-10")


def test_the_quarters_own_is_weighed_by_the_last_quarters():
    about = measure("count", ExpectedLast(period="2026-11", value=Decimal(463), of="2026-10"))
    assert as_asked(about, "2026-27 Q3") is about


def test_a_months_sum_is_reckoned_from_a_quarters_where_no_month_is_known():
    about = as_asked(measure("count", ExpectedLast(period="2026-11")), "2026-11")
    assert (about.previous, about.previous_period) == (Decimal(450), "")


def test_a_rate_is_weighed_by_no_rate_of_another_length():
    assert as_asked(measure("rate per 1,000", ExpectedLast(period="2026-11")), "2026-11").previous is None


@pytest.mark.parametrize("unit", ["percent", "days", "score"])
def test_what_does_not_grow_with_the_months_is_weighed_by_its_last_value_of_any_length(unit):
    assert as_asked(measure(unit, ExpectedLast(period="2026-11")), "2026-11").previous == Decimal(1380)
