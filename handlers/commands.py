"""/hwb: one small table of subcommands, each with its verb and how the rest of the line is read."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.respond.async_respond import AsyncRespond

from bot import answer, report
from bot.desk import Desk
from handlers import typed
from handlers.manifest import COMMAND
from handlers.once import delivery
from handlers.said import Payload, sentences


class Subcommand(NamedTuple):
    """`usage` shows how it is typed, `what` says what it does; `reads` takes the rest of the line apart."""

    verb: Callable[..., Payload]
    reads: Callable[..., typed.Parts]
    usage: str
    what: str
    writes: bool = True


SUBCOMMANDS: dict[str, Subcommand] = {
    "status": Subcommand(answer.status, typed.word, "status", "who has answered, what is late, what is red", False),
    "mine": Subcommand(answer.mine, typed.nothing, "mine", "what is asked of you, with its form", False),
    "late": Subcommand(answer.late, typed.word, "late", "answers that came after closing", False),
    "settle": Subcommand(
        answer.settle_numbered, typed.number_and_words, "settle Q3 yes", "settle a doubt: yes, no, or the figure"
    ),
    "admit": Subcommand(answer.admit, typed.number, "admit 12", "admit a late answer to the draft"),
    "table": Subcommand(answer.table, typed.number, "table 12", "table a late answer as an update"),
    "extend": Subcommand(answer.extend, typed.name_and_day, "extend NPH-1 14 October", "give a post more time"),
    "excuse": Subcommand(answer.excuse, typed.name, "excuse NPH-1", "ask nothing more of a post this time"),
    "hand": Subcommand(answer.hand_over, typed.names, "hand NPH-1 NPH-2", "hand a request to another post"),
    "pause": Subcommand(
        answer.pause,
        typed.name_until_and_why,
        "pause NPH until 15 January because of winter pressures",
        "chase an agency no more until a day is over",
    ),
    "quiet": Subcommand(
        answer.quiet,
        typed.two_days_and_why,
        "quiet 23 March to 7 May because of the local elections",
        "post nothing to channels and lists between two days",
    ),
    "end": Subcommand(answer.end, typed.one_or_two, "end pause NPH", "end a pause, or “end quiet”, before its day"),
    "plan": Subcommand(answer.plan, typed.nothing, "plan", "what the board will see, and when", False),
    "feed": Subcommand(answer.feed, typed.nothing, "feed", "the same, sent to you as a page and a calendar file"),
    "voices": Subcommand(answer.voices, typed.word, "voices", "residents' stories by priority, or of one", False),
    "withdraw": Subcommand(
        answer.withdraw,
        typed.number_and_words,
        "withdraw 12 she asked by phone",
        "take a story out whose consent was withdrawn",
    ),
    "session": Subcommand(
        report.session, typed.word, "session", "the page for the next development session, sent to you"
    ),
    "lulls": Subcommand(answer.lulls, typed.nothing, "lulls", "pauses and quiet periods that are not over", False),
    "successor": Subcommand(
        answer.replace,
        typed.name_and_person,
        "successor NPH-1 Jane Doe, jane.doe@northmoor.example.org",
        "name the new holder of a post, who is asked at once",
    ),
    "succeed": Subcommand(
        answer.succeed,
        typed.names_and_day,
        "succeed NPH NSC from 1 April 2027",
        "let one agency stand in another's place from a day on",
    ),
    "withhold": Subcommand(
        answer.withhold, typed.name_and_words, "withhold NM-07 being checked", "hold an item back from the report"
    ),
    "restrict": Subcommand(
        answer.restrict,
        typed.name_day_and_words,
        "restrict NM-07 3 December 2026 under embargo",
        "keep an item from the public until a day",
    ),
    "exempt": Subcommand(
        answer.exempt,
        typed.name_number_and_words,
        "exempt NM-07 3 it would show one provider's price",
        "propose an item exempt: a paragraph of Schedule 12A, 1 to 7, and why the public interest lies in keeping it",
    ),
    "decide": Subcommand(
        answer.decide, typed.names, "decide NM-07 exempt", "decide what was proposed exempt: exempt or open"
    ),
    "show": Subcommand(answer.lift, typed.name, "show NM-07", "show an item that was held back or restricted"),
    "record": Subcommand(
        answer.record,
        typed.told,
        "record NPH-1: NM-07 is 91.2%, told by phone",
        "record what a contact told you, for them to check",
    ),
    "release": Subcommand(answer.release, typed.number, "release 4", "send a letter to someone above a contact"),
    "drop": Subcommand(answer.drop, typed.number, "drop 4", "do not send it"),
    "alert": Subcommand(
        report.tell_board, typed.text, "alert NM-07", "tell the board of an exception before its next report"
    ),
    "slip": Subcommand(answer.slip, typed.name_and_words, "slip NM-07 staff shortage", "take slippage to the group"),
    "slippage": Subcommand(answer.slipped, typed.nothing, "slippage", "what has slipped, and with whom it is", False),
    "raise": Subcommand(answer.raise_up, typed.number, "raise 3", "take slippage up to the board"),
    "remedy": Subcommand(
        answer.remedy,
        typed.remedied,
        "remedy 3 until 75%, minute 9 of 21 November: weekly clinics",
        "record the board's remedy and the level it accepts",
    ),
    "close": Subcommand(
        answer.close, typed.number_and_minute, "close 3 minute 7 of 23 January", "close slippage as minuted"
    ),
    "narrative": Subcommand(
        answer.narrate, typed.words, "narrative This quarter …", "write the words that every paper opens with"
    ),
    "clear": Subcommand(report.clear, typed.word, "clear", "clear the draft, before it is signed"),
    "sign": Subcommand(report.sign_off, typed.word, "sign", "sign the report off"),
    "publish": Subcommand(report.publish_now, typed.word, "publish", "publish a signed report"),
    "reissue": Subcommand(
        answer.reissue, typed.reason, "reissue NM-07 was given for the wrong year", "issue a published report anew"
    ),
}


def hang(app: AsyncApp, desk: Desk) -> None:
    """Answer the command to the person alone."""

    @app.command(COMMAND)
    async def hwb(ack: AsyncAck, command: dict[str, Any], respond: AsyncRespond) -> None:
        async with desk.at_work():
            await ack()
            await respond(**await answered(desk, command["user_id"], command.get("text", ""), delivery(command)))


async def answered(desk: Desk, user: str, text: str, once: str = "") -> Payload:
    """What somebody is answered who typed this after the command; `once` names its delivery."""
    name, rest = _parted(text)
    found = SUBCOMMANDS.get(name.lower())
    if found is None:
        return helped(name)
    try:
        parts = found.reads(rest.strip(), desk.now())
        board = await desk.ask(answer.board_for, user)
        if found.writes:
            return await desk.do(found.verb, board, user, *parts, once=once)
        return await desk.ask(found.verb, board, user, *parts)
    except typed.Mistyped as slip:
        return _shown_again(slip, found)
    except answer.Refused as no:
        return sentences(str(no))


def at_console(run: Callable[..., Payload], text: str, now: datetime) -> Payload:
    """What the operator is answered, who acts for the secretariat: `run(verb, *parts)` does it. Raises Refused."""
    name, rest = _parted(text)
    found = SUBCOMMANDS.get(name.lower())
    if found is None:
        return helped(name)
    try:
        return run(found.verb, *found.reads(rest.strip(), now))
    except typed.Mistyped as slip:
        return _shown_again(slip, found)


def _shown_again(slip: typed.Mistyped, found: Subcommand) -> Payload:
    return sentences(" ".join(part for part in (str(slip), f"It is typed like this: {COMMAND} {found.usage}") if part))


def _parted(text: str) -> tuple[str, str]:
    """The subcommand and the rest, which may begin on a line of its own."""
    name, *rest = text.split(maxsplit=1) or [""]
    return name, "".join(rest)


def helped(name: str) -> Payload:
    """All that can be typed, each with an example."""
    unknown = [] if name.lower() in ("", "help") else [f"There is no “{name[:40]}”."]
    lines = [f"{COMMAND} {one.usage} – {one.what}" for one in SUBCOMMANDS.values()]
    return sentences(*unknown, "What you can type:", *lines)
