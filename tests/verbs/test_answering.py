"""What is asked of the bot: a doubt settled, a form filled, more time given, an answer told by telephone."""

from datetime import timedelta

import pytest

from bot import answer, report
from bot.domain.entitled import CONSOLE
from tests.verbs.smallholm import (
    ADA,
    ADA_SLACK,
    AFTER,
    BOARD,
    CLOSES,
    CYCLE,
    DESPATCHED,
    IRA,
    REMIND,
    SEC_SLACK,
    VAL,
    Smallholm,
)

STRANGER = "stranger@elsewhere.example.org"


@pytest.fixture
def doubtful(opened) -> Smallholm:
    """Ira said 'about 91%': one query is open."""
    opened.mail(IRA, "SM-02: about 91%")
    return opened


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("yes", "91"),
        ("Yes, that is right.", "91"),
        ("no", None),
        ("91.4%", "91.4"),
        ("Q1: 91.4", "91.4"),
        ("Q1: yes", "91"),
        ("q1 yes", "91"),
        ("Hello,\n\nyes", "91"),
    ],
)
def test_a_doubt_is_settled_by_email(doubtful, words, figure):
    doubtful.mail(IRA, words)
    assert (doubtful.current("SM-02"), doubtful.queries()) == (figure, [])


def test_a_figure_given_for_a_doubt_points_to_its_own_words(doubtful):
    number = doubtful.mail(IRA, "Q1: 91.4")
    with doubtful.store.reading(BOARD) as books:
        source = books.returns.current("SM-02", "2026-27 Q2").source
    assert (source.reply_id, "Q1: 91.4"[source.place.start : source.place.end]) == (number, "91.4")


def test_a_confirmed_figure_points_to_the_words_it_was_first_written_in(opened):
    number = opened.mail(IRA, "SM-02: about 91%")
    opened.mail(IRA, "yes")
    with opened.store.reading(BOARD) as books:
        assert books.returns.current("SM-02", "2026-27 Q2").source.reply_id == number


def test_a_bare_yes_settles_nothing_while_two_doubts_are_open(doubtful):
    doubtful.mail(IRA, "SM-03: roughly 120")
    doubtful.mail(IRA, "yes")
    assert sorted(doubtful.queries()) == ["SM-02", "SM-03"]


def test_a_doubt_that_was_denied_is_asked_for_again(doubtful):
    doubtful.mail(IRA, "no")
    assert "figure:SM-02:2026-27 Q2" in {item.key for item in doubtful.request("ICB-1").missing}


@pytest.mark.both
def test_a_doubt_is_settled_by_a_button_once(doubtful):
    doubtful.settle(IRA, 1, "yes")
    with pytest.raises(answer.Refused):
        doubtful.settle(IRA, 1, "92")
    assert doubtful.history("SM-02") == [("91", "superseded"), ("91", "current")]


@pytest.mark.parametrize("who", [VAL, ADA_SLACK, STRANGER])
def test_nobody_else_settles_a_doubt(doubtful, who):
    with pytest.raises(answer.Refused):
        doubtful.settle(who, 1, "yes")
    assert doubtful.current("SM-02") is None


def test_nobody_elses_yes_settles_a_doubt(doubtful):
    doubtful.mail(VAL, "yes")
    doubtful.mail(VAL, "Q1: yes")
    assert doubtful.current("SM-02") is None


def test_the_secretariat_settles_a_doubt(doubtful):
    doubtful.settle(SEC_SLACK, 1, "91.4")
    assert doubtful.current("SM-02") == "91.4"


def test_words_that_are_no_answer_settle_nothing(doubtful):
    with pytest.raises(answer.Refused):
        doubtful.settle(IRA, 1, "perhaps")
    assert doubtful.queries() == ["SM-02"]


def test_two_agencies_differences_are_settled_by_the_secretariat_alone(opened):
    opened.chat(ADA_SLACK, "SM-03: 120")
    opened.mail(IRA, "SM-03: 131")
    opened.mail(IRA, "yes")
    with pytest.raises(answer.Refused):
        opened.settle(IRA, 1, "yes")
    assert opened.current("SM-03") == "120"
    opened.settle(SEC_SLACK, 1, "yes")
    assert opened.current("SM-03") == "131"


def form(small: Smallholm, post: str, who: str) -> str:
    return str(small.run(answer.form_view, who, small.request(post).id))


def test_a_form_has_a_field_for_each_missing_item(opened):
    assert all(code in form(opened, "PH-1", ADA_SLACK) for code in ("SM-01", "SM-03", "T1-O2"))


def test_a_form_has_no_field_for_what_was_answered(opened):
    opened.chat(ADA_SLACK, "SM-01: 8.1%")
    assert "figure:SM-01" not in form(opened, "PH-1", ADA_SLACK)


@pytest.mark.parametrize("who", [VAL, IRA])
def test_a_form_opens_for_its_own_contact_alone(opened, who):
    with pytest.raises(answer.Refused):
        form(opened, "PH-1", who)


def test_a_form_opens_for_the_secretariat(opened):
    assert "SM-01" in form(opened, "PH-1", SEC_SLACK)


@pytest.mark.parametrize("text", ["lots", "8 to 9", "870%", "8.1 and 9.2"])
def test_bad_input_is_refused_beside_its_field(opened, text):
    key = "figure:SM-01:2026-27 Q2"
    errors = opened.run(answer.check, opened.request("PH-1").id, {key: text, "progress:T1-O2:": "Fine."})
    assert list(errors) == [key]


@pytest.mark.parametrize("text", ["8.1", "8.1%", "n/a until December", ""])
def test_good_input_is_taken(opened, text):
    assert opened.run(answer.check, opened.request("PH-1").id, {"figure:SM-01:2026-27 Q2": text}) == {}


def test_an_answer_told_by_telephone_is_recorded_with_how_it_was_told(opened):
    opened.run(answer.record, SEC_SLACK, "ICB-1", "SM-02 91.2%", "by telephone")
    with opened.store.reading(BOARD) as books:
        source = books.returns.current("SM-02", "2026-27 Q2").source
    assert (source.channel, source.told_how) == ("officer", "by telephone")


def test_an_answer_told_by_telephone_is_receipted_to_the_contact(opened):
    opened.run(answer.record, SEC_SLACK, "ICB-1", "SM-02 91.2%", "by telephone")
    opened.carry()
    assert "91.2%" in opened.to(IRA)[-1].text


def test_only_the_secretariat_records_for_somebody(opened):
    with pytest.raises(answer.Refused):
        opened.run(answer.record, VAL, "ICB-1", "SM-02 91.2%", "by telephone")
    assert opened.current("SM-02") is None


def test_nothing_is_kept_of_a_telephone_note_without_a_figure(opened):
    with pytest.raises(answer.Refused):
        opened.run(answer.record, SEC_SLACK, "ICB-1", "he will ring back", "by telephone")
    with opened.store.reading(BOARD) as books:
        assert books.replies.in_state("received", "accepted") == ()


def test_an_extension_is_told_to_the_contact(opened):
    opened.run(answer.extend, SEC_SLACK, "ICB-1", CLOSES.date())
    opened.carry()
    assert "You have until 9 November 2026" in opened.to(IRA)[-1].text


@pytest.mark.parametrize("days", [-30, 1])
def test_an_extension_ends_after_today_and_by_closing(opened, days):
    with pytest.raises(answer.Refused):
        opened.run(answer.extend, SEC_SLACK, "ICB-1", (CLOSES + timedelta(days=days)).date())


def test_a_request_handed_over_is_asked_of_the_other_post(opened):
    opened.run(answer.hand_over, SEC_SLACK, "ICB-1", "ICB-2")
    opened.tick(REMIND)
    assert len(opened.to("jo@icb.example.org")) == 1


def test_a_request_handed_over_is_no_longer_asked_of_the_first_post(opened):
    opened.run(answer.hand_over, SEC_SLACK, "ICB-1", "ICB-2")
    before = len(opened.to(IRA))
    opened.tick(REMIND)
    assert len(opened.to(IRA)) == before


@pytest.mark.parametrize(
    ("verb", "args"),
    [
        (answer.extend, ("ICB-1", CLOSES.date())),
        (answer.excuse, ("ICB-1",)),
        (answer.hand_over, ("ICB-1", "ICB-2")),
        (answer.withhold, ("SM-01", "a court case")),
        (answer.late, ("",)),
    ],
)
@pytest.mark.parametrize("who", [ADA_SLACK, IRA])
def test_only_the_secretariat_decides(opened, verb, args, who):
    with pytest.raises(answer.Refused):
        opened.run(verb, who, *args)


@pytest.fixture
def late(opened) -> tuple[Smallholm, int]:
    """Ira answers after closing."""
    opened.closed()
    return opened, opened.mail(IRA, "SM-02: 91.2%")


def test_a_late_answer_is_admitted_until_despatch(late):
    small, number = late
    small.run(answer.admit, SEC_SLACK, number)
    assert small.current("SM-02") == "91.2"


def test_a_late_answer_is_not_admitted_after_despatch(late):
    small, number = late
    small.now = DESPATCHED
    with pytest.raises(answer.Refused):
        small.run(answer.admit, SEC_SLACK, number)
    assert small.current("SM-02") is None


def test_a_late_correction_overrules_nothing_until_it_is_admitted(opened):
    opened.mail(IRA, "SM-02: 91.2%")
    opened.closed()
    number = opened.mail(IRA, "SM-02: 92.4%")
    assert opened.current("SM-02") == "91.2"
    opened.run(answer.admit, SEC_SLACK, number)
    assert opened.history("SM-02") == [("91.2", "superseded"), ("92.4", "current")]


def test_a_tabled_answer_stays_out_of_this_report_and_counts_after_it(late):
    small, number = late
    small.run(answer.table, SEC_SLACK, number)
    small.tick()
    assert small.current("SM-02") is None
    small.published()
    assert small.current("SM-02") == "91.2"


def test_a_doubt_confirmed_after_closing_can_be_admitted(opened):
    opened.mail(IRA, "SM-02: about 91%")
    opened.closed()
    number = opened.mail(IRA, "yes")
    if opened.current("SM-02") is None:
        opened.run(answer.admit, SEC_SLACK, number)
    assert opened.current("SM-02") == "91"


def test_what_the_secretariat_settles_after_closing_needs_no_admission(doubtful):
    doubtful.tick(AFTER)
    doubtful.settle(SEC_SLACK, 1, "yes")
    assert doubtful.current("SM-02") == "91"


@pytest.mark.parametrize("who", [ADA_SLACK, IRA, STRANGER])
def test_the_status_is_shown_to_those_entitled_alone(opened, who):
    with pytest.raises(answer.Refused):
        opened.run(answer.status, who, "")


def test_the_status_says_who_is_missing_and_what_is_in_doubt(doubtful):
    shown = str(doubtful.run(answer.status, SEC_SLACK, ""))
    assert "Voluntary Action" in shown
    assert "MMR" in shown


def test_a_figure_is_traced_to_the_words_it_came_from(opened):
    opened.mail(IRA, "SM-02: 91.2%")
    lines = "\n".join(opened.run(report.trace, CYCLE, "SM-02"))
    assert "'SM-02: 91.2%'" in lines
    assert "matches the raw bytes held" in lines


def test_a_trace_says_so_when_the_raw_bytes_no_longer_match(opened):
    from sqlmodel import Session, select

    from db.tables_returns import InboundPart

    opened.mail(IRA, "SM-02: 91.2%")
    with Session(opened.store.engine.execution_options(writing=True)) as session:
        session.exec(select(InboundPart)).one().content = b"tampered with"
        session.commit()
    assert "DOES NOT MATCH" in "\n".join(opened.run(report.trace, CYCLE, "SM-02"))


def test_what_is_asked_of_somebody_is_shown_to_them(opened):
    assert "SM-01" in str(opened.run(answer.mine, ADA_SLACK))
    assert "SM-02" not in str(opened.run(answer.mine, ADA_SLACK))


def test_the_console_acts_for_the_secretariat(opened):
    opened.run(answer.excuse, CONSOLE, "ICB-1")
    assert opened.request("ICB-1").state == "excused"


def test_every_decision_is_in_the_audit_and_the_audit_is_whole(opened):
    opened.run(answer.excuse, SEC_SLACK, "ICB-1")
    opened.run(answer.withhold, SEC_SLACK, "SM-01", "a court case")
    from sqlmodel import Session, select

    from db.tables_reports import Audit

    with Session(opened.store.engine) as session:
        lines = [(line.actor, line.verb) for line in session.exec(select(Audit).order_by(Audit.seq))]
    assert lines[-2:] == [("SEC", "excuse"), ("SEC", "withhold")]
    with opened.store.reading(BOARD) as books:
        assert books.audit.broken_at() is None


def test_the_audit_names_posts_and_never_people(opened):
    opened.mail(IRA, "SM-02: 91.2%")
    opened.run(answer.excuse, SEC_SLACK, "VOL-1")
    from sqlmodel import Session, select

    from db.tables_reports import Audit

    with Session(opened.store.engine) as session:
        words = " ".join(f"{line.actor} {line.subject} {line.detail}" for line in session.exec(select(Audit)))
    assert not any(name in words for name in ("Ira", "Sam", ADA, IRA))
