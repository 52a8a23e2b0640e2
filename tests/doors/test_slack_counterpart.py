"""The Slack that the tests talk to: people can do in it what they do in Slack, and it is as strict."""

import psutil
import pytest
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from tests.servers import blockkit

FORM = {
    "type": "modal",
    "callback_id": "figures",
    "title": {"type": "plain_text", "text": "Figures"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {
            "type": "input",
            "block_id": "NM-07",
            "label": {"type": "plain_text", "text": "NM-07"},
            "element": {"type": "plain_text_input", "action_id": "value"},
        }
    ],
}


class Bot:
    """A bot that notes what it hears, opens a form at /hwb, and takes no figure but 95.2."""

    def __init__(self, slack):
        self.heard = []
        self.app = AsyncApp(client=slack.client())
        self.app.event("message")(self.message)
        self.app.event("app_home_opened")(self.home)
        self.app.command("/hwb")(self.command)
        self.app.action("confirm")(self.action)
        self.app.view("figures")(self.form)
        self.handler = AsyncSocketModeHandler(self.app, slack.app_token)

    async def message(self, event):
        self.heard.append(event["text"])

    async def home(self, event, client):
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [{"type": "divider"}]})

    async def command(self, ack, body, client, respond):
        await ack()
        self.heard.append(body["text"])
        await respond("Looking.")
        await client.views_open(trigger_id=body["trigger_id"], view=FORM)

    async def action(self, ack, body):
        await ack()
        self.heard.append(body["actions"][0]["value"])

    async def form(self, ack, view):
        value = view["state"]["values"]["NM-07"]["value"]["value"]
        if value != "95.2":
            await ack(response_action="errors", errors={"NM-07": "That is not a figure."})
            return
        await ack()
        self.heard.append(value)


@pytest.fixture
async def bot(slack_server):
    made = Bot(slack_server)
    await made.handler.connect_async()
    await slack_server.connected()
    yield made
    await made.handler.close_async()


async def test_what_a_person_writes_reaches_the_bot(slack_server, bot):
    await slack_server.say("C01BOARD", "U01ALICE", "NM-07 is 95.2")
    assert await slack_server.until(lambda: bot.heard) == ["NM-07 is 95.2"]


async def test_an_event_can_be_made_to_come_twice(slack_server, bot):
    slack_server.duplicate_next = 1
    await slack_server.say("C01BOARD", "U01ALICE", "NM-07 is 95.2")
    assert await slack_server.until(lambda: len(bot.heard) == 2)


async def test_an_event_nobody_acknowledged_comes_again(slack_server):
    @(app := AsyncApp(client=slack_server.client())).middleware
    async def forgetful(body):
        """Never pass on, never acknowledge."""

    handler = AsyncSocketModeHandler(app, slack_server.app_token)
    slack_server.redeliver_after = 0.1
    await handler.connect_async()
    await slack_server.say("C01BOARD", "U01ALICE", "NM-07 is 95.2")
    await slack_server.until(lambda: len(slack_server.delivered) >= 2)
    await handler.close_async()
    assert len({frame["envelope_id"] for frame in slack_server.delivered}) == 1


async def test_a_disconnect_makes_the_bot_come_back(slack_server, bot):
    await slack_server.disconnect()
    await slack_server.connected()
    await slack_server.say("C01BOARD", "U01ALICE", "still there?")
    assert await slack_server.until(lambda: bot.heard, seconds=15) == ["still there?"]


async def test_a_command_reaches_the_bot_with_its_words(slack_server, bot):
    await slack_server.command("C01BOARD", "U04SEC", "/hwb", "status")
    assert await slack_server.until(lambda: bot.heard) == ["status"]


async def test_an_answer_to_a_command_is_for_that_person_alone(slack_server, bot):
    await slack_server.command("C01BOARD", "U04SEC", "/hwb", "status")
    [message] = await slack_server.until(lambda: slack_server.messages("C01BOARD"))
    assert message["ephemeral_to"] == "U04SEC"


async def test_a_form_with_a_wrong_figure_shows_the_bots_errors(slack_server, bot):
    await slack_server.command("C01BOARD", "U04SEC", "/hwb", "status")
    await slack_server.until(slack_server.view)
    errors = await slack_server.submit_view(
        "U04SEC", {"NM-07": {"value": {"type": "plain_text_input", "value": "lots"}}}
    )
    assert errors == {"NM-07": "That is not a figure."}


async def test_a_form_that_is_taken_closes(slack_server, bot):
    await slack_server.command("C01BOARD", "U04SEC", "/hwb", "status")
    await slack_server.until(slack_server.view)
    await slack_server.submit_view("U04SEC", {"NM-07": {"value": {"type": "plain_text_input", "value": "95.2"}}})
    assert (bot.heard[-1], slack_server.view()) == ("95.2", None)


async def test_a_pressed_button_reaches_the_bot_with_its_value(slack_server, bot):
    ts = (await slack_server.client().chat_postMessage(channel="C01BOARD", text="Sure?"))["ts"]
    await slack_server.press("C01BOARD", "U01ALICE", ts, "confirm", "yes")
    assert await slack_server.until(lambda: bot.heard) == ["yes"]


async def test_the_home_is_published_when_opened(slack_server, bot):
    await slack_server.open_home("U01ALICE")
    home = await slack_server.until(lambda: slack_server.home("U01ALICE"))
    assert [block["type"] for block in home["blocks"]] == ["divider"]


async def test_a_trigger_is_good_once(slack_server, bot):
    await slack_server.command("C01BOARD", "U04SEC", "/hwb", "status")
    await slack_server.until(slack_server.view)
    trigger = next(args["trigger_id"] for method, args in slack_server.calls if method == "views.open")
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        await slack_server.client().views_open(trigger_id=trigger, view=FORM)


async def test_a_wrong_app_token_opens_no_socket(slack_server):
    client = slack_server.client()
    with pytest.raises(SlackApiError, match="invalid_auth"):
        await client.apps_connections_open(app_token="xapp-wrong")


async def test_metadata_is_shown_only_to_those_who_ask_for_it(slack_server):
    client = slack_server.client()
    metadata = {"event_type": "reeve_letter", "event_payload": {"key": "a"}}
    await client.chat_postMessage(channel="C01BOARD", text="Hello", metadata=metadata)
    plain = await client.conversations_history(channel="C01BOARD")
    full = await client.conversations_history(channel="C01BOARD", include_all_metadata=True)
    assert ("metadata" in plain["messages"][0], full["messages"][0]["metadata"]) == (False, metadata)


def test_nothing_listens_beyond_this_machine(slack_server):
    server = psutil.Process(slack_server._process.pid)
    listening = {c.laddr.ip for c in server.net_connections("tcp") if c.status == psutil.CONN_LISTEN}
    assert listening == {"::ffff:127.0.0.1"}


TEXT = {"type": "plain_text", "text": "x"}


@pytest.mark.parametrize(
    ("blocks", "fault"),
    [
        ([{"type": "divider"}] * 51, "no more than 50 items allowed"),
        ([{"type": "poem"}], "unsupported type: poem [/blocks/0]"),
        (
            [{"type": "section", "text": {"type": "mrkdwn", "text": ""}}],
            "section must be 1 to 3000 characters [/blocks/0]",
        ),
        (
            [{"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}}],
            "section must be 1 to 3000 characters [/blocks/0]",
        ),
        ([{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "header must be plain_text [/blocks/0]"),
        ([{"type": "actions", "elements": []}], "actions must have 1 to 25 elements [/blocks/0]"),
        ([{"type": "divider", "block_id": "a"}] * 2, "block_id already exists"),
        (
            [{"type": "actions", "elements": [{"type": "button", "action_id": "a", "text": TEXT}] * 2}],
            "action_id already exists in this block [/blocks/0]",
        ),
        (
            [{"type": "actions", "elements": [{"type": "checkboxes", "options": [{"text": TEXT, "value": "v"}] * 11}]}],
            "must have 1 to 10 options [/blocks/0]",
        ),
    ],
)
def test_blocks_that_slack_refuses_are_named(blocks, fault):
    assert blockkit.faults(blocks) == [fault]


def test_a_form_that_asks_must_have_a_way_to_send_it():
    asking = {name: part for name, part in FORM.items() if name != "submit"}
    assert blockkit.view_faults(asking) == ["submit is required when an input block is present"]


async def test_a_thread_is_named_by_its_ts_alone(slack_server):
    with pytest.raises(SlackApiError, match="invalid_thread_ts"):
        await slack_server.client().chat_postMessage(channel="C01BOARD", text="under it", thread_ts="C01BOARD/1.2")
