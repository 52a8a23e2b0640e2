"""What a notice shows of our own framework: a link to be followed, an address to be copied."""

import pytest

from bot import render
from tests.doors import given
from tests.doors.block_kit import message_faults

LINK = "https://survey.example.org/board?year=2026&part=1"
ADDRESS = "ira@icb.example.org"


def slack(**more):
    return render.notice_slack(given.notice(**more), key="n/1", to="U01ALICE", due_at=given.DUE)


def email(**more):
    return render.notice_email(given.notice(**more), key="n/1", to="m@agency.example.org", due_at=given.DUE)


def test_a_frameworks_link_can_be_followed_in_slack():
    texts = [block["text"]["text"] for block in slack(link=LINK).blocks if block["type"] == "section"]
    assert texts[-1] == "<https://survey.example.org/board?year=2026&amp;part=1>"


@pytest.mark.parametrize(
    "link", ["https://survey.example.org/x|Click", "javascript:alert(1)", "https://a b", "<!here>"]
)
def test_what_is_no_plain_address_is_shown_as_words(link):
    assert f"<{link}" not in str(slack(link=link).blocks)


def test_a_frameworks_address_can_be_copied():
    assert ADDRESS in str(slack(address=ADDRESS).blocks)
    assert ADDRESS in slack(address=ADDRESS).text
    assert ADDRESS in email(address=ADDRESS).text


def test_both_are_messages_that_slack_takes():
    letter = slack(link=LINK, address=ADDRESS)
    assert message_faults(letter.text, list(letter.blocks)) == []
