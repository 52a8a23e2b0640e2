"""/hwb: what is typed becomes its verb, and a slip is met with an example."""

from datetime import date, timedelta

import pytest

from bot import answer
from handlers import commands, typed
from handlers.commands import SUBCOMMANDS, answered
from tests.doors.block_kit import message_faults
from tests.doors.front import NOW, REFUSAL, FakeDesk

TYPED = [
    ("status", "status", ("",)),
    ("status community-2026-11", "status", ("community-2026-11",)),
    ("MINE", "mine", ()),
    ("late", "late", ("",)),
    ("settle 3 yes", "settle_numbered", (3, "yes")),
    ("settle Q3: 91.2%", "settle_numbered", (3, "91.2%")),
    ("admit 12", "admit", (12,)),
    ("table #12", "table", (12,)),
    ("extend NPH-1 14 October", "extend", ("NPH-1", date(2026, 10, 14))),
    ("extend NPH-1 until 2026-10-14", "extend", ("NPH-1", date(2026, 10, 14))),
    ("excuse NPH-1", "excuse", ("NPH-1",)),
    ("hand NPH-1 NPH-2", "hand_over", ("NPH-1", "NPH-2")),
    (
        "pause NPH until 15 January because of winter pressures",
        "pause",
        ("NPH", date(2027, 1, 15), "winter pressures"),
    ),
    ("pause NPH 2026-11-01 because an inspection", "pause", ("NPH", date(2026, 11, 1), "an inspection")),
    (
        "quiet 23 March to 7 May because of the election",
        "quiet",
        (date(2027, 3, 23), date(2027, 5, 7), "the election"),
    ),
    (
        "quiet from 1 October to 30 October 2026 because votes",
        "quiet",
        (date(2026, 10, 1), date(2026, 10, 30), "votes"),
    ),
    ("end pause NPH", "end", ("pause", "NPH")),
    ("end quiet", "end", ("quiet", "")),
    ("lulls", "lulls", ()),
    ("session", "session", ("",)),
    ("alert NM-07", "tell_board", ("NM-07",)),
    ("plan", "plan", ()),
    ("voices", "voices", ("",)),
    ("voices P2", "voices", ("P2",)),
    ("withdraw 12 she asked", "withdraw", (12, "she asked")),
    ("feed", "feed", ()),
    ("successor NPH-1 Jo O'Neill, jo@nm.example.org", "replace", ("NPH-1", "Jo O'Neill", "jo@nm.example.org")),
    (
        "successor NPH-1 Jo Rowan <mailto:jo@nm.example.org|jo@nm.example.org>",
        "replace",
        ("NPH-1", "Jo Rowan", "jo@nm.example.org"),
    ),
    ("successor NPH-1 Jo Rowan <@U12AB34CD|jo>", "replace", ("NPH-1", "Jo Rowan", "U12AB34CD")),
    ("succeed NPH NSC from 1 April 2027", "succeed", ("NPH", "NSC", date(2027, 4, 1))),
    ("withhold NM-07 being &lt;checked&gt;", "withhold", ("NM-07", "being <checked>")),
    ("restrict NM-07 3 December 2026 under embargo", "restrict", ("NM-07", date(2026, 12, 3), "under embargo")),
    ("restrict NM-07 until 2026-12-03: embargo", "restrict", ("NM-07", date(2026, 12, 3), "embargo")),
    ("exempt NM-07 3 one provider's price", "exempt", ("NM-07", 3, "one provider's price")),
    ("decide NM-07 open", "decide", ("NM-07", "open")),
    ("show NM-07", "lift", ("NM-07",)),
    (
        "record NPH-1: NM-07 is 91.2%, she was told so. told by phone",
        "record",
        ("NPH-1", "NM-07 is 91.2%, she was told so", "by phone"),
    ),
    ("record NPH-1: NM-07 91.2, told in person on Friday", "record", ("NPH-1", "NM-07 91.2", "in person on Friday")),
    ("release 4", "release", (4,)),
    ("drop 4", "drop", (4,)),
    ("narrative A good quarter &amp; more.\nAnd on.", "narrate", ("", "A good quarter & more.\nAnd on.")),
    ("narrative\nA good quarter.", "narrate", ("", "A good quarter.")),
    ("clear", "clear", ("",)),
    ("reissue NM-07 was wrong", "reissue", ("NM-07 was wrong",)),
    ("sign", "sign_off", ("",)),
    ("publish community-2026-11", "publish_now", ("community-2026-11",)),
]
SLIPS = [
    "settle",
    "settle yes",
    "admit",
    "admit twelve",
    "extend NPH-1",
    "extend NPH-1 soon",
    "extend NPH-1 31 June",
    "excuse",
    "hand NPH-1",
    "withhold NM-07",
    "restrict NM-07 embargo",
    "restrict NM-07 3 December",
    "exempt NM-07 its price",
    "exempt NM-07 3",
    "decide NM-07",
    "narrative",
    "reissue",
    "record NPH-1: NM-07 is 91.2%",
    "release 4 5",
    "pause NPH",
    "pause NPH until 15 January",
    "pause NPH soon because of snow",
    "quiet 23 March because",
    "end",
    "end quiet now",
    "end pause",
    "successor NPH-1 Jo Rowan",
    "succeed NPH NSC",
    "mine all",
]


@pytest.mark.parametrize(("text", "verb", "parts"), TYPED)
async def test_what_is_typed_runs_its_verb(text, verb, parts):
    desk = FakeDesk()
    await answered(desk, "U04SEC", text)
    assert desk.did(verb) == [("northmoor", "U04SEC", *parts)]


@pytest.mark.parametrize("text", SLIPS)
async def test_a_slip_does_nothing_and_shows_how_it_is_typed(text):
    desk = FakeDesk()
    said = await answered(desk, "U04SEC", text)
    assert (desk.done, f"/hwb {SUBCOMMANDS[text.split()[0]].usage}" in said["text"]) == ([], True)


@pytest.mark.parametrize("text", ["", "help", "HELP", "what now?"])
async def test_help_lists_every_subcommand_with_an_example(text):
    said = await answered(FakeDesk(), "U04SEC", text)
    assert all(f"/hwb {one.usage}" in said["text"] for one in SUBCOMMANDS.values())


async def test_help_is_a_message_that_slack_takes():
    said = await answered(FakeDesk(), "U04SEC", "<!channel> what")
    assert message_faults(said["text"], said["blocks"]) == []


async def test_every_example_of_the_help_can_be_typed():
    wrong = []
    for name, one in SUBCOMMANDS.items():
        desk = FakeDesk()
        await answered(desk, "U04SEC", one.usage)
        wrong += [name] if not desk.did(one.verb.__name__) else []
    assert wrong == []


async def test_a_refusal_is_shown_in_its_own_words():
    desk = FakeDesk()
    desk.answers[answer.release] = REFUSAL
    assert (await answered(desk, "U01ALICE", "release 4"))["text"] == str(REFUSAL)


async def test_a_stranger_is_told_whom_to_ask():
    desk = FakeDesk()
    desk.strangers.add("U09NOBODY")
    assert "not among any board's contacts" in (await answered(desk, "U09NOBODY", "status"))["text"]


async def test_a_command_that_writes_is_named_by_its_delivery_so_that_it_acts_once(slack, desk):
    await slack.command("C02HWB", "U01ALICE", "/hwb", "release 4")
    await slack.until(lambda: desk.did("release"))
    assert all(desk.once)


async def test_the_command_is_answered_to_the_person_alone(slack, desk):
    await slack.command("C02HWB", "U01ALICE", "/hwb", "mine")
    said = await slack.until(lambda: [m for m in slack.messages("C02HWB") if m.get("text") == "mine done"])
    assert said[0]["ephemeral_to"] == "U01ALICE"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14 October", date(2026, 10, 14)),
        ("Wed 14th Oct", date(2026, 10, 14)),
        ("14/10/2026", date(2026, 10, 14)),
        ("3 January", date(2027, 1, 3)),
        ("5 October", date(2026, 10, 5)),
    ],
)
def test_a_day_is_the_next_of_its_name(text, day):
    assert typed.day(text, NOW.date()) == day


def test_a_day_in_numbers_is_read_as_britons_write_it():
    assert typed.day("03/04/2027", NOW.date() - timedelta(days=1)) == date(2027, 4, 3)


def test_every_subcommand_that_decides_is_run_as_a_writing_verb():
    reading = {name for name, one in SUBCOMMANDS.items() if not one.writes}
    assert reading == {"status", "mine", "late", "slippage", "lulls", "plan", "voices"}


def test_the_command_is_the_manifests():
    from handlers.manifest import manifest

    assert manifest()["features"]["slash_commands"][0]["command"] == commands.COMMAND


def test_a_remedy_is_typed_with_its_level_and_minute():
    parts = typed.remedied("3 until 75%, minute 9 of 21 November: weekly clinics in two practices", NOW)
    assert parts == (3, "75%", "9 of 21 November", "weekly clinics in two practices")


def test_a_remedy_without_its_minute_says_what_is_wanted():
    with pytest.raises(typed.Mistyped, match="the level, the minute and the remedy"):
        typed.remedied("3 until 75%: weekly clinics", NOW)


def test_a_closing_names_its_minute():
    assert typed.number_and_minute("3 minute 7 of 23 January", NOW) == (3, "7 of 23 January")
