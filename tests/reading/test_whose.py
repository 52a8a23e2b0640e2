"""Another place's figure, an aim or last year's beside a measure's own is never taken for it, whatever the sentence."""

import pytest

from bot.reading.read import read_chat
from tests.reading.boards import expectation

ELSEWHERE = (
    "England", "England as a whole", "the England average", "the North East", "our region", "the region overall",
    "the ICS", "our statistical neighbours", "our nearest neighbours", "peers", "the peer group", "similar areas",
    "CIPFA neighbours", "other trusts", "the national average", "the county", "the rest of the county",
    "comparable boroughs", "the national mean", "our family group", "the national picture", "Yorkshire",
    "the North East average", "neighbouring Eastmoor", "the average across the region", "most councils",
)  # fmt: skip
AIMS = (
    "the target", "our trajectory", "the plan", "the standard", "the ambition", "the expected level",
    "the stretch target", "the national standard", "the threshold",
)  # fmt: skip
EARLIER = (
    "last year", "this time last year", "a year ago", "the same quarter last year", "12 months ago",
    "the quarter before",
)  # fmt: skip
BESIDE = (
    "{Name} was {ours}; {other} was {theirs}.", "{Name} was {ours}, where {other} was at {theirs}.",
    "{Name} {ours} ({other} {theirs})", "{Name}: {ours}. {Other}: {theirs}.",
    "{Other} is on {theirs} but our {name} is {ours}.", "{Name} {ours} compared with {theirs} for {other}",
    "{Name} stands at {ours}, with {other} at {theirs}", "{ours} for {name}, {theirs} for {other}.",
    "Against {theirs} for {other}, {name} is {ours}.", "{Name} is {ours} - {other} sits at {theirs}",
    "{Name} came in at {ours} whereas {other} came in at {theirs}", "{Other} on {name} is {theirs}.",
    "While {other} was {theirs}, {name} here was {ours}.",
)  # fmt: skip
BEFORE = (
    "{Name} was {ours}; {other} it was {theirs}.", "{Name} {ours} ({other} {theirs})",
    "{Other} it was {theirs} but {name} is now {ours}.", "{Name} {ours} compared with {theirs} {other}",
    "{Name} has gone from {theirs} {other} to {ours}", "From {theirs} {other}, {name} is now {ours}.",
    "{Name} was {theirs} {other}.", "{Name} of {ours} is up on {theirs} {other}",
)  # fmt: skip
MEASURES = (
    ("northmoor", "U04ICBRO08", "breast screening", "68.3", "66.9"),
    ("northmoor", "U04NPHCO03", "smoking prevalence", "12.4", "13.1"),
    ("kelderby", "U07WPHIH01", "alcohol-specific admissions", "147.2", "152.6"),
)


def taken_wrongly(frames: tuple[str, ...], other: str) -> list[str]:
    """The sentences of which the figure that is not ours was recorded."""
    wrong = []
    for board, user, name, ours, theirs in MEASURES:
        for frame in frames:
            text = frame.format(
                name=name,
                Name=name.capitalize(),
                ours=ours,
                theirs=theirs,
                other=other,
                Other=other[0].upper() + other[1:],
            )
            found = read_chat(text, user, expectation(board)).readings
            wrong += [text for each in found if each.certain and f"{each.value}" == theirs]
    return wrong


@pytest.mark.parametrize("place", ELSEWHERE)
def test_another_places_figure_is_never_ours(place: str) -> None:
    assert taken_wrongly(BESIDE, place) == []


@pytest.mark.parametrize("aim", AIMS)
def test_an_aim_is_never_the_figure(aim: str) -> None:
    assert taken_wrongly(BESIDE, aim) == []


@pytest.mark.parametrize("time", EARLIER)
def test_an_earlier_figure_is_never_the_one_asked_for(time: str) -> None:
    assert taken_wrongly(BEFORE, time) == []
