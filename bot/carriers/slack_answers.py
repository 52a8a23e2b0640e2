"""What Slack's answer, or its silence, means for the letter."""

from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.carriers.trouble import MENDING, doubtful, later, refused
from bot.domain.letter import Receipt

# Slack says of these that part of the work may have been done before the error was raised.
_MAY_BE_DONE = {"internal_error", "fatal_error", "service_unavailable"}
_BUSY = {"ratelimited", "rate_limited", "message_limit_exceeded", "request_timeout", "team_added_to_org"}
# Our token or permissions are wrong, not the letter: it waits until a person has mended them.
_OUR_OWN_FAULT = {
    "not_authed": "no token was sent",
    "invalid_auth": "the token is not valid",
    "account_inactive": "the token's app was removed",
    "token_revoked": "the token was revoked",
    "token_expired": "the token has expired",
    "missing_scope": "the app lacks a permission",
    "not_allowed_token_type": "the token is of the wrong kind",
    "no_permission": "the workspace does not let the app do this",
    "org_login_required": "the workspace is being moved",
    "access_denied": "the workspace does not let the app do this",
}
_BUSY_SECONDS = 30.0
# What aiohttp raises before anything was sent.
_NEVER_SENT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
# All that a call may raise short of a programmer's error.
RAISED = (SlackClientError, aiohttp.ClientError, OSError, TimeoutError)


def answered(error: Exception) -> Receipt:
    """A receipt for what a call that shows something to people raised."""
    if isinstance(error, _NEVER_SENT):
        return later("Slack cannot be reached.")
    if isinstance(error, SlackApiError):
        return _told(error)
    if isinstance(error, SlackClientError):
        return later("Slack did not take the file.")
    return doubtful(f"Slack gave no answer ({type(error).__name__}).")


def not_begun(error: Exception) -> Receipt:
    """A receipt for what a call that shows nothing raised: its silence puts nothing in doubt."""
    receipt = answered(error)
    return later(receipt.detail, receipt.retry_after) if receipt.outcome == "doubtful" else receipt


def fault(error: Exception) -> str:
    """Why Slack cannot be used, in words; empty when it is not our token or permissions."""
    if not isinstance(error, SlackApiError) or _code(error) not in _OUR_OWN_FAULT:
        return ""
    needed = _data(error).get("needed", "")
    return f"{_OUR_OWN_FAULT[_code(error)]}{f': {needed}' if needed else ''} ({_code(error)})"


def _told(error: SlackApiError) -> Receipt:
    code, status = _code(error), _status(error)
    if status == 429 or code in _BUSY:
        return later(code or "ratelimited", _asked_to_wait(error))
    if fault(error):
        return later(code, MENDING)
    if status != 200 or not code or code in _MAY_BE_DONE:
        return doubtful(f"Slack answered {status} {code}".strip())
    return refused(_with_reasons(error))


def _data(error: SlackApiError) -> dict[str, Any]:
    data = getattr(error.response, "data", None)
    return data if isinstance(data, dict) else {}


def _code(error: SlackApiError) -> str:
    return str(_data(error).get("error", ""))


def _status(error: SlackApiError) -> int:
    # Where the body was no JSON, the SDK hands over aiohttp's own response, which calls it `status`.
    response = error.response
    return int(getattr(response, "status_code", 0) or getattr(response, "status", 0))


def _asked_to_wait(error: SlackApiError) -> float:
    headers = getattr(error.response, "headers", None) or {}
    asked = next((str(value) for name, value in headers.items() if name.lower() == "retry-after"), "")
    return float(asked) if asked.isdigit() else _BUSY_SECONDS


def _with_reasons(error: SlackApiError) -> str:
    reasons = (_data(error).get("response_metadata") or {}).get("messages") or []
    return f"{_code(error)}: {'; '.join(map(str, reasons))}"[:500] if reasons else _code(error)
