"""The report is drafted, signed and published: never unsigned, never early, never twice, never other than signed."""

import json
from datetime import timedelta

import pytest

from bot import answer, papers, report
from bot.domain.entitled import CONSOLE
from bot.domain.letter import Enclosure
from bot.domain.report import Report
from tests.verbs.smallholm import (
    ADA_SLACK,
    AFTER,
    BOARD,
    CHANNEL,
    CLOSES,
    CYCLE,
    DESPATCHED,
    DORA,
    IRA,
    OFFICE,
    SEC_SLACK,
    Smallholm,
)

CLERK = "clerk@smallholm.example.org"


def made(of: Report) -> tuple[Enclosure, ...]:
    """Papers of one page that hold all the report holds: their looks are tested elsewhere."""
    name = f"{of.code}-{of.edition}.html"
    return (Enclosure(name=name, media_type="text/html", content=of.model_dump_json().encode()),)


@pytest.fixture(scope="module", autouse=True)
def plain_papers():
    """Plain papers, of every report here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(papers, "papers", made)
        yield


def to_closing(small: Smallholm) -> Smallholm:
    """Two figures by email and one in Slack, then closing."""
    small.mail(IRA, "SM-02: 91.2%\nSM-04: 82%")
    small.chat(ADA_SLACK, "SM-01: 7.3%")
    return small.closed()


@pytest.fixture
def closed(begins_after) -> Smallholm:
    """The day after closing: three figures are in, and the draft has gone out."""
    return begins_after(Smallholm.opened, to_closing)


def published(small: Smallholm) -> list[str]:
    return [letter.key.removesuffix("@small") for letter in small.to(CHANNEL)]


def drafts(small: Smallholm) -> list[str]:
    return [letter.key.removesuffix("@small") for letter in small.to(DORA) if letter.key.startswith("draft/")]


def board_papers(small: Smallholm) -> str:
    """All that reached the board, its channel and its list."""
    letters = [*small.to(CHANNEL), *small.to(CLERK)]
    files = (file.content.decode() for letter in letters for file in letter.enclosures)
    return "\n".join([small.words_to(CHANNEL), small.words_to(CLERK), *files])


def test_nothing_is_drafted_before_closing(opened):
    opened.tick(CLOSES - timedelta(minutes=1))
    assert opened.cycle_state() == "open"
    assert drafts(opened) == []


@pytest.mark.both
def test_the_draft_goes_to_who_signs_and_to_the_secretariat(closed):
    assert drafts(closed) == [f"draft/{CYCLE}/1/DIR/email"]
    assert "Draft 1" in closed.words_to(OFFICE)


def test_a_draft_is_not_sent_again_while_nothing_moved(closed):
    closed.tick(AFTER + timedelta(hours=1))
    assert len(drafts(closed)) == 1


def test_a_new_draft_follows_when_the_facts_moved(closed):
    closed.run(answer.withhold, SEC_SLACK, "SM-01", "a court case")
    closed.tick()
    assert len(drafts(closed)) == 2


def test_no_draft_reaches_the_boards_channel(closed):
    assert published(closed) == []


@pytest.mark.both
def test_a_signed_report_is_published_on_the_day_of_despatch(closed):
    closed.sign()
    closed.tick(DESPATCHED - timedelta(minutes=1))
    assert published(closed) == []
    closed.tick(DESPATCHED)
    assert published(closed)
    assert closed.to(CLERK)


def test_nothing_unsigned_is_published(closed):
    closed.tick(DESPATCHED)
    with pytest.raises(answer.Refused):
        closed.run(report.publish_now, SEC_SLACK, "")
    assert published(closed) == []


def test_nothing_is_published_by_command_before_despatch(closed):
    closed.sign()
    with pytest.raises(answer.Refused):
        closed.run(report.publish_now, SEC_SLACK, "")
    assert closed.cycle_state() == "signed"


@pytest.mark.both
def test_publishing_twice_publishes_once(closed):
    closed.published()
    before = published(closed)
    closed.tick(DESPATCHED + timedelta(minutes=1))
    with pytest.raises(answer.Refused):
        closed.run(report.publish_now, SEC_SLACK, "")
    closed.tick(DESPATCHED + timedelta(minutes=2))
    assert published(closed) == before
    assert len(closed.to(CLERK)) == 1


@pytest.mark.parametrize("who", [IRA, ADA_SLACK, SEC_SLACK, CONSOLE])
def test_only_those_the_framework_names_may_sign(closed, who):
    with pytest.raises(answer.Refused):
        closed.sign(who)
    assert closed.cycle_state() == "closed"


def test_signing_is_refused_when_the_facts_moved_since_the_draft(closed):
    closed.run(answer.withhold, SEC_SLACK, "SM-01", "a court case")
    with pytest.raises(answer.Refused):
        closed.sign()
    assert closed.cycle_state() == "closed"


def test_who_was_refused_gets_a_new_draft_and_can_sign_it(closed):
    closed.run(answer.withhold, SEC_SLACK, "SM-01", "a court case")
    with pytest.raises(answer.Refused):
        closed.sign()
    closed.tick()
    closed.sign()
    assert (closed.cycle_state(), len(drafts(closed))) == ("signed", 2)


def test_a_report_is_signed_once(closed):
    closed.sign()
    with pytest.raises(answer.Refused):
        closed.sign()


def test_a_decision_after_signing_takes_the_signature_back(closed):
    closed.sign()
    closed.run(answer.withhold, SEC_SLACK, "SM-01", "a court case")
    closed.tick(DESPATCHED)
    assert published(closed) == []


def test_what_was_signed_is_what_is_published(closed):
    closed.sign()
    with closed.store.reading(BOARD) as books:
        signed = books.reports.papers(books.reports.latest(CYCLE).id, public_only=True)
    closed.tick(DESPATCHED)
    files = [file for letter in closed.to(CLERK) for file in letter.enclosures]
    assert files == [paper for paper in signed if paper.media_type == "text/html"]


def test_a_published_edition_never_changes_whatever_comes_after(closed):
    closed.published()
    before = closed.run(lambda *a: report.papers_of(*a[:-1], CYCLE, public=True, now=a[-1]))
    closed.mail(IRA, "SM-02: 44.4%")
    closed.tick(DESPATCHED + timedelta(hours=1))
    after = closed.run(lambda *a: report.papers_of(*a[:-1], CYCLE, public=True, now=a[-1]))
    assert before == after


def test_an_edition_names_the_figures_it_shows(closed):
    from sqlmodel import Session, select

    from db.tables_reports import EditionValue
    from db.tables_returns import ReadingTable

    closed.sign()
    with Session(closed.store.engine) as session:
        shown = session.exec(
            select(ReadingTable.indicator).join(EditionValue, EditionValue.reading_id == ReadingTable.id)
        ).all()
    assert sorted(shown) == ["SM-01", "SM-02", "SM-04"]


def test_a_figure_in_doubt_is_not_published_as_a_value(opened):
    opened.mail(IRA, "SM-02: about 91.7%")
    opened.closed().published()
    assert "91.7" not in board_papers(opened)


def test_a_doubt_settled_reaches_the_report(opened):
    opened.mail(IRA, "SM-02: about 91.7%")
    opened.mail(IRA, "yes")
    opened.closed().published()
    assert "91.7" in board_papers(opened)


def test_a_withheld_figure_is_in_no_public_edition(closed):
    closed.run(answer.withhold, SEC_SLACK, "SM-01", "a court case")
    closed.tick()
    closed.published()
    assert "7.3" not in board_papers(closed)
    assert "91.2" in board_papers(closed)


def test_words_withheld_with_their_item_are_in_no_public_edition(opened):
    opened.fill(ADA_SLACK, opened.request("PH-1").id, {"progress:T1-O2:": "The quiet part."})
    opened.closed()
    opened.run(answer.withhold, SEC_SLACK, "T1-O2", "a court case")
    opened.tick()
    opened.published()
    assert "The quiet part" not in board_papers(opened)


def test_a_figure_lifted_again_is_published(closed):
    closed.run(answer.withhold, SEC_SLACK, "SM-01", "a court case")
    closed.tick()
    closed.run(answer.lift, SEC_SLACK, "SM-01")
    closed.tick()
    closed.published()
    assert "7.3" in board_papers(closed)


def test_a_count_below_the_threshold_is_shown_to_nobody_in_public(opened):
    opened.chat(ADA_SLACK, "SM-03: 3")
    opened.settle(SEC_SLACK, 1, "yes") if opened.queries() else None
    assert opened.current("SM-03") == "3"
    opened.closed().published()
    shown = board_papers(opened)
    assert '"value":"3"' not in shown
    assert "Suppressed" in shown


def test_a_late_answer_not_admitted_is_not_in_the_report(closed):
    closed.mail(IRA, "SM-03: 129")
    closed.tick()
    closed.published()
    assert "129" not in board_papers(closed)


def test_a_late_answer_admitted_is_in_the_report(closed):
    number = closed.mail(IRA, "SM-03: 129")
    closed.run(answer.admit, SEC_SLACK, number)
    closed.tick()
    closed.published()
    assert "129" in board_papers(closed)


def test_a_report_whose_facts_move_while_it_is_written_is_written_again(opened, monkeypatch):
    moved = []

    def meddling(of: Report) -> tuple[Enclosure, ...]:
        if not moved:
            moved.append(True)
            opened.mail(IRA, "SM-02: 91.2%")
        return made(of)

    opened.now = CLOSES
    monkeypatch.setattr(papers, "papers", meddling)
    opened.tick(CLOSES)
    files = [file.content.decode() for letter in opened.to(DORA) for file in letter.enclosures]
    assert len(files) == 1
    assert "91.2" in files[0]


def test_a_draft_that_another_bot_wrote_meanwhile_is_not_written_again(opened, monkeypatch):
    others = []

    def beaten(of: Report) -> tuple[Enclosure, ...]:
        if not others:
            others.append(True)
            report.close(opened.store, CLOSES)
        return made(of)

    opened.now = CLOSES
    monkeypatch.setattr(papers, "papers", beaten)
    opened.tick(CLOSES)
    with opened.store.reading(BOARD) as books:
        drafts = [edition.number for edition in books.reports.editions("performance-2026-11")]
    assert drafts == [1]


def test_the_next_report_knows_what_this_one_said(closed):
    closed.published()
    with closed.store.reading(BOARD) as books:
        facts = books.facts.of_cycle("performance-2027-02")
    assert {value.indicator for value in facts.previous_edition} == {"SM-01", "SM-02", "SM-04"}


@pytest.mark.parametrize("state", ["draft", "signed"])
def test_the_boards_message_can_be_written_to_a_folder_within_slacks_limits(closed, state):
    if state == "signed":
        closed.sign()
    message, thread = report.message_of(closed.store, closed.board, CYCLE, now=closed.now)
    found = json.loads(message.content)
    assert found["blocks"][0]["type"] == "header"
    assert len(found["blocks"]) <= 50
    assert len(json.dumps(found["blocks"])) < 13_000
    assert [row["file"] for row in json.loads(thread.content)] == [f"{CYCLE}-public.html"]


def test_words_that_may_name_a_person_reach_the_public_once_the_secretariat_lifts_them(opened):
    opened.fill(ADA_SLACK, opened.request("PH-1").id, {"progress:T1-O2:": "Mrs Harper waited nine weeks."})
    opened.closed()
    with opened.store.reading(opened.board) as books:
        (voice,) = [one for one in books.facts.of_cycle(CYCLE).voices if "Harper" in one.text]
    assert "may name a person is not in the public edition" in opened.words_to(OFFICE)
    opened.run(answer.lift, SEC_SLACK, f"voice:{voice.id}")
    opened.tick()
    opened.published()
    assert "Mrs Harper waited nine weeks." in board_papers(opened)


def test_words_that_may_name_a_person_are_not_published_unseen(opened):
    opened.fill(ADA_SLACK, opened.request("PH-1").id, {"progress:T1-O2:": "Mrs Harper waited nine weeks."})
    opened.closed().published()
    assert "Harper" not in board_papers(opened)


def test_words_that_nobody_gave_cannot_be_lifted(closed):
    with pytest.raises(answer.Refused):
        closed.run(answer.lift, SEC_SLACK, "voice:9999")
