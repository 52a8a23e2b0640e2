"""The latest word on each action that counts in this report."""

from bot.domain.held import HeldUpdate
from bot.domain.highlights.ground import Ground


def latest_updates(ground: Ground) -> dict[str, HeldUpdate]:
    """What was last said of each action, by its code; late words count once admitted."""
    told = sorted(ground.facts.updates, key=lambda update: update.source.received_at or update.recorded_at)
    return {update.action: update for update in told if update.late in ("", "admitted")}
