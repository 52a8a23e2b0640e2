"""Open a cycle, chase what is missing, take slippage up the ladder once the secretariat releases it."""

from bot.ask.chasing import chase
from bot.ask.opening import open_cycles
from bot.ask.returning import plan_returns

__all__ = ["chase", "open_cycles", "plan_returns"]
