"""A figure that no board could ever be given is a doubt, not a value: one slip of a key must not spoil the message."""

from decimal import Decimal

from bot.domain.returns import Reading

# Above the pence in any budget, and longer than any measure is written: the books hold figures of up to 64 characters.
TOO_GREAT = Decimal(10) ** 15
LONGEST = 40
NUMBERS = ("value", "numerator", "denominator", "lower", "upper")


def possible(reading: Reading) -> Reading:
    """Give a reading as it is, or without its figures and in doubt where one of them is not possible."""
    if all(_possible(getattr(reading, name)) for name in NUMBERS):
        return reading
    nothing = dict.fromkeys(NUMBERS)
    doubt = {"certain": False, "qualifier": "implausible", "why": "this figure is not possible", "candidates": ()}
    return reading.model_copy(update=nothing | doubt)


def _possible(number: Decimal | None) -> bool:
    if number is None:
        return True
    return number.is_finite() and abs(number) < TOO_GREAT and len(number.as_tuple().digits) <= LONGEST
