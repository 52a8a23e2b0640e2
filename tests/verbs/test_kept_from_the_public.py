"""What is held back, restricted or exempt reaches no public paper, channel or message, and officers see why."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import answer
from bot.answer import Refused
from bot.domain.held import HeldUpdate, HeldVoice, Withholding
from bot.domain.highlights import compile_report
from bot.papers import board_blocks, board_text, papers
from tests import made_up
from tests.verbs.papers_text import text_of
from tests.verbs.smallholm import ADA, AFTER, CHANNEL, CYCLE, DESPATCHED, DORA, SEC_SLACK, Smallholm

FRAMEWORK = made_up.everything()
MEETING = made_up.cycle(FRAMEWORK)
FACTS = made_up.facts(FRAMEWORK)
FIGURES = {i.code: i.name for i in FRAMEWORK.indicator}
NAMES = FIGURES | {a.code: a.title for a in FRAMEWORK.action} | {q.code: q.prompt for q in FRAMEWORK.question}
TELLING = Decimal("61.8034")
KINDS = (
    Withholding(code="", kind="held-back"),
    Withholding(code="", kind="restricted", until=date(2027, 1, 1)),
    Withholding(code="", kind="exempt", paragraph=3),
    Withholding(code="", kind="exempt", paragraph=3, decision="exempt"),
)


def public(code: str, what: Withholding) -> bytes:
    """Everything the public edition says with one item kept from it, whose name and figure stand in many places."""
    said = f"{NAMES[code]} stands at 61.8034, {code} that is."
    source = made_up.source("NPH", quote=said)
    voices = tuple(
        HeldVoice(id=n, text=text, about=about, question=question, recorded_at=made_up.NOW, source=source)
        for n, (text, about, question) in enumerate(
            [(said, code, ""), (said, "NM-02", ""), (said, "", "NM-Q02"), ("It is 61.8034 now.", "", "NM-Q02")], 80
        )
    )
    update = HeldUpdate(id=9, action="NM-A01", status="delayed", note=said, recorded_at=made_up.NOW, source=source)
    held = made_up.value(900, code if code in FIGURES else "NM-99", str(TELLING), source=source)
    facts = FACTS.model_copy(
        update={
            "series": (*FACTS.series, held), "voices": voices, "updates": (update,),
            "withheld": (what.model_copy(update={"code": code}),), "narrative": f"Good news.\n\n{said}",
        }
    )  # fmt: skip
    report = compile_report(FRAMEWORK, MEETING, facts, made_up.NOW, edition="public")
    assert 900 not in report.readings
    texts = [text_of(paper.name.rsplit(".", 1)[1], paper.content) for paper in papers(report)]
    return "\n".join([*texts, str(board_blocks(report)), board_text(report), report.model_dump_json()])


@settings(max_examples=8, deadline=None)
@given(st.sampled_from(sorted(NAMES)), st.sampled_from(KINDS))
def test_nothing_kept_from_the_public_is_in_any_public_paper_or_message(code, what):
    told = public(code, what)
    telling = ("61.8",) if code in FIGURES else ()
    assert [one for one in (NAMES[code], f'"{code}"', f"{code} that", *telling) if one in told] == []


def test_words_that_name_no_hidden_item_stay():
    assert "Good news." in public("NM-07", KINDS[2])


@pytest.mark.parametrize(
    ("what", "there"),
    [
        (KINDS[1].model_copy(update={"until": made_up.NOW.date()}), True),
        (KINDS[2].model_copy(update={"decision": "open"}), True),
        (KINDS[3], False),
    ],
)
def test_an_item_appears_from_its_day_on_and_when_it_was_decided_open(what, there):
    facts = FACTS.model_copy(update={"withheld": (what.model_copy(update={"code": "NM-07"}),)})
    report = compile_report(FRAMEWORK, MEETING, facts, made_up.NOW, edition="public")
    assert (NAMES["NM-07"] in report.model_dump_json()) is there


def test_officers_read_beside_the_item_why_the_public_does_not():
    facts = FACTS.model_copy(
        update={"withheld": (KINDS[2].model_copy(update={"code": "NM-07", "reason": "One provider's price."}),)}
    )
    report = compile_report(FRAMEWORK, MEETING, facts, made_up.NOW)
    row = next(row for row in report.lines if row.code == "NM-07")
    assert row.withheld == "Exempt under paragraph 3 of Schedule 12A, proposed and not yet decided"
    assert ("kept from the public", f"{row.name}: {row.withheld}. One provider's price.") in report.notes


def to_closing(small: Smallholm) -> Smallholm:
    """Figures from everybody, then closing."""
    for post in ("PH-1", "ICB-1"):
        small.answer_all(post)
    return small.closed()


@pytest.fixture
def closed(begins_after) -> Smallholm:
    """Smallholm the day after closing, with figures from everybody."""
    return begins_after(Smallholm.opened, to_closing)


def papers_to(small: Smallholm, to: str) -> str:
    """All words that reached an address or channel, with the text of every paper."""
    texts = [
        text_of(paper.name.rsplit(".", 1)[1], paper.content) for letter in small.to(to) for paper in letter.enclosures
    ]
    return small.words_to(to) + "\n".join(texts)


DEEDS = [
    (answer.withhold, ("SM-02", "being checked")),
    (answer.restrict, ("SM-02", date(2027, 3, 1), "embargo")),
    (answer.exempt, ("SM-02", 3, "one provider's price")),
]


@pytest.mark.parametrize(("verb", "parts"), DEEDS)
def test_what_the_secretariat_keeps_back_is_not_published(closed, verb, parts):
    closed.run(verb, SEC_SLACK, *parts)
    closed.tick()
    closed.published()
    told = [papers_to(closed, to) for to in (CHANNEL, "clerk@smallholm.example.org")]
    assert ["MMR" in one for one in told] == [False, False]


@pytest.mark.parametrize(("verb", "parts"), DEEDS)
def test_only_the_secretariat_keeps_anything_back(closed, verb, parts):
    with pytest.raises(Refused):
        closed.run(verb, ADA, *parts)


def test_an_item_restricted_until_a_day_before_despatch_is_published(closed):
    closed.run(answer.restrict, SEC_SLACK, "SM-02", date(2026, 11, 17), "embargo")
    closed.tick()
    closed.published()
    assert "MMR" in papers_to(closed, CHANNEL)


def test_a_restriction_for_a_day_gone_by_is_refused(closed):
    with pytest.raises(Refused, match="has come already"):
        closed.run(answer.restrict, SEC_SLACK, "SM-02", AFTER.date(), "embargo")


def test_the_proper_officer_is_asked_to_decide_what_is_proposed_exempt(closed):
    closed.run(answer.exempt, SEC_SLACK, "SM-02", 3, "It would show one provider's price.")
    closed.tick()
    told = closed.words_to(DORA)
    assert "proposed exempt under paragraph 3 of Schedule 12A" in told
    assert "It would show one provider's price." in told
    assert "/hwb decide SM-02 exempt" in told


def test_what_is_decided_open_is_published(closed):
    closed.run(answer.exempt, SEC_SLACK, "SM-02", 3, "price")
    closed.run(answer.decide, DORA, "SM-02", "open")
    closed.tick()
    closed.published()
    assert "MMR" in papers_to(closed, CHANNEL)


def test_only_the_proper_officer_decides(closed):
    closed.run(answer.exempt, SEC_SLACK, "SM-02", 3, "price")
    with pytest.raises(Refused, match="decided by: Director of Public Health"):
        closed.run(answer.decide, SEC_SLACK, "SM-02", "open")


def test_what_was_decided_exempt_the_secretariat_cannot_show(closed):
    closed.run(answer.exempt, SEC_SLACK, "SM-02", 3, "price")
    closed.run(answer.decide, DORA, "SM-02", "exempt")
    with pytest.raises(Refused, match="Only Director of Public Health can open it"):
        closed.run(answer.lift, SEC_SLACK, "SM-02")


@pytest.mark.parametrize("paragraph", [0, 8])
def test_a_paragraph_that_schedule_12a_does_not_have_is_refused(closed, paragraph):
    with pytest.raises(Refused, match="paragraphs 1 to 7"):
        closed.run(answer.exempt, SEC_SLACK, "SM-02", paragraph, "price")


def test_what_is_decided_after_signature_needs_a_new_one(closed):
    closed.run(answer.exempt, SEC_SLACK, "SM-02", 3, "price")
    closed.tick()
    closed.sign()
    closed.run(answer.decide, DORA, "SM-02", "open")
    assert closed.cycle_state() == "closed"


@pytest.mark.both
def test_what_is_exempt_stays_so_in_the_next_report(closed):
    closed.run(answer.exempt, SEC_SLACK, "SM-02", 3, "price")
    closed.tick()
    closed.published()
    with closed.store.reading(closed.board) as books:
        kept = books.facts.of_cycle("performance-2027-02").withheld
    assert [(one.code, one.kind) for one in kept] == [("SM-02", "exempt")]


def test_what_is_held_back_is_so_in_one_report_alone(closed):
    closed.run(answer.withhold, SEC_SLACK, "SM-02", "checked")
    with closed.store.reading(closed.board) as books:
        assert books.facts.of_cycle(CYCLE).withheld
        assert books.facts.of_cycle("performance-2027-02").withheld == ()


def test_nobody_but_officers_reads_a_status(closed):
    closed.run(answer.exempt, SEC_SLACK, "SM-02", 3, "price")
    with pytest.raises(Refused, match="for the secretariat"):
        closed.run(answer.status, ADA, "")


def test_a_decision_after_the_papers_went_out_changes_nothing_that_did(closed):
    closed.published()
    with pytest.raises(Refused, match="has been published"):
        closed.run(answer.exempt, SEC_SLACK, "SM-02", 3, "price")
    assert closed.now == DESPATCHED
