"""What the bot does unasked, one sentence a job. Each is safe to run at any time and any number of times."""

from bot import ask, receive, report
from bot.desk import Desk


async def open_cycles(desk: Desk) -> None:
    """Open the cycles whose day has come."""
    await desk.do(ask.open_cycles, desk.token_key)


async def plan_returns(desk: Desk) -> None:
    """Plan a cycle where an item returns to a meeting at which nothing else is reported."""
    await desk.do(ask.plan_returns)


async def chase_agencies(desk: Desk) -> None:
    """Write to everybody something is due to."""
    await desk.do(ask.chase)


async def fetch_files(desk: Desk) -> None:
    """Fetch files shared in chat that could not be had at once."""
    await desk.fetch_files()


async def read_what_waits(desk: Desk) -> None:
    """Take up replies that were kept and not read."""
    await desk.do(receive.receive_waiting)


async def close_cycles(desk: Desk) -> None:
    """Close the cycles whose closing has come and send their drafts."""
    await desk.do(report.close)


async def act_on_words(desk: Desk) -> None:
    """Clear and sign what officers answered a draft's email with one word on."""
    await desk.do(report.act_on_words)


async def redraft(desk: Desk) -> None:
    """Send new drafts where the facts have moved."""
    await desk.do(report.redraft)


async def publish(desk: Desk) -> None:
    """Publish signed reports whose day of despatch has come."""
    await desk.do(report.publish)


async def tell_milestones(desk: Desk) -> None:
    """Tell of the milestones that fall to each meeting as its papers go out."""
    await desk.do(report.tell_milestones)


async def tell_exceptions(desk: Desk) -> None:
    """Tell at once of figures that crossed into exception, where the framework says so."""
    await desk.do(report.tell_exceptions)


async def tell_sessions(desk: Desk) -> None:
    """Send the page of each development session before it."""
    await desk.do(report.tell_sessions)


async def carry(desk: Desk) -> None:
    """Carry what is due, in case nobody woke the carriers."""
    await desk.deliver()


IN_ORDER = (
    fetch_files,
    read_what_waits,
    plan_returns,
    open_cycles,
    chase_agencies,
    close_cycles,
    act_on_words,
    redraft,
    publish,
    tell_milestones,
    tell_exceptions,
    tell_sessions,
    carry,
)
