"""Open a cycle, chase what is missing, take slippage up the ladder once the secretariat releases it."""

from bot.ask.chasing import chase
from bot.ask.opening import open_cycles

__all__ = ["chase", "open_cycles"]
