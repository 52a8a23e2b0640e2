"""The same words written otherwise say the same: another sign for per cent, other dashes, other line ends."""

import email
import json
import re
import textwrap
from email import policy
from pathlib import Path

import pytest

from bot.reading.command import shown
from tests.reading.boards import expectation

MESSAGES = Path(__file__).parent / "messages"
QUOTED = re.compile(
    r"^(?:>|&gt;|On .{6,200}wrote|Am .{6,200}schrieb|-{3,}|_{5,}|From: |Von: |De: |Sent from|-- ?$)", re.MULTILINE
)
ORDINALS = {"1": "first", "2": "second", "3": "third", "4": "fourth"}


def wrapped(text):
    """The text with its lines broken at 72 letters, as mail programs do."""
    lines = []
    for line in text.split("\n"):
        prose = len(line) > 72 and not re.search(r"[|\t]|\S  +\S", line)
        lines += textwrap.wrap(line, 72, break_long_words=False, break_on_hyphens=False) if prose else [line]
    return "\n".join(lines)


OTHERWISE = {
    "per cent in words": lambda text: re.sub(r"(?<=\d)%", " per cent", text),
    "per cent in two letters": lambda text: re.sub(r"(?<=\d)%", "pc", text),
    "a blank before the sign": lambda text: re.sub(r"(?<=\d)%", "\u00a0%", text),
    "long dashes": lambda text: text.replace(" - ", " – "),
    "short dashes": lambda text: text.replace(" – ", " - "),
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "apostrophes left out": lambda text: re.sub(
        r"\b(that|what|there|don|isn|haven|didn|won)['’](?=[st]\b)", r"\1", text
    ),
    "a sign for and": lambda text: text.replace(" and ", " & "),
    "blanks that do not break": lambda text: re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", text),
    "two blanks behind a stop": lambda text: re.sub(r"(?<=[.!?]) (?=[A-Z])", "  ", text),
    "months cut short": lambda text: re.sub(
        r"\b(Jan|Aug|Sep|Oct|Nov|Dec)(?:uary|ust|tember|ober|ember)\b", r"\1", text
    ),
    "quarters in words": lambda text: re.sub(r"\bQ([1-4])\b(?![\w.:-])", r"quarter \1", text),
    "quarters as ordinals": lambda text: re.sub(
        r"\bQ([1-4])\b(?![\w.:-])", lambda each: f"{ORDINALS[each[1]]} quarter", text
    ),
    "a greeting": lambda text: f"Hi both, sorry for the delay, it has been one of those weeks.\n\n{text}",
    "lines broken at 72": wrapped,
}


def parts(file):
    """The sender's own words at the top of a plain message, and a way to write it with others in their place."""
    raw = file.read_bytes()
    if file.suffix == ".txt":
        head, _, body = raw.decode("utf-8").partition("\n\n")
        return body, lambda text: f"{head}\n\n{text}".encode()
    mail = email.message_from_bytes(raw, policy=policy.default)
    plain = mail.get_content_type() == "text/plain" and mail.get_content_charset("utf-8") in ("utf-8", "us-ascii")
    if not plain or "flowed" in str(mail["content-type"]):
        return None

    def written(text):
        mail.set_content(text, charset="utf-8")
        return mail.as_bytes()

    return mail.get_content(), written


def certain(file, raw):
    """What is read of a message as certain: values by indicator and period."""
    read = json.loads(shown(file.name, raw, expectation(file.parent.name)))
    return {(each["indicator"], each.get("period")): each["value"] for each in read["values"] if each["certain"]}


def told(way, every):
    """The messages whose words change, with what is certain of each before and after; every so many of them."""
    unmet = {file.parent / name for file in MESSAGES.glob("*/unmet.txt") for name in file.read_text().split()}
    for gold in sorted(MESSAGES.glob("*/*.json"))[::every]:
        file = next(path for path in (gold.with_suffix(".eml"), gold.with_suffix(".txt")) if path.exists())
        split = parts(file) if gold.with_suffix("") not in unmet else None
        if split is None:
            continue
        text, written = split
        quoted = QUOTED.search(text)
        own, rest = (text[: quoted.start()], text[quoted.start() :]) if quoted else (text, "")
        if (other := OTHERWISE[way](own)) != own:
            yield gold.stem, certain(file, written(own + rest)), certain(file, written(other + rest))


def check(way, every, least):
    """Nothing becomes certain that was not, or another figure, and few figures are asked back."""
    kept = lost = 0
    for name, before, after in told(way, every):
        assert after.items() <= before.items(), name
        kept += len(after)
        lost += len(before) - len(after)
    assert lost <= max(4, (1 - least) * (kept + lost))


@pytest.mark.parametrize("way", OTHERWISE)
def test_a_reply_written_otherwise_says_nothing_else(way):
    check(way, every=24, least=0.9)


@pytest.mark.slow
@pytest.mark.parametrize("way", OTHERWISE)
def test_every_reply_written_otherwise_says_nothing_else(way):
    check(way, every=1, least=0.95)
