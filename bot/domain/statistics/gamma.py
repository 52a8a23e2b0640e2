"""Quantiles of the chi-squared distribution, from the regularised incomplete gamma function."""

from math import exp, lgamma, log

_TINY = 1e-300
_NEAR = 1e-16


def lower_gamma(a: float, x: float) -> float:
    """P(a, x), the regularised lower incomplete gamma function, for a above 0 and x from 0.

    A series below a + 1 and Lentz's continued fraction above it (Abramowitz and Stegun 6.5.29, 6.5.31).
    """
    if x <= 0:
        return 0.0
    scale = exp(a * log(x) - x - lgamma(a))
    return scale * _series(a, x) if x < a + 1 else 1 - scale * _fraction(a, x)


def chi_squared_quantile(probability: float, freedom: float) -> float:
    """The value a chi-squared variable of `freedom` degrees falls below with `probability`, by bisection."""
    if probability <= 0 or freedom <= 0:
        return 0.0
    low, high = 0.0, max(1.0, freedom)
    while lower_gamma(freedom / 2, high / 2) < probability:
        low, high = high, high * 2
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if lower_gamma(freedom / 2, middle / 2) < probability else (low, middle)
    return (low + high) / 2


def _series(a: float, x: float) -> float:
    total = term = 1 / a
    n = a
    while abs(term) > abs(total) * _NEAR:
        n += 1
        term *= x / n
        total += term
    return total


def _fraction(a: float, x: float) -> float:
    b = x + 1 - a
    c, d = 1 / _TINY, 1 / b
    total = d
    for step in range(1, 10_000):
        an = -step * (step - a)
        b += 2
        d = 1 / (an * d + b or _TINY)
        c = b + an / c or _TINY
        total *= d * c
        if abs(d * c - 1) < _NEAR * 10:
            break
    return total
