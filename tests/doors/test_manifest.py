"""The Slack app's manifest: what the doors need, and no more."""

import re
from pathlib import Path

from bot.carriers.slack import _SCOPES
from handlers.manifest import EVENTS, SCOPES, manifest

HANDLERS = Path(__file__).parents[2] / "handlers"


def test_the_bot_may_do_what_its_carrier_asks_for():
    assert set(SCOPES) >= _SCOPES


def test_every_event_the_doors_listen_to_is_subscribed():
    heard = {
        name
        for path in HANDLERS.glob("*.py")
        for name in re.findall(r'@app\.event\("(\w+)"\)', path.read_text("utf-8"))
    }
    assert {event.partition(".")[0] for event in EVENTS} == heard


def test_it_runs_in_socket_mode_with_its_buttons_working():
    settings = manifest()["settings"]
    assert (settings["socket_mode_enabled"], settings["interactivity"]["is_enabled"]) == (True, True)


def test_the_names_fit_what_slack_takes():
    about = manifest()["display_information"]
    assert (len(about["name"]) <= 35, len(about["description"]) <= 140) == (True, True)


def test_people_may_write_to_it_and_open_its_home():
    home = manifest()["features"]["app_home"]
    assert (home["home_tab_enabled"], home["messages_tab_enabled"], home["messages_tab_read_only_enabled"]) == (
        True,
        True,
        False,
    )
