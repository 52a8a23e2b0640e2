"""Sheets and documents are read as their sender sees them; what cannot be read safely says so."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter
from docx import Document

from bot.reading.files.child import read_apart
from bot.reading.files.grids import UNCALCULATED, FileError
from bot.reading.files.sheets import read_file


def workbook(fill):
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        fill(book)
    return out.getvalue()


def texts(contents):
    return [(cell.text, cell.hidden) for grid in contents.grids for cell in grid.cells]


def test_a_percent_cell_reads_as_it_is_shown():
    def fill(book):
        sheet = book.add_worksheet()
        sheet.write(0, 0, 0.91243, book.add_format({"num_format": "0.0%"}))

    assert texts(read_file(workbook(fill), "a.xlsx")) == [("91.2%", False)]


def test_floating_point_dust_is_brushed_off():
    assert texts(read_file(workbook(lambda book: book.add_worksheet().write(0, 0, 88.69999999999999)), "a.xlsx")) == [
        ("88.7", False)
    ]


def test_hidden_rows_and_columns_are_marked_and_hidden_sheets_left_out():
    def fill(book):
        sheet, secret = book.add_worksheet("Shown"), book.add_worksheet("Secret")
        sheet.write_column(0, 0, ["a", "b"])
        sheet.write(0, 1, "c")
        sheet.set_row(1, None, None, {"hidden": True})
        sheet.set_column(1, 1, None, None, {"hidden": True})
        secret.write(0, 0, "no")
        secret.hide()

    assert texts(read_file(workbook(fill), "a.xlsx")) == [("a", False), ("c", True), ("b", True)]


def test_a_formula_without_its_result_says_so():
    def fill(book):
        book.add_worksheet().write_formula(0, 0, "=1+1", None, "")

    assert texts(read_file(workbook(fill), "a.xlsx")) == [(UNCALCULATED, False)]


def test_one_cell_at_the_far_corner_costs_nothing():
    assert texts(read_file(workbook(lambda book: book.add_worksheet().write("XFD1048576", 7)), "a.xlsx")) == [
        ("7", False)
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_delimiter_is_found(delimiter):
    content = "\n".join(
        delimiter.join(row) for row in (["Code", "Q2", "Note"], ["NM-01", "7.5", "x"], ["NM-06", "91.2", "y"])
    )
    assert [cell.text for cell in read_file(content.encode("utf-16"), "a.csv").grids[0].cells][:3] == [
        "Code",
        "Q2",
        "Note",
    ]


def test_a_document_gives_its_tables_and_its_words():
    document = Document()
    document.add_paragraph("NM-01 is 7.5%")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "NM-06", "91.2"
    out = BytesIO()
    document.save(out)
    contents = read_file(out.getvalue(), "a.docx")
    assert (contents.words.strip(), texts(contents)) == ("NM-01 is 7.5%", [("NM-06", False), ("91.2", False)])


def test_a_file_that_unpacks_to_gigabytes_is_refused():
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * 90_000_000)
    with pytest.raises(FileError, match="unpacks to far more"):
        read_apart(out.getvalue(), "bomb.xlsx")


@pytest.mark.parametrize(
    ("content", "name"), [(b"%PDF-1.7", "a.pdf"), (b"PK\x03\x04broken", "a.xlsx"), (b"\x00\x01\x02" * 90, "a.bin")]
)
def test_what_cannot_be_read_says_why_in_words(content, name):
    with pytest.raises(FileError):
        read_apart(content, name)
