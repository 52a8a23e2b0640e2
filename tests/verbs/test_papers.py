"""The papers open, say the same facts in every form, and hold no partner's text as anything but text."""

import json
import re
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from bot.domain.held import HeldVoice
from bot.domain.highlights import compile_report
from bot.domain.report import Ask, Report
from bot.domain.report_line import Line
from bot.papers import board_blocks, board_text, papers
from bot.papers.board import NotForTheBoard
from bot.papers.chat import plain
from tests import made_up
from tests.verbs.papers_text import text_of

FRAMEWORK = made_up.framework()
CYCLE = made_up.cycle(FRAMEWORK)
FACTS = made_up.facts(FRAMEWORK)
HOSTILE = [
    '#panic("x")',
    '=HYPERLINK("http://evil.example","click")',
    "<script>alert(1)</script>",
    "{{7*7}} {% for x in y %}",
    "Fish & chips <b>",
    "<!channel> <@U01ALICE> @here http://evil.example",
    "$x$ *bold* _it_ `code` ~no~ [a](b) \\u{1} #let x = 1",
    "null \x00 bell \x07 turn \u202e back \ud800 end",
    "</w:t></w:r><w:p/>",
]


def compiled(edition: str, *said: str) -> Report:
    """The report of the made-up cycle, with these words besides from a partner of a hostile name."""
    voices = tuple(
        HeldVoice(
            id=50 + n,
            text=text,
            about="NM-07",
            recorded_at=made_up.NOW,
            source=made_up.source("ICB", text if edition == "officers" else "Ben Quarmby", text),
        )
        for n, text in enumerate(said)
    )
    facts = FACTS.model_copy(update={"voices": (*FACTS.voices, *voices)})
    return compile_report(FRAMEWORK, CYCLE, facts, made_up.NOW, edition=edition)


def made(report: Report) -> dict[str, bytes]:
    return {p.name.rsplit(".", 1)[1]: p.content for p in papers(report)}


OFFICERS = made(compiled("officers"))
PUBLIC = made(compiled("public"))
HOSTILE_PAPERS = made(compiled("officers", *HOSTILE))


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "xlsx"])
@pytest.mark.parametrize(
    "fact",
    [
        "Northmoor Health and Wellbeing Board",
        "5 November 2026",
        "5 of 24 indicators due are reported",
        "MMR, two doses by age 5",
        "77% against a target of 95%",
        "8.9%",
        "The supplier withdrew.",
        "Re-procure the integrated stop smoking service",
        "expected from December 2026",
        "provisional",
        "orse than England: 88.6%",
    ],
)
def test_every_paper_says_the_same_facts(form, fact):
    assert fact in text_of(form, PUBLIC[form])


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "xlsx"])
def test_officers_see_who_said_a_figure_and_in_which_words(form):
    said = text_of(form, OFFICERS[form])
    assert "Priya Ramanathan" in said
    assert "NM-07: 77.0" in said


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "xlsx"])
@pytest.mark.parametrize("private", ["Ramanathan", "Quarmby", "770 of 1,000", "NM-07: 77.0", "not for publication"])
def test_the_public_papers_hold_no_sender_message_or_count(form, private):
    assert private not in text_of(form, PUBLIC[form])


def test_the_public_workbook_has_no_hidden_sheet_row_or_column():
    book = load_workbook(BytesIO(PUBLIC["xlsx"]))
    assert "Provenance" not in book.sheetnames
    assert all(sheet.sheet_state == "visible" for sheet in book)


def test_figures_in_the_workbook_are_numbers():
    sheet = load_workbook(BytesIO(PUBLIC["xlsx"]))["Indicators"]
    values = {row[0].value: row[3].value for row in sheet.iter_rows(min_row=2)}
    assert values["NM-07"] == 77
    assert values["NM-05"] is None


@pytest.mark.parametrize("form", ["html", "pdf", "docx", "xlsx"])
def test_nothing_a_partner_writes_is_worked_out_as_a_template(form):
    assert "{{7*7}}" in text_of(form, HOSTILE_PAPERS[form]) or form == "xlsx"
    assert " 49 " not in text_of(form, HOSTILE_PAPERS[form])


def test_nothing_a_partner_writes_becomes_markup_of_the_page():
    page = LexborHTMLParser(HOSTILE_PAPERS["html"].decode())
    assert not page.css("script")
    assert not page.css("main b")


def test_nothing_a_partner_writes_becomes_a_formula_or_a_link():
    book = load_workbook(BytesIO(HOSTILE_PAPERS["xlsx"]))
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row]
    assert not [c for c in cells if c.data_type == "f" or c.hyperlink]


@pytest.mark.parametrize("form", ["html", "pdf", "docx"])
def test_a_partners_odd_words_are_shown_as_they_wrote_them(form):
    said = text_of(form, HOSTILE_PAPERS[form])
    for text in ('#panic("x")', '=HYPERLINK("http://evil.example","click")', "{{7*7}} {% for x in y %}"):
        assert text in said
    assert "Fish & chips <b>" in said


def test_the_pdf_is_tagged_titled_and_declares_its_language():
    found = PdfReader(BytesIO(PUBLIC["pdf"]))
    assert found.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert str(found.trailer["/Root"]["/Lang"]).lower().startswith("en")
    assert found.metadata.title == "Performance report: Northmoor Health and Wellbeing Board, 5 November 2026"


def test_the_word_paper_has_real_headings_repeated_heads_and_alternative_texts():
    paper = Document(BytesIO(PUBLIC["docx"]))
    assert [p.text for p in paper.paragraphs if p.style.name == "Heading 1"][:3] == [
        "Purpose of the report",
        "Recommendations",
        "What the board needs to know",
    ]
    xml = paper.element.xml
    assert xml.count("w:tblHeader") >= 6
    assert 'descr="Chart of MMR, two doses by age 5: 6 points' in xml
    assert not re.search(r"\{[{%]|[%}]\}", xml)


def test_every_form_is_made_of_the_same_edition_twice_alike():
    again = made(compiled("public"))
    assert again["html"] == PUBLIC["html"]


def test_the_officers_edition_is_never_posted():
    with pytest.raises(NotForTheBoard):
        board_blocks(compiled("officers"))


def test_the_boards_message_names_the_exceptions_and_the_ask():
    said = json.dumps(board_blocks(compiled("public")), ensure_ascii=False)
    assert ":red_circle: *4* red" in said
    assert "*MMR, two doses by age 5*" in said
    assert "What is asked of the board" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<!channel> & co", "&lt;!channel&gt; &amp; co"),
        ("*b* _i_ ~s~ `c`", "∗b∗ ˍiˍ ∼s∼ ˋcˋ"),
        ("@here :tada:", "@\u200bhere :\u200btada:"),
        ("one\n> two", "one &gt; two"),
    ],
)
def test_text_for_slack_loses_every_power(text, said):
    assert plain(text) == said


def lots(names: list[str], sentences: list[str], asks: list[str]) -> Report:
    """A public report with as many exceptions and asks as are given."""
    blank = compiled("public")
    lines = [
        Line(
            code=str(n),
            name=name,
            theme="T1",
            unit="percent",
            period="2026-27 Q2",
            text="1%",
            rag="red",
            sentence=said,
            exception=True,
            source=name,
        )
        for n, (name, said) in enumerate(zip(names, sentences, strict=False))
    ]
    return blank.model_copy(
        update={
            "exceptions": tuple(lines),
            "front": tuple(sentences[:6]),
            "asks": tuple(Ask(verb="note", text=text) for text in asks[:6]),
            "title": (names or ["x"])[0],
            "place": (names or ["x"])[0],
        }
    )


TEXTS = st.lists(st.text(max_size=900) | st.sampled_from(HOSTILE) | st.just("&" * 900), max_size=80)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_the_boards_message_keeps_every_limit_of_slack_whatever_it_says(names, sentences, asks):
    report = lots(names, sentences, asks)
    blocks = board_blocks(report)
    assert len(blocks) <= 50
    assert len(json.dumps(blocks, ensure_ascii=False)) <= 13_000
    for block in blocks:
        keeps_its_limits(block)
    assert 0 < len(board_text(report)) <= 3000


def keeps_its_limits(block: dict) -> None:
    if block["type"] == "divider":
        return
    texts = block["elements"] if block["type"] == "context" else [block["text"]]
    most = {"header": 150, "section": 3000, "context": 3000}[block["type"]]
    assert len(texts) <= 10
    for found in texts:
        assert 0 < len(found["text"].strip()) <= most
        assert not re.search(r"<|>|&(?!amp;|lt;|gt;)", found["text"])
        assert found.get("verbatim", True)


def test_slacks_own_models_find_no_fault_in_the_boards_message():
    from slack_sdk.models.blocks import Block

    for block in board_blocks(compiled("public")):
        Block.parse(block).validate_json()
