"""The answer form: opened by its button, refused beside the field, kept before it closes."""

import json

from slack_bolt.request.async_request import AsyncBoltRequest

from bot import answer, receive, render
from bot.domain.entitled import Refused
from handlers.slack import make_app
from tests.doors import given
from tests.doors.block_kit import view_faults

FIGURE = "figure:NM-07:2026-27 Q2"
ACTION = "action:NM-A02:"
TYPED = {"answer": {"type": "plain_text_input", "value": "91.2%"}}
CHOSEN = {"answer": {"type": "static_select", "selected_option": {"value": "at-risk"}}}
NOTED = {"note": {"type": "plain_text_input", "value": "The builder has stopped"}}


def submitted():
    """A submission as Slack delivers it."""
    view = render.form_view(given.form())
    state = {"values": {FIGURE: TYPED}}
    return {
        "type": "view_submission",
        "team": {"id": "T01TEST"},
        "user": {"id": "U01ALICE"},
        "trigger_id": "1.2.3",
        "view": {"id": "V01", "state": state, **view},
    }


async def opened(slack, desk, form=None):
    """The form, open before Alice."""
    desk.answers[answer.form_view] = render.form_view(form or given.form())
    letter = render.reminder_slack(
        given.reminder(askings=(given.asking(doubts=()),)), key="ask/1", to="U01ALICE", due_at=given.DUE
    )
    posted = await slack.client().chat_postMessage(channel="C02HWB", text=letter.text, blocks=list(letter.blocks))
    await slack.press("C02HWB", "U01ALICE", posted["ts"], "answer", "12", "answer-12:0")
    await slack.until(slack.view)


async def test_the_button_opens_the_form_of_its_request(slack, desk):
    await opened(slack, desk)
    assert slack.view()["title"]["text"] == "Your answers"


async def test_a_filled_form_is_kept_item_by_item(slack, desk):
    await opened(slack, desk)
    await slack.submit_view("U01ALICE", {FIGURE: TYPED, ACTION: CHOSEN, f"note|{ACTION}": NOTED})
    await slack.until(lambda: desk.did("receive"))
    [(_, arrival)] = desk.did("keep")
    assert json.loads(arrival.raw) == {
        "request": 12,
        "values": {FIGURE: "91.2%", ACTION: "at-risk|The builder has stopped"},
    }


async def test_a_filled_form_is_its_senders(slack, desk):
    await opened(slack, desk)
    await slack.submit_view("U01ALICE", {FIGURE: TYPED})
    await slack.until(lambda: desk.did("receive"))
    [(board, arrival)] = desk.did("keep")
    assert (board, arrival.kind, arrival.sender) == ("northmoor", "form", "U01ALICE")


async def test_bad_input_is_refused_beside_its_field_and_not_kept(slack, desk):
    await opened(slack, desk)
    desk.answers[answer.check] = {FIGURE: "Please give one figure in percent."}
    errors = await slack.submit_view("U01ALICE", {FIGURE: TYPED})
    assert (errors, desk.did("keep")) == ({FIGURE: "Please give one figure in percent."}, [])


async def test_an_empty_form_is_not_sent(slack, desk):
    await opened(slack, desk)
    errors = await slack.submit_view("U01ALICE", {FIGURE: {"answer": {"type": "plain_text_input", "value": None}}})
    assert errors == {FIGURE: "Please fill in at least one field, or close the form."}


async def test_a_form_that_cannot_be_kept_is_not_acknowledged(slack_server, desk):
    app = make_app(desk, slack_server.client(), slack_server.signing_secret)
    desk.answers[receive.keep] = [OSError("the disk is full")]
    answered = await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=submitted()))
    assert answered.status == 500


async def test_a_form_delivered_twice_is_read_once(slack_server, desk):
    app = make_app(desk, slack_server.client(), slack_server.signing_secret)
    for _ in range(2):
        answered = await app.async_dispatch(AsyncBoltRequest(mode="socket_mode", body=submitted()))
        assert answered.status == 200
    assert len(desk.did("receive")) <= 1


async def test_a_form_is_kept_although_slack_does_not_know_us_just_now(slack, desk):
    desk.answers[answer.form_view] = render.form_view(given.form())
    await opened(slack, desk)
    slack.fail("auth.test", "internal_error", times=3)
    await slack.submit_view("U01ALICE", {FIGURE: TYPED})
    assert len(desk.did("keep")) == 1


async def test_somebody_elses_form_does_not_open_and_says_why(slack, desk):
    desk.answers[answer.form_view] = Refused("This form belongs to another contact.")
    letter = render.reminder_slack(given.reminder(), key="ask/1", to="U01ALICE", due_at=given.DUE)
    posted = await slack.client().chat_postMessage(channel="C02HWB", text=letter.text, blocks=list(letter.blocks))
    await slack.press("C02HWB", "U01ALICE", posted["ts"], "answer", "12")
    await slack.until(lambda: "belongs to another contact" in slack.messages("C02HWB")[-1]["text"])
    assert slack.view() is None


def test_a_form_is_one_that_slack_takes():
    assert view_faults(render.form_view(given.form())) == []


def test_a_long_form_holds_what_fits_and_says_that_there_is_more():
    fields = tuple(given.form().fields[0].model_copy(update={"item_key": f"figure:NM-{n}:2026"}) for n in range(150))
    view = render.form_view(given.form(fields=fields))
    assert (view_faults(view), "There are 54 more" in str(view)) == ([], True)


def test_keys_too_long_for_slack_come_back_whole():
    from bot.domain import form_fields

    key = f"question:{'Q' * 400}:"
    field = given.form().fields[0].model_copy(update={"item_key": key, "kind": "question"})
    view = render.form_view(given.form(fields=(field,)))
    state = {view["blocks"][1]["block_id"]: TYPED}
    assert form_fields.values(state, json.loads(view["private_metadata"])) == {key: "91.2%"}


def test_every_item_of_a_form_finds_its_field_again():
    from bot.domain import form_fields

    view = render.form_view(given.form())
    state = {
        block["block_id"]: TYPED for block in view["blocks"] if not block.get("block_id", "note|").startswith("note|")
    }
    found = form_fields.values(state, json.loads(view["private_metadata"]))
    assert set(found) == {field.item_key for field in given.form().fields}
