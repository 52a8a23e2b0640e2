"""Figures in words: a value with its unit, as it is written wherever it is shown."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from bot.domain.strategy import Unit

_AFTER = {
    "percent": "%",
    "per day": " a day",
    "rate per 1,000": " per 1,000",
    "rate per 10,000": " per 10,000",
    "rate per 100,000": " per 100,000",
}
MOST_NAMED = 4
_MEASURED = ("weeks", "days", "hours", "minutes", "seconds", "months", "years")


def figure(value: Decimal, unit: Unit, decimals: int = 1) -> str:
    """The value as recorded, with its unit; digits beyond `decimals` and one more are rounded off.

    One more, so that 94.96% never reads as having reached 95%. Nothing is padded: 87 stays 87%.
    """
    if unit == "yes-no":
        return "Yes" if value else "No"
    number = digits(value, decimals)
    if unit == "pounds":
        return f"-£{number[1:]}" if number.startswith("-") else f"£{number}"
    if unit in _MEASURED:
        return f"{number} {unit[:-1] if number == '1' else unit}"
    return number + _AFTER.get(unit, "")


def digits(value: Decimal, decimals: int = 1) -> str:
    """The bare number with thousands marked, at most `decimals` and one more digits after the point."""
    places = min(-_exponent(value), decimals + 1)
    step = Decimal(1).scaleb(-max(places, 0))
    text = f"{value.quantize(step, ROUND_HALF_UP):,f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def number_of(count: int, noun: str, plural: str = "") -> str:
    """'1 indicator', '3 indicators', 'no indicators'."""
    many = plural or f"{noun}s"
    return f"{count or 'no'} {noun if count == 1 else many}"


def listed(names: Sequence[str], joint: str = "and") -> str:
    """'a', 'a and b', 'a, b and c'; with a semicolon between names that hold commas."""
    comma = "; " if any("," in name for name in names) else ", "
    if len(names) < 2:
        return "".join(names)
    return f"{comma.join(names[:-1])} {joint} {names[-1]}"


def some(names: Sequence[str], noun: str, plural: str = "") -> str:
    """The names, at most four of them, and how many more: 'a, b, c, d and 2 more indicators'."""
    if len(names) <= MOST_NAMED:
        return listed(names)
    more = number_of(len(names) - MOST_NAMED, f"more {noun}", f"more {plural or noun + 's'}")
    return listed([*names[:MOST_NAMED], more])


def sentence(text: str) -> str:
    """The text with a capital at its start and a full stop at its end."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?…" else ".")


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
