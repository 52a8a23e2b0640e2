"""Rounding: our own sums, to the decimals that the board reports."""

from decimal import ROUND_HALF_UP, Decimal

from bot.domain.returns import ExpectedIndicator


def reckoned(value: Decimal, indicator: ExpectedIndicator) -> Decimal:
    """Our own sum: exact where a decimal more than the board reports is enough, else to the board's decimals."""
    finer = value.quantize(Decimal(1).scaleb(-indicator.decimals - 1), ROUND_HALF_UP)
    return finer.normalize() if abs(finer - value) < Decimal("1e-9") else rounded(value, indicator)


def rounded(value: Decimal, indicator: ExpectedIndicator) -> Decimal:
    """To the decimals the board reports, halves up."""
    return value.quantize(Decimal(1).scaleb(-indicator.decimals), ROUND_HALF_UP)
