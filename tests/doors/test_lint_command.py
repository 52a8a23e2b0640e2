"""The lint command says what it finds, and its exit code says how grave it is."""

import json

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from tests.domain.good_board import good_text

RUNNER = CliRunner()
NO_DEADLINE = ("deadline = 2026-12-31\n", "")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "good.toml"


def lint(file, *options):
    return RUNNER.invoke(cli, ["lint", str(file), "--on", "2026-09-01", *options])


def test_a_good_framework_is_clean(file):
    file.write_text(good_text(), "utf-8")
    done = lint(file)
    assert (done.exit_code, done.output) == (0, "Clean: no rule has anything to say.\n")


def test_a_warning_is_told_with_its_rule(file):
    file.write_text(good_text(NO_DEADLINE), "utf-8")
    done = lint(file)
    assert done.exit_code == 1
    assert "SMART-05 warning" in done.output


def test_json_is_one_object(file):
    file.write_text(good_text(NO_DEADLINE), "utf-8")
    assert [one["code"] for one in json.loads(lint(file, "--json").output)["findings"]] == ["SMART-05"]


def test_a_file_that_is_not_valid_is_told_so(file):
    file.write_text(good_text(('owner = "ICB"', 'owner = "ICC"')), "utf-8")
    done = lint(file)
    assert done.exit_code == 2
    assert "no agency 'ICC'" in done.output


def test_all_rules_can_be_read():
    assert "### GOV-05" in RUNNER.invoke(cli, ["lint", "--rules"]).output
