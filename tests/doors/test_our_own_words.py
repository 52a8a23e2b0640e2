"""Our own letters, quoted back with a word of thanks, are never read as the sender's figures."""

import re
from datetime import date
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from bot import render
from bot.domain.expect import expected
from bot.domain.framework import parse
from bot.reading.read import read_mail
from tests.doors import given

SENDER = "margaret.thistlewood@northmoor.example.org"
NORTHMOOR = Path(__file__).parents[1] / "reading" / "northmoor.toml"


def reminder():
    return render.reminder_email(given.reminder(), key="k", to=SENDER, due_at=given.DUE)


def receipt():
    return render.receipt_email(
        given.receipt(), key="k", to=SENDER, due_at=given.DUE, in_reply_to="<a@b.example>", subject="x"
    )


def body(letter):
    return re.search(r"<body[^>]*>(.*)</body>", letter.html, re.DOTALL)[1]


def from_outlook(letter, own):
    head = f"<b>From:</b> Reeve &lt;{given.MAILBOX}&gt;<br><b>Sent:</b> 01 October 2026 09:12<br><b>To:</b> Margaret"
    line = f"<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p>{head}<br><b>Subject:</b> x</p></div>"
    return f"<html><body><div><p>{own}</p>{line}{body(letter)}</div></body></html>", "html"


def from_gmail(letter, own):
    said = f"On Thu, 1 Oct 2026 at 09:12, Reeve &lt;{given.MAILBOX}&gt; wrote:<br>"
    quoted = f'<blockquote class="gmail_quote">{body(letter)}</blockquote>'
    return f'<div>{own}</div><div class="gmail_quote"><div class="gmail_attr">{said}</div>{quoted}</div>', "html"


def quoted(letter, own):
    lines = "\n".join(f"> {line}" for line in letter.text.splitlines())
    return f"{own}\n\nOn 01/10/2026 09:12, Reeve wrote:\n{lines}\n", "plain"


def unquoted(letter, own):
    head = "-----Original Message-----\nFrom: Reeve\nSent: 01 October 2026 09:12\nTo: Margaret\nSubject: x"
    return f"{own}\n\n{head}\n\n{letter.text}", "plain"


def said(letter, how, own="Thanks, I will look."):
    text, kind = how(letter, own)
    mail = MIMEText(text, kind, "utf-8")
    for name, value in {
        "From": f"Margaret <{SENDER}>",
        "To": given.MAILBOX,
        "Subject": f"Re: {letter.subject}",
    }.items():
        mail[name] = value
    mail["Authentication-Results"] = "mx.northmoor.example.org; dmarc=pass"
    return read_mail(mail.as_bytes(), expected(parse(NORTHMOOR.read_text("utf-8")), "2026-27 Q2", date(2026, 10, 8)))


@pytest.mark.parametrize("how", [from_outlook, from_gmail, quoted, unquoted])
@pytest.mark.parametrize("letter", [reminder, receipt])
def test_our_letter_quoted_back_says_nothing(letter, how):
    assert said(letter(), how).readings == ()


@pytest.mark.parametrize("how", [from_outlook, from_gmail, quoted, unquoted])
@pytest.mark.parametrize("letter", [reminder, receipt])
def test_a_figure_written_above_it_is_the_only_one(letter, how):
    found = said(letter(), how, "NM-17: 536.4")
    assert [(one.indicator, str(one.value)) for one in found.readings] == [("NM-17", "536.4")]


@pytest.mark.parametrize("how", [from_outlook, from_gmail, quoted, unquoted])
def test_the_token_of_our_letter_is_found_again(how):
    assert said(reminder(), how).token == given.TOKEN
