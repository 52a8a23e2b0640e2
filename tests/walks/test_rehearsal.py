"""A rehearsal goes the same way as the real thing, with nobody outside."""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader
from sqlmodel import select

from bot.desk import open_store
from bot.domain.framework import as_approved, parse
from bot.domain.ladder import ABOVE
from bot.rehearsal import Outcome, rehearse
from db.store import Store
from db.tables_plan import RequestTable
from tests.doors.block_kit import message_faults

ROOT = Path(__file__).parents[2]
BARNET = as_approved((ROOT / "templates" / "frameworks" / "barnet.toml").read_text("utf-8"))
NORTHMOOR = (ROOT / "tests" / "reading" / "northmoor.toml").read_text("utf-8")
CYCLE = "performance-2013-11"
CHAIR = '\n[[post]]\ncode = "CHAIR"\ntitle = "Chair of the board"\nagency = "BSO"\nlevel = "chair"\n'


@dataclass
class Rehearsed:
    """One rehearsal: what came of it, its transcript, and its books."""

    outcome: Outcome
    transcript: str
    store: Store
    out: Path

    def carried(self, prefix: str) -> list[tuple[datetime, str]]:
        return [(one.at, one.letter.to) for one in self.outcome.carried if one.letter.key.startswith(prefix)]


def play(source: str, home: Path, database: str = "", most: int = 1) -> Rehearsed:
    lines: list[str] = []
    url = database or f"sqlite:///{home}/books.sqlite"
    outcome = rehearse(source, home / "papers", lines.append, most=most, database=url)
    return Rehearsed(outcome, "\n".join(lines), open_store(url), home / "papers")


@pytest.fixture(scope="module")
def barnet(tmp_path_factory: pytest.TempPathFactory) -> Rehearsed:
    return play(BARNET, tmp_path_factory.mktemp("barnet"))


def test_the_cycle_ends_published_and_nothing_went_wrong(barnet: Rehearsed):
    assert (barnet.outcome.published, barnet.outcome.faults) == ((CYCLE,), ())


def test_the_boards_message_appears_once(barnet: Rehearsed):
    published = (one.letter for one in barnet.outcome.carried if one.letter.key.startswith("publish/"))
    messages = [letter for letter in published if letter.to == "C01BOARD" and letter.blocks]
    assert len(messages) == 1


@pytest.mark.parametrize(
    "said",
    [
        "a line for each figure", "fills in the form", "in sentences", "one figure roughly", "one figure as a range",
        "a correction", "what was in doubt", "the rest, late", "they are away", "told by phone", "/hwb release",
        "/hwb admit", "/hwb sign", "is published",
    ],
)  # fmt: skip
def test_the_transcript_names_each_kind_of_answer_and_decision(barnet: Rehearsed, said: str):
    assert said in barnet.transcript


def test_the_form_refuses_a_range_beside_its_field(barnet: Rehearsed):
    assert "the form says: Please give one figure" in " ".join(barnet.transcript.split())


def test_a_report_is_not_published_before_it_is_signed(barnet: Rehearsed):
    refused = barnet.transcript.index("has not been signed off")
    assert refused < barnet.transcript.index("Signed off.") < barnet.transcript.index("is published.")


def test_nobody_who_answered_is_asked_again(barnet: Rehearsed):
    plan = parse(BARNET)
    with barnet.store.reading("barnet") as books:
        answered = {row.post: row.answered_at for row in books.session.exec(select(RequestTable)) if row.answered_at}
    people = {
        address: answered[row.post]
        for row in plan.contact
        if row.post in answered
        for address in (row.email, row.slack)
    }
    assert [(at, to) for at, to in barnet.carried("ask/") if to in people and at > people[to]] == []


def test_no_letter_goes_above_a_performance_contact_before_its_release(barnet: Rehearsed):
    plan = parse(BARNET)
    above = {post.code for post in plan.post if post.level in ABOVE}
    people = {address for row in plan.contact if row.post in above for address in (row.email, row.slack) if address}
    asked = [
        one
        for one in barnet.outcome.carried
        if one.letter.to in people and one.letter.key.startswith(("ask/", "above/"))
    ]
    released = barnet.transcript.index("/hwb release")
    assert [one.letter.key.partition("/")[0] for one in asked] == ["above"]
    assert released < barnet.transcript.index("can you help with")


def test_the_papers_exist_in_every_format_and_open(barnet: Rehearsed):
    paper = {path.suffix: path for path in barnet.out.iterdir() if path.stem == f"{CYCLE}-public"}
    assert len(PdfReader(paper[".pdf"]).pages) > 0
    assert Document(BytesIO(paper[".docx"].read_bytes())).paragraphs
    assert load_workbook(paper[".xlsx"]).sheetnames
    assert "Barnet" in paper[".html"].read_text("utf-8")


def test_one_of_each_kind_of_message_is_left_to_look_at(barnet: Rehearsed):
    kinds = {path.name for path in (barnet.out / "messages").iterdir()}
    assert kinds >= {
        "asked-email.eml", "asked-email.html", "asked-slack.json", "reminded-email.eml", "urged-email.eml",
        "overdue-email.eml", "receipt-email.eml", "receipt-with-doubts-email.eml", "receipt-slack.json",
        "escalation-email.eml", "to-release-slack.json", "late-answer-slack.json", "draft-email.eml",
        "published-slack.json", "published-email.eml",
    }  # fmt: skip


def test_slack_would_take_every_message(barnet: Rehearsed):
    messages = [one.letter for one in barnet.outcome.carried if one.letter.blocks]
    assert [fault for letter in messages for fault in message_faults(letter.text, list(letter.blocks))] == []


def test_the_transcript_ends_by_naming_the_papers(barnet: Rehearsed):
    end = barnet.transcript[-1500:]
    assert f"{CYCLE}-public.pdf" in end
    assert end.rstrip().endswith(str(barnet.out / "messages"))


@pytest.mark.slow
def test_a_board_with_neither_channel_nor_list_is_told_that_nothing_was_posted(tmp_path: Path):
    assert "posted nowhere" in play(NORTHMOOR, tmp_path).transcript


@pytest.mark.slow
def test_a_board_where_nobody_signs_is_told_why_nothing_was_published(tmp_path: Path):
    vacant = NORTHMOOR.replace('sign_off = ["SEC"]', 'sign_off = ["CHAIR"]') + CHAIR
    played = play(vacant, tmp_path)
    assert (played.outcome.published, "nobody holds CHAIR" in played.transcript) == ((), True)


@pytest.mark.slow
def test_rehearsing_twice_gives_the_same_transcript(barnet: Rehearsed, tmp_path: Path):
    again = play(BARNET, tmp_path)
    assert again.transcript.replace(str(tmp_path), "") == barnet.transcript.replace(str(barnet.out.parent), "")


@pytest.mark.slow
def test_postgresql_takes_the_same_path(barnet: Rehearsed, tmp_path: Path, postgres_url: str):
    again = play(BARNET, tmp_path, postgres_url)
    assert again.transcript.replace(str(tmp_path), "") == barnet.transcript.replace(str(barnet.out.parent), "")


@pytest.mark.slow
def test_a_year_publishes_every_report_of_the_file(tmp_path: Path):
    outcome = play(BARNET, tmp_path, most=99).outcome
    national = ("phof-2014-03", "nhsof-2014-03", "ascof-2014-03", "cypof-2014-03")
    assert (outcome.published, outcome.faults) == ((CYCLE, *national, "performance-2014-05"), ())
