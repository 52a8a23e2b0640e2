"""Numbers: one figure as it was written, with its place and unit."""

from decimal import Decimal
from typing import NamedTuple


class Figure(NamedTuple):
    """A number as written, from `start` to `end`, scaled ('£1.3m' is 1300000) but in the unit it was said in.

    `unit` is 'percent', 'points', 'pounds', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'months', 'years',
    'ratio', 'clock' (m:ss or h:mm, value in the larger), 'per 1000', 'per day'…, or empty. `shape` is 'plain',
    'range' or 'fraction' (x of y; `value` is the percentage said beside it, if one was). `rounded` means written
    with k, m or bn; `summed` that units had to be added up; `to_the_second`
    that minutes were said with their seconds; `odd` that the notation itself is doubtful.
    """

    start: int
    end: int
    value: Decimal | None
    unit: str = ""
    shape: str = "plain"
    sign: str = ""
    places: int = 0
    approximate: bool = False
    rounded: bool = False
    summed: bool = False
    to_the_second: bool = False
    odd: bool = False
    spelled: bool = False
    yearlike: bool = False
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
