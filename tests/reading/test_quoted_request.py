"""Our own letters, as each mail program quotes them: nothing in them is an answer, and answers typed in are found."""

import re

import pytest

from bot import render
from tests.doors import given
from tests.reading.letters import inline, opened, own, page

LETTER = render.reminder_email(given.reminder(tone="remind"), key="ask/1", to="m@agency.example.org", due_at=given.DUE)
FROM = "Board Office <board@county.example.org>"
HEADERS = f"From: {FROM}\nSent: 05 October 2026 09:12\nTo: Ann Aske\nSubject: Figures\n\n"
MARKED = "".join(f"> {line}\n" for line in LETTER.text.splitlines())
BODY = re.sub(r"(?s)^.*<body[^>]*>|</body>.*$", "", LETTER.html)
OUTLOOK = (
    '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class=MsoNormal><b>From:</b> Board Office<br>'
    "<b>Sent:</b> 05 October 2026<br><b>To:</b> Ann<br><b>Subject:</b> Figures</p></div>"
)
ATTRIBUTION = f"On Mon, 5 Oct 2026 at 09:12, {FROM.replace('<', '&lt;')} wrote:"
GMAIL = f'<div class="gmail_quote"><div class="gmail_attr">{ATTRIBUTION}<br></div>'


def outlook(body: str = BODY) -> str:
    return f"<div>See below</div>{OUTLOOK}{body}"


def gmail(body: str = BODY) -> str:
    return f'<div>See below</div>{GMAIL}<blockquote class="gmail_quote">{body}</blockquote></div>'


UNANSWERED = {
    "Outlook in plain text": lambda: opened(f"See below\n\n{HEADERS}{LETTER.text}"),
    "plain text with marks": lambda: opened(f"See below\n\nOn 05/10/2026 09:12, {FROM} wrote:\n{MARKED}"),
    "plain text without marks": lambda: opened(f"See below\n\nOn 05/10/2026 09:12, {FROM} wrote:\n\n{LETTER.text}"),
    "Outlook": lambda: page(outlook()),
    "Gmail": lambda: page(gmail()),
    "Apple Mail": lambda: page(
        f'<div>See below</div><blockquote type="cite"><div>On 5 Oct 2026, Board wrote:</div>{BODY}</blockquote>'
    ),
}


@pytest.mark.parametrize("mail", UNANSWERED.values(), ids=UNANSWERED.keys())
def test_our_own_letter_holds_no_answer(mail):
    found = mail()
    assert [(p.kind, p.text) for p in found.passages] == [("own", "See below")]
    assert found.tables == ()


@pytest.mark.parametrize("mail", UNANSWERED.values(), ids=UNANSWERED.keys())
def test_the_token_is_found_in_what_is_quoted(mail):
    assert mail().token == given.TOKEN


def answered(text: str, code: str, answer: str) -> str:
    lines = text.splitlines()
    at = next(index for index, line in enumerate(lines) if line.lstrip("> ").startswith(code))
    return "\n".join([*lines[:at], lines[at] + answer, *lines[at + 1 :]])


TYPED = {
    "behind a figure": ("NM-07", "  91.2", "91.2"),
    "behind a figure with a dash": ("NM-07", " - 91.2%", "91.2%"),
    "under a figure": ("NM-07", "\n91.2", "91.2"),
    "behind a target in words": ("NM-17", "   536.4", "536.4"),
    "under a target in words": ("NM-17", "\n536.4", "536.4"),
    "behind an action": ("NM-A02", " - on track", "on track"),
    "under a question": (
        "NM-Q05",
        "\nThat nobody rings back when they said they would.",
        "That nobody rings back when they said they would.",
    ),
}


@pytest.mark.parametrize(("code", "typed", "answer"), TYPED.values(), ids=TYPED.keys())
def test_an_answer_typed_into_our_letter_is_found(code, typed, answer):
    mail = opened(f"See below\n\n{HEADERS}{answered(LETTER.text, code, typed)}")
    assert [text for text, prompt in inline(mail) if prompt.startswith(code)] == [answer]


@pytest.mark.parametrize(("code", "typed", "answer"), TYPED.values(), ids=TYPED.keys())
def test_an_answer_typed_among_marked_lines_is_found(code, typed, answer):
    mail = opened(f"See below\n\nOn 05/10/2026 09:12, {FROM} wrote:\n{answered(MARKED, code, typed)}")
    assert [text for text, prompt in inline(mail) if prompt.startswith(code)] == [answer]


@pytest.mark.parametrize("hidden", ["\u200b", "\ufeff" * 3, "\u2060" * 9])
def test_letters_without_width_cut_nothing_off_an_answer(hidden):
    mail = opened(f"See below\n\n{HEADERS}{answered(LETTER.text, 'NM-07', f': 9{hidden}1.2{hidden}')}")
    assert [text.replace(hidden, "") for text, prompt in inline(mail) if prompt.startswith("NM-07")] == ["91.2"]


def cells(mail) -> list[str]:
    return [cell.text for table in mail.tables for row in table.rows for cell in row if cell.own]


@pytest.mark.parametrize("quote", [outlook, gmail])
def test_a_figure_typed_into_the_empty_column_is_the_senders_own(quote):
    filled = BODY.replace("&nbsp;", "91.2", 1)
    assert cells(page(quote(filled))) == ["91.2"]


@pytest.mark.parametrize("quote", [outlook, gmail])
def test_a_coloured_answer_in_a_table_is_the_senders_own(quote):
    filled = BODY.replace("&nbsp;", '<span style="color:red">91.2</span>', 1)
    assert cells(page(quote(filled))) == ["91.2"]


def test_a_request_all_in_colour_is_no_answer_however_long_the_reply_over_it():
    coloured = f'<div style="color:#1F497D">{LETTER.text}</div>'.replace("\n", "<br>")
    mail = page(f"<div>{'A long reply without a figure. ' * 200}</div>{OUTLOOK}<p>Hello Ann,</p>{coloured}")
    assert inline(mail) == []


def test_a_coloured_answer_under_our_letters_paragraph_is_found():
    filled = BODY.replace("</p>", '</p><p style="color:#0070c0">NM-07 is 91.2</p>', 1)
    mail = page(outlook(filled))
    assert own(mail) == ["See below"]
    assert [text for text, _ in inline(mail)] == ["NM-07 is 91.2"]
