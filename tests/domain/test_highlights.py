"""A report holds what its edition may show, written from the data, and nothing else."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.held import CycleFacts, HeldEscalation, HeldVoice, Withholding
from bot.domain.highlights import compile_report
from bot.domain.report import Report
from bot.domain.status import status_of
from tests import made_up

FRAMEWORK = made_up.framework()
CYCLE = made_up.cycle(FRAMEWORK)
FACTS = made_up.facts(FRAMEWORK)


def report(edition: str = "officers", **changes: object) -> Report:
    return compile_report(FRAMEWORK, CYCLE, FACTS.model_copy(update=changes), made_up.NOW, edition=edition)


def line(found: Report, code: str):
    return next(row for row in found.lines if row.code == code)


def ruled(code: str, rule: str):
    rows = [i.model_copy(update={"disclosure": rule}) if i.code == code else i for i in FRAMEWORK.indicator]
    return FRAMEWORK.model_copy(update={"indicator": tuple(rows)})


def test_the_front_says_in_three_to_six_sentences_what_the_board_needs_to_know():
    front = report().front
    assert 3 <= len(front) <= 6
    assert front[0] == (
        "5 of 24 indicators due are reported: 4 red and 1 green; 17 awaited, 1 suppressed and 1 being checked."
    )


def test_the_front_has_three_sentences_even_when_nothing_came():
    assert len(compile_report(FRAMEWORK, CYCLE, CycleFacts(cycle=CYCLE.code), made_up.NOW).front) >= 3


def test_every_indicator_due_is_counted_once():
    c = report().counts
    assert c.red + c.amber + c.green + c.unrated == c.reported
    assert c.reported + c.awaited + c.suppressed + c.checking == c.due == 24


def test_exceptions_come_with_their_commentary_under_their_group():
    first = report("public").exceptions[0]
    assert (first.code, first.commentary[0].group) == (
        "NM-07",
        "NHS Dale and Moor Integrated Care Board, Northmoor Place",
    )


def test_actions_due_by_the_meeting_are_delivered_or_not():
    words = {a.code: a.word for a in report().actions}
    assert words["NM-A01"] == "Delivered"
    assert words["NM-A02"].startswith("Delayed")


def test_a_figure_in_doubt_is_being_checked_and_shows_no_value():
    found = line(report(), "NM-08")
    assert (found.value, found.text, found.word) == (None, "Being checked", "Being checked")
    assert "12.5" not in report().model_dump_json()


def test_a_late_figure_waits_for_the_secretariat():
    late = made_up.value(900, "NM-10", "66.6", late="late")
    assert line(report(series=(*FACTS.series, late)), "NM-10").status == "awaited"
    admitted = late.model_copy(update={"late": "admitted"})
    assert line(report(series=(*FACTS.series, admitted)), "NM-10").text == "66.6%"


def test_an_item_held_back_is_marked_for_officers_and_absent_for_the_public():
    held = {"withheld": (Withholding(code="NM-07"),)}
    assert line(report("officers", **held), "NM-07").withheld
    public = report("public", **held).model_dump_json()
    assert "MMR, two doses" not in public
    assert "recall campaign" not in public


def test_a_single_figure_may_be_held_back_by_its_key():
    public = report("public", withheld=(Withholding(code="figure:NM-07:2026-27 Q2"),)).model_dump_json()
    assert "MMR, two doses" not in public


def test_the_public_edition_has_no_sender_no_message_no_counts():
    told = report("public").model_dump_json()
    for private in ("Ramanathan", "Quarmby", "Stott-Delaney", "770 of 1,000", "NM-07: 77.0", "abababab"):
        assert private not in told


def test_the_officers_edition_traces_each_figure_to_its_words():
    source = line(report(), "NM-07").provenance
    assert (source.sender, source.quote, source.reading) == ("Priya Ramanathan", "NM-07: 77.0", 105)


def test_the_words_behind_a_suppressed_figure_are_kept_back_even_from_officers():
    found = compile_report(
        ruled("NM-14", "below-5"),
        CYCLE,
        FACTS.model_copy(
            update={
                "series": (made_up.value(1, "NM-14", "3", source=made_up.source("NPH", quote="only 3 this time")),),
                "voices": (HeldVoice(id=9, text="We reached three people.", about="NM-14", recorded_at=made_up.NOW),),
            }
        ),
        made_up.NOW,
    )
    row = line(found, "NM-14")
    assert row.provenance.quote == ""
    assert row.commentary[0].text == "Words held back: they may tell a suppressed count."


def test_a_reader_sees_what_was_revised_since_the_last_edition():
    before = made_up.value(77, "NM-02", "9.5")
    found = report(previous_edition=(before,))
    assert line(found, "NM-02").status == "final, revised"
    assert (
        "revised",
        "Reception-year children living with obesity (2026-27 Q2): 8.9%, from Northmoor Council Public Health.",
    ) in found.notes


def test_a_rating_that_moved_since_the_last_edition_is_on_the_front():
    before = made_up.value(77, "NM-02", "10.1")
    assert any("went from red to green" in said for said in report(previous_edition=(before,)).front)


def test_an_open_escalation_is_shown_and_asked_about():
    raised = HeldEscalation(about="NM-07", level="sponsor", raised_on=date(2026, 9, 1), reason="Red twice")
    found = report(escalations=(raised,))
    assert found.escalations[0].name == "MMR, two doses by age 5"
    assert any("escalated" in ask.text for ask in found.asks)


def test_a_theme_where_nothing_changed_is_one_line():
    framework = FRAMEWORK.model_copy(update={"ask": ()})
    found = compile_report(framework, CYCLE, CycleFacts(cycle=CYCLE.code), made_up.NOW)
    assert found.themes[0].unchanged == (
        "Nothing changed: no figure was due for this meeting, 7 in all, each as last reported."
    )


def test_completeness_and_timeliness_are_told_by_agency():
    told = {a.name: (a.given, a.asked, a.timeliness) for a in report().agencies}
    assert told["Northmoor Council Public Health"] == (4, 4, "on time")
    assert told["NHS Dale and Moor Integrated Care Board, Northmoor Place"] == (3, 4, "partly in, overdue")


def test_the_edition_knows_the_ids_of_every_figure_it_shows():
    found = report("public")
    assert {105, 214, 304, 403, 500} <= set(found.readings)
    assert 503 not in found.readings


def test_an_annual_report_is_fronted_by_the_whole_years_assessment():
    kinds = tuple(k.model_copy(update={"front": "annual-assessment"}) for k in FRAMEWORK.report)
    framework = FRAMEWORK.model_copy(update={"report": kinds})
    found = compile_report(framework, CYCLE, FACTS, made_up.NOW)
    assert found.annual[0].startswith("Of 24 indicators in the strategy, 1 of the 5 that could be rated")
    assert len(found.annual) == 1 + len(found.themes)


def test_a_status_gives_the_same_facts_in_lines_that_fit_a_phone():
    found = status_of(FRAMEWORK, CYCLE, FACTS, made_up.NOW)
    assert found.summary.startswith("1 of 2 agencies answered in full. 5 of 24 indicators due are reported")
    assert found.in_doubt == ("Q1: Smoking prevalence in adults, 18 and over (2026-27 Q2)",)
    assert "MMR, two doses by age 5, 77% (target 95%)" in found.red
    assert all(len(said) < 200 for said in found.lines)


def test_a_status_gives_no_suppressed_or_doubtful_figure():
    framework = ruled("NM-14", "below-5")
    facts = FACTS.model_copy(update={"series": (*FACTS.series, made_up.value(1, "NM-14", "3"))})
    told = status_of(framework, CYCLE, facts, made_up.NOW).model_dump_json()
    assert "12.5" not in told
    assert "Four-week smoking quits, 3" not in told


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(["below-5", "1-to-7", "suppress-and-round"]),
    st.integers(1, 4),
    st.sampled_from(["officers", "public"]),
)
def test_no_suppressed_count_stands_anywhere_in_an_edition(rule, count, edition):
    marked = made_up.value(
        7654321, "NM-14", str(count), numerator=Decimal(count), source=made_up.source("NPH", quote=f"<{count}>")
    )
    facts = CycleFacts(cycle=CYCLE.code, series=(marked,))
    found = compile_report(ruled("NM-14", rule), CYCLE, facts, made_up.NOW, edition=edition)
    row = line(found, "NM-14")
    assert (row.value, row.text, row.counts) == (None, "Suppressed", "")
    assert f"<{count}>" not in row.model_dump_json()
    assert row.plot is None or all(p.value is None or p.value > 8 for p in row.plot.points)


@pytest.mark.parametrize("state", ["in-doubt", "superseded", "rejected"])
def test_only_settled_figures_are_shown(state):
    other = made_up.value(900, "NM-10", "66.6", state=state)
    assert "66.6" not in report(series=(*FACTS.series, other)).model_dump_json()


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Regards, Ben Quarmby", "Regards, [name withheld]"),
        ("write to ben.q@icb.example.org today", "write to [address withheld] today"),
        ("ring 020 8359 0000 or +44 7700 900123", "ring [number withheld] or [number withheld]"),
        ("up from 1020 to 2014 in 2013", "up from 1020 to 2014 in 2013"),
    ],
)
def test_the_public_reads_no_name_address_or_number_of_a_person_in_a_voice(said, shown):
    voice = HeldVoice(
        id=9, text=said, about="NM-07", recorded_at=made_up.NOW, source=made_up.source("ICB", "Ben Quarmby")
    )
    found = report("public", voices=(voice,))
    assert line(found, "NM-07").commentary[0].text == shown
    assert line(report("officers", voices=(voice,)), "NM-07").commentary[0].text == said


NAMES_SOMEBODY = "Words held back: they may name a person."


def said_in_public(text: str, number: int = 9, **changes: object) -> str:
    voice = HeldVoice(
        id=number, text=text, about="NM-07", recorded_at=made_up.NOW, source=made_up.source("ICB", "Ben Quarmby")
    )
    return line(report("public", voices=(voice,), **changes), "NM-07").commentary[0].text


@pytest.mark.parametrize(
    "said",
    [
        "Mrs Harper waited nine weeks.",
        "I told Dr. Okonkwo-Bell twice.",
        "My son Jack was refused.",
        "A man called Idris sleeps there.",
        "Sarah told us the letters frighten her.",
        "We thank Mohammed for his help.",
        "her mother, Ottilie, was sent home",
    ],
)
def test_words_that_may_name_a_person_stay_from_the_public_until_they_are_looked_at(said):
    assert said_in_public(said) == NAMES_SOMEBODY
    opened = (Withholding(code="voice:9", decision="open"),)
    assert said_in_public(said, withheld=opened) == said


@pytest.mark.parametrize(
    "said",
    [
        "The clinic on Victoria Road has opened, near St Mary's and the Charlotte Street surgery.",
        "Uptake rose in March; children of 5 and a resident Monday group asked for more.",
        "The Director of Public Health and the Council of Mosques met Northmoor Council.",
        "Mark the date: May and August will be hard.",
    ],
)
def test_words_that_name_places_and_bodies_are_read_by_the_public(said):
    assert said_in_public(said) == said


def test_the_name_of_a_contact_is_taken_out_whoever_says_it():
    name = FRAMEWORK.contact[0].name
    assert said_in_public(f"Ask {name} about it.") == "Ask [name withheld] about it."


def test_officers_are_told_which_words_the_public_will_not_read_and_how_to_open_them():
    voice = HeldVoice(id=9, text="Mrs Harper waited.", about="NM-07", recorded_at=made_up.NOW)
    told = [said for kind, said in report(voices=(voice,)).notes if kind == "may name a person"]
    assert told == ["“Mrs Harper”: not in the public edition until you say /hwb lift voice:9."]
    assert "Harper" not in report("public", voices=(voice,)).model_dump_json()


def test_words_held_back_by_their_number_hide_themselves_and_no_other_words_with_that_number():
    held = (Withholding(code="voice:12"), Withholding(code="note:2"))
    public = report("public", withheld=held, narrative="In the 12 wards 2 clinics opened.").model_dump_json()
    assert "In the 12 wards 2 clinics opened." in public
    assert "The supplier withdrew." not in public
    assert said_in_public("A quiet quarter.", 13, withheld=held) == "A quiet quarter."
    spoken = HeldVoice(id=12, text="A quiet quarter.", about="NM-07", recorded_at=made_up.NOW)
    assert line(report("public", voices=(spoken,), withheld=held), "NM-07").commentary == ()


CODES = [i.code for i in FRAMEWORK.indicator]


@settings(max_examples=30, deadline=None)
@given(st.sets(st.sampled_from(CODES), max_size=6), st.sampled_from(["{}", "figure:{}:2026-27 Q2"]))
def test_nothing_held_back_reaches_the_public_edition_by_any_way(codes, key):
    missing = tuple(FACTS.requests[1].items)
    requests = (FACTS.requests[0], FACTS.requests[1].model_copy(update={"missing": missing}))
    held = tuple(Withholding(code=key.format(code)) for code in codes)
    public = report("public", withheld=held, requests=requests).model_dump_json()
    names = {i.code: i.name for i in FRAMEWORK.indicator}
    assert not [code for code in codes if names[code] in public]


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(CODES), st.sampled_from(["in-doubt", "late", "superseded", "rejected"]))
def test_no_unsettled_figure_reaches_any_edition(code, state):
    telling = made_up.value(900, code, "8765.4321", state=state)
    facts = {"series": (*FACTS.series, telling)}
    for edition in ("officers", "public"):
        told = report(edition, **facts)
        assert "8,765" not in told.model_dump_json()
        assert "8765" not in told.model_dump_json()
        assert 900 not in told.readings


@pytest.mark.parametrize("lost", [("NM-99", "2026-27 Q2"), ("NM-10", "second quarter")])
def test_a_figure_that_stands_nowhere_is_told_to_officers_and_never_lost(lost):
    code, period = lost
    stray = made_up.value(900, code, "66.6", period)
    noted = [said for kind, said in report(series=(*FACTS.series, stray)).notes if kind == "not placed"]
    assert noted == [f"{code}, {period}: a figure is held and stands nowhere here."]
    assert "not placed" not in report("public", series=(*FACTS.series, stray)).model_dump_json()


def test_the_public_reads_no_counts_in_a_voice_about_a_figure():
    voice = HeldVoice(
        id=9, text="Stands at 77% (770 of 1,000), that is 770 out of 1000.", about="NM-07", recorded_at=made_up.NOW
    )
    found = report("public", voices=(voice,))
    assert line(found, "NM-07").commentary[0].text == "Stands at 77%, that is [counts withheld]."


def test_words_of_a_reply_do_not_tell_a_count_that_came_suppressed_in_it_whatever_they_are_about():
    small = made_up.value(1, "NM-14", "3", source=made_up.source("NPH", quote="quits: 3"))
    voice = HeldVoice(id=9, text="We had 3 quits.", question="NM-Q02", recorded_at=made_up.NOW, source=small.source)
    facts = FACTS.model_copy(update={"series": (small,), "voices": (voice,)})
    found = compile_report(ruled("NM-14", "below-5"), CYCLE, facts, made_up.NOW)
    assert found.voices[0].voices[0].text == "Words held back: they may tell a suppressed count."


def test_a_code_at_the_head_of_words_is_left_off():
    voice = HeldVoice(id=9, text="NM-07: more come.", about="NM-07", recorded_at=made_up.NOW)
    assert line(report("public", voices=(voice,)), "NM-07").commentary[0].text == "more come."


def test_a_question_put_to_several_groups_stands_once():
    same = tuple(q.model_copy(update={"prompt": "What has slipped?"}) for q in FRAMEWORK.question)
    framework = FRAMEWORK.model_copy(update={"question": same})
    said = tuple(
        HeldVoice(id=n, text=str(n), question=code, recorded_at=made_up.NOW)
        for n, code in enumerate(("NM-Q01", "NM-Q02"))
    )
    found = compile_report(framework, CYCLE, FACTS.model_copy(update={"voices": said}), made_up.NOW, edition="public")
    assert [(g.question, len(g.voices)) for g in found.voices] == [("What has slipped?", 2)]


def test_words_about_nothing_named_are_kept_for_officers():
    voice = HeldVoice(id=9, text="We are short of staff.", recorded_at=made_up.NOW)
    assert report(voices=(voice,)).voices[-1].question == "Other words that came"
    assert "short of staff" not in report("public", voices=(voice,)).model_dump_json()


def test_where_no_figure_came_before_the_baseline_is_shown_and_compared_with_nothing():
    rows = [i.model_copy(update={"baseline_period": "2023-24"}) for i in FRAMEWORK.indicator]
    framework = FRAMEWORK.model_copy(update={"indicator": tuple(rows), "value": ()})
    found = compile_report(framework, CYCLE, FACTS, made_up.NOW)
    row = line(found, "NM-04")
    assert (row.previous, row.previous_period, row.direction) == ("43.5%", "baseline, 2023-24", "")


def test_a_small_baseline_is_suppressed_like_any_figure():
    rows = [
        i.model_copy(update={"disclosure": "below-5", "baseline": Decimal(3)}) if i.code == "NM-14" else i
        for i in FRAMEWORK.indicator
    ]
    framework = FRAMEWORK.model_copy(update={"indicator": tuple(rows), "value": ()})
    assert line(compile_report(framework, CYCLE, FACTS, made_up.NOW), "NM-14").previous == "Suppressed"
