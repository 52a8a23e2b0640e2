"""Whether Slack gives us a socket to listen on: the app token's own check."""

from slack_sdk.web.async_client import AsyncWebClient

from bot.carriers.slack_answers import RAISED, fault
from bot.carriers.trouble import MENDING, UNREACHABLE, CarrierTrouble


async def check_socket(client: AsyncWebClient, app_token: str) -> str:
    """Ask Slack for a socket and leave it unused. Raises CarrierTrouble with what to do."""
    try:
        await client.apps_connections_open(app_token=app_token)
    except RAISED as error:
        if why := fault(error):
            raise CarrierTrouble(
                f"Slack refuses the app token: {why}. Check SLACK_APP_TOKEN: it needs connections:write, and Socket "
                "Mode must be on.",
                MENDING,
            ) from None
        raise CarrierTrouble(UNREACHABLE) from None
    return "What people write in Slack comes in."
