"""The Slack app's manifest: the scopes that the doors and the carrier use, and no more."""

import json
from typing import Any

COMMAND = "/hwb"

# Each scope, and what would not work without it.
SCOPES = {
    "chat:write": "letters are posted, and updated",
    "im:write": "a person's direct messages are opened",
    "im:history": "what people write to the app comes in, and a doubtful letter is looked for",
    "channels:history": "answers under our letters in public channels come in, and a doubtful letter is looked for",
    "groups:history": "the same in private channels, such as the secretariat's",
    "files:read": "files that people share with the app are fetched and read",
    "files:write": "papers are uploaded",
    "commands": "the slash command",
}
EVENTS = ("app_home_opened", "message.channels", "message.groups", "message.im")


def manifest() -> dict[str, Any]:
    """The manifest of an app in Socket Mode."""
    return {
        "display_information": {
            "name": "Reeve",
            "description": "Gathers figures and progress for a Health and Wellbeing Board",
            "background_color": "#1d3d5c",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Reeve", "always_online": True},
            "slash_commands": [
                {
                    "command": COMMAND,
                    "description": "See what is asked of you, or how the report stands",
                    "usage_hint": "mine, status, late, settle Q3 yes, help",
                    "should_escape": False,
                }
            ],
        },
        "oauth_config": {"scopes": {"bot": sorted(SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": list(EVENTS)},
            "interactivity": {"is_enabled": True},
            "org_deploy_enabled": False,
            "socket_mode_enabled": True,
            "token_rotation_enabled": False,
        },
    }


def as_json() -> str:
    """The manifest as Slack takes it when an app is made from one."""
    return json.dumps(manifest(), indent=2)
