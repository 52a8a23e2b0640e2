"""`reeve plan`: the back-plan on the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from tests.domain.small_board import SMALL, small_text

RUNNER = CliRunner()
KEYS = ["report", "meets", "despatched", "lodged", "cleared", "closes", "due", "opens", "steps", "warnings"]


@pytest.fixture
def plan(tmp_path: Path):
    def run(text, *options):
        file = tmp_path / "board.toml"
        file.write_text(text, encoding="utf-8")
        return RUNNER.invoke(cli, ["plan", str(file), *options])

    return run


def test_the_json_holds_one_object_for_each_cycle(plan):
    (cycle,) = json.loads(plan(SMALL, "--json").stdout)
    assert list(cycle) == KEYS
    assert cycle["despatched"] == "2013-11-13"


def test_a_step_in_json_has_its_day_and_its_utc_time(plan):
    (cycle,) = json.loads(plan(SMALL, "--json").stdout)
    assert cycle["steps"][0] == {
        "code": "open",
        "on": "2013-09-30",
        "at": "2013-09-30T08:00:00+00:00",
        "reader": "performance",
        "tone": "ask",
        "channel": "chat",
    }


def test_the_table_names_the_day_of_despatch(plan):
    result = plan(SMALL)
    assert result.exit_code == 0
    assert "Wed 13 Nov 2013" in result.stdout


def test_meetings_outside_the_days_asked_for_are_left_out(plan):
    assert json.loads(plan(SMALL, "--json", "--from", "2013-11-22", "--to", "2014-12-31").stdout) == []


BAD = small_text(('sign_off = ["DIR"]', 'sign_off = ["DRI"]'), ("cy@smallholm", "cy smallholm"))


def test_a_bad_file_prints_every_fault_and_exits_with_2(plan):
    result = plan(BAD)
    assert result.exit_code == 2
    assert "there is no post 'DRI'. Did you mean 'DIR'." in result.stderr
    assert "is not an email address" in result.stderr


def test_a_bad_file_prints_its_faults_as_json_where_asked(plan):
    result = plan(BAD, "--json")
    assert result.exit_code == 2
    assert [fault["table"] for fault in json.loads(result.stdout)["faults"]] == ["board", "contact"]
