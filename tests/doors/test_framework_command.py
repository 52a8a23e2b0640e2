"""The framework command writes workbooks and TOML, and a workbook is adopted like TOML."""

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from tests.domain.good_board import good_text

RUNNER = CliRunner()


def reeve(*words):
    return RUNNER.invoke(cli, [str(word) for word in words])


@pytest.fixture
def toml(tmp_path):
    file = tmp_path / "good.toml"
    file.write_text(good_text(), "utf-8")
    return file


@pytest.fixture
def xlsx(tmp_path, toml):
    file = tmp_path / "good.xlsx"
    assert reeve("framework", "to-xlsx", toml, file).exit_code == 0
    return file


@pytest.mark.parametrize("ending", ["toml", "xlsx"])
def test_a_new_framework_is_clean_in_either_form(tmp_path, ending):
    file = tmp_path / f"new.{ending}"
    assert reeve("framework", "new", file).exit_code == 0
    assert reeve("lint", file, "--on", "2026-11-22").exit_code == 0


def test_a_new_framework_in_another_form_is_refused(tmp_path):
    assert reeve("framework", "new", tmp_path / "new.docx").exit_code == 2


def test_a_workbook_is_planned_like_the_toml_it_came_from(toml, xlsx):
    assert reeve("plan", xlsx).output == reeve("plan", toml).output


def test_a_workbook_becomes_toml_again(tmp_path, xlsx, toml):
    back = tmp_path / "back.toml"
    assert reeve("framework", "to-toml", xlsx, back).exit_code == 0
    assert reeve("plan", back).output == reeve("plan", toml).output


def test_a_damaged_workbook_is_refused_in_words(tmp_path):
    file = tmp_path / "bad.xlsx"
    file.write_bytes(b"PK\x03\x04")
    done = reeve("adopt", file)
    assert done.exit_code == 2
    assert "cannot be read" in done.output


def test_adopting_a_workbook_and_then_its_toml_changes_nothing(tmp_path, monkeypatch, xlsx):
    monkeypatch.setenv("REEVE_DATABASE", f"sqlite:///{tmp_path / 'books.sqlite'}")
    back = tmp_path / "back.toml"
    reeve("framework", "to-toml", xlsx, back)
    assert "version 1" in reeve("adopt", xlsx).output
    assert "version 1 is in force.\n  nothing changed" in reeve("adopt", back).output


def test_adoption_tells_what_lint_finds(tmp_path, monkeypatch):
    monkeypatch.setenv("REEVE_DATABASE", f"sqlite:///{tmp_path / 'books.sqlite'}")
    file = tmp_path / "good.toml"
    file.write_text(good_text(("deadline = 2026-12-31\n", "")), "utf-8")
    assert "  lint: SMART-05 action without a deadline: A1\n" in reeve("adopt", file).output
