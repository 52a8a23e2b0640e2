"""The app's home."""

import pytest

from bot import answer, render
from bot.domain.views import Button
from tests.doors import given
from tests.doors.block_kit import view_faults


async def test_opening_the_home_draws_it(slack, desk):
    desk.answers[answer.home] = render.home_view(given.home())
    await slack.open_home("U01ALICE")
    home = await slack.until(lambda: slack.home("U01ALICE"))
    assert "NM-17" in str(home)


async def test_a_stranger_sees_whom_to_ask(slack, desk):
    desk.strangers.add("U01ALICE")
    await slack.open_home("U01ALICE")
    home = await slack.until(lambda: slack.home("U01ALICE"))
    assert "not among any board" in str(home)


@pytest.mark.parametrize(
    "home",
    [
        given.home(),
        given.home(askings=(), status=()),
        given.home(secretariat=True, buttons=(Button(action="sign", value="x", label="Sign off"),)),
        given.home(askings=tuple(given.asking(request_id=number) for number in range(25))),
        given.home(status=tuple(f"Agency {number}: 3 missing, 1 in doubt" for number in range(200))),
    ],
)
def test_every_home_is_one_that_slack_takes(home):
    assert view_faults(render.home_view(home)) == []
