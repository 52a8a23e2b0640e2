"""What tells a delivery from the same one come again; the books hold those that were acted on."""

from collections import OrderedDict
from typing import Any

_MOST = 2000


def delivery(body: dict[str, Any]) -> str:
    """What is the same when Slack delivers again; a message has none here, since the books know it by its ts."""
    if (body.get("event") or {}).get("type") == "message":
        return ""
    return str(body.get("event_id") or body.get("trigger_id") or "")


class Once:
    """Remembers the newest keys, so that what comes twice in a breath is answered once.

    What came before a stop, or to another bot, the books know: replies and forms by their source, acts by their name.
    """

    def __init__(self) -> None:
        self._seen: OrderedDict[str, None] = OrderedDict()

    def again(self, key: str) -> bool:
        """Whether the key was seen before; from now on it was. No key is never seen."""
        if not key:
            return False
        if key in self._seen:
            return True
        self._seen[key] = None
        if len(self._seen) > _MOST:
            self._seen.popitem(last=False)
        return False
