"""Whole replies, plain and drawn, cut down to their sender's own words; and the verb that prints them."""

import json
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from bot.reading.passages import Unreadable
from bot.reading.reply import trimmed, trimmed_mail, unquoted, unquoted_mail
from tests.reading.letters import letter

HERE = Path(__file__).parent
REPLIES = tomllib.loads((HERE / "replies.toml").read_text(encoding="utf-8"))["reply"]
PAGES = tomllib.loads((HERE / "pages.toml").read_text(encoding="utf-8"))["page"]


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().split("\n") if line.strip()]


@pytest.mark.parametrize("case", REPLIES, ids=lambda case: case["name"])
def test_a_reply_is_cut_down_to_what_its_sender_typed(case):
    assert lines(trimmed(case["text"])) == lines(case["own"])


@pytest.mark.parametrize("case", PAGES, ids=lambda case: case["name"])
def test_a_page_is_cut_down_to_what_its_sender_typed(case):
    assert lines(trimmed_mail(letter(case["html"], "text/html; charset=utf-8"))) == lines(case["own"])


def test_two_bodies_are_one_reply():
    mixed = "--b\n\nFour hubs.\n--b\nContent-Type: text/html\n\n<p>One bus.</p>\n--b--\n"
    assert trimmed_mail(letter(mixed, "multipart/mixed; boundary=b")) == "Four hubs.\n\nOne bus."


def test_without_its_quotation_alone_a_reply_keeps_its_signature():
    text = "Four hubs.\n\n-- \nBob Birk\n\n> How many?\n"
    assert lines(unquoted(text)) == ["Four hubs.", "--", "Bob Birk"]


def test_an_email_without_its_quotation_alone_keeps_its_signature():
    assert unquoted_mail(letter("Four hubs.\n\nSent from my iPhone\n\n> How many?\n")).endswith("iPhone")


def test_a_text_of_a_million_lines_is_refused_with_a_reason():
    with pytest.raises(Unreadable, match="200,000 lines"):
        trimmed("\n" * 1_000_000)


def run(*arguments: str) -> str:
    return CliRunner().invoke(cli, ["trim", *arguments]).output


def test_the_verb_prints_an_emails_own_words(tmp_path):
    file = tmp_path / "reply.eml"
    file.write_bytes(letter("Four hubs.\n\nOn 5/10/2026 09:12, Ann wrote:\n> How many?\n"))
    assert run(str(file)) == "Four hubs.\n"


def test_the_verb_prints_a_plain_bodys_own_words_as_json(tmp_path):
    file = tmp_path / "reply.txt"
    file.write_text("Four hubs.\n\nSent from my iPhone\n\n> How many?\n", encoding="utf-8")
    assert json.loads(run(str(file), "--json")) == {
        "file": "reply.txt",
        "trimmed": "Four hubs.",
        "unquoted": "Four hubs.\n\nSent from my iPhone",
    }
