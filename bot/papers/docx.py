"""The report as a Word paper, through a template a council can restyle."""

from io import BytesIO
from typing import Any

from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage

from bot.domain.report import Report
from bot.papers.places import REPORT_TEMPLATES
from bot.papers.view import texts

_GROUNDS = {"red": "F6D7D2", "amber": "FCD6C3", "green": "CCE2D8", "grey": "EEEFEF"}
_WIDTH = Cm(13)
_PAGE = Cm(17)
_SHORT, _LONG = 11, 44


class Picture(InlineImage):  # type: ignore[misc]  # docxtpl ships no types
    """An inline picture that says in words what it shows."""

    def __init__(self, paper: DocxTemplate, png: bytes, alt: str) -> None:
        super().__init__(paper, BytesIO(png), width=_WIDTH)
        self.alt = alt

    def _insert_image(self) -> str:
        self.image_descriptor.seek(0)
        drawn = self.tpl.current_rendering_part.new_pic_inline(self.image_descriptor, self.width, None)
        drawn.docPr.set("descr", self.alt)
        return f"</w:t></w:r><w:r><w:drawing>{drawn.xml}</w:drawing></w:r><w:r><w:t xml:space='preserve'>"


def docx(report: Report, found: dict[str, Any], pictures: dict[str, bytes]) -> bytes:
    """The paper; `found` is the report's view and `pictures` its exceptions' charts as PNG."""
    paper = DocxTemplate(REPORT_TEMPLATES / "report.docx")
    alts = {line.code: texts(line.plot.alt) for line in report.exceptions if line.plot}
    for line in (*found["exceptions"], *_lines(found)):
        line["ground"] = _GROUNDS[line["rag"]]
        drawn = pictures.get(line["code"])
        line["picture"] = Picture(paper, drawn, alts[line["code"]]) if drawn else ""
    traced = [line for line in _lines(found) if line["provenance"]]
    paper.render({"r": found, "traced": traced}, autoescape=True)
    _widen(paper, [section for section in found["further"] if section["rows"]])
    _describe(paper, report, found)
    filled = BytesIO()
    paper.save(filled)
    return filled.getvalue()


def _lines(found: dict[str, Any]) -> list[dict[str, Any]]:
    return [line for theme in found["themes"] for line in theme["lines"]]


def _widen(paper: DocxTemplate, sections: list[dict[str, Any]]) -> None:
    """Give the columns of a further section's table the room their longest cells ask for; the template knows none."""
    for section in sections:
        heads = [" ".join(head.split()) for head in section["heads"]]
        table = next((t for t in paper.docx.tables if [cell.text for cell in t.rows[0].cells] == heads), None)
        if table is None:
            continue
        wants = [_weight(head, [row[n] for row in section["rows"]]) for n, head in enumerate(section["heads"])]
        for column, want in zip(table.columns, wants, strict=True):
            column.width = int(_PAGE * want / sum(wants))
        for row in table.rows:
            for cell, want in zip(row.cells, wants, strict=True):
                cell.width = int(_PAGE * want / sum(wants))


def _weight(head: str, cells: list[str]) -> int:
    return min(_LONG, max(len(head) + 2, _SHORT, *map(len, cells)))


def _describe(paper: DocxTemplate, report: Report, found: dict[str, Any]) -> None:
    """The document's own title, author and dates; the clock of this machine is not asked."""
    about = paper.docx.core_properties
    about.title = f"{found['title']}: {found['board']}, {found['meets']}"
    about.author = about.last_modified_by = found["board"]
    about.language = "en-GB"
    about.created = about.modified = report.compiled_at
    about.comments = ""
