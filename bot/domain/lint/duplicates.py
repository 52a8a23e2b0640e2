"""DUP: nothing is asked twice over."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from rapidfuzz import fuzz

from bot.domain.draft import row_name
from bot.domain.lint.case import Case
from bot.domain.lint.rule import Spot, rule
from bot.domain.strategy import Indicator, Row

_NAMED = {
    "agency": ("name",),
    "post": ("title", "agency"),
    "theme": ("name",),
    "objective": ("text", "theme"),
    "indicator": ("name", "sources"),
    "action": ("title", "owner"),
    "question": ("prompt", "audience", "theme", "reports"),
    "report": ("name",),
}
_SMALL = frozenset(
    (
        *("a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"),
        *("number", "percentage", "percent", "proportion", "rate", "share"),
    )
)
_NEAR = 85.0


@rule(
    "DUP-01",
    "warning",
    "same measure asked of two agencies",
    "Two agencies asked for one measure do the work twice, and may give the board two figures for it.",
    "Keep one indicator with the agency that holds the data, or name the two so that the difference shows.",
)
def same_measure(case: Case) -> Iterator[Spot]:
    """Two indicators with near-identical names whose figures come from different agencies."""
    for (_, first), (name, second) in combinations(case.indicators, 2):
        if set(first.sources) != set(second.sources) and _same(first, second):
            what = f"'{second.name}' is also asked as {first.code}, '{first.name}', of {_all(first.sources)}"
            yield Spot("indicator", name, "name", what)


@rule(
    "DUP-02",
    "warning",
    "same name twice",
    "Nobody can tell two rows of one name apart in a letter or a report.",
    "Keep one of the two, or name them so that the difference shows.",
)
def same_name(case: Case) -> Iterator[Spot]:
    """Two rows of one table that read the same to whoever is asked."""
    for table, columns in _NAMED.items():
        rows: tuple[Row, ...] = getattr(case.framework, table)
        pairs = combinations([(row_name(row.__dict__, n), row) for n, row in enumerate(rows, 1)], 2)
        for (other, first), (name, second) in pairs:
            if _key(first, columns) == _key(second, columns) and _overlap(first, second):
                yield Spot(table, name, columns[0], f"{other} is called '{getattr(first, columns[0])}' too")


@rule(
    "DUP-03",
    "advice",
    "one figure asked of several agencies",
    "Each is asked, and the first answer settles it: the others have looked the figure up for nothing.",
    "Name the one agency that holds the data in sources; the others can be its leads.",
)
def several_sources(case: Case) -> Iterator[Spot]:
    """An indicator with more than one source."""
    for name, row in case.indicators:
        if len(row.sources) > 1 and not row.published:
            yield Spot("indicator", name, "sources", f"its figure is asked of {_all(row.sources)}")


def _same(first: Indicator, second: Indicator) -> bool:
    """Whether one indicator's name is the other's, or among its other names, but for small words and slips."""
    mine, theirs = _words(first.name), _words(second.name)
    if mine in map(_words, second.aliases) or theirs in map(_words, first.aliases):
        return True
    return _matched(mine - theirs, theirs - mine)


def _matched(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether every word left over has its own near-identical one on the other side."""
    if len(left) != len(right):
        return False
    return all(any(_a_slip(word, other) for other in right) for word in left)


def _a_slip(word: str, other: str) -> bool:
    """Whether two words differ by a slip of the pen; numbers never do."""
    return not any(sign.isdigit() for sign in word + other) and fuzz.ratio(word, other) >= _NEAR


def _words(name: str) -> frozenset[str]:
    """The telling words of a name, in the singular as far as that is plain."""
    words = re.findall(r"[a-z0-9]+", name.casefold())
    return frozenset(word.removesuffix("s") if len(word) > 3 else word for word in words) - _SMALL


def _key(row: Row, columns: tuple[str, ...]) -> tuple[object, ...]:
    name = " ".join(getattr(row, columns[0]).casefold().split())
    return (name, *(getattr(row, column) for column in columns[1:]))


def _overlap(first: Row, second: Row) -> bool:
    """Whether the two hold at the same time; one that follows the other may well keep its name."""
    begins = max(first.valid_from or date.min, second.valid_from or date.min)
    return begins <= min(first.valid_to or date.max, second.valid_to or date.max)


def _all(codes: tuple[str, ...]) -> str:
    return " and ".join(codes) or "nobody"


RULES = (same_measure, same_name, several_sources)
