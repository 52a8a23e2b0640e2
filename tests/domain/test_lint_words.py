"""What lint finds is told rule by rule, as JSON and as an exit code; Barnet's findings are true of Barnet."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

from bot.domain.framework import as_approved, decode, parse
from bot.domain.lint import RULES, lint
from bot.domain.lint.guide import as_page
from bot.domain.lint.words import as_json, as_lines, exit_code, grave, in_short
from tests.domain.good_board import good

ROOT = Path(__file__).parents[2]
ON = date(2026, 9, 1)
ADVICE = ("tolerance = 5\n", "")
WARNING = ("deadline = 2026-12-31\n", "")
FAULT = ('name = "Sam Elm"', 'name = "Sam Elm"\nvalid_from = 2026-10-01')
SOURCE = as_approved(decode((ROOT / "templates/frameworks/barnet.toml").read_bytes()))
BARNET = lint(parse(SOURCE), date(2013, 10, 1))


def test_a_clean_framework_exits_with_0_and_says_so():
    assert exit_code(()) == 0
    assert list(as_lines(())) == ["Clean: no rule has anything to say."]


def test_advice_alone_exits_with_0():
    assert exit_code(lint(good(ADVICE), ON)) == 0


def test_a_warning_exits_with_1():
    assert exit_code(lint(good(ADVICE, WARNING), ON)) == 1


def test_a_fault_exits_with_2():
    assert exit_code(lint(good(ADVICE, WARNING, FAULT), ON)) == 2


def test_the_gravest_comes_first():
    lines = list(as_lines(lint(good(ADVICE, WARNING, FAULT), ON)))
    heads = [line.split(":")[0] for line in lines if line.startswith(("GOV", "OWN", "SMART"))]
    assert heads[0] == "GOV-02 fault"
    assert heads[-1] == "SMART-04 advice"


def test_each_rule_is_told_once_with_where_why_and_mend():
    told = list(as_lines(lint(good(WARNING), ON)))
    assert told[0] == "SMART-05 warning: action without a deadline"
    assert told[1] == "    [action] A1, deadline: it has no deadline"
    assert [line.split(":")[0].strip() for line in told[2:4]] == ["Why", "Mend"]


def test_it_is_counted_in_words():
    assert in_short(lint(good(ADVICE, WARNING), ON)) == "1 warning, 1 piece of advice."


def test_adoption_hears_of_faults_and_warnings_and_not_of_advice():
    assert grave(lint(good(ADVICE, WARNING), ON)) == ("SMART-05 action without a deadline: A1",)


def test_json_holds_each_finding_whole():
    (found,) = json.loads(as_json(lint(good(WARNING), ON)))["findings"]
    assert list(found) == ["code", "severity", "title", "table", "row", "field", "what", "why", "mend"]


def test_barnet_is_found_wanting_only_where_its_paper_is():
    assert Counter(one.code for one in BARNET) == {
        "SMART-02": 24,
        "SMART-03": 22,
        "SMART-05": 5,
        "OWN-02": 6,
        "OWN-04": 1,
        "DUP-03": 4,
        "LAD-03": 1,
    }


def test_the_page_lists_every_rule_as_it_is():
    made = as_page(RULES)
    assert (ROOT / "docs/lint.md").read_text("utf-8") == made, "run: reeve lint --rules > docs/lint.md"
