"""Slack out, against a real Slack server that refuses what Slack refuses and fails when told to."""

from datetime import UTC, datetime

import pytest

from bot.carriers import CarrierTrouble, SlackCarrier, slack_search
from bot.domain.letter import Enclosure, Letter
from tests.servers import workspace
from tests.servers.processes import free_port

NOW = datetime(2026, 10, 5, 8, 30, tzinfo=UTC)
SECTION = {"type": "section", "text": {"type": "mrkdwn", "text": "Two figures are missing."}}


def letter(**changes):
    facts = {"key": "chase/12/3", "lane": "C01BOARD", "channel": "slack", "to": "C01BOARD", "due_at": NOW}
    return Letter(**{**facts, "text": "Two figures are missing.", "blocks": (SECTION,), **changes})


@pytest.fixture
def carrier(slack_server):
    return SlackCarrier(slack_server.client())


async def test_a_letter_is_posted_with_its_blocks(carrier, slack_server):
    receipt = await carrier.carry(letter())
    [message] = slack_server.messages("C01BOARD")
    assert (receipt.outcome, receipt.provider_id, message["blocks"]) == ("carried", message["ts"], [SECTION])


async def test_a_letter_without_blocks_is_posted_as_words(carrier, slack_server):
    await carrier.carry(letter(blocks=()))
    assert slack_server.messages("C01BOARD")[0]["text"] == "Two figures are missing."


async def test_links_are_not_unfurled(carrier, slack_server):
    await carrier.carry(letter())
    [(_, args)] = slack_server.calls
    assert (args["unfurl_links"], args["unfurl_media"]) == (False, False)


async def test_an_answer_goes_under_its_thread(carrier, slack_server):
    asked = await slack_server.say("C01BOARD", "U01ALICE", "NM-07 is 95.2")
    await carrier.carry(letter(thread=asked))
    assert slack_server.messages("C01BOARD")[1]["thread_ts"] == asked


async def test_a_letter_that_replaces_another_updates_it_in_place(carrier, slack_server):
    first = await carrier.carry(letter())
    second = await carrier.carry(letter(key="chase/12/4", text="One figure.", blocks=(), replaces=first.provider_id))
    [message] = slack_server.messages("C01BOARD")
    assert (message["text"], second.provider_id) == ("One figure.", first.provider_id)


async def test_a_letter_to_a_person_goes_to_their_direct_messages(carrier, slack_server):
    await carrier.carry(letter(to="U01ALICE"))
    assert [message["text"] for message in slack_server.dm("U01ALICE")] == ["Two figures are missing."]


async def test_a_persons_direct_messages_are_opened_once(carrier, slack_server):
    await carrier.carry(letter(to="U01ALICE"))
    await carrier.carry(letter(to="U01ALICE", key="chase/12/4"))
    assert [method for method, _ in slack_server.calls].count("conversations.open") == 1


async def test_a_file_is_shared_under_a_title_that_holds_its_key(carrier, slack_server):
    paper = Enclosure(name="report.pdf", media_type="application/pdf", content=b"%PDF-1.7")
    receipt = await carrier.carry(letter(blocks=(), enclosures=(paper,)))
    [file] = slack_server.messages("C01BOARD")[0]["files"]
    assert (receipt.provider_id, file["title"]) == (file["id"], "report.pdf (chase/12/3)")


@pytest.mark.parametrize(
    "error", ["user_disabled", "channel_not_found", "not_in_channel", "is_archived", "invalid_blocks", "no_text"]
)
async def test_what_slack_will_never_take_is_refused_with_its_reason(carrier, slack_server, error):
    slack_server.fail("chat.postMessage", error)
    receipt = await carrier.carry(letter())
    assert (receipt.outcome, receipt.detail) == ("refused", error)


async def test_bad_blocks_are_refused_with_what_is_wrong_with_them(carrier):
    receipt = await carrier.carry(letter(blocks=(SECTION,) * 51))
    assert (receipt.outcome, receipt.detail) == ("refused", "invalid_blocks: no more than 50 items allowed")


async def test_a_channel_the_bot_was_not_invited_to_is_refused(carrier):
    receipt = await carrier.carry(letter(to=workspace.ELSEWHERE))
    assert (receipt.outcome, receipt.detail) == ("refused", "not_in_channel")


async def test_a_person_who_left_is_refused_before_anything_is_posted(carrier, slack_server):
    slack_server.fail("conversations.open", "user_disabled")
    assert (await carrier.carry(letter(to="U01ALICE"))).outcome == "refused"


async def test_a_429_waits_as_long_as_slack_asks(carrier, slack_server):
    slack_server.fail("chat.postMessage", 429)
    receipt = await carrier.carry(letter())
    assert (receipt.outcome, receipt.retry_after) == ("later", 7.0)


async def test_haste_is_answered_429_and_posts_nothing(carrier, slack_server):
    slack_server.throttle = True
    await carrier.carry(letter())
    hasty = await carrier.carry(letter(key="chase/12/4"))
    assert (hasty.outcome, len(slack_server.messages("C01BOARD"))) == ("later", 1)


@pytest.mark.parametrize("fault", [500, 503, "drop", "drop_after", "internal_error", "service_unavailable"])
async def test_silence_after_posting_leaves_it_in_doubt(carrier, slack_server, fault):
    slack_server.fail("chat.postMessage", fault)
    assert (await carrier.carry(letter())).outcome == "doubtful"


async def test_a_stall_after_posting_leaves_it_in_doubt(slack_server):
    slack_server.fail("chat.postMessage", "stall")
    assert (await SlackCarrier(slack_server.client(timeout=1)).carry(letter())).outcome == "doubtful"


async def test_silence_before_posting_leaves_no_doubt(carrier, slack_server):
    slack_server.fail("conversations.open", "drop")
    assert (await carrier.carry(letter(to="U01ALICE"))).outcome == "later"


async def test_a_server_that_is_not_there_means_later(slack_server):
    client = slack_server.client()
    client.base_url = f"http://127.0.0.1:{free_port()}/api/"
    assert (await SlackCarrier(client).carry(letter())).outcome == "later"


@pytest.mark.parametrize("error", ["invalid_auth", "token_revoked", "missing_scope", "account_inactive"])
async def test_our_own_fault_keeps_the_letter_for_later(carrier, slack_server, error):
    slack_server.fail("chat.postMessage", error)
    receipt = await carrier.carry(letter())
    assert (receipt.outcome, receipt.retry_after) == ("later", 300.0)


@pytest.mark.parametrize("place", [{}, {"to": "U01ALICE"}])
async def test_a_letter_in_doubt_is_found_by_its_key(carrier, slack_server, place):
    slack_server.fail("chat.postMessage", "drop_after")
    await carrier.carry(letter(**place))
    found = await carrier.find(letter(**place))
    assert (found.outcome, bool(found.provider_id)) == ("carried", True)


async def test_a_threaded_letter_in_doubt_is_found_in_its_thread(carrier, slack_server):
    asked = await slack_server.say("C01BOARD", "U01ALICE", "NM-07 is 95.2")
    slack_server.fail("chat.postMessage", "drop_after")
    await carrier.carry(letter(thread=asked))
    assert (await carrier.find(letter(thread=asked))).outcome == "carried"


async def test_an_update_in_doubt_is_found_where_it_was_made(carrier, slack_server):
    first = await carrier.carry(letter())
    update = letter(key="chase/12/4", text="One figure.", blocks=(), replaces=first.provider_id)
    slack_server.fail("chat.update", "drop_after")
    await carrier.carry(update)
    assert (await carrier.find(update)).provider_id == first.provider_id


async def test_an_update_in_doubt_is_found_however_old_its_message_is(carrier, slack_server, monkeypatch):
    monkeypatch.setattr(slack_search, "_PAGE", 1)
    monkeypatch.setattr(slack_search, "_PAGES", 1)
    first = await carrier.carry(letter())
    update = letter(key="chase/12/4", replaces=first.provider_id)
    await carrier.carry(update)
    await carrier.carry(letter(key="chase/12/5"))
    assert (await carrier.find(update)).outcome == "carried"


async def test_a_letter_in_doubt_is_found_behind_a_page_of_talk(carrier, slack_server, monkeypatch):
    monkeypatch.setattr(slack_search, "_PAGE", 2)
    await carrier.carry(letter())
    for _ in range(3):
        await slack_server.say("C01BOARD", "U01ALICE", "Will do.")
    assert (await carrier.find(letter())).outcome == "carried"


async def test_a_file_in_doubt_is_found_by_its_title(carrier, slack_server):
    paper = Enclosure(name="report.pdf", media_type="application/pdf", content=b"%PDF-1.7")
    slack_server.fail("files.completeUploadExternal", "drop_after")
    doubted = await carrier.carry(letter(enclosures=(paper,)))
    found = await carrier.find(letter(enclosures=(paper,)))
    assert (doubted.outcome, found.outcome) == ("doubtful", "carried")


async def test_a_letter_that_never_arrived_is_not_found(carrier, slack_server):
    await carrier.carry(letter())
    assert await carrier.find(letter(key="chase/12/4")) is None


@pytest.mark.parametrize("fault", ["drop", 429, 500, "missing_scope"])
async def test_a_search_that_fails_leaves_the_doubt(carrier, slack_server, fault):
    slack_server.fail("conversations.history", fault, times=2)
    assert (await carrier.find(letter())).outcome == "doubtful"


async def test_the_check_says_who_we_are(carrier):
    assert await carrier.check() == "Slack messages go out as reeve in HWB."


async def test_a_wrong_token_is_said_plainly_and_never_shown(slack_server):
    carrier = SlackCarrier(slack_server.client(token="xoxb-hunter2"))
    with pytest.raises(CarrierTrouble) as trouble:
        await carrier.check()
    assert str(trouble.value) == (
        "Slack refuses us: the token is not valid (invalid_auth). Check SLACK_BOT_TOKEN and the app's permissions."
    )


async def test_a_client_that_would_retry_by_itself_is_not_accepted(slack_server):
    client = slack_server.client()
    client.retry_handlers.append(object())
    with pytest.raises(ValueError, match="retries belong to the letters"):
        SlackCarrier(client)
