"""No partner's text becomes a mention, link, formula, template or markup, wherever it is shown."""

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from bot import render
from bot.domain.views import Recorded
from bot.render import safe
from tests.doors import given
from tests.doors.block_kit import message_faults, mrkdwn, view_faults

NASTY = st.sampled_from(
    [
        "<!channel>", "<@U01ALICE>", "<#C01>", "<http://evil.example|here>", "@here", "@everyone", "http://evil.example",
        "www.evil.example", "mailto:a@evil.example", "*b*", "_i_", "~s~", "`c`", "```", "&lt;!here&gt;", "{{ 7*7 }}",
        "{% for %}", "<b>", "</td>", "\r\nBcc: x@evil.example", "\u2028", "\u202e", "\x00", "\ud800", "=1+1",
        "#panic()", ":tada:", "Q3: yes", "> quoted", "\u200b", "'", '"', "\\", "]}",
    ]
)  # fmt: skip
TEXT = st.lists(st.one_of(NASTY, st.text(max_size=20)), max_size=6).map("".join)
QUICK = settings(max_examples=40, deadline=None)
AUTOLINKED = re.compile(r"(?:https?://|mailto:|www\.)\w|\w@\w|\w\.example\b")

# What Slack would make something of: mentions, links, emphasis, code, emoji, an entity of somebody else's.
LIVE = re.compile(r"[<>~`]|@\w|://|&(?!(?:amp|lt|gt);)|(?<![^\W_])_|_(?![^\W_])|:[\w+'-]+:")


def receipt_of(text):
    """A receipt with the partner's text wherever there is room for it."""
    told = Recorded(
        kind="commentary", code="NM-07", label=text, period="2026-27 Q2", shown=text, note=text, replaced=text
    )
    return given.receipt(
        name=text,
        recorded=(told,),
        doubts=(given.query(3, quote=text, prompt=text, candidates=(text,)),),
        left=(),
        notes=(text,),
        by_officer=text,
    )


def letters(text):
    receipt, seen = receipt_of(text), given.DUE
    reminder = given.reminder(tone="escalate", about=text, name=text)
    notice = given.notice(title=text, sentences=(text,), name=text)
    return [
        render.receipt_email(receipt, key="k", to="a@b.example", due_at=seen, in_reply_to="<a@b>", subject=text),
        render.receipt_slack(receipt, key="k", to="C1", thread="1.2", due_at=seen),
        render.reminder_email(reminder, key="k", to="a@b.example", due_at=seen),
        render.reminder_slack(reminder, key="k", to="U1", due_at=seen),
        render.notice_email(notice, key="k", to="a@b.example", due_at=seen),
        render.notice_slack(notice, key="k", to="C1", due_at=seen),
    ]


def views(text):
    field = given.form().fields[0].model_copy(update={"label": text, "hint": text, "initial": text})
    return [
        render.form_view(given.form(title=text, intro=text, fields=(field,))),
        render.home_view(given.home(name=text, status=(text,), askings=(given.asking(report=text),))),
    ]


@QUICK
@drawn(TEXT)
def test_slack_takes_every_message_whatever_is_in_it(text):
    faults = [message_faults(one.text, list(one.blocks)) for one in letters(text) if one.channel == "slack"]
    assert faults == [[], [], []]


@QUICK
@drawn(TEXT)
def test_slack_takes_every_form_and_home_whatever_is_in_it(text):
    assert [view_faults(view) for view in views(text)] == [[], []]


@QUICK
@drawn(TEXT)
def test_slack_takes_every_answer_whatever_is_in_it(text):
    payload = render.said_payload(given.said(title=text, lines=(text,)))
    assert message_faults(payload["text"], payload["blocks"]) == []


@QUICK
@drawn(TEXT)
def test_nothing_in_a_block_is_live_but_our_own_bold_and_bars(text):
    shown = [part for one in letters(text) for part in mrkdwn(list(one.blocks))]
    shown += [part for view in views(text) for part in mrkdwn(view)]
    assert [one for one in shown if LIVE.search(re.sub("^> ", "", one, flags=re.MULTILINE))] == []


@QUICK
@drawn(TEXT)
def test_no_partners_asterisk_opens_or_closes_our_bold(text):
    shown = [part for one in letters(text) for part in mrkdwn(list(one.blocks))]
    assert [one for one in shown for row in one.splitlines() if row.count("*") % 2] == []


@QUICK
@drawn(TEXT)
def test_no_fallback_text_holds_a_mention_a_link_or_markup(text):
    said = [one.text for one in letters(text) if one.channel == "slack"]
    said.append(render.said_payload(given.said(title=text, lines=(text,)))["text"])
    assert [one for one in said if LIVE.search(one) or "*" in one] == []


@QUICK
@drawn(TEXT)
def test_no_subject_or_header_breaks_its_line(text):
    parts = [part for one in letters(text) for part in (one.subject, one.in_reply_to, one.reply_to, one.message_id)]
    assert [part for part in parts if any(ord(c) < 32 or c in "\x7f\x85\u2028\u2029" for c in part)] == []


class _Tags(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self):
        super().__init__()
        self.tags = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, tuple(sorted(name for name, _ in attrs))))


def tags(page):
    reader = _Tags()
    reader.feed(page)
    return set(reader.tags)


@QUICK
@drawn(TEXT)
def test_no_tag_comes_into_an_email_that_is_not_its_templates(text):
    plain = [tags(one.html) for one in letters("words")]
    assert all(found <= known for found, known in zip([tags(one.html) for one in letters(text)], plain, strict=True))


@QUICK
@drawn(TEXT)
def test_nothing_in_an_email_is_recognised_as_a_link(text):
    ours = {"hwb.performance", "NM-07"}
    pages = [html.unescape(re.sub(r"<[^>]*>", " ", one.html)) for one in letters(text) if one.html]
    found = [link for page in (*pages, *(one.text for one in letters(text))) for link in AUTOLINKED.findall(page)]
    assert [link for link in found if link not in ours] == []


@pytest.mark.parametrize("make", [lambda: receipt_of(given.HOSTILE)])
def test_a_template_in_a_reply_is_never_filled_in(make):
    letter = render.receipt_email(make(), key="k", to="a@b.example", due_at=given.DUE, in_reply_to="", subject="x")
    assert "{{ 7 * 7 }}" in letter.text
    assert "49" not in letter.text


def test_a_partners_text_stays_on_its_own_line():
    told = receipt_of("fine\nNM-99: 12%")
    letter = render.receipt_email(told, key="k", to="a@b.example", due_at=given.DUE, in_reply_to="", subject="x")
    assert not any(line.startswith("NM-99") for line in letter.text.splitlines())


@drawn(st.text())
def test_what_is_made_safe_twice_is_as_it_was_once(text):
    assert safe.unlinked(safe.unlinked(text)) == safe.unlinked(text)


@drawn(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_figures_are_left_alone(value):
    assert safe.unlinked(f"{value:f}%") == f"{value:f}%"


@drawn(st.text(max_size=60), st.integers(5, 40))
def test_what_is_shortened_is_short_enough(text, most):
    assert len(safe.shorten(text, most)) <= most


def test_every_template_for_slack_is_written_out_by_tojson_alone():
    from bot.render.templates import _folder

    written = [
        found
        for path in (_folder() / "slack").glob("*.json.j2")
        for found in re.findall(r"{{(.*?)}}", path.read_text("utf-8"), re.DOTALL)
        if not found.rstrip(" -").endswith("| tojson")
    ]
    assert written == []
