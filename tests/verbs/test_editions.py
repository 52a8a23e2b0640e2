"""A draft is checked by those who gave it, covered, cleared and signed; a published edition never changes."""

import json
from io import BytesIO

import pytest
from docx import Document

from bot import answer, report
from bot.answer import Refused
from bot.domain.entitled import CONSOLE
from tests.verbs.papers_text import text_of
from tests.verbs.smallholm import (
    ADA,
    ADA_SLACK,
    CHANNEL,
    CYCLE,
    DESPATCHED,
    DORA,
    IRA,
    OPENS,
    SEC_SLACK,
    SOURCE,
    VAL,
    Smallholm,
)

CLERK = "clerk@smallholm.example.org"
CLEARED = SOURCE.replace('sign_off = ["DIR"]', 'sign_off = ["DIR"]\ncleared_by = ["ICB-2", "PH-1"]')
JO = "jo@icb.example.org"


def opened_to_clear(small: Smallholm) -> Smallholm:
    small.adopt(CLEARED)
    small.tick(OPENS)
    return small


def gathered(small: Smallholm) -> Smallholm:
    for post in ("PH-1", "ICB-1"):
        small.answer_all(post)
    return small.closed()


@pytest.fixture
def closed(begins_after) -> Smallholm:
    """The day after closing, with figures from two agencies and nothing from the third."""
    return begins_after(Smallholm.opened, gathered)


@pytest.fixture
def clearing(begins_after) -> Smallholm:
    """The same where two posts clear before one signs."""
    return begins_after(opened_to_clear, gathered)


def frozen(small: Smallholm):
    """The papers and figures of the newest published edition."""
    with small.store.reading(small.board) as books:
        edition = books.reports.published(CYCLE)
        return [(p.name, p.content) for p in books.reports.papers(edition.id)], books.reports.shown(edition.id)


def papers_in(small: Smallholm, to: str) -> dict[str, str]:
    """The text of each paper that reached an address or channel, by name; a later one of the name counts."""
    found = {paper.name: paper.content for letter in small.to(to) for paper in letter.enclosures}
    return {name: text_of(name.rsplit(".", 1)[1], content) for name, content in found.items()}


def status(small: Smallholm) -> str:
    return small.run(answer.status, SEC_SLACK, "")["text"]


# Extracts to check


def check_letter(small: Smallholm, to: str):
    return next(letter for letter in small.to(to) if letter.key.startswith("check/"))


def test_each_contact_is_sent_their_own_part_to_check(closed):
    ada, ira = check_letter(closed, ADA_SLACK), check_letter(closed, IRA)
    assert "Women smoking at time of delivery (2026-27 Q2): 8.1%" in ada.text
    assert "SM-02" not in ada.text
    assert "MMR, two doses by age 5 (2026-27 Q2): 91.2%" in ira.text
    assert "A1  Open the clinic: on track, Going well" in ira.text
    assert "reply “correct”" in ira.text


def test_a_figure_too_small_to_show_is_said_to_be_so(small):
    small.adopt()
    small.tick(OPENS)
    small.mail(ADA, "SM-03: 3")
    small.settle(ADA_SLACK, 1, "yes")
    small.closed()
    assert "3 (the report says ‘suppressed’: it is too small to be shown)" in check_letter(small, ADA_SLACK).text


def test_a_contact_who_gave_nothing_has_nothing_to_check(closed):
    assert [letter for letter in closed.to(VAL) if letter.key.startswith("check/")] == []


def test_an_extract_is_sent_once_however_many_drafts_follow(closed):
    closed.run(answer.withhold, SEC_SLACK, "SM-02", "checked")
    closed.tick()
    sent = [letter for letter in (*closed.to(IRA), *closed.to(ADA_SLACK)) if letter.key.startswith("check/")]
    assert len(sent) == 2


@pytest.mark.parametrize("words", ["correct", "Correct, thanks.", "Hi Sam,\n\nAll correct\n\nIra", "No changes"])
def test_correct_by_email_is_kept_and_shown_to_the_secretariat(closed, words):
    closed.mail(IRA, words, to=check_letter(closed, IRA))
    assert "Found correct by: Ira Birch." in status(closed)


def test_correct_in_slack_is_kept(closed):
    closed.chat(ADA_SLACK, "correct")
    assert "Found correct by: Ada Oak." in status(closed)


def test_the_button_says_the_same(closed):
    closed.run(answer.find_correct, ADA_SLACK, CYCLE)
    assert "Found correct by: Ada Oak." in status(closed)


def test_correct_is_no_late_answer_and_moves_no_draft(closed):
    closed.mail(IRA, "correct", to=check_letter(closed, IRA))
    closed.tick()
    assert "None." in closed.run(answer.late, SEC_SLACK, "")["text"]
    assert "Draft 2" not in closed.words_to("C02HWB")


def test_correct_is_receipted(closed):
    closed.mail(IRA, "correct", to=check_letter(closed, IRA))
    closed.carry()
    assert "Your part of the draft: checked, and correct" in closed.words_to(IRA)


def test_correct_settles_no_doubt_of_the_same_sender(small):
    small.adopt()
    small.tick(OPENS)
    small.answer_all("PH-1")
    small.mail(IRA, "SM-02: about 91")
    small.mail(IRA, "SM-04: 82")
    small.closed()
    small.mail(IRA, "correct", to=check_letter(small, IRA))
    assert (small.queries(), small.current("SM-02")) == (["SM-02"], None)


def test_a_change_after_closing_waits_for_the_secretariat(closed):
    closed.mail(IRA, "SM-02: 90.1", to=check_letter(closed, IRA))
    assert closed.current("SM-02") == "91.2"
    assert "Ira Birch: waits for you" in closed.run(answer.late, SEC_SLACK, "")["text"]


# Covering words


WORDS = "A good quarter for mothers & babies.\n\nMMR is the board's worry: see the exceptions."


def test_every_paper_opens_with_the_secretariats_words(closed):
    closed.run(answer.narrate, SEC_SLACK, "", WORDS)
    closed.tick()
    closed.published()
    told = papers_in(closed, CLERK)
    assert len(told) == 4
    assert [name for name, text in told.items() if "A good quarter for mothers & babies." not in text] == []
    assert "A good quarter for mothers &amp; babies." in closed.words_to(CHANNEL)


def test_who_wrote_the_covering_words_and_when_is_shown(closed):
    closed.run(answer.narrate, SEC_SLACK, "", WORDS)
    assert "Covering words: last written by Board officer on 10 November 2026." in status(closed)


def test_earlier_covering_words_give_way_to_later_ones(closed):
    closed.run(answer.narrate, SEC_SLACK, "", "First words.")
    closed.run(answer.narrate, CONSOLE, CYCLE, "Second words.")
    closed.tick()
    closed.published()
    told = papers_in(closed, CLERK)[f"{CYCLE}-public.html"]
    assert ("First words." in told, "Second words." in told) == (False, True)


def test_covering_words_written_after_signature_void_it(closed):
    closed.sign()
    closed.run(answer.narrate, SEC_SLACK, "", WORDS)
    closed.tick(DESPATCHED)
    assert closed.cycle_state() == "closed"
    assert closed.to(CHANNEL) == []


@pytest.mark.parametrize(("who", "words"), [(ADA, WORDS), (SEC_SLACK, " "), (SEC_SLACK, "x" * 6001)])
def test_covering_words_by_others_or_of_no_length_or_too_long_are_refused(closed, who, words):
    with pytest.raises(Refused):
        closed.run(answer.narrate, who, "", words)


# Clearing


def test_nobody_signs_before_all_who_clear_have(clearing):
    clearing.run(report.clear, ADA, "")
    with pytest.raises(Refused, match="Still to clear it: Deputy performance lead"):
        clearing.sign()


def test_what_all_have_cleared_is_signed(clearing):
    clearing.run(report.clear, ADA, "")
    clearing.run(report.clear, JO, "")
    clearing.carry()
    assert "can be signed as it stands" in clearing.words_to(DORA)
    clearing.published()
    assert clearing.cycle_state() == "published"


def test_what_moves_after_clearing_is_cleared_again(clearing):
    for who in (ADA, JO):
        clearing.run(report.clear, who, "")
    clearing.run(answer.withhold, SEC_SLACK, "SM-02", "checked")
    clearing.tick()
    with pytest.raises(Refused, match="Still to clear it: Deputy performance lead, Analyst"):
        clearing.sign()


def test_what_moved_since_the_last_draft_is_not_cleared_unseen(clearing):
    clearing.run(answer.withhold, SEC_SLACK, "SM-02", "checked")
    with pytest.raises(Refused, match="Look at it, then clear it"):
        clearing.run(report.clear, ADA, "")


def test_only_those_the_framework_names_clear(clearing):
    with pytest.raises(Refused, match="cleared by: Deputy performance lead, Analyst"):
        clearing.run(report.clear, SEC_SLACK, "")


def test_the_status_says_who_has_yet_to_clear(clearing):
    clearing.run(report.clear, ADA, "")
    assert "Draft 1 is still to be cleared by: Deputy performance lead." in status(clearing)


# A paper cleared in Word


def word_file(*paragraphs: str) -> bytes:
    paper, made = Document(), BytesIO()
    for text in paragraphs:
        paper.add_paragraph(text)
    paper.save(made)
    return made.getvalue()


PAPER = ("Cleared by the Director.docx", word_file("Words the director changed."))


def test_a_paper_cleared_in_word_is_published_with_the_figures_as_its_annex(closed):
    closed.sign()
    closed.now = DESPATCHED
    closed.run(report.publish_as, CONSOLE, CYCLE, PAPER)
    closed.carry()
    told = papers_in(closed, CHANNEL)
    assert list(told) == [f"{CYCLE}-paper.docx", f"{CYCLE}-public.xlsx"]
    assert told[f"{CYCLE}-paper.docx"] == "Words the director changed."


def test_before_despatch_the_cleared_paper_is_kept_for_the_day(closed):
    closed.sign()
    said = closed.run(report.publish_as, CONSOLE, CYCLE, PAPER)
    closed.carry()
    assert ("goes out on 18 November 2026" in said["text"], closed.to(CHANNEL)) == (True, [])
    closed.tick(DESPATCHED)
    assert list(papers_in(closed, CHANNEL)) == [f"{CYCLE}-paper.docx", f"{CYCLE}-public.xlsx"]


def test_the_papers_written_later_are_those_that_went_out(closed):
    closed.sign()
    closed.run(report.publish_as, CONSOLE, CYCLE, PAPER)
    closed.tick(DESPATCHED)
    found = report.papers_of(closed.store, closed.board, CYCLE, public=True, now=closed.now)
    assert [paper.name for paper in found] == [f"{CYCLE}-paper.docx", f"{CYCLE}-public.xlsx"]


def test_an_unsigned_report_is_published_as_nothing(closed):
    with pytest.raises(Refused, match="Nothing is published unsigned"):
        closed.run(report.publish_as, CONSOLE, CYCLE, PAPER)


def test_a_published_report_is_not_published_as_something_else(closed):
    closed.published()
    with pytest.raises(Refused, match="has been published already"):
        closed.run(report.publish_as, CONSOLE, CYCLE, PAPER)


def tracked() -> bytes:
    from docx.oxml import OxmlElement

    paper, made = Document(), BytesIO()
    paper.add_paragraph("kept")._p.append(OxmlElement("w:ins"))
    paper.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("paper.odt", b"", "a Word file"),
        ("paper.pdf", b"no", "is not a PDF"),
        ("paper.docx", b"no", "not a Word file that can be read"),
        ("paper.docx", tracked(), "tracked changes"),
        ("paper.docx", word_file("MMR, two doses by age 5, stands at 91.2%."), "kept from the public: SM-02"),
    ],
)
def test_a_paper_that_may_not_go_out_is_refused(closed, name, content, why):
    closed.run(answer.exempt, SEC_SLACK, "SM-02", 3, "price")
    closed.tick()
    closed.sign()
    with pytest.raises(Refused, match=why):
        closed.run(report.publish_as, CONSOLE, CYCLE, (name, content))


# Frozen, and issued anew


def corrected(small: Smallholm) -> Smallholm:
    small.mail(IRA, "SM-02 for 2026-27 Q2 should be 90.1")
    assert small.current("SM-02") == "90.1"
    return small


@pytest.mark.both
def test_a_published_edition_never_changes(closed):
    closed.published()
    before = frozen(closed)
    corrected(closed).tick()
    assert frozen(closed) == before


def test_a_later_correction_is_told_as_revised_in_the_next_report(closed):
    corrected(closed.published())
    with closed.store.reading(closed.board) as books:
        facts = books.facts.of_cycle("performance-2027-02")
    assert {f"{v.value:f}" for v in facts.previous_edition if v.indicator == "SM-02"} == {"91.2"}


def again(small: Smallholm) -> Smallholm:
    """A re-issue after a correction, drafted."""
    corrected(small.published())
    small.run(answer.reissue, SEC_SLACK, "SM-02 was given for the wrong practices.")
    small.tick()
    return small


def test_a_reissue_is_drafted_and_says_what_changed(closed):
    again(closed)
    assert "Draft 3: re-issue 2 of Performance report" in closed.words_to("C02HWB")
    told = papers_in(closed, DORA)[f"{CYCLE}-officers.html"]
    assert "What changed in this re-issue SM-02 was given for the wrong practices." in told
    assert "MMR, two doses by age 5 (2026-27 Q2): 91.2% became 90.1%." in told


def test_nothing_is_issued_anew_unsigned(closed):
    again(closed)
    closed.tick()
    assert len([letter for letter in closed.to(CHANNEL) if letter.blocks]) == 1


def test_a_reissue_that_is_signed_is_published_as_such_and_the_first_stays(closed):
    closed.published()
    first = frozen(closed)[0]
    corrected(closed)
    closed.run(answer.reissue, SEC_SLACK, "SM-02 was given for the wrong practices.")
    closed.tick()
    closed.sign()
    closed.tick()
    assert closed.cycle_state() == "published"
    assert "Performance report, re-issue 2: 26 November 2026" in closed.words_to(CHANNEL)
    assert "91.2% became 90.1%" in closed.words_to(CHANNEL)
    with closed.store.reading(closed.board) as books:
        editions = books.reports.editions(CYCLE, "published")
        kept = [(p.name, p.content) for p in books.reports.papers(editions[0].id)]
    assert (len(editions), kept) == (2, first)


def test_a_second_reissue_is_the_third(closed):
    again(closed).sign()
    closed.tick()
    said = closed.run(answer.reissue, SEC_SLACK, "Once more.")
    assert f"Re-issue 3 of {CYCLE} is opened." in json.dumps(said)


def test_what_is_now_kept_from_the_public_is_not_told_by_the_list_of_changes(closed):
    again(closed)
    closed.run(answer.exempt, SEC_SLACK, "SM-02", 3, "price")
    closed.tick()
    closed.sign()
    before = len(closed.to(CHANNEL))
    closed.tick()
    told = "\n".join(f"{letter.text}{letter.blocks}" for letter in closed.to(CHANNEL)[before:])
    assert "1 indicator of the report before no longer appears." in told
    assert "MMR" not in told


@pytest.mark.parametrize("who", [ADA, SEC_SLACK])
def test_only_the_secretariat_reissues_and_only_what_was_published(closed, who):
    with pytest.raises(Refused):
        closed.run(answer.reissue, who, "why")
