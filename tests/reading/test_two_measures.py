"""Two measures of one message never take each other's figure, nor an aim or an earlier one, in any order of words."""

import pytest

from bot.reading.read import read_chat
from tests.reading.boards import expectation

SAID = r"""
{One} {first}, {two} {second}.
{One} {first} and {two} {second}.
{One} was {first}, {two} was {second}.
{One} is {first} while {two} is {second}.
{One} and {two} were {first} and {second}.
{One} and {two} are {first} and {second} respectively.
{first} for {One} and {second} for {two}.
{first} {One}, {second} {two}.
{first} was {One} and {second} was {two}.
{One}: {first}; {two}: {second}
{One} - {first}, {two} - {second}
{two} {second}, {One} {first}
{One} ({first}), {two} ({second})
{One} = {first} / {two} = {second}
{One} {first} (target {aim}), {two} {second} (target {other_aim})
{One} {first} against a target of {aim}, {two} {second} against {other_aim}
{One} {first}, up from {was}, and {two} {second}, down from {other_was}
{One} {first} (was {was}), {two} {second} (was {other_was})
{One} was {first}, compared with {was} last quarter, and {two} was {second}, compared with {other_was}.
{One} has moved from {was} to {first} and {two} from {other_was} to {second}.
{One}: target {aim}, actual {first}. {two}: target {other_aim}, actual {second}.
Where {One} managed {first}, {two} managed {second}.
{One} came in at {first}; {two}, by contrast, came in at {second}.
At {first}, {One} is better than last time, and at {second} so is {two}.
We recorded {first} on {One} and {second} on {two}.
{One} is {first}. {two} is {second}.
{One} is {first}. As for {two}, it is {second}.
{One} is {first}. The other one, {two}, is {second}.
Of the two, {One} is {first} and {two} {second}.
{first} is {One}. {second} is {two}.
{One}\n{first}\n{two}\n{second}
{One}\t{first}\n{two}\t{second}
{first} - {One}\n{second} - {two}
{One} stood at {first} at the end of the quarter with {two} at {second}.
{One}, which was {was}, is now {first}, and {two}, which was {other_was}, is now {second}.
I have {first} for {One}; for {two} I have {second}.
For {One} I have {first}; for {two}, {second}.
{One} improved to {first} but {two} slipped to {second}.
{One} is {first} (England {aim}) and {two} is {second} (England {other_aim}).
England is {aim} on {One} and {other_aim} on {two}; we are {first} and {second}.
{One}, at {first}, and {two}, at {second}, are both up.
Both {One} and {two} rose, to {first} and {second}.
{two} fell to {second} and {One} rose to {first}.
Against targets of {aim} and {other_aim}, {One} and {two} were {first} and {second}.
The figures are {first} ({One}) and {second} ({two}).
{One} {first}%, {two} {second}%
{One} is up {change} to {first}, {two} down {change} to {second}.
{One} rose by {change} to {first} and {two} fell by {change} to {second}.
""".strip().splitlines()
# Board, user, names, codes, figures, aims, earlier figures, change.
MEASURES = (
    (
        "northmoor", "U04ICBRO08", ("breast screening", "bowel screening"), ("NM-09", "NM-10"), ("68.3", "72.4"),
        ("70", "60"), ("67.1", "73.0"), "0.6",
    ),
    (
        "northmoor", "U04ICBRO08", ("MMR one dose", "MMR two doses"), ("NM-06", "NM-07"), ("91.2", "88.7"),
        ("95", "95.5"), ("90.8", "88.1"), "0.4",
    ),
    (
        "northmoor", "U04ICBRO08", ("falls admissions", "hip fractures"), ("NM-15", "NM-16"), ("2,141", "566"),
        ("2,000", "550"), ("2,198", "579"), "13",
    ),
    (
        "northmoor", "U04NACMT04", ("care home admissions 65 and over", "care home admissions 18 to 64"),
        ("NM-17", "NM-18"), ("531.6", "12.4"), ("520", "11"), ("548.3", "13.2"), "0.8",
    ),
    (
        "fellmouth", "U09FMTV02", ("male healthy life expectancy", "female healthy life expectancy"),
        ("KM 21", "KM 22"), ("62.7", "63.4"), ("64", "65"), ("62.1", "63.0"), "0.3",
    ),
    (
        "kelderby", "U07ICBGP02", ("LD health checks", "asthma admissions"), ("CM5.2", "CM4.3"), ("49.2", "39.8"),
        ("60", "35"), ("46.1", "41.2"), "1.1",
    ),
)  # fmt: skip


@pytest.mark.parametrize("frame", SAID)
def test_each_of_two_measures_has_its_own_figure_or_none(frame: str) -> None:
    for board, user, names, codes, figures, aims, were, change in MEASURES:
        text = frame.replace("\\n", "\n").replace("\\t", "\t").format(
            One=names[0], two=names[1], first=figures[0], second=figures[1], aim=aims[0], other_aim=aims[1],
            was=were[0], other_was=were[1], change=change,
        )  # fmt: skip
        own = {code: float(figure.replace(",", "")) for code, figure in zip(codes, figures, strict=True)}
        found = read_chat(text[0].upper() + text[1:], user, expectation(board)).readings
        taken = {each.indicator: float(each.value) for each in found if each.certain and each.value is not None}
        assert taken.items() <= own.items(), text
