"""The short ways of searching for phrases hold for every phrase they are used on."""

import re

import pytest

from bot.reading.phrases import listed
from bot.reading.trimming.asked import ASKING

LOW = [
    "auto_reply.away", "bounce.daemon", "forward.stands_by", "notice.legal", "notice.legal_abroad",
    "notice.to_machines", "signature.contact",
]  # fmt: skip


@pytest.mark.parametrize("name", LOW)
def test_phrases_for_text_in_lower_case_have_no_capitals(name):
    assert [each for each in listed(name) if re.search(r"(?<!\\)[A-Z]", each)] == []


@pytest.mark.parametrize("each", listed("request.asking"))
def test_what_asks_begins_with_a_letter_that_is_looked_for(each):
    word = re.sub(r"^\(\?<[^)]*\)", "", each)
    assert word[0] in re.search(r"\[(\w+)\]", ASKING.pattern)[1]
