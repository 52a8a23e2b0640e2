"""Pairing: names and figures in rows of the same length, told one by one."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reading.claiming.linking import Bond, together
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure

_THE_FIRST = re.compile(r"\b(?:first|former|one)\s(?:\w+\s){0,3}$")
_THE_SECOND = re.compile(r"\b(?:second|latter|other)\s(?:\w+\s){0,3}$")
_RESPECTIVELY = re.compile(r"\brespectively\b|\bin that order\b")
_IN_ROW = re.compile(r"\s?(?:,|and|&|/|;|, and)\s?")
_AGAIN = re.compile(r"[(\[]|\b(?:against|compared|versus|vs|from|was|were|had been|in)\b")
_CUT = re.compile(r",\s(?:and|but|while|whereas|with|though)\b|[;—]|\s[-–]\s|\b(?:while|whereas)\b|,\s(?=of\b)")
_LISTED = re.compile(r"\s?[,;|/]?\s?")


def paired(low: str, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str]) -> list[Bond] | None:
    """The bonds of as many figures as names, where they stand in rows or in turn; None where they do not."""
    if size := said_again(low, names, found):
        return [Bond(-0.3, n, n % size) for n in range(len(found))]
    return (
        _parallel(low, names, found, roles) or _figures_first(low, names, found) or by_clause(low, names, found, roles)
    )


def paired_behind_others(
    low: str, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str]
) -> list[Bond] | None:
    """'Against targets of 95 and 95.5, MMR one and two doses were 91.2 and 88.7': the values in rows with the names.

    None where the other figures do not all stand before the names, or the values are in no row.
    """
    values = [n for n, part in enumerate(roles) if part == "value"]
    others = [n for n in range(len(found)) if n not in values]
    if not others or len(names) < 2 or any(found[n].end > names[0].start for n in others):
        return None
    row = _parallel(low, names, [found[n] for n in values], ["value"] * len(values))
    return [bond._replace(figure=values[bond.figure]) for bond in row] if row else None


def by_clause(low: str, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str]) -> list[Bond] | None:
    """'48.8% of those in therapy recovered, and of our five-year-olds 87.2% had two MMRs': one of each in each clause.

    Only where some figure stands before its name: a name before its figure is told by what lies between.
    """
    if not 1 < len(names) == len(found) or any(part != "value" for part in roles) or _carried(names):
        return None
    standing: list[Mention | Figure] = sorted([*names, *found], key=lambda each: each.start)
    pairs = list(zip(standing[::2], standing[1::2], strict=True))
    if any(isinstance(a, Figure) is isinstance(b, Figure) or _CUT.search(low, a.end, b.start) for a, b in pairs):
        return None
    if not all(_CUT.search(low, a[1].end, b[0].start) for a, b in pairwise(pairs)):
        return None
    if all(isinstance(a, Mention) for a, _ in pairs):
        return None
    told = [(a, b) if isinstance(a, Figure) else (b, a) for a, b in pairs]
    return sorted(Bond(0.0, found.index(f), names.index(m)) for f, m in told)


def _carried(names: Sequence[Mention]) -> bool:
    """Say whether any name is carried into the sentence rather than said in it."""
    return any(each.start == each.end for each in names)


def said_again(low: str, names: Sequence[Mention], found: Sequence[Figure]) -> int:
    """'Handovers 22.7 and waits 40 (November 15.5 and 33)': how many names have a second figure each, in their order.

    Nought where they are not given so.
    """
    size = len(names)
    if size < 2 or len(found) != 2 * size or len({each.items for each in names}) < size:
        return 0
    first = [place for pair in zip(names, found, strict=False) for place in pair]
    in_turn = all(a.end <= b.start for a, b in pairwise(first))
    row = all(_IN_ROW.fullmatch(low, a.end, b.start) for a, b in pairwise(found[size:]))
    return size if in_turn and row and _AGAIN.search(low, found[size - 1].end, found[size].start) else 0


def is_unpaired(low: str, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str]) -> bool:
    """Say whether figures were given 'respectively' and cannot be told one by one."""
    if len(found) < 2 or not (said := _RESPECTIVELY.search(low, found[0].start, found[-1].end + 24)):
        return False
    last = [part for figure, part in zip(found, roles, strict=True) if figure.end <= said.start()][-2:]
    if last and "value" not in last:  # 'against England's 70.2 and 73.9 respectively'
        return False
    return paired(low, names, found, roles) is None


def _parallel(low: str, names: Sequence[Mention], found: Sequence[Figure], roles: Sequence[str]) -> list[Bond] | None:
    """'NM-06 and NM-07 are 91.2 and 88.9': as many figures in a row as names in a row."""
    if len(names) < 2 or len(names) != len(found) or any(part != "value" for part in roles):
        return None
    if len(names) == 2 and together(low, *names) and _one_then_other(low, names[1].end, found):
        return [Bond(-0.3, 0, 0), Bond(-0.3, 1, 1)]
    if names[-1].end <= found[0].start and _RESPECTIVELY.search(low, names[0].start, found[-1].end + 24):
        return [Bond(-0.3, n, n) for n in range(len(names))]
    rows = all(together(low, a, b) or a[:2] == b[:2] for a, b in pairwise(names))
    figures_row = all(_IN_ROW.fullmatch(low, a.end, b.start) for a, b in pairwise(found))
    return [Bond(-0.3, n, n) for n in range(len(names))] if rows and figures_row else None


def _one_then_other(low: str, at: int, found: Sequence[Figure]) -> bool:
    """'NM-06 and NM-07: the first is 91.0, the second 88.4'."""
    first, second = (low[a:b] for a, b in ((at, found[0].start), (found[0].end, found[1].start)))
    return bool(_THE_FIRST.search(first) and _THE_SECOND.search(second))


def _figures_first(low: str, names: Sequence[Mention], found: Sequence[Figure]) -> list[Bond] | None:
    """'91.2, NM-06, 88.5, NM-07': a list that begins with a figure and ends with a name is read in pairs."""
    if len(names) < 2 or len(names) != len(found):
        return None
    row = [place for pair in zip(found, names, strict=True) for place in pair]
    if not all(a.end <= b.start and _LISTED.fullmatch(low, a.end, b.start) for a, b in pairwise(row)):
        return None
    return [Bond(0.0, n, n) for n in range(len(names))]
