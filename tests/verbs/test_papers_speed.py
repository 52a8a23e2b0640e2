"""Compiling and writing all the papers is quick, and stays in proportion to the indicators."""

from time import process_time

import pytest

from bot.domain.highlights import compile_report
from bot.domain.strategy import Ask, Framework
from bot.papers import papers
from tests import made_up

BASE = made_up.framework()


def many(count: int) -> Framework:
    """The board with so many indicators, all asked for at its meeting, every third of them red."""
    model = BASE.indicator[0]
    rows = [model.model_copy(update={"code": f"X{n}", "name": f"Indicator {n}"}) for n in range(count)]
    asked = Ask(
        meeting=BASE.ask[0].meeting,
        period=made_up.ASKED,
        available=BASE.ask[0].available,
        indicators=tuple(i.code for i in rows),
    )
    targets = tuple(BASE.target[0].model_copy(update={"indicator": i.code}) for i in rows[::3])
    return BASE.model_copy(update={"indicator": tuple(rows), "ask": (asked,), "target": targets})


def seconds(count: int) -> float:
    """Seconds of processor time to compile one edition of so many indicators and write its papers."""
    framework = many(count)
    cycle, facts = made_up.cycle(framework), made_up.facts(framework)
    figures = [9.8 - 0.1 * n for n in range(20)]
    series = [v for n in range(count) for v in made_up.run(1000 * n, f"X{n}", figures)]
    facts = facts.model_copy(update={"series": tuple(series), "updates": (), "voices": (), "queries": ()})
    begun = process_time()
    papers(compile_report(framework, cycle, facts, made_up.NOW))
    return process_time() - begun


def test_sixty_indicators_of_twenty_points_take_under_two_seconds():
    seconds(2)
    assert seconds(60) < 2


@pytest.mark.slow
def test_ten_times_the_indicators_take_under_eleven_times_as_long():
    seconds(2)
    few, many_more = (min(seconds(count) for _ in range(3)) for count in (40, 400))
    assert many_more < 11 * few
