"""A framework goes into a workbook and back without loss, and every fault of a workbook is told with its cell."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.draft import TABLES
from bot.domain.fault import FrameworkFaults
from bot.domain.framework import parse
from bot.domain.lint import lint
from bot.framework_files import from_xlsx, source_of, starter, to_toml, to_xlsx, with_guide
from bot.framework_files.columns import tables
from tests.domain.good_board import good

ROOT = Path(__file__).parents[2]
FOUND = [
    *ROOT.glob("templates/frameworks/*.toml"),
    *ROOT.glob("tests/reading/*.toml"),
    *ROOT.glob("tests/verbs/*.toml"),
]
FRAMEWORKS = sorted(path for path in FOUND if "[board]" in path.read_text("utf-8"))
BOARD_SHEET, INDICATORS, ASKS, ACTIONS = "Board", "Indicators", "Asks", "Actions"
# A text the size of a note, with whatever signs a file may hold.
TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=40)


def book_of(framework):
    return openpyxl.load_workbook(BytesIO(to_xlsx(framework)))


def cell_of(sheet, heading, row):
    """The cell of a heading: in the row of that number as the sheet numbers them."""
    column = next(cell.column for cell in sheet[1] if cell.value == heading)
    return sheet.cell(row, column)


def read(book):
    filled = BytesIO()
    book.save(filled)
    return from_xlsx(filled.getvalue())


def faults_of(book):
    with pytest.raises(FrameworkFaults) as caught:
        read(book)
    return caught.value.faults


@pytest.mark.parametrize("path", FRAMEWORKS, ids=lambda path: path.stem)
def test_a_framework_goes_into_a_workbook_and_back_without_loss(path):
    framework = parse(path.read_text("utf-8"))
    assert parse(to_toml(from_xlsx(to_xlsx(framework)))) == framework


@pytest.mark.parametrize("path", FRAMEWORKS, ids=lambda path: path.stem)
def test_what_is_written_as_toml_is_written_the_same_again(path):
    written = to_toml(parse(path.read_text("utf-8")))
    assert to_toml(parse(written)) == written


@settings(max_examples=30, deadline=None)
@given(note=TEXTS, alias=st.lists(TEXTS.map(str.strip).filter(bool), max_size=3))
def test_any_text_comes_back_from_toml_as_it_was(note, alias):
    board = good()
    row = board.indicator[0].model_copy(update={"note": note, "aliases": tuple(alias)})
    changed = board.model_copy(update={"indicator": (row, *board.indicator[1:])})
    assert parse(to_toml(changed)) == changed


ODD_TEXTS = [
    "=1+1",
    "+44",
    "@here",
    "-",
    "a; b",
    "back\\slash; and \\",
    "two\nlines",
    "'quoted'",
    "_x0041_",
    "2026-10",
    "1e5",
]


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_a_text_is_a_text_in_a_workbook_whatever_it_looks_like(text):
    board = good()
    row = board.indicator[0].model_copy(update={"note": text, "aliases": (text.strip(), "b")})
    changed = board.model_copy(update={"indicator": (row, *board.indicator[1:])})
    assert from_xlsx(to_xlsx(changed)) == changed


def test_no_cell_of_a_workbook_is_a_formula():
    board = good(("Open the clinic", '=HYPERLINK(\\"http://x.example\\")'))
    cells = [cell for sheet in book_of(board) for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_a_number_too_long_for_a_spreadsheet_keeps_every_digit():
    board = good(("baseline = 140", "baseline = 140.123456789012345678"))
    assert from_xlsx(to_xlsx(board)).indicator[1].baseline == Decimal("140.123456789012345678")


def test_a_list_that_is_empty_on_purpose_stays_empty():
    milestone = (
        '[[milestone]]\ncode = "M1"\naction = "A1"\ndate = 2026-10-01\ntext = "Lease signed"\nbodies = []\n[[report]]'
    )
    board = good(("[[report]]", milestone))
    assert from_xlsx(to_xlsx(board)).milestone[0].bodies == ()


def test_every_table_has_its_sheet():
    names = [table.title for table in tables()]
    assert book_of(good()).sheetnames == ["Read me", *names, "Choices"]


def test_every_column_of_every_table_has_a_note():
    assert all(column.note.endswith(".") for table in tables() for column in table.columns)
    assert {table.name: {column.name for column in table.columns} for table in tables()} == {
        name: set(model.model_fields) for name, model in TABLES.items()
    }


def test_headings_are_protected_and_values_are_not():
    sheet = book_of(good())[INDICATORS]
    assert sheet.protection.sheet
    assert sheet["A1"].protection.locked
    assert sheet["A2"].protection.locked
    assert not sheet["A3"].protection.locked


def test_a_row_can_be_deleted_since_none_of_its_cells_is_locked():
    book = book_of(good())
    usual = book._cell_styles[0]  # what a cell has that was never written
    assert not book._protections[usual.protectionId].locked
    assert book[ACTIONS].protection.deleteRows is False


def test_headings_and_notes_stay_in_sight():
    assert book_of(good())[INDICATORS].freeze_panes == "B3"


def test_dates_are_dates():
    book = book_of(good())
    assert cell_of(book[ACTIONS], "Deadline", 3).value.date() == date(2026, 12, 31)


def dropdown(sheet, heading):
    letter = next(cell.column_letter for cell in sheet[1] if cell.value == heading)
    rules = [rule for rule in sheet.data_validations.dataValidation if f"{letter}3" in str(rule.sqref)]
    return rules[0].formula1


def test_choices_are_offered():
    book = book_of(good())
    first, last = dropdown(book[INDICATORS], "Unit").removeprefix("Choices!").replace("$", "").split(":")
    assert [row[0].value for row in book["Choices"][first:last]][:3] == ["percent", "proportion", "count"]


def test_codes_of_other_tables_are_offered():
    assert "'Objectives'!" in dropdown(book_of(good())[INDICATORS], "Objective")


def test_every_fault_is_told_at_once_with_its_sheet_and_cell():
    book = book_of(good())
    cell_of(book[ACTIONS], "Deadline", 3).value = "soon"
    cell_of(book[ACTIONS], "Owner", 3).value = "ICC"
    cell_of(book[INDICATORS], "Baseline", 4).value = "about 140"
    cell_of(book[INDICATORS], "Name", 3).value = None
    book[BOARD_SHEET]["B5"].value = "not an address"
    told = {fault.cell: fault.what for fault in faults_of(book)}
    assert {cell: what[:25] for cell, what in told.items()} == {
        "sheet 'Actions', cell D3": "'soon' is not a date",
        "sheet 'Actions', cell C3": "there is no agency 'ICC'",
        "sheet 'Indicators', cell I4": "'about 140' is not a numb",
        "sheet 'Indicators', cell B3": "it is missing",
        "sheet 'Board', cell B5": "'not an address' is not a",
    }


def test_a_fault_is_said_with_its_cell_first():
    book = book_of(good())
    cell_of(book[ACTIONS], "Owner", 3).value = "ICC"
    assert str(faults_of(book)[0]).startswith("sheet 'Actions', cell C3 ([action] A1, owner): there is no agency")


def test_a_percentage_typed_as_one_is_never_taken_for_a_hundredth():
    book = book_of(good())
    cell = cell_of(book[INDICATORS], "Baseline", 3)
    cell.value, cell.number_format = 0.098, "0.0%"
    (fault,) = faults_of(book)
    assert (fault.what, fault.remedy) == ("9.8% is stored as 0.098", "Type the number alone, as 9.8")


def test_a_period_that_became_a_date_is_told():
    book = book_of(good())
    cell = cell_of(book[ASKS], "Period", 3)
    cell.value, cell.number_format = date(2026, 10, 1), "d mmm yyyy"
    assert "has made 2026-10-01 of what was typed" in faults_of(book)[0].what


def test_a_formula_that_was_never_calculated_is_told():
    book = book_of(good())
    cell_of(book[INDICATORS], "Baseline", 3).value = "=9+0.8"
    assert "never calculated" in faults_of(book)[0].what


@pytest.mark.parametrize(
    ("spoil", "cell", "what"),
    [
        (lambda book: setattr(book[ACTIONS]["C1"], "value", "Ownr"), "sheet 'Actions', cell C1", "no column 'Ownr'"),
        (lambda book: setattr(book[ACTIONS]["C1"], "value", "Title"), "sheet 'Actions', cell C1", "twice"),
        (
            lambda book: setattr(book[ACTIONS]["Z4"], "value", "lost"),
            "sheet 'Actions', cell Z1",
            "no column has a heading",
        ),
        (lambda book: book.create_sheet("Actoins"), "sheet 'Actoins'", "no table"),
        (lambda book: book.create_sheet("action"), "sheet 'action'", "same table"),
    ],
    ids=["a heading misspelt", "a heading twice", "beside the table", "a sheet misspelt", "a table twice"],
)
def test_what_would_be_lost_is_told(spoil, cell, what):
    book = book_of(good())
    spoil(book)
    assert any(fault.cell == cell and what in fault.what for fault in faults_of(book))


def test_rows_left_empty_between_others_are_no_rows():
    book = book_of(good())
    book[ACTIONS].insert_rows(3)
    assert read(book) == good()


def test_rows_may_be_added_and_need_no_notes_row():
    book = book_of(good())
    book[ACTIONS].delete_rows(2)
    book[ACTIONS].append(["A2", "Train the midwives", "PH", date(2027, 1, 31)])
    assert [row.code for row in read(book).action] == ["A1", "A2"]


def test_what_is_no_workbook_is_told_in_words():
    with pytest.raises(FrameworkFaults) as caught:
        from_xlsx(b"PK\x03\x04 and nothing more")
    assert "cannot be read" in str(caught.value)


def test_either_file_gives_the_same_framework():
    toml, xlsx = to_toml(good()).encode(), to_xlsx(good())
    assert parse(source_of(toml, "a.toml")) == parse(source_of(xlsx, "a.xlsx"))


def test_a_new_framework_is_valid_and_clean():
    assert lint(starter(), date(2026, 11, 22)) == ()


def test_a_new_framework_says_what_every_column_is_for():
    guide = with_guide(starter())
    assert parse(guide) == starter()
    own = [(table, column) for table in tables() for column in table.columns if not column.common]
    assert not [column.name for _, column in own if f"#   {column.name}: " not in guide]
