"""What the strict proxy makes of a request, a fault and a page of messages."""

import json
from typing import Any

from aiohttp import web

from tests.servers.strict import Refusal

_JSON_FIELDS = ("blocks", "attachments", "view", "metadata", "files")


async def arguments(request: web.Request) -> tuple[str, dict[str, Any]]:
    """The call's token and its arguments, in whatever form they came."""
    args: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        args |= await request.json()
    elif request.method == "POST":
        args |= dict(await request.post())
    for name in _JSON_FIELDS:
        if isinstance(args.get(name), str):
            args[name] = json.loads(args[name])
    scheme, _, bearer = request.headers.get("Authorization", "").partition(" ")
    return bearer if scheme == "Bearer" else str(args.get("token", "")), args


def as_refusal(fault: str | int | None) -> Refusal | None:
    """The refusal a fault stands for; None for the faults of the line."""
    if fault is None or fault in {"drop", "drop_after", "stall"}:
        return None
    if fault == 429:
        return Refusal("ratelimited", status=429, headers={"Retry-After": "7"})
    return Refusal("internal_error", status=fault) if isinstance(fault, int) else Refusal(fault)


def cut(request: web.Request) -> web.StreamResponse:
    """The connection ends without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def instead(request: web.Request, fault: str | int) -> web.StreamResponse:
    """What is given instead of a file: nothing, an error, Slack's page to sign in (an address to go to, or itself)."""
    if fault == "drop":
        return cut(request)
    if isinstance(fault, int):
        return web.Response(status=fault, text="no file")
    if fault == "sign_in":
        return web.Response(text="<!DOCTYPE html><html>Sign in</html>", content_type="text/html")
    return web.Response(status=302, headers={"Location": fault})


def triggers(text: str) -> list[str]:
    """The trigger ids in a frame or answer."""
    head = '"trigger_id":"'
    return [part.split('"', 1)[0] for part in text.split(head)[1:]]


def page(messages: list[dict[str, Any]], args: dict[str, Any]) -> tuple[list[dict[str, Any]], str]:
    """The messages real Slack would give, between oldest and latest and no more than the limit; its cursor."""
    oldest, latest = float(args.get("oldest") or 0), float(args.get("latest") or 1e12)
    inclusive = str(args.get("inclusive", "")).lower() in {"1", "true"}
    inside = [
        message
        for message in messages
        if oldest < float(message["ts"]) < latest or (inclusive and float(message["ts"]) in {oldest, latest})
    ]
    start = int(args.get("cursor") or 0)
    end = start + int(args.get("limit") or 100)
    return inside[start:end], str(end) if end < len(inside) else ""
