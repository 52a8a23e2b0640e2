"""Bytes to leaves and bodies: every charset and wrapping, and nothing that brings the reader down."""

import base64
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.chat import open_chat
from bot.reading.opening import open_mail
from bot.reading.passages import Opened, Unreadable
from bot.reading.read import read_here
from tests.reading.boards import expectation
from tests.reading.letters import MAILBOX, SERVER, letter, opened, own, page

HEAD = b"From: Ann Aske <ann@trust.example.org>\nSubject: figures\n"
MESSAGES = sorted((Path(__file__).parent / "messages").rglob("*.eml"))


def read(raw: bytes) -> Opened | str:
    try:
        return open_mail(raw, SERVER, MAILBOX)
    except Unreadable as refusal:
        return refusal.reason


def nested(depth: int) -> bytes:
    levels = b"".join(b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (at, at + 1) for at in range(depth))
    return HEAD + b"Content-Type: multipart/mixed; boundary=b0\n\n" + levels + b"--b%d\n\n44" % depth


KILLERS = {
    "a message id with a bracketed domain": HEAD + b"Message-ID: <[x@y]>\n\nBSL-1 is 44",
    "a parameter with nothing but a star": HEAD + b"Content-Type: text/plain; name*\n\nBSL-1 is 44",
    "a from header of one open quote": b'From: "\n\nBSL-1 is 44',
    "a from header of a lone bracket": b"From: <\n\nBSL-1 is 44",
    "a from header that ends in a bracketed domain": b"From: a@[\n\nBSL-1 is 44",
    "a from header of open comments": b"From: " + b"(" * 5000 + b"\n\nBSL-1 is 44",
    "a from header of escaped quotes": b"From: " + b'"\\' * 5000 + b"\n\nBSL-1 is 44",
    "an encoded word in no known charset": b"From: =?x?b?!!!?= <a@b.example.org>\n\nBSL-1 is 44",
    "a charset nobody knows": HEAD + b"Content-Type: text/plain; charset=klingon\n\nBSL-1 is 44",
    "a charset that makes bytes": HEAD + b"Content-Type: text/plain; charset=rot13\n\nBSL-1 is 44",
    "a date on the thirty-first of February": HEAD + b"Date: Fri, 31 Feb 2027 25:61:00 +9999\n\nBSL-1 is 44",
    "broken base64": HEAD + b"Content-Transfer-Encoding: base64\n\nQlNMLTEgaXMgNDQ$$$",
}


@pytest.mark.parametrize("raw", KILLERS.values(), ids=KILLERS.keys())
def test_what_breaks_other_parsers_is_read_all_the_same(raw):
    mail = read(raw)
    assert isinstance(mail, Opened)
    assert own(mail) == ["BSL-1 is 44"]


def test_three_thousand_nested_parts_are_refused_with_a_reason():
    assert "cannot be taken apart" in str(read(nested(3000)))


def test_twenty_nested_parts_are_read():
    mail = read(nested(20))
    assert isinstance(mail, Opened)
    assert own(mail) == ["44"]


def test_no_bytes_at_all_say_nothing():
    mail = read(b"")
    assert isinstance(mail, Opened)
    assert mail.passages == ()


REFUSED = {
    "a body of nested divs": (b"text/html", b"<div>" * 200_000),
    "a body of nested tables": (b"text/html", b"<table><tr><td>" * 50_000),
    "a tag of a million attributes": (b"text/html", b"<p " + b"a=1 " * 500_000 + b">"),
    "a body of six megabytes": (b"text/plain", b"word " * 1_200_000),
    "a body of a million lines": (b"text/plain", b"\n" * 1_000_000),
}


@pytest.mark.parametrize(("kind", "body"), REFUSED.values(), ids=REFUSED.keys())
def test_what_no_person_typed_is_refused_at_once(kind, body):
    assert isinstance(read(HEAD + b"Content-Type: " + kind + b"\n\n" + body), str)


CRAFTED = {
    "quote marks": b">" * 800_000,
    "alternating quotes": b"a\n> b\n" * 30_000,
    "attributions": b"On 2026 wrote:\n" * 13_000,
    "half attributions": b"On 2026 wrote " * 50_000,
    "header labels": b"From: a\nTo: b\n" * 14_000,
    "delimiters": b"--\n" * 60_000,
    "sign-offs": b"Regards\n" * 24_000,
    "codes": b"> NM-01 x target (\n" * 40_000,
    "addresses": b"<a@" * 250_000,
    "legal words": b"confidential email in error " * 25_000,
    "banners": b"External email warning link\n\n" * 25_000,
    "disclaimers": b"confidential email in error\n\n" * 25_000,
    "request lines": b"NM-01 x (percent), last 4, target 5\n" * 20_000,
    "figures": b"1 " * 400_000,
    "spaces": b" " * 800_000 + b"x",
}


@pytest.mark.parametrize("body", CRAFTED.values(), ids=CRAFTED.keys())
def test_crafted_bodies_take_no_longer_than_their_length(body):
    # A square in the length takes from fifty seconds of processor time to minutes here; reading it takes one or two.
    start = time.process_time()
    assert read(HEAD + b"\n" + body)
    assert time.process_time() - start < 25


REPEATED = {
    "codes": "NM-07 ",
    "codes with figures": "NM-07=88 ",
    "questions": "Q02 ",
    "questions and codes": "Q02 a\nNM-07 b\n",
    "lines of codes": "NM-07 the\n",
    "actions": "NM-A03 done ",
    "abbreviations": "SATOD ",
    "ones": "1",
    "ranges": "3-4 ",
    "fractions": "5 of 6 ",
    "months": "Jan ",
}


@pytest.mark.parametrize("words", REPEATED.values(), ids=REPEATED.keys())
def test_the_same_words_over_and_over_are_read_in_time_that_grows_with_their_length(words):
    # A square in the length took from two to thirteen seconds of processor time here; reading it takes a quarter.
    body = words * (10_000 // len(words))
    start = time.process_time()
    read_here(letter(body), expectation("northmoor"))
    assert time.process_time() - start < 1.5


CHARSETS = {
    "utf-8": "utf-8",
    "iso-8859-1 that is really Windows": "cp1252",
    "iso-8859-15": "iso-8859-15",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "koi8-r": "utf-8",
    "macintosh": "mac_roman",
}


@pytest.mark.parametrize(("label", "codec"), CHARSETS.items(), ids=CHARSETS.keys())
def test_a_body_is_read_in_the_charset_it_is_written_in(label, codec):
    name = label.split()[0]
    coded = base64.b64encode("Siân: £1.3m".encode(codec))
    head = HEAD + f"Content-Type: text/plain; charset={name}\nContent-Transfer-Encoding: base64\n\n".encode()
    mail = read(head + coded)
    assert isinstance(mail, Opened)
    assert own(mail) == ["Siân: £1.3m"]


def test_of_two_forms_of_the_same_words_one_is_read():
    plain, html = "Content-Type: text/plain\n\nBSL-1 is 44\n", "Content-Type: text/html\n\n<p>BSL-1 is <b>44</b></p>\n"
    assert own(opened(f"--b\n{plain}--b\n{html}--b--\n", "multipart/alternative; boundary=b")) == ["BSL-1 is 44"]


def test_a_plain_form_is_read_where_the_other_is_an_empty_page():
    body = "--b\nContent-Type: text/plain\n\nBSL-1 is 44\n--b\nContent-Type: text/html\n\n<p>&nbsp;</p>\n--b--\n"
    assert own(opened(body, "multipart/alternative; boundary=b")) == ["BSL-1 is 44"]


def test_a_flowed_paragraph_is_put_together():
    mail = opened("The rate for the \nquarter is \n44.\n", "text/plain; charset=utf-8; format=flowed")
    assert own(mail) == ["The rate for the quarter is 44."]


def test_a_file_keeps_its_name_and_loses_its_path():
    file = "Content-Type: text/csv\nContent-Disposition: attachment; filename=../../q2.csv\n\na,1\n"
    body = f"--b\n\nattached\n--b\n{file}--b--\n"
    mail = opened(body, "multipart/mixed; boundary=b")
    assert [(file.name, file.part) for file in mail.attachments] == [("q2.csv", 1)]


def test_the_files_of_an_attached_message_are_not_the_senders():
    file = "--c\nContent-Type: text/csv; name=a.csv\n\n1\n--c--\n"
    inner = f"From: x@y.example.org\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nhi\n{file}"
    mail = opened(f"--b\n\nhello\n--b\nContent-Type: message/rfc822\n\n{inner}--b--\n", "multipart/mixed; boundary=b")
    assert mail.attachments == ()


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_mangled_mail_raises_anything_but_a_refusal(data):
    raw = data.draw(st.sampled_from(MESSAGES)).read_bytes()
    at = data.draw(st.integers(0, max(len(raw) - 1, 0)))
    junk = data.draw(st.binary(max_size=40))
    cut = data.draw(st.integers(0, 200))
    assert read(raw[:at] + junk + raw[at + cut :])


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["text/plain", "text/html", "multipart/mixed; boundary=b"]))
def test_no_body_of_any_bytes_raises_anything_but_a_refusal(body, kind):
    assert read(HEAD + f"Content-Type: {kind}\n\n".encode() + body)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.sampled_from("<>&;~*_>`@U01|\n -:,.5%£é\u200b"), max_size=200))
def test_no_chat_message_raises_anything(text):
    assert open_chat(text)


PIECES = [
    "<",
    ">",
    "/",
    " ",
    "\n",
    "5%",
    "a",
    "<table>",
    "<tr>",
    "<td>",
    "<p>",
    "<s>",
    "<blockquote type=cite>",
    "&nbsp;",
]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_every_passage_stands_verbatim_where_it_says(html):
    from bot.reading.page.html import draw

    mail = page(html)
    text = draw(html).text
    assert all(text[p.start : p.start + len(p.text)] == p.text for p in mail.passages)


@pytest.mark.parametrize("path", MESSAGES, ids=lambda path: path.stem)
def test_every_worked_message_opens(path):
    assert isinstance(read(path.read_bytes()), Opened)
