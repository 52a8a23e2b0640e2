"""What people do in Slack while the bot is killed, stopped or alone: nothing is lost and nothing done twice."""

import asyncio
import sqlite3
from io import BytesIO

import pytest
import xlsxwriter

from tests.servers.waiting import until
from tests.walks.cycle import ALICE, BASHIR, FORM, RECORDED
from tests.walks.process import Bot
from tests.walks.town import LONG

pytestmark = pytest.mark.slow


@pytest.fixture
async def open_town(town):
    """Barnet on the morning its autumn cycle opens; whoever still runs at the end is stopped."""
    town.clock.move(2013, 9, 27, 12, 0)
    town.adopt()
    bots = [await town.open()]
    town.clock.move(2013, 9, 30, 8, 1)
    await town.said(BASHIR, FORM)
    yield town, bots
    for bot in bots:
        bot.stop()


def workbook(*rows):
    out = BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("Q1")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return out.getvalue()


async def test_a_workbook_shared_in_slack_outlives_slacks_absence_and_a_kill_and_is_receipted(open_town):
    town, bots = open_town
    town.slack.fail("download", 503, times=50)
    content = workbook(("Measure", "Value"), ("PHL-02", "7.1%"))
    await town.slack.upload(town.slack.dm_channel(BASHIR), BASHIR, "q1.xlsx", content, "Here you are")
    await until(lambda: town.slack.ordered("download") < 50, LONG)
    bots[0].kill()
    town.slack.fail("download", 503, times=0)
    bots.append(await town.open("again"))
    said = await town.said(BASHIR, RECORDED)
    assert "(2013-14 Q1): 7.1%" in said["text"]
    assert len(town.saying(BASHIR, RECORDED)) == 1


async def test_who_typed_in_the_very_second_of_stopping_is_answered(open_town):
    town, bots = open_town
    bots[0].stop()
    # One that does not tick meanwhile: nothing but the answer keeps it from ending.
    bots.append(Bot(town.folder, town.settings() | {"REEVE_TICK_SECONDS": "3600"}, name="again"))
    await until(bots[1].at_its_desk, LONG)
    await town.slack.connected()
    busy = sqlite3.connect(town.folder / "books.sqlite", isolation_level=None)
    busy.execute("BEGIN IMMEDIATE")
    await town.slack.command("C01SECRETARIAT", ALICE, "/hwb", "withhold PHL-02 being checked")
    stopped = asyncio.create_task(asyncio.to_thread(bots[1].stop))
    await until(lambda: "what is in hand is finished" in bots[1].said, LONG)
    busy.execute("ROLLBACK")
    assert (await stopped)[0] == 0
    assert town.saying("C01SECRETARIAT", "PHL-02")
