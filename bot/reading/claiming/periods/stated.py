"""Stated: which periods a statement such as 'not out yet' may be of, where figures are given beside it."""

import re

from bot.reading.claiming.marks.noticed import Marks
from bot.reading.noticing.periods import Said
from bot.reading.noticing.states import State

_IS_ITS = re.compile(r"\s?%?(?:\s(?:a|per) (?:day|week|month))?\s?\(?(?:in|for|during|over)\s(?:the\s)?")


def behind_figures(low: str, state: State, marks: Marks) -> list[Said]:
    """The periods, without those that a figure before the statement parts from a later one.

    In 'November 36.2, December not out yet' and in '36.2 in November, December not out yet' it is of December alone.
    """
    before = [figure for figure in marks.figures if figure.end <= state.start]
    last = max((each.start for each in marks.periods if each.end <= state.start), default=0)
    if not before or last < before[-1].end:
        return list(marks.periods)
    rest = [each for each in marks.periods if each.start >= before[-1].end]
    if rest and rest[0].end <= state.start and _IS_ITS.fullmatch(low, before[-1].end, rest[0].start):
        return rest[1:]
    ahead = [each for each in rest if each.end <= state.start]
    return rest[1:] if len(ahead) > 1 and len(ahead) == len(marks.periods) else rest
