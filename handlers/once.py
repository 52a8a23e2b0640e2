"""What has been seen lately, so that an envelope delivered twice is acted on once."""

from collections import OrderedDict

_MOST = 2000


class Once:
    """Remembers the newest keys. Replies and submissions are told apart by the books; this serves the rest."""

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
