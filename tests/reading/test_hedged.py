"""A figure said with any hedge, before it or behind it, is never taken as certain, whatever the sentence."""

import pytest

from bot.reading.read import read_chat
from tests.reading.boards import expectation

BEFORE = """
about | around | roughly | approximately | approx. | circa | nearly | almost | just under | just over | a little over |
a shade under | somewhere around | in the region of | an estimated | we think | we reckon | I believe | probably |
likely | maybe | perhaps | possibly | at least | at most | no more than | more than | less than | over | under |
close to | getting on for | upwards of | north of | in the order of | of the order of | something like | give or take |
shall we say | pushing | touching | hovering around | hovering near | bordering on | in excess of | a ballpark |
a rough | a guesstimate of | an indicative | as much as | anywhere up to | tentatively | notionally | unofficially |
reportedly |
apparently | allegedly | supposedly | from memory | off the top of my head | if I remember rightly |
unless I'm mistaken | as far as I can tell | best guess | looks like | looking like | likely to be | expected to be |
forecast to be | thought to be | believed to be | said to be | understood to be | estimated to be | assumed to be |
hopefully | in theory | on paper | at a guess | I'd guess | I'd say | I'd put it at | could be | may be | might be |
somewhere near | not far off | not far short of | knocking on | within a whisker of | slightly above | well over |
comfortably over | marginally below | the best part of
""".replace("\n", " ").split(" | ")
BEHIND = """
or so | or thereabouts | ish | -ish | approx | give or take | (estimate) | (est.) | more or less | roughly | I think |
I believe | if memory serves | from memory | at a guess | ballpark | ? | (?) | and a bit | maybe | perhaps | possibly |
probably | unless I'm mistaken | but don't quote me | but I'd need to check | but I'm not certain |
though I'm not sure | I'd say | but that's a guess | but that is only an estimate | , finger in the air |
, I'd need to double check | , which I'm not confident in | , though that looks wrong | , which can't be right |
, so I'm told | , apparently | , or near enough | , near as damn it | , rounded up | , hand on heart not sure |
, but do check | , but please verify | , but hold off using it | , don't enter it yet | , not for entry yet
""".replace("\n", " ").split(" | ")
MEASURES = (
    ("northmoor", "U04ICBRO08", "breast screening", "68.3"),
    ("northmoor", "U04NPHCO03", "health checks", "1,187"),
    ("wexcombe", "U07WHSTB03", "households in temporary accommodation", "398"),
)


def certain(board: str, user: str, text: str) -> list[str]:
    """What of a message is recorded as certain."""
    found = read_chat(text, user, expectation(board)).readings
    return [f"{each.indicator} {each.value}" for each in found if each.certain and each.value is not None]


@pytest.mark.parametrize("hedge", [each.strip() for each in BEFORE])
@pytest.mark.parametrize(("board", "user", "name", "value"), MEASURES)
def test_a_figure_behind_a_hedge_is_asked_about(hedge: str, board: str, user: str, name: str, value: str) -> None:
    for text in (
        f"{name.capitalize()} is {hedge} {value}.",
        f"{name}: {hedge} {value}",
        f"We had {name} at {hedge} {value}",
    ):
        assert certain(board, user, text) == [], text


@pytest.mark.parametrize("hedge", [each.strip() for each in BEHIND])
@pytest.mark.parametrize(("board", "user", "name", "value"), MEASURES)
def test_a_figure_before_a_hedge_is_asked_about(hedge: str, board: str, user: str, name: str, value: str) -> None:
    text = f"{name.capitalize()} is {value}{'' if hedge[0] in ',-' or hedge == 'ish' else ' '}{hedge}"
    assert certain(board, user, text) == [], text
