"""Clausewise: the periods of a sentence that stand each in a clause with one figure of its own."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

# What parts one clause of a sentence from the next: a mark, or a word that joins, opposes, compares or goes on.
_CUT = re.compile(
    r"[,;:()\[\]\n]|\s[-–—]\s|—|\b(?:and|but|while|whereas|then|though|although|when|which|before|after|against|than|"
    r"from|compared|versus|vs|plus|with|whilst|yet|where|so)\b"
)

_BY = re.compile(r"\bby (?:about |around |just |only |a further |another )?$")
_MORE = re.compile(r"\s(?:[a-z]+\s)?(?:up|down|more|fewer|less|higher|lower|better|worse|longer|shorter)\b(?! to\b)")
_WANTED = re.compile(r"[\s-](?:target|standard|limit|threshold|ambition|goal)\b")  # 'hit the 25 minute target'
# 'In September (63,402)', 'than in August, when it was 19.6'.
_OPENED = re.compile(
    r"(?:'s)?\s?[(:]\s?|,?\s(?:when|where|which)\s(?:(?:it|we|they|this|that|there)\s)?(?:was|were|had been|stood at|"
    r"came to|had|did|saw)\s(?:at\s|only\s|just\s)?"
)

_INTO_A_BRACKET = re.compile(r"\s?(?:%|[a-z]+)?\s?[(\[](?:(?:in|for|the)\s)*")


def by_clause(low: str, figures: Sequence[Figure], periods: Sequence[Said]) -> dict[int, Said]:
    """The period of each figure, where every period said stands in a clause of its own with one, or in turn with some.

    'In August the response was 35:30 and in September it came down to 33:15, which is far off eighteen.' Nothing where
    any period stands otherwise, or within another.
    """
    if len(periods) < 2 or len(figures) < 2 or any(each.period is None for each in periods) or _overlap(periods):
        return {}
    found: dict[int, Said] = {}
    told = [each for each in figures if not _is_a_change(low, each)]
    for clause in _joined(low, _clauses(low, told, periods)) if told else ():
        if any(isinstance(each, Said) for each in clause):
            if not _in_turn(clause):
                return {}
            first, second = clause[::2], clause[1::2]
            ours, theirs = (first, second) if isinstance(first[0], Figure) else (second, first)
            pairs = zip(ours, theirs, strict=True)
            found |= {figures.index(f): p for f, p in pairs if isinstance(f, Figure) and isinstance(p, Said)}
    return found


def _clauses(low: str, figures: Sequence[Figure], periods: Sequence[Said]) -> list[list[Figure | Said]]:
    """The figures and periods of each clause that has any, in their order."""
    standing: list[Figure | Said] = sorted([*figures, *periods], key=lambda one: one.start)
    made = [[standing[0]]]
    for last, each in pairwise(standing):
        opened = isinstance(last, Said) and isinstance(each, Figure) and _OPENED.fullmatch(low, last.end, each.start)
        if not opened and _CUT.search(low, last.end, each.start):
            made.append([each])
        else:
            made[-1].append(each)
    return made


def _joined(low: str, clauses: list[list[Figure | Said]]) -> list[list[Figure | Said]]:
    """The clauses, a period alone put with the figure alone before or behind it, where only one stands beside it.

    A bracket of its own behind a figure, '48.8 (Apr), 49.9 (May)', is that figure's, whatever follows.
    '£44,750 we paid, July to September, is more than …', 'in September, once all was in, 63,402'.
    """
    made: list[list[Figure | Said]] = []
    for n, clause in enumerate(clauses):
        last, after = made[-1] if made else [], clauses[n + 1] if n + 1 < len(clauses) else []
        behind = _alone(clause, Said) and _alone(last, Figure)
        behind = behind and (not _alone(after, Figure) or _is_bracketed(low, last[0], clause[0]))
        if behind or (_alone(clause, Figure) and _alone(last, Said)):
            made[-1] = [*last, *clause]
        else:
            made.append(clause)
    return made


def _is_bracketed(low: str, figure: Figure | Said, period: Figure | Said) -> bool:
    return bool(_INTO_A_BRACKET.fullmatch(low, figure.end, period.start)) and low.startswith((")", "]"), period.end)


def _alone(clause: Sequence[Figure | Said], kind: type) -> bool:
    return len(clause) == 1 and isinstance(clause[0], kind)


def _is_a_change(low: str, figure: Figure) -> bool:
    """'Rose by 21', 'ten per cent up on', '1.2 fewer than'; or what was wanted: 'the 25 minute target'."""
    by = _BY.search(low, max(0, figure.start - 20), figure.start)
    told = by or _MORE.match(low, figure.end) or _WANTED.match(low, figure.end)
    return figure.unit == "points" or bool(figure.sign in ("+", "±") or told)


def _in_turn(clause: Sequence[Figure | Said]) -> bool:
    """Say whether a clause has as many periods as figures, one after the other."""
    return len(clause) % 2 == 0 and all(isinstance(a, Figure) is not isinstance(b, Figure) for a, b in pairwise(clause))


def _overlap(periods: Sequence[Said]) -> bool:
    spans = sorted({(each.period.start, each.period.end) for each in periods if each.period})
    return any(a[1] >= b[0] for a, b in pairwise(spans))
