"""Answers typed under the lines of our request where no mark tells them from it."""

import pytest

from tests.reading.letters import inline, opened

MEASURE = "NM-11  NHS Health Checks completed (count), last period 1,148, target 1,250 (baseline 1,020 in 2023-24)"
ACTION = "NM-A08  Publish the whole-systems healthy weight plan, due 31 January 2027"
LETTER = (
    "Mine below\n\nOn 1 October 2026 09:12 Alison Marrick wrote:\n\nDear Callum,\n\nIndicators\n{measure}\n{figure}\n"
    "Delivery plan actions (complete / on track / at risk / delayed / not started)\n{action}\n{news}\n\nMany thanks\n"
)


def typed(figure="", news=""):
    """What is taken for typed in."""
    return [text for text, _ in inline(opened(LETTER.format(measure=MEASURE, action=ACTION, figure=figure, news=news)))]


@pytest.mark.parametrize(
    "figure", ["1,206", "1,206 (was 1,148)", "1,206 (1,148 last time)", "1,206, down from 1,248", "We make it 1,206"]
)
def test_a_figure_with_what_it_was_is_an_answer(figure):
    assert typed(figure=figure) == [figure]


@pytest.mark.parametrize(
    "news",
    [
        "Steering group met twice, we are on track.",
        "Five chapters of eight written, the rest by Christmas",
        "Author has left, this will slip into March.",
        "Not there yet, with the designers",
    ],
)
def test_words_of_how_an_action_stands_are_an_answer(news):
    assert typed(news=news) == [news]


@pytest.mark.parametrize(
    "news", ["Last time: at risk", "Owner: Public Health, delayed posts", "Please say whether it is on track", ""]
)
def test_what_a_request_says_of_an_action_is_none(news):
    assert typed(news=news) == []
