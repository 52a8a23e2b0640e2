"""The strict proxy: real Slack's refusals and faults in front of local-slack, and the metadata it drops."""

import asyncio
import json
from collections import defaultdict, deque
from typing import Any

import aiohttp
from aiohttp import web

from tests.servers import workspace
from tests.servers.proxy_parts import arguments, as_refusal, cut, instead, page, triggers
from tests.servers.sockets import Sockets
from tests.servers.strict import Rules


class Proxy:
    """An aiohttp application; `calls` is every API call that came in, refused or not."""

    def __init__(self, upstream: str, own: str) -> None:
        self.upstream, self.own = upstream, own
        self.rules, self.sockets = Rules(), Sockets()
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.faults: dict[str, deque[str | int]] = defaultdict(deque)
        self._metadata: dict[tuple[str, str], Any] = {}
        self._uses: dict[str, int] = defaultdict(int)
        self.session = aiohttp.ClientSession()
        self.app = web.Application(client_max_size=2**28)
        self.app.router.add_route("*", "/api/{method}", self._api)
        self.app.router.add_get("/socket", self.sockets.serve)
        self.app.router.add_post("/_hooks/response/{key}", self._respond)
        self.app.router.add_route("*", "/{rest:.*}", self._pass)

    def clear(self) -> None:
        """Forget everything a test did."""
        members = self.rules.members
        self.rules = Rules(members=members)
        self.calls.clear()
        self.faults.clear()
        self._metadata.clear()
        self._uses.clear()
        self.sockets.clear()

    async def follow(self) -> None:
        """Be local-slack's one socket, for as long as it runs."""
        headers = {"Authorization": f"Bearer {workspace.APP_TOKEN}"}
        async with self.session.post(f"{self.upstream}/api/apps.connections.open", headers=headers) as answer:
            url = (await answer.json())["url"]
        async with self.session.ws_connect(url, max_msg_size=0) as socket:
            await self.sockets.follow(socket, self._mend)

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method, (token, args) = request.match_info["method"], await arguments(request)
        self.calls.append((method, args))
        fault = self.faults[method].popleft() if self.faults[method] else None
        refusal = as_refusal(fault) or self.rules.refuse(method, token, args)
        if fault == "drop":
            return cut(request)
        if fault == "stall":
            await asyncio.sleep(3600)
        if refusal and refusal.status == 503:
            return web.Response(status=503, text="<html>Service Unavailable</html>", content_type="text/html")
        if refusal:
            return web.json_response(refusal.body, status=refusal.status, headers=refusal.headers)
        body = await self._ask(request, method, args)
        return cut(request) if fault == "drop_after" else web.json_response(body)

    async def _ask(self, request: web.Request, method: str, args: dict[str, Any]) -> dict[str, Any]:
        if method == "apps.connections.open":
            return {"ok": True, "url": f"{self.own.replace('http', 'ws', 1)}/socket"}
        # Whatever form the arguments came in, JSON says the same; `channels` is what the SDK's upload sends.
        headers = {"Authorization": request.headers.get("Authorization", "")}
        async with self.session.post(f"{self.upstream}/api/{method}", json=args, headers=headers) as answer:
            body: dict[str, Any] = json.loads(self._mend(await answer.text()))
        return self._remember(method, args, body)

    def _remember(self, method: str, args: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
        if method in {"chat.postMessage", "chat.update"} and body.get("ok") and args.get("metadata"):
            self._metadata[body["channel"], body["ts"]] = args["metadata"]
        if method in {"conversations.history", "conversations.replies"} and body.get("ok"):
            body["messages"], cursor = page(body["messages"], args)
            body |= {"has_more": bool(cursor), "response_metadata": {"next_cursor": cursor}}
            if str(args.get("include_all_metadata", "")).lower() in {"1", "true"}:
                for message in body["messages"]:
                    self._put_back(str(args["channel"]), message)
        return body

    def _put_back(self, channel: str, message: dict[str, Any]) -> None:
        kept = self._metadata.get((channel, message["ts"]))
        if kept is not None:
            message["metadata"] = kept

    async def _respond(self, request: web.Request) -> web.StreamResponse:
        """A response_url: good five times, and to the one person unless it says otherwise."""
        key, said = request.match_info["key"], await request.json()
        self._uses[key] += 1
        if self._uses[key] > 5:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        if not said.get("replace_original") and not said.get("delete_original"):
            said.setdefault("response_type", "ephemeral")
        async with self.session.post(f"{self.upstream}/_hooks/response/{key}", json=said) as answer:
            return web.Response(status=answer.status, body=await answer.read())

    async def _pass(self, request: web.Request) -> web.StreamResponse:
        """Uploads and downloads, as they are; a download fails where a test orders it."""
        orders = self.faults["download"] if request.path.startswith("/files-pri/") else None
        if orders:
            return instead(request, orders.popleft())
        kept = ("Authorization", "Content-Type")
        headers = {name: request.headers[name] for name in kept if name in request.headers}
        url = f"{self.upstream}{request.path_qs}"
        async with self.session.request(request.method, url, data=await request.read(), headers=headers) as answer:
            kind = {"Content-Type": answer.headers.get("Content-Type", "text/plain")}
            return web.Response(status=answer.status, body=await answer.read(), headers=kind)

    def _mend(self, text: str) -> str:
        for trigger in triggers(text):
            self.rules.given_trigger(trigger)
        return text.replace(self.upstream, self.own)
