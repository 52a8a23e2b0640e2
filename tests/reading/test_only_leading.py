"""Words that only lead to a figure are passed over: no rule may hear anything else in them."""

from itertools import product

from bot.reading.claiming.between import ONLY_LEADING
from bot.reading.claiming.roles.by_both_sides import by_both_sides
from bot.reading.claiming.roles.by_words_before import by_words_before
from bot.reading.claiming.roles.wished import is_wished

BEHIND = ("", ". ", " now and 12", ", it is 12", " for the year")


def test_no_rule_hears_anything_in_words_that_only_lead_to_a_figure() -> None:
    leads = [f" {one} {two} " for one, two in product(ONLY_LEADING, repeat=2)]
    assert [before for before in leads if any(_heard(before, after) for after in BEHIND)] == []


def _heard(before: str, after: str) -> bool:
    told = by_both_sides(before, after) or by_words_before(before, after)
    return told != "value" or is_wished(before, after)
