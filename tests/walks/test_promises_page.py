"""The page of promises stays true: its tests exist, its codes stand in the files, every promise has a row."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/promises.md").read_text("utf-8")
BOARDS = ("thurrock", "barnet", "leicestershire", "southwark", "essex")
PLAIN_WORDS = {"to", "of", "for", "meetings", "without", "a", "report"}
PARAGRAPHS = {
    "thurrock": {
        "1.2",
        "3.2",
        "3.3",
        "3.4",
        "3.5",
        "3.6",
        "3.7",
        "3.8",
        "3.9",
        "3.10",
        "3.11",
        "3.14",
        "3.15",
        "3.16",
        "3.17",
    },
    "barnet": {"10.4", "10.5", "10.6", "10.7", "10.8", "10.10", "10.11", "10.12", "10.13"},
    "leicestershire": {"7", "9A", "12", "16", "17", "18", "19", "20", "21a", "21b", "26", "27"},
    "southwark": {"5", "9", "12", "13", "14", "20"},
    "essex": {"1", "2", "3", "4", "6"},
}


def section(board: str) -> str:
    return re.split(r"^## ", PAGE, flags=re.MULTILINE)[1 + [*BOARDS, "all"].index(board)]


def rows(board: str) -> list[list[str]]:
    lines = [line for line in section(board).splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_every_test_the_page_names_is_there():
    named = set(re.findall(r"`(test_\w+)`", PAGE))
    there = {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^(?:async )?def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)
    }
    assert named - there == set()


def test_every_test_of_a_boards_year_is_named_on_the_page():
    own = {
        name
        for board in BOARDS
        for name in re.findall(
            r"^def (test_\w+)", (ROOT / f"tests/walks/test_promises_{board}.py").read_text("utf-8"), re.MULTILINE
        )
    }
    assert own - set(re.findall(r"`(test_\w+)`", PAGE)) == set()


@pytest.mark.parametrize("board", BOARDS)
def test_every_code_the_page_names_stands_in_that_boards_file(board):
    tables = tomllib.loads((ROOT / f"templates/frameworks/{board}.toml").read_text("utf-8"))
    codes = {
        row[key]
        for table in tables.values()
        if isinstance(table, list)
        for row in table
        for key in ("code", "group")
        if key in row
    }
    said = " ".join(row[2] for row in rows(board))
    bare = re.sub(r"`[^`]*`", "", said)
    named = set(re.findall(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*", bare)) - PLAIN_WORDS
    assert named - codes == set()


@pytest.mark.parametrize("board", BOARDS)
def test_every_key_the_page_names_is_used_in_that_boards_file(board):
    text = (ROOT / f"templates/frameworks/{board}.toml").read_text("utf-8")
    keys = {key.split(" ")[0] for row in rows(board) for key in re.findall(r"`([^`]+)`", row[2])}
    assert [key for key in keys if key not in text] == []


@pytest.mark.parametrize("board", BOARDS)
def test_every_paragraph_that_promises_something_has_a_row(board):
    shown = " ".join(row[0] for row in rows(board))
    covered = (
        set(re.findall(r"\d+(?:\.\d+)?[A-Za-z]?", shown))
        | {
            f"{major}.{minor}"
            for major, low, high in re.findall(r"(\d+)\.(\d+)-\d+\.(\d+)", shown)
            for minor in range(int(low), int(high) + 1)
        }
        | {str(n) for low, high in re.findall(r"\b(\d+)-(\d+)\b", shown) for n in range(int(low), int(high) + 1)}
    )
    assert PARAGRAPHS[board] - covered == set()


def test_each_row_has_a_test():
    assert [row for board in (*BOARDS, "all") for row in rows(board) if "`test_" not in row[3]] == []


def test_what_is_not_kept_is_said_plainly():
    assert "## Not yet kept" in PAGE
