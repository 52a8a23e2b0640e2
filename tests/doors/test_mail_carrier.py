"""Email out, against a real SMTP server that can be told to answer badly."""

import asyncio
import traceback
from datetime import UTC, datetime

import pytest

from bot.carriers import CarrierTrouble, MailAccount, MailCarrier
from bot.domain.letter import Enclosure, Letter
from tests.servers.processes import free_port

NOW = datetime(2026, 10, 5, 8, 30, tzinfo=UTC)


def letter(**changes):
    facts = {
        "key": "chase/12/3",
        "lane": "dee@agency.example.org",
        "channel": "email",
        "to": "Dee Okafor <dee@agency.example.org>",
        "subject": "Figures for October – two to go",
        "text": "Dear Dee,\n\nTwo figures are still missing.\n.\nFrom us – thank you.",
        "message_id": "<chase.12.3@board.example.org>",
        "due_at": NOW,
    }
    return Letter(**{**facts, **changes})


def account(sink, **changes):
    facts = {"sender": "The Board <hwb@board.example.org>", "security": "none", "timeout": 5.0}
    return MailAccount(**{"host": sink.host, "port": sink.port, **facts, **changes})


@pytest.fixture
def carrier(smtp_sink):
    return MailCarrier(account(smtp_sink), lambda: NOW)


async def test_an_email_arrives_with_its_words_whole(carrier, smtp_sink):
    receipt = await carrier.carry(letter())
    assert receipt.outcome == "carried"
    text = smtp_sink.letters[0].message.get_content()
    assert text.splitlines() == letter().text.splitlines()


async def test_the_html_stands_beside_the_plain_words(carrier, smtp_sink):
    await carrier.carry(letter(html="<p>Two figures – please.</p>"))
    message = smtp_sink.letters[0].message
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]


async def test_an_enclosure_arrives_byte_for_byte_under_its_name(carrier, smtp_sink):
    content = bytes(range(256)) * 50
    await carrier.carry(
        letter(enclosures=(Enclosure(name="Bericht – Q2.xlsx", media_type="application/x", content=content),))
    )
    [file] = smtp_sink.letters[0].message.iter_attachments()
    assert (file.get_filename(), file.get_content()) == ("Bericht – Q2.xlsx", content)


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Subject", "Figures for October – two to go"),
        ("Message-ID", "<chase.12.3@board.example.org>"),
        ("In-Reply-To", "<earlier@agency.example.org>"),
        ("References", "<earlier@agency.example.org>"),
        ("Reply-To", "hwb+abc@board.example.org"),
        ("From", "The Board <hwb@board.example.org>"),
        ("To", "Dee Okafor <dee@agency.example.org>"),
        ("Date", "Mon, 05 Oct 2026 08:30:00 +0000"),
        ("Auto-Submitted", "auto-generated"),
        ("X-Auto-Response-Suppress", "All"),
    ],
)
async def test_the_headers_say_whose_answer_goes_where(carrier, smtp_sink, header, value):
    threaded = letter(in_reply_to="<earlier@agency.example.org>", reply_to="hwb+abc@board.example.org")
    await carrier.carry(threaded)
    assert smtp_sink.letters[0].message[header] == value


async def test_a_second_try_has_the_same_message_id(carrier, smtp_sink):
    smtp_sink.reset_after_data(taken=True)
    await carrier.carry(letter())
    await carrier.carry(letter())
    assert {caught.message["Message-ID"] for caught in smtp_sink.letters} == {letter().message_id}


@pytest.mark.parametrize(
    ("stage", "answer", "outcome"),
    [
        ("MAIL", "451 greylisted", "later"),
        ("RCPT", "452 mailbox busy", "later"),
        ("RCPT", "550 no such person", "refused"),
        ("DATA", "451 try again", "later"),
        ("DATA", "554 too much like spam", "refused"),
        ("MAIL", "530 sign in first", "later"),
    ],
)
async def test_an_answer_says_whether_to_try_again(carrier, smtp_sink, stage, answer, outcome):
    smtp_sink.answer(stage, answer)
    receipt = await carrier.carry(letter())
    assert (receipt.outcome, receipt.detail) == (outcome, answer)


@pytest.mark.parametrize("taken", [True, False])
async def test_a_reset_after_the_text_leaves_it_in_doubt(carrier, smtp_sink, taken):
    smtp_sink.reset_after_data(taken=taken)
    assert (await carrier.carry(letter())).outcome == "doubtful"


async def test_a_stall_after_the_text_leaves_it_in_doubt(smtp_sink):
    smtp_sink.stall_after_data()
    hasty = MailCarrier(account(smtp_sink, timeout=0.3), lambda: NOW)
    assert (await hasty.carry(letter())).outcome == "doubtful"


async def test_a_server_that_is_not_there_means_later(smtp_sink):
    away = MailCarrier(account(smtp_sink, port=free_port()), lambda: NOW)
    assert (await away.carry(letter())).outcome == "later"


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": "Figures\r\nBcc: all@example.org"},
        {"to": "dee@agency.example.org\nBcc: all@example.org"},
        {"to": "dee@agency.example.org, all@example.org"},
        {"reply_to": "hwb@board.example.org\r\nBcc: all@example.org"},
        {"message_id": "<a@board.example.org>\nBcc: all@example.org"},
        {"in_reply_to": "<a@board.example.org>\rBcc: all@example.org"},
        {"enclosures": (Enclosure(name="a\r\nBcc: x.csv", media_type="text/csv", content=b""),)},
        {"to": "nobody"},
        {"message_id": ""},
    ],
)
async def test_a_header_cannot_be_smuggled_in(carrier, smtp_sink, changes):
    receipt = await carrier.carry(letter(**changes))
    assert (receipt.outcome, smtp_sink.letters) == ("refused", [])


async def test_signing_in_over_starttls_carries_the_letter(smtp_tls_sink):
    signed = account(smtp_tls_sink, security="starttls", user="reeve", password="secret", ca_file=smtp_tls_sink.ca)
    assert (await MailCarrier(signed, lambda: NOW).carry(letter())).outcome == "carried"


async def test_a_wrong_password_is_said_plainly_and_never_shown(smtp_tls_sink):
    wrong = account(smtp_tls_sink, security="starttls", user="reeve", password="hunter2", ca_file=smtp_tls_sink.ca)
    with pytest.raises(CarrierTrouble) as trouble:
        await MailCarrier(wrong, lambda: NOW).check()
    assert "refused the password or token of reeve (535)" in str(trouble.value)
    assert "hunter2" not in repr(wrong) + str(trouble.value)


async def test_a_wrong_password_keeps_the_letter_for_later(smtp_tls_sink):
    wrong = account(smtp_tls_sink, security="starttls", user="reeve", password="hunter2", ca_file=smtp_tls_sink.ca)
    receipt = await MailCarrier(wrong, lambda: NOW).carry(letter())
    assert (receipt.outcome, receipt.retry_after) == ("later", 300.0)


async def test_a_certificate_nobody_vouches_for_is_not_trusted(smtp_tls_sink):
    unknown = account(smtp_tls_sink, security="starttls", user="reeve", password="secret")
    with pytest.raises(CarrierTrouble, match="certificate we do not trust"):
        await MailCarrier(unknown, lambda: NOW).check()


async def test_a_token_that_cannot_be_had_is_said_without_its_words(smtp_tls_sink):
    def broken():
        raise RuntimeError("client_secret=hunter2")

    lost = account(smtp_tls_sink, security="starttls", user="reeve", token=broken, ca_file=smtp_tls_sink.ca)
    with pytest.raises(CarrierTrouble) as trouble:
        await MailCarrier(lost, lambda: NOW).check()
    assert "hunter2" not in str(trouble.value)


async def test_a_token_signs_in(smtp_tls_sink):
    signed = account(
        smtp_tls_sink, security="starttls", user="reeve", token=lambda: smtp_tls_sink.token, ca_file=smtp_tls_sink.ca
    )
    assert (await MailCarrier(signed, lambda: NOW).carry(letter())).outcome == "carried"


async def test_a_wrong_token_is_said_plainly_and_never_shown(smtp_tls_sink):
    wrong = account(smtp_tls_sink, security="starttls", user="reeve", token=lambda: "hunter2", ca_file=smtp_tls_sink.ca)
    with pytest.raises(CarrierTrouble, match="refused the password or token of reeve") as trouble:
        await MailCarrier(wrong, lambda: NOW).check()
    assert "hunter2" not in "".join(traceback.format_exception(trouble.value))


async def test_a_server_without_starttls_is_said_plainly(smtp_sink):
    with pytest.raises(CarrierTrouble, match="does not offer what the settings ask"):
        await MailCarrier(account(smtp_sink, security="starttls"), lambda: NOW).check()


def test_a_sender_that_is_no_address_is_found_before_any_letter(smtp_sink):
    with pytest.raises(CarrierTrouble, match="SMTP_FROM is not"):
        MailCarrier(account(smtp_sink, sender="the board"), lambda: NOW)


async def test_many_letters_at_once_do_not_mix(carrier, smtp_sink):
    numbers = [str(number) for number in range(20)]
    await asyncio.gather(*(carrier.carry(letter(subject=number, text=number)) for number in numbers))
    bodies = {caught.message["Subject"]: caught.message.get_content().strip() for caught in smtp_sink.letters}
    assert bodies == {number: number for number in numbers}


LONG = "Zahlen für Oktober – " * 12 + "Ende"


@pytest.mark.parametrize("subject", [LONG, "figures " * 40 + "end", "x" * 400, "=?utf-8?q?hidden?="])
async def test_a_subject_of_any_length_arrives_as_it_was(carrier, smtp_sink, subject):
    await carrier.carry(letter(subject=subject))
    assert smtp_sink.letters[0].message["Subject"] == subject


@pytest.mark.parametrize("text", ["a" * 5000, "ü" * 5000, "a\r\n.\r\nMAIL FROM:<x@evil.example.org>", "trailing   "])
async def test_words_of_any_shape_arrive_as_they_were(carrier, smtp_sink, text):
    await carrier.carry(letter(text=text))
    assert smtp_sink.letters[0].message.get_content().splitlines() == text.splitlines()


async def test_the_check_says_where_email_goes_out(carrier, smtp_sink):
    assert await carrier.check() == f"Email goes out through 127.0.0.1:{smtp_sink.port}."


async def test_email_in_doubt_is_simply_sent_again(carrier):
    assert await carrier.find(letter()) is None
