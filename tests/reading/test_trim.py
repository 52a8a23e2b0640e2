"""A reply's own words told from what it quotes, in the forms mail programs write."""

import tomllib
from pathlib import Path

import pytest

from bot.reading.reply import trimmed
from tests.reading.letters import inline, opened, own, page

QUOTATIONS = tomllib.loads(Path(__file__).with_name("quotations.toml").read_text(encoding="utf-8"))
ABOVE, BLOCKS, FEET = QUOTATIONS["above"], QUOTATIONS["blocks"], QUOTATIONS["feet"]
REPLY = "Forty-four this month.\n\nThe fuller table will follow."
QUOTED = "> Dear Ann,\n>\n> Please send BSL-1, last time 41.\n>\n> Board Office"


@pytest.mark.parametrize("above", ABOVE.values(), ids=ABOVE.keys())
def test_a_line_over_marked_quotation_ends_the_reply(above):
    assert trimmed(f"{REPLY}\n\n{above}\n\n{QUOTED}\n") == REPLY


MARKED_ONLY = (
    "a name that wrote", "a message on a list", "a date and an address, no verb", "Mutt", "excerpts",
    "Slovene of Thunderbird",
    "said",
    "German of Horde", "Finnish of Thunderbird", "Japanese, in brackets", "Japanese, older", "Korean of Thunderbird",
    "Horde",
    "Pine", "a service desk", "a news group, with its message", "GroupWise with a message",
)  # fmt: skip
UNMARKED = [name for name in ABOVE if name not in MARKED_ONLY]


@pytest.mark.parametrize("above", [ABOVE[name] for name in UNMARKED], ids=UNMARKED)
def test_a_line_over_quotation_that_lost_its_marks_ends_the_reply(above):
    assert trimmed(f"{REPLY}\n\n{above}\n\n{QUOTED.replace('> ', '').replace('>', '')}\n") == REPLY


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS.keys())
def test_a_block_of_headers_ends_the_reply(block):
    assert trimmed(f"{REPLY}\n\n{block}\n\nDear Ann,\n\nPlease send BSL-1, last time 41.\n") == REPLY


@pytest.mark.parametrize("foot", FEET.values(), ids=FEET.keys())
def test_what_stands_at_the_foot_is_cut_away(foot):
    assert trimmed(f"{REPLY}\n\n{foot}\n\nOn 05/10/2026 09:12, Board Office wrote:\n{QUOTED}\n") == REPLY


KEPT = {
    "a sentence that begins with On": "On Monday we counted 44.\nBob wrote:\nthat is all we have.",
    "a colon after wrote": "As Bob wrote: 44 is the final figure.\n\nAnn",
    "a list with labels": "From: January\nTo: March\nwe counted 44 in all.",
    "a word before a colon": "Subject: to validation, it is 44.",
    "dashes between two paragraphs": "BSL-1 is 44.\n\n----------\n\n"
    + "\n".join(f"Line {n} of what we did in the quarter, at some length." for n in range(16)),
    "more than a figure": ">95% of children were seen.\n\nThat is all.",
    "more than with a space in one line": "Seen: >95%",
    "a device in a sentence": "BSL-1 is 44.\n\nSent from my team, not from the phone I lost.",
    "what a team sent": "Sent from the children's team on Friday: 44 letters.",
    "a figure under dashes": "BSL-1 44\n--\nBSL-2 is 17",
    "a date on its own line": "05/10/2026 09:12\n\nBSL-1 44",
    "a time with a colon": "At 09:12:\nBSL-1 44",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_the_senders_own_lines_are_never_taken_for_a_quotation(text):
    assert trimmed(text) == text


def test_an_answer_beneath_the_quotation_is_the_reply():
    assert trimmed(f"On 05/10/2026 09:12, Board Office wrote:\n{QUOTED}\n\n{REPLY}\n") == REPLY


def test_answers_among_quoted_lines_are_kept_with_the_lines_they_answer():
    body = "On 05/10/2026 09:12, Board wrote:\n> BSL-1?\n44\n> BSL-2?\n17\n> Thank you\n"
    assert trimmed(body) == "> BSL-1?\n44\n> BSL-2?\n17"


def test_words_above_and_below_a_quotation_are_kept_with_it():
    body = f"First.\n\n{QUOTED}\n\nAnd last.\n"
    assert trimmed(body) == body.strip()


def test_nothing_above_a_quotation_is_nothing():
    assert trimmed(f"\n\nOn 05/10/2026 09:12, Board Office wrote:\n{QUOTED}\n") == ""


def test_a_quotation_two_deep_is_a_quotation():
    assert trimmed(f"{REPLY}\n\n>> Dear Ann\n>>\n> 41\n") == REPLY


def test_a_quoted_line_that_was_wrapped_is_still_quoted():
    long = "> Please send us the figure for the second quarter of the year as soon as you"
    body = f"{REPLY}\n\nOn 05/10/2026 09:12, Board wrote:\n{long}\ncan please\n> Board\n"
    assert trimmed(body) == REPLY


def test_windows_line_ends_do_no_harm():
    body = f"{REPLY}\n\nOn 05/10/2026 09:12, Board Office wrote:\n{QUOTED}\n".replace("\n", "\r\n")
    assert trimmed(body) == REPLY


def test_a_quoted_block_in_a_page_is_left_out():
    mail = page(
        "<div>44</div><div class=gmail_quote>On 5 Oct 2026 at 09:12, Board &lt;b@x.example.org&gt; wrote:"
        "<blockquote class=gmail_quote>BSL-1, last time 41</blockquote></div>"
    )
    assert own(mail) == ["44"]


def test_a_block_that_only_indents_is_the_senders_own():
    mail = page(
        '<div>Ours:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>44</div></blockquote>'
    )
    assert own(mail) == ["Ours:\n44"]


def test_text_that_cannot_be_seen_is_not_read():
    hidden = (
        '<p>44</p><p style="display:none">41</p><p style="font-size:0">42</p><p style="color:#fff">43</p>'
        '<p style="visibility:hidden">45</p><p hidden>46</p><div style="max-height:0;overflow:hidden">47</div>'
        '<p style="opacity:0">48</p><p style="position:absolute;left:-9999px">49</p>'
    )
    assert own(page(hidden)) == ["44"]


def test_text_hidden_by_a_style_sheet_is_not_read():
    assert own(page("<style>.x { display : none }</style><p>44</p><p class='a x'>41</p>")) == ["44"]


def test_white_text_on_a_dark_cell_is_read():
    assert own(page('<p style="background:#003366;color:white">44</p>')) == ["44"]


def test_words_struck_through_are_marked():
    passage = page("<p>BSL-1 is <s>41</s> 44</p>").passages[0]
    assert [passage.text[a:b] for a, b in passage.struck] == ["41"]


def test_a_signature_that_the_mail_program_marks_is_cut_away():
    assert own(page('<div>44</div><div class="gmail_signature">Ann Aske<br>Room 12, Fell House</div>')) == ["44"]


def test_a_figure_typed_inside_the_marked_signature_is_kept():
    assert own(page('<div class="gmail_signature">BSL-1 44%<br>Ann Aske</div>')) == ["BSL-1 44%"]


def test_an_answer_between_quoted_lines_knows_what_it_answers():
    mail = opened(
        "On 5/10/2026, Board wrote:\n> BSL-1 Breastfeeding (percent), last period\n> 41, target 50\n44\n> BSL-2 Other\n"
    )
    assert inline(mail) == [("44", "BSL-1 Breastfeeding (percent), last period 41, target 50")]


REQUEST = (
    "From: Board Office <board@county.example.org>\nSent: 05 October 2026\nTo: Ann\nSubject: Figures\n\n"
    "Dear Ann,\n\n"
    "BSL-1  Breastfeeding at 6 to 8 weeks (percent), last period 41.2, target 50 (baseline 39 in 2023-24){one}\n"
    "BSL-2  Early help, aged 5 to 16 (rate per 1,000), last period 18.6, target none (baseline 16.9 in\n"
    "2023-24){two}\n"
    "A1  Open the hub, due 31 October 2026{three}\n"
    "Q1  What do families say?{four}\n\nMany thanks\n\nBoard Office\n"
)


def asked(one="", two="", three="", four="") -> list[str]:
    mail = opened("See below\n\n" + REQUEST.format(one=one, two=two, three=three, four=four))
    return [text for text, _ in inline(mail)]


TYPED = {
    "behind the line": ({"one": "  44.1"}, ["44.1"]),
    "behind a dash": ({"one": " - 44.1%"}, ["44.1%"]),
    "behind an arrow": ({"one": " >>> 44.1"}, ["44.1"]),
    "behind a wrapped line": ({"two": "  19.1 (prov)"}, ["19.1 (prov)"]),
    "beneath, signed with initials": ({"one": "\nAA: 44.1"}, ["AA: 44.1"]),
    "on the line beneath": ({"one": "\n44.1"}, ["44.1"]),
    "beneath, an empty line between": ({"two": "\n\n19.1"}, ["19.1"]),
    "an action's state": ({"three": " - on track"}, ["on track"]),
    "a question's answer": (
        {"four": "\nThat nobody rings back when they said they would."},
        ["That nobody rings back when they said they would."],
    ),
    "all of them": ({"one": " = 44.1", "two": "\n19.1", "three": "\ncomplete"}, ["44.1", "19.1", "complete"]),
}


@pytest.mark.parametrize(("where", "answers"), TYPED.values(), ids=TYPED.keys())
def test_answers_typed_into_our_unmarked_request_are_found(where, answers):
    assert asked(**where) == answers


def test_nothing_typed_into_our_request_is_nothing():
    assert asked() == []


SAM = "From: Sam <sam@trust.example.org>\nSent: 5 October 2026\nTo: Ann\nSubject: x\n\nBSL-1 44\n"


EARLIER = "From: Ann <ann@trust.example.org>\nSent: 6 October 2026\nTo: Board\nSubject: Re: Figures\n\n"


def test_an_answer_typed_into_an_earlier_reply_is_not_typed_again():
    mail = opened(f"Ignore my last.\n\n{EARLIER}See below\n\n{REQUEST.format(one='  44.1', two='', three='', four='')}")
    assert inline(mail) == []


def test_a_coloured_earlier_reply_is_no_answer():
    thread = f"<p>Ignore my last.</p><p>{EARLIER}</p><p style='color:#1F497D'>BSL-1 is 41</p>".replace("\n", "<br>")
    request = REQUEST.format(one="", two="", three="", four="").replace("\n", "<br>")
    assert inline(page(f"{thread}<p>{request}</p>")) == []


def test_a_colleagues_reply_to_our_request_is_passed_on_without_it():
    request = REQUEST.format(one="", two="", three="", four="")
    mail = opened(f"Figures from Sam below, happy with these.\n\n{SAM}\n{request}")
    assert [(p.text.strip(), p.kind) for p in mail.passages[1:]] == [("BSL-1 44", "forwarded")]


def test_a_table_of_an_earlier_reply_is_not_read_again():
    table = "<table><tr><td>Code</td><td>Figure</td></tr><tr><td>BSL-1</td><td>41</td></tr></table>"
    mail = page(f"<p>Ignore my last.</p><p>{EARLIER}</p>{table}".replace("\n", "<br>"))
    assert mail.tables == ()


def test_a_colleagues_figures_are_passed_on_where_the_sender_stands_by_them():
    mail = opened(f"Figures from Sam below, happy with these.\n\n{SAM}")
    assert [(p.text.strip(), p.kind, p.vouched) for p in mail.passages[1:]] == [("BSL-1 44", "forwarded", True)]


def test_a_forward_without_a_word_is_passed_on_but_not_stood_by():
    mail = opened(f"\n---------- Forwarded message ---------\n{SAM}", Subject="Fwd: x")
    assert [(p.text.strip(), p.kind, p.vouched) for p in mail.passages] == [("BSL-1 44", "forwarded", False)]


def test_an_earlier_message_in_the_thread_is_not_passed_on():
    mail = opened(
        "Thanks Sam.\n\nFrom: Sam <sam@trust.example.org>\nSent: 5 October 2026\nTo: Ann\nSubject: x\n\nBSL-1 44\n"
    )
    assert own(mail) == ["Thanks Sam."]
    assert len(mail.passages) == 1


FORMATS = {
    "brackets, was and aiming for": "* PI 22: Homes fit [count] for 2026-27 Q3. Was 96 in 2026-27 Q2; aiming for 120",
    "yes or no": "* PI 24: Plan adopted [yes-no] for 2026-27 Q3. Was no in 2026-27 Q2; aiming for yes",
    "semicolons": "NM-05 - Not in education (percent). Last time 4.6; target 3.5; baseline 5.2 (2023-24)",
    "commas": "NM-05  Not in education (percent), last period 4.6, target 3.5 (baseline 5.2 in 2023-24)",
    "pounds and thousands": "NM-21  Fund awarded, year to date (pounds), last period £1,120,000, target £1,500,000",
    "minutes": "* PI 11: Response, mean [minutes] for 2027-01 and 2027-02. Was 8.10 in 2026-12; aiming for 7",
    "no target": "NM-23  Assessments per 1,000 (rate per 1,000), last period 18.6, target none",
    "a target in words": "NM-17  Admissions (per 100,000), last 548.3 (2026-27 Q1), target below the London average",
}


@pytest.mark.parametrize("line", FORMATS.values(), ids=FORMATS.keys())
def test_a_line_of_any_boards_request_holds_no_answer(line):
    head = "From: Board <board@county.example.org>\nSent: 5 October 2026\nTo: Ann\nSubject: Figures\n\n"
    mail = opened(f"See below\n\n{head}{line}\n{line}\n\nWith thanks\n")
    assert inline(mail) == []


@pytest.mark.parametrize("line", FORMATS.values(), ids=FORMATS.keys())
@pytest.mark.parametrize("typed", [" >>> 44.5", "   44.5", "\n44.5", " - 44.5"])
def test_a_figure_typed_into_a_line_of_any_boards_request_is_found(line, typed):
    head = "From: Board <board@county.example.org>\nSent: 5 October 2026\nTo: Ann\nSubject: Figures\n\n"
    mail = opened(f"See below\n\n{head}{line}{typed}\n{line}\n\nWith thanks\n")
    assert [text for text, _ in inline(mail)] == ["44.5"]


PASTED = REQUEST.split("\n\n", 1)[1]


def test_our_request_pasted_with_nothing_to_mark_it_is_not_the_senders():
    mail = opened("Will send on Friday.\n\n" + PASTED.format(one="", two="", three="", four=""))
    text = " ".join(p.text for p in mail.passages)
    assert "41.2" not in text
    assert "16.9" not in text


@pytest.mark.parametrize(("where", "answers"), TYPED.values(), ids=TYPED.keys())
def test_answers_typed_into_a_pasted_request_are_found(where, answers):
    facts = {"one": "", "two": "", "three": "", "four": "", **where}
    mail = opened("Here you are\n\n" + PASTED.format(**facts))
    assert [p.text.strip() for p in mail.passages if p.kind == "inline"] == answers


def test_a_report_beside_its_target_is_the_senders_own():
    text = "BSL-1 breastfeeding is 44.1% against the target 50 (baseline 39)\nBSL-2 19.1, last period 18.6, target none"
    assert own(opened(text)) == [text]


def test_an_earlier_message_of_the_senders_own_is_never_read_again():
    mail = opened(
        "Validated now: BSL-1 is 44.\n\nOn Mon, 4 Oct 2026 at 10:12, Ann Aske wrote:\n> BSL-1 41\n> BSL-2 17\n"
    )
    assert [p.kind for p in mail.passages] == ["own"]
