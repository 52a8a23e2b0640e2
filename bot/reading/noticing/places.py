"""Places: what the board's own place is called, which names none of its measures."""

from functools import lru_cache

from bot.domain.returns import Expected


@lru_cache(maxsize=32)
def own_places(expected: Expected) -> frozenset[str]:
    """What the board's own place is called, as far as its mailbox tells: 'northmoor' of hwb@northmoor.example.org."""
    domain = expected.mailbox.lower().rpartition("@")[2]
    return frozenset(part for part in domain.replace("-", ".").split(".")[:-1] if len(part) > 4 and part != "example")
