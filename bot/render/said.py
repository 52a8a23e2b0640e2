"""What a command or a button answers, to the person alone."""

from typing import Any

from bot.domain.views import Said
from bot.render import templates


def said_payload(said: Said) -> dict[str, Any]:
    """The answer as Slack takes it: `text`, `blocks`, and only this person sees it."""
    made = templates.payload("said", view=said)
    return made | {"response_type": "ephemeral", "replace_original": False}
