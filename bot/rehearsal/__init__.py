"""A rehearsal: a cycle, or every meeting of a file, on a clock of its own, with nothing leaving the machine."""

from bot.rehearsal.curtain import Outcome
from bot.rehearsal.rehearse import rehearse

__all__ = ["Outcome", "rehearse"]
