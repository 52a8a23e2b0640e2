"""Each rule of a good framework fires once, where it should, and nowhere on a good board."""

from datetime import date

import pytest

from bot.domain.lint import RULES, lint
from tests.domain.good_board import good

ON = date(2026, 9, 1)
TWICE = """[[indicator]]
code = "I3"
name = "{name}"
objective = "O1"
sources = ["{source}"]
polarity = "neutral"
baseline = 1

[[target]]"""

# Each: the rule, what is replaced by what in the good board, the table, row and field, and words of what is found.
SPOILT = [
    (
        "SMART-01",
        [
            ('target_text = "150 a quarter"\n', ""),
            ('indicator = "I2"\nperiod = "2026-27 Q2"', 'indicator = "I1"\nperiod = "2027-28"'),
        ],
        ("indicator", "I2", "target_text"),
        "no target",
    ),
    (
        "SMART-02",
        [('period = "2026-27 Q2"\nvalue', 'period = "2027-28 Q2"\nvalue')],
        ("indicator", "I2", "target_text"),
        "2026-27 Q2",
    ),
    ("SMART-03", [("baseline = 140\n", "")], ("indicator", "I2", "baseline"), "no baseline"),
    ("SMART-04", [("tolerance = 5\n", "")], ("indicator", "I2", "tolerance"), "no tolerance"),
    ("SMART-05", [("deadline = 2026-12-31\n", "")], ("action", "A1", "deadline"), "no deadline"),
    (
        "SMART-06",
        [('"Families visited at home"', '"Number of families visited"'), ('unit = "count"', 'unit = "percent"')],
        ("indicator", "I2", "unit"),
        "percent",
    ),
    (
        "PI-01",
        [('leads = ["ICB"]', ""), ('objective = "O2"', 'objective = "O1"')],
        ("objective", "O2", "leads"),
        "no lead",
    ),
    (
        "PI-02",
        [
            ('theme = "T1"\ntext = "Every', 'theme = "T2"\ntext = "Every'),
            ("[[objective]]", '[[theme]]\ncode = "T2"\nname = "Age"\nsponsor = "DIR"\nleads = ["DIR"]\n[[objective]]'),
        ],
        ("indicator", "I2", "theme"),
        "T2",
    ),
    (
        "PI-03",
        [('objective = "O2"', 'objective = "O1"'), ("[strategy]", "[lint]\nindicators_per_outcome = 1\n[strategy]")],
        ("objective", "O1", ""),
        "2 indicators, not at most 1: I1, I2",
    ),
    ("PI-04", [('indicators = ["I2"]', 'indicators = ["I1"]')], ("indicator", "I2", ""), "no meeting"),
    (
        "OWN-01",
        [('deputy = "PH-1"\n', 'deputy = "PH-1"\nvalid_to = 2026-12-31\n')],
        ("post", "DIR", ""),
        "from 1 January 2027",
    ),
    ("OWN-02", [('posts = ["ICB-1"]', "posts = []")], ("agency", "ICB", "posts"), "nobody"),
    ("OWN-03", [('sponsor = "DIR"\n', "")], ("theme", "T1", "sponsor"), "no sponsor"),
    ("OWN-04", [('deputy = "PH-1"\n', "")], ("post", "DIR", ""), "Dora Fir has no deputy"),
    ("OWN-05", [('sources = ["ICB"]\n', "")], ("indicator", "I2", "sources"), "nobody gives"),
    (
        "DUP-01",
        [("[[target]]", TWICE.format(name="Women smoking at the time of deliverey", source="ICB"))],
        ("indicator", "I3", "name"),
        "I1",
    ),
    (
        "DUP-02",
        [("[[target]]", TWICE.format(name="Women smoking at  time of Delivery", source="PH"))],
        ("indicator", "I3", "name"),
        "I1",
    ),
    ("DUP-03", [('sources = ["ICB"]', 'sources = ["ICB", "PH"]')], ("indicator", "I2", "sources"), "ICB and PH"),
    ("CAL-01", [("date = 2027-01-28", "date = 2027-01-30")], ("meeting", "2027-01", "date"), "Saturday"),
    ("CAL-02", [("2026-10-14", "2026-11-10")], ("ask", "row 2", "available"), "after the due day"),
    ("CAL-03", [("[strategy]", "[backplan]\nclear_days = 3\n[strategy]")], ("backplan", "", "clear_days"), "only 3"),
    (
        "CAL-04",
        [("date = 2027-01-28", 'date = 2027-01-28\nreports = ["performance"]')],
        ("meeting", "2027-01", "reports"),
        "no figure",
    ),
    ("CAL-05", [("2026-09-10", "2026-08-10")], ("ask", "row 1", "available"), "I1"),
    ("CAL-06", [("date = 2027-01-28", "date = 2026-11-26")], ("meeting", "2027-01", "date"), "2026-11"),
    ("CAL-07", [("2026-10-14", "2026-09-30")], ("ask", "row 2", "available"), "before 2026-27 Q2 ends"),
    ("CAL-08", [("days = -5", "days = -25")], ("ladder", "remind", "days"), "2026-11"),
    ("LAD-01", [('anchor = "opens"', 'anchor = "due"\ndays = -9')], ("ladder", "", ""), "opens"),
    (
        "LAD-02",
        [("days = 1\n", "days = -1\n"), ("days = 2\n", "days = 0\n")],
        ("ladder", "", ""),
        "after the due day",
    ),
    (
        "LAD-03",
        [('posts = ["ICB-1"]\ndirector = "DIR"', 'posts = ["ICB-1"]')],
        ("ladder", "director", "reader"),
        "for ICB",
    ),
    ("DIS-01", [('disclosure = "below-5"\n', "")], ("indicator", "I2", "disclosure"), "a count"),
    (
        "GOV-01",
        [('post = "DIR"\nname = "Dora Fir"', 'post = "DIR"\nvalid_from = 2026-10-01\nname = "Dora Fir"')],
        ("board", "", "sign_off"),
        "nobody holds",
    ),
    (
        "GOV-02",
        [('name = "Sam Elm"', 'name = "Sam Elm"\nvalid_from = 2026-10-01')],
        ("board", "", "secretariat"),
        "nobody holds",
    ),
    ("GOV-03", [('channel = "C01BOARD"\n', "")], ("board", "", "channel"), "neither"),
    ("GOV-04", [("deadline", 'standing = "proposed"\ndeadline')], ("action", "", "standing"), "1 proposed"),
    (
        "GOV-05",
        [("deadline", 'standing = "proposed"\nminute = "12/26"\ndeadline')],
        ("action", "A1", "standing"),
        "12/26",
    ),
    ("LINT-01", [("[strategy]", '[lint]\noff = ["SMART-10"]\n[strategy]')], ("lint", "", "off"), "SMART-10"),
]


def test_a_good_board_is_clean():
    assert lint(good(), ON) == ()


@pytest.mark.parametrize(("code", "spoilt", "place", "words"), SPOILT, ids=[case[0] for case in SPOILT])
def test_a_rule_fires_once_and_where_it_should(code, spoilt, place, words):
    found = [one for one in lint(good(*spoilt), ON) if one.code == code]
    assert [(one.table, one.row, one.field) for one in found] == [place]
    assert words in found[0].what


@pytest.mark.parametrize(("code", "spoilt"), [case[:2] for case in SPOILT[:-1]], ids=[case[0] for case in SPOILT[:-1]])
def test_a_rule_that_is_turned_off_says_nothing(code, spoilt):
    switches = "indicators_per_outcome = 1\n" if code == "PI-03" else ""
    spoilt = [*spoilt[:-1], ("[strategy]", "[strategy]")] if code == "PI-03" else spoilt
    off = ("[strategy]", f'[lint]\n{switches}off = ["{code}"]\n[strategy]')
    assert code not in {one.code for one in lint(good(*spoilt, off), ON)}


def test_every_rule_is_tried():
    assert {rule.code for rule in RULES} == {case[0] for case in SPOILT}


def test_every_rule_says_why_and_how_to_mend_in_a_sentence_each():
    assert all(said.endswith(".") and len(said) < 130 for rule in RULES for said in (rule.why, rule.mend))


NOT_THE_SAME = [
    "Men smoking at time of delivery",
    "Women smoking at time of delivery, aged 16 to 24",
    "Women smoking at 36 weeks",
]


@pytest.mark.parametrize("name", NOT_THE_SAME)
def test_a_measure_of_other_people_is_another_measure(name):
    board = good(("[[target]]", TWICE.format(name=name, source="ICB")))
    assert "DUP-01" not in {one.code for one in lint(board, ON)}


def test_ages_that_differ_make_two_measures():
    board = good(
        ("Women smoking at time of delivery", "Falls at 65 and over"),
        ("[[target]]", TWICE.format(name="Falls at 75 and over", source="ICB")),
    )
    assert "DUP-01" not in {one.code for one in lint(board, ON)}


def test_a_name_among_anothers_other_names_is_the_same_measure():
    board = good(
        ('name = "Women smoking at time of delivery"', 'name = "Smoking"\naliases = ["SATOD"]'),
        ("[[target]]", TWICE.format(name="SATOD", source="ICB")),
    )
    assert "DUP-01" in {one.code for one in lint(board, ON)}


def test_a_holder_who_leaves_and_is_followed_leaves_no_gap():
    followed = """deputy = "PH-1"
valid_to = 2026-12-31

[[contact]]
post = "DIR"
name = "Dan Fig"
email = "dan@goodholm.example.org"
deputy = "PH-1"
valid_from = 2027-01-01
"""
    assert lint(good(('deputy = "PH-1"\n', followed)), ON) == ()


def test_a_post_that_falls_vacant_after_the_strategy_is_no_concern_of_it():
    assert lint(good(('deputy = "PH-1"\n', 'deputy = "PH-1"\nvalid_to = 2027-03-31\n')), ON) == ()


def test_a_neutral_indicator_needs_no_target():
    watched = good(
        ('target_text = "150 a quarter"\n', 'polarity = "neutral"\n'),
        ('indicator = "I2"\nperiod = "2026-27 Q2"', 'indicator = "I1"\nperiod = "2026-27 Q2"'),
    )
    assert lint(watched, ON) == ()


def test_a_published_figure_needs_no_source_and_no_ask():
    gone = ('available = 2026-10-14\nindicators = ["I2"]', "available = 2026-10-14\nindicators = []")
    published = good(('sources = ["ICB"]\n', 'published = "90001"\n'), gone)
    assert lint(published, ON) == ()


def test_a_board_that_allows_itself_more_indicators_may_have_them():
    assert lint(good(('objective = "O2"', 'objective = "O1"')), ON) == ()


def test_proposed_rows_are_judged_like_approved_ones():
    board = good(("[[action]]", '[[action]]\nstanding = "proposed"'), ("deadline = 2026-12-31\n", ""))
    assert {one.code for one in lint(board, ON)} == {"SMART-05", "GOV-04"}


def test_a_strategy_that_is_over_is_judged_as_when_its_first_report_opened():
    over = lint(good(('deputy = "PH-1"\n', "")), date(2035, 1, 1))
    assert [one.code for one in over] == ["OWN-04"]


def test_what_has_ended_is_not_judged():
    ended = good(("[[action]]", "[[action]]\nvalid_to = 2026-08-31"), ("deadline = 2026-12-31\n", ""))
    assert lint(ended, ON) == ()


def test_a_small_share_without_a_rule_may_give_people_away():
    board = good(("baseline = 9.8", "baseline = 3.1"))
    assert [one.code for one in lint(board, ON)] == ["DIS-01"]
