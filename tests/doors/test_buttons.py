"""Buttons that settle and decide: each its verb, each answered to the person alone."""

import pytest

from bot import answer, render
from bot.domain.views import Button
from tests.doors import given
from tests.doors.front import REFUSAL

DECISIONS = [
    ("settle-yes", "103", "settle", (103, "yes")),
    ("settle-no", "103", "settle", (103, "no")),
    ("settle-candidate", "103|NM-08", "settle", (103, "NM-08")),
    ("vouch-yes", "12", "vouch", (12, "yes")),
    ("vouch-no", "12", "vouch", (12, "no")),
    ("release-escalation", "4", "release", (4,)),
    ("drop-escalation", "4", "drop", (4,)),
    ("admit-late", "12", "admit", (12,)),
    ("table-late", "12", "table", (12,)),
    ("decide-exempt", "NM-07", "decide", ("NM-07", "exempt")),
    ("decide-open", "NM-07", "decide", ("NM-07", "open")),
    ("extract-correct", "community-2026-11", "find_correct", ("community-2026-11",)),
    ("clear", "community-2026-11", "clear", ("community-2026-11",)),
    ("sign", "community-2026-11", "sign_off", ("community-2026-11",)),
    ("publish", "community-2026-11", "publish_now", ("community-2026-11",)),
]


async def pressed(slack, action, value):
    button = Button(action=action, value=value, label="Press")
    letter = render.notice_slack(given.notice(buttons=(button,)), key="n/1", to="C02HWB", due_at=given.DUE)
    posted = await slack.client().chat_postMessage(channel="C02HWB", text=letter.text, blocks=list(letter.blocks))
    await slack.press("C02HWB", "U04SEC", posted["ts"], action, value)


@pytest.mark.parametrize(("action", "value", "verb", "given_to_it"), DECISIONS)
async def test_a_button_runs_its_verb_with_what_it_stands_for(slack, desk, action, value, verb, given_to_it):
    await pressed(slack, action, value)
    await slack.until(lambda: desk.did(verb))
    assert desk.did(verb) == [("northmoor", "U04SEC", *given_to_it)]


async def test_a_press_is_named_by_its_delivery_so_that_it_acts_once(slack, desk):
    for _ in range(2):
        await pressed(slack, "release-escalation", "4")
    await slack.until(lambda: len(desk.did("release")) == 2)
    assert len({name for name in desk.once if name}) == 2


async def test_the_answer_is_the_persons_alone(slack, desk):
    await pressed(slack, "release-escalation", "4")
    said = await slack.until(lambda: [m for m in slack.messages("C02HWB") if m.get("text") == "release done"])
    assert said[0]["ephemeral_to"] == "U04SEC"


async def test_a_refusal_is_shown_in_its_own_words(slack, desk):
    desk.answers[answer.release] = REFUSAL
    await pressed(slack, "release-escalation", "4")
    await slack.until(lambda: slack.messages("C02HWB")[-1]["text"] == str(REFUSAL))


async def test_a_second_button_of_a_kind_in_one_row_works_too(slack, desk):
    both = tuple(Button(action="admit-late", value=str(number), label="Admit") for number in (12, 13))
    letter = render.notice_slack(given.notice(buttons=both), key="n/1", to="C02HWB", due_at=given.DUE)
    posted = await slack.client().chat_postMessage(channel="C02HWB", text=letter.text, blocks=list(letter.blocks))
    second = letter.blocks[-1]["elements"][1]
    await slack.press("C02HWB", "U04SEC", posted["ts"], second["action_id"], second["value"])
    await slack.until(lambda: desk.did("admit"))
    assert desk.did("admit") == [("northmoor", "U04SEC", 13)]


async def test_what_fails_says_sorry_and_not_why(slack, desk):
    desk.answers[answer.release] = RuntimeError("secret internals")
    await pressed(slack, "release-escalation", "4")
    await slack.until(lambda: "the fault is ours" in slack.messages("C02HWB")[-1]["text"])
    assert "secret" not in str(slack.messages("C02HWB"))


def test_what_cannot_be_taken_back_is_asked_twice():
    asked = [
        element["text"]["text"]
        for action in ("publish", "sign", "release-escalation")
        for block in render.notice_slack(
            given.notice(buttons=(Button(action=action, value="1", label=action),)), key="n", to="C1", due_at=given.DUE
        ).blocks
        if block["type"] == "actions"
        for element in block["elements"]
        if "confirm" in element
    ]
    assert asked == ["publish", "sign", "release-escalation"]
