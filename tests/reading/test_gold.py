"""The reader is held to what careful analysts recorded from whole messages of two boards."""

import json
from collections import Counter
from pathlib import Path

import pytest

from bot.reading.command import shown
from tests.reading.boards import expectation
from tests.reading.scoring import f1, load, rate, score

MESSAGES = Path(__file__).parent / "messages"
BOARDS = sorted(folder.name for folder in MESSAGES.iterdir() if folder.is_dir())
# A board's first messages and its latest are read in the short form, those between in the long one.
LATEST = 28
LONG = {name for name in BOARDS if name[-1].isdigit() and int(name.lstrip("abcdefghijklmnopqrstuvwxyz")) < LATEST}


def unmet(folder):
    """The names of the messages of a folder that the reader does not yet read as it should."""
    listed = folder / "unmet.txt"
    return listed.read_text(encoding="utf-8").split() if listed.exists() else []


def met(folder):
    """The messages of a folder without those that the reader does not yet read as it should."""
    return [gold for gold in sorted(folder.glob("*.json")) if gold.stem not in unmet(folder)]


def read(gold, board):
    """What is read of the message that this gold is of."""
    message = next(path for path in (gold.with_suffix(".eml"), gold.with_suffix(".txt")) if path.exists())
    return json.loads(shown(message.name, message.read_bytes(), expectation(board)))


@pytest.fixture(
    scope="module",
    params=[pytest.param(board, marks=pytest.mark.slow) if board in LONG else board for board in BOARDS],
)
def scored(request):
    counts: Counter[str] = Counter()
    faults = {}
    for gold in met(MESSAGES / request.param):
        if found := score(load(gold), read(gold, request.param), counts):
            faults[gold.stem] = found
    return counts, faults


def test_no_wrong_figure_is_ever_recorded_as_certain(scored):
    counts, faults = scored
    assert counts["wrong"] == 0, faults


def test_nothing_is_said_to_be_missing_that_is_not(scored):
    counts, faults = scored
    assert counts["wrong null"] == 0, faults


def test_certain_figures_are_recorded(scored):
    counts, faults = scored
    assert rate(counts["recalled"], counts["certain"]) >= 0.97, faults


def test_doubtful_figures_are_put_back(scored):
    counts, faults = scored
    assert rate(counts["flagged"], counts["unsure"]) >= 0.90, faults


def test_messages_are_classed(scored):
    counts, faults = scored
    assert rate(counts["class"], counts["messages"]) >= 0.97, faults


def test_action_updates_are_read(scored):
    counts, faults = scored
    assert f1(counts) >= 0.95, faults


def test_answers_stand_under_their_questions(scored):
    counts, faults = scored
    assert rate(counts["answers right"], counts["answers"]) >= 0.95, faults


def test_at_most_one_needless_question_in_ten_messages(scored):
    counts, faults = scored
    assert counts["needless"] + counts["asked back"] <= counts["messages"] / 10, faults


@pytest.mark.parametrize("board", [board for board in BOARDS if unmet(MESSAGES / board)])
def test_what_is_not_read_whole_yet_is_never_read_wrongly(board):
    for name in unmet(MESSAGES / board):
        counts: Counter[str] = Counter()
        gold = MESSAGES / board / f"{name}.json"
        faults = score(load(gold), read(gold, board), counts)
        assert counts["wrong"] == 0, (name, faults)
