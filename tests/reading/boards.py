"""What the reader is told of the boards whose messages it is tested on."""

from functools import cache
from pathlib import Path

from bot.domain.framework import parse
from bot.domain.returns import Expected, ExpectedIndicator
from bot.reading.command import expected_of

HERE = Path(__file__).parent

# A second set of messages of one board stands in a folder with a number: northmoor2 is read with northmoor.toml.
DIGITS = "0123456789"


@cache
def expectation(board: str) -> Expected:
    """The expectation of one board for the period its messages answer."""
    framework = parse((HERE / f"{board.rstrip(DIGITS)}.toml").read_text(encoding="utf-8"))
    period = (HERE / "messages" / board / "period.txt").read_text(encoding="utf-8").strip()
    return expected_of(framework, period)


def indicator(board: str, code: str) -> ExpectedIndicator:
    """One indicator as the reader expects it."""
    return next(each for each in expectation(board).indicators if each.code == code)
