"""Names: which words of a text stand for which measures of the board, and which could stand for several."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from bot.reading.noticing.codes import CodeHit
from bot.reading.noticing.known import Names
from bot.reading.noticing.name_hits import Hit, hits_in
from bot.reading.noticing.name_words import words_in
from bot.reading.noticing.numerals import spelled_in, spelled_value

_BEFORE_A_HYPHEN = (" re-", " pre-", " co-")
_REACH = 7  # words between two of one name, at the most
_CLOSE = 0.3  # names this near each other in weight are both meant, and the sender is asked
_APART = frozenset(".;\n=|!?→")
_SERVICES = frozenset({"999", "111", "101"})  # 'to answer a 999 call'
_DIGITS = re.compile(r"\d[\d.,]*%?")
_PLACED = itemgetter(0, 1, 2, 3)
# 'Air quality: four days': a number between two words of a name is a figure.
_COUNTS = re.compile(
    r"\b(?:zero|nought|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|hundred)\b"
)
_ANSWERED = re.compile(r"\b(?:yes|no)\b[,;)]")  # 'plan: yes, deaths 11.2'


class Mention(NamedTuple):
    """Words that stand for one item, or for one of several `items`; none when the code is unknown.

    `by` is 'code', 'bare' (a code without its prefix), 'name', or 'hint' (a common word that only one name has).
    `clash` says that code and name disagree.
    """

    start: int
    end: int
    items: tuple[str, ...]
    by: str
    weight: float = 2.0
    clash: bool = False
    loose: bool = False


def mentions(low: str, names: Names, hits: Iterable[CodeHit]) -> list[Mention]:
    """Every mention in lower-case plain text: codes as found, and names in the words between them."""
    return list(_mentions(low, names, tuple(hits)))


@lru_cache(maxsize=32)  # figures, actions and answers of one text each ask for them
def _mentions(low: str, names: Names, coded: tuple[CodeHit, ...]) -> tuple[Mention, ...]:
    found = [Mention(h.start, h.end, (h.code,) if h.code else (), "bare" if h.bare else "code") for h in coded]
    words = words_in(low, names, coded)
    return tuple(sorted(found + _runs(low, hits_in(low, words, names), names.numbers)))


def _runs(low: str, hits: list[Hit], numbers: frozenset[str]) -> list[Mention]:
    """Neighbouring hits that some item has in common are one mention."""
    found: list[Mention] = []
    run: list[Hit] = []
    shared: AbstractSet[str] = frozenset()
    last: Hit | None = None
    for hit in sorted(hits, key=_PLACED):
        items = hit.feature.weights.keys()
        near = last is not None and _near(low, last, hit, numbers)
        common = shared & items
        if near and (common or not shared) and (common or not hit.feature.strong):
            run.append(hit)
            shared = common if hit.feature.strong and common else (shared or items)
        elif last and near and not hit.feature.strong and not _apart(low, last, hit):
            continue
        else:
            _close(low, run, found)
            run, shared, last = [hit], items, None
        last = hit if last is None or hit.end > last.end else last
    _close(low, run, found)
    return found


def _apart(low: str, last: Hit, hit: Hit) -> bool:
    """Say whether a common word stands off from a name that does not have it."""
    gap = low[last.end : hit.start]
    return "," in gap or len(gap.split()) >= 3


def _near(low: str, last: Hit, hit: Hit, numbers: frozenset[str]) -> bool:
    gap = low[last.end : hit.start]
    if gap in ("", " "):
        return hit.first - last.last <= _REACH
    if (
        hit.first - last.last > _REACH
        or not _APART.isdisjoint(gap)
        or not (numbers & _SERVICES).issuperset(_DIGITS.findall(gap))
    ):
        return False
    if _ANSWERED.search(gap) or "and a half" in gap:
        return False
    return not _COUNTS.search(gap) or any(
        "," not in gap[: each.start()] and _is_in_name(each[0], numbers) for each in spelled_in(gap)
    )


def _is_in_name(words: str, numbers: frozenset[str]) -> bool:
    """'Home after ninety-one days': a number of more than one figure that a name of the board holds."""
    value = spelled_value(words)
    return value is not None and value > 12 and f"{value:f}" in numbers


def _fullest(items: list[str], run: list[Hit]) -> tuple[str, ...]:
    """Those of several items that no other outdoes: 'life expectancy for women' has no word of the men's alone."""
    if len(items) == 1:
        return (items[0],)
    have = {item: {n for n, hit in enumerate(run) if item in hit.feature.weights} for item in items}
    return tuple(item for item in items if not any(have[item] < have[other] for other in items))


def _close(low: str, run: list[Hit], found: list[Mention]) -> None:
    strong = any(hit.feature.strong for hit in run)
    if not strong and not any(len(hit.feature.weights) <= 3 for hit in run):
        return
    scores: dict[str, float] = {}
    for hit in run:
        for item, weight in hit.feature.weights.items():
            scores[item] = scores.get(item, 0.0) + weight
    best = max(scores.values())
    items = _fullest([item for item, score in scores.items() if score > best - _CLOSE], run)
    start, end = min(hit.start for hit in run), max(hit.end for hit in run)
    if low.endswith(_BEFORE_A_HYPHEN, 0, start):  # 're-let', where the name's own word is 'let'
        start = low.rfind(" ", 0, start) + 1
    if strong or len(items) <= 3:
        found.append(
            Mention(start, end, items, "name" if strong else "hint", best, loose=any(hit.loose for hit in run))
        )
