"""Replies in chat: kept before they are acknowledged, once each, and nobody else's talk."""

import json

import pytest

from bot import receive


async def received(slack, desk, number=1):
    await slack.until(lambda: len(desk.did("receive")) >= number)
    return [args[1] for args in desk.did("keep")]


async def direct(slack):
    """The direct messages of Alice with the bot."""
    return str((await slack.client().conversations_open(users="U01ALICE"))["channel"]["id"])


async def test_a_direct_message_is_kept_and_then_read(slack, desk):
    ts = await slack.say(await direct(slack), "U01ALICE", "NM-07: 91.2%")
    [arrival] = await received(slack, desk)
    assert (arrival.sender, json.loads(arrival.raw)["text"], arrival.source_key.endswith(ts)) == (
        "U01ALICE",
        "NM-07: 91.2%",
        True,
    )


async def test_a_reply_is_read_from_what_was_kept(slack, desk):
    await slack.say(await direct(slack), "U01ALICE", "NM-07: 91.2%")
    await received(slack, desk)
    assert desk.did("receive") == [("northmoor", 1)]


async def test_a_reply_names_the_thread_that_its_receipt_goes_to(slack, desk):
    channel = await direct(slack)
    ts = await slack.say(channel, "U01ALICE", "NM-07: 91.2%")
    [arrival] = await received(slack, desk)
    assert arrival.thread == f"{channel}/{ts}"


async def test_an_answer_under_our_letter_in_a_channel_is_kept(slack, desk):
    posted = await slack.client().chat_postMessage(channel="C02HWB", text="The report is open.")
    desk.letters.add(f"C02HWB/{posted['ts']}")
    await slack.say("C02HWB", "U01ALICE", "NM-07: 91.2%", thread=posted["ts"])
    [arrival] = await received(slack, desk)
    assert arrival.thread == f"C02HWB/{posted['ts']}"


async def test_talk_in_a_channel_is_not_kept(slack, desk):
    await slack.say("C02HWB", "U01ALICE", "Lunch?")
    await slack.say(await direct(slack), "U01ALICE", "NM-07: 91.2%")
    assert len(await received(slack, desk)) == 1


async def test_talk_under_somebody_elses_message_is_not_kept(slack, desk):
    ts = await slack.say("C02HWB", "U02BILAL", "Lunch?")
    await slack.say("C02HWB", "U01ALICE", "Yes, 12.30", thread=ts)
    await slack.say(await direct(slack), "U01ALICE", "NM-07: 91.2%")
    assert len(await received(slack, desk)) == 1


async def test_an_edit_is_kept_as_a_reply_of_its_own(slack, desk):
    channel = await direct(slack)
    ts = await slack.say(channel, "U01ALICE", "NM-07: 91.2%")
    await received(slack, desk)
    await slack.edit(channel, "U01ALICE", ts, "NM-07: 92.1%")
    first, second = await received(slack, desk, 2)
    assert (json.loads(second.raw)["text"], second.source_key.startswith(f"{first.source_key}/edit/")) == (
        "NM-07: 92.1%",
        True,
    )


async def test_a_deletion_is_nothing_to_read(slack, desk):
    channel = await direct(slack)
    ts = await slack.say(channel, "U01ALICE", "NM-07: 91.2%")
    await received(slack, desk)
    await slack.delete(channel, "U01ALICE", ts)
    await slack.say(channel, "U01ALICE", "NM-08: 3")
    assert len(await received(slack, desk, 2)) == 2


async def test_a_shared_file_comes_with_its_words(slack, desk):
    await slack.upload(await direct(slack), "U01ALICE", "figures.csv", b"NM-07,91.2", "Here you are")
    [arrival] = await received(slack, desk)
    assert json.loads(arrival.raw)["files"][0]["name"] == "figures.csv"


async def test_a_shared_file_is_fetched_before_its_message_is_read_and_words_alone_wait_for_nothing(slack, desk):
    channel = await direct(slack)
    await slack.say(channel, "U01ALICE", "NM-07: 91.2%")
    await received(slack, desk)
    assert desk.did("fetch_files") == []
    await slack.upload(channel, "U01ALICE", "figures.csv", b"NM-07,91.2", "Here you are")
    await received(slack, desk, 2)
    assert [verb for verb, _ in desk.done if verb in ("fetch_files", "receive")] == [
        "receive",
        "fetch_files",
        "receive",
    ]


async def test_an_event_that_comes_twice_is_read_once(slack, desk):
    slack.duplicate_next = 1
    await slack.say(await direct(slack), "U01ALICE", "NM-07: 91.2%")
    await slack.until(lambda: len(desk.did("keep")) == 2 and desk.did("receive"))
    assert len(desk.did("receive")) == 1


async def test_what_could_not_be_kept_is_not_acknowledged_and_comes_again(slack, desk):
    slack.redeliver_after = 0.1
    desk.answers[receive.keep] = [OSError("the disk is full")]
    await slack.say(await direct(slack), "U01ALICE", "NM-07: 91.2%")
    await received(slack, desk)
    assert len(slack.delivered) == 2


async def test_a_reply_is_kept_although_slack_does_not_know_us_just_now(slack, desk):
    slack.fail("auth.test", "internal_error", times=3)
    await slack.say(await direct(slack), "U01ALICE", "NM-07: 91.2%")
    await slack.until(lambda: desk.did("keep"))
    assert len(desk.did("keep")) == 1


async def test_a_stranger_is_told_whom_to_ask_and_nothing_is_kept(slack, desk):
    desk.strangers.add("U01ALICE")
    channel = await direct(slack)
    await slack.say(channel, "U01ALICE", "NM-07: 91.2%")
    await slack.until(lambda: "not among any board" in slack.messages(channel)[-1]["text"])
    assert desk.did("keep") == []


@pytest.mark.parametrize("subtype", ["channel_join", "channel_topic", "bot_message", "message_deleted"])
def test_what_no_person_wrote_is_no_reply(subtype):
    from handlers.replies import arrival_of
    from tests.doors.front import NOW

    event = {"type": "message", "subtype": subtype, "channel": "D1", "user": "U1", "ts": "1.2", "text": "x"}
    assert arrival_of({"event": event, "team_id": "T1"}, NOW) is None
