"""A figure that is denied, wished, told of by others, of one place or taken back is never recorded as certain."""

import pytest

from bot.reading.read import read_chat
from tests.reading.boards import expectation

SAID = """
Is {name} {value}?
Was it {value} you wanted for {name}?
{Name} isn't {value}.
{Name} is not {value}.
I don't think {name} is {value}.
I doubt {name} is {value}.
If {name} is {value} then we have a problem.
{Name} would have been {value} but for the strike.
{Name} would be {value} if the late returns were counted.
{Name} should reach {value} by March.
We want {name} to be {value}.
We aim for {name} of {value}.
We need {name} at {value}.
{Name} needs to be {value}.
{Name} must be {value} by March.
{Name} was meant to be {value}.
{Name} used to be {value}.
{Name} had been {value}.
{Name} was {value} before the change.
{Name} could have been {value}.
Someone told me {name} is {value}.
The Chronicle says {name} is {value}.
The paper reported {name} at {value}.
A colleague thinks {name} is {value}.
{Name} is {value} at the Thornbeck site.
{Name} is {value} in the north.
{Name} is {value} for one practice.
In one ward {name} is {value}.
{Name} at its peak was {value}.
Our record for {name} is {value}.
{Name} hit {value} in one week.
{Name} for the first two months: {value}
{Name} for 2023-24 was {value}.
{Name} next quarter will be {value}.
{Name} by year end: {value}
Please ignore {name} {value}.
Ignore the {value} I sent for {name}.
Don't use {value} for {name}.
{Name} {value} is wrong.
{Name} {value} was a typo.
{Name}: {value} - no, scrap that.
{Name} {value} (England)
{Name} {value} (target)
{Name} {value} (last year)
{Name} {value} (baseline)
{Name} {value} - forecast
{Name} {value} [old figure]
{Name} {value} (not ours)
{Name} {value} (region)
Target for {name} is {value}.
The {name} target is {value}.
{Name} target: {value}
{Name} last year: {value}
{Name} baseline {value}
{Name} forecast {value}
{Name} plan {value}
{Name} trajectory {value}
{Name} England {value}
National {name}: {value}
Regional {name} is {value}.
Last year's {name} was {value}.
The previous figure for {name} was {value}.
Our ambition for {name} is {value}.
We are aiming for {value} on {name}.
We hope {name} will be {value}.
We expect {name} to be {value}.
We predict {value} for {name}.
{Name} is projected at {value}.
{Name} is forecast at {value}.
{Name} is due to hit {value}.
{Name} is on course for {value}.
{Name} is heading for {value}.
{Name} has to get to {value}.
{Name} never reached {value}.
{Name} fell short of {value}.
{Name} missed {value}.
{Name} is nowhere near {value}.
{Name} is below {value}.
{Name} is above {value}.
{Name} is within sight of {value}.
{Name} beat {value}.
{Name} did not reach {value}.
{Name} is up {value}.
{Name} is down {value}.
{Name} improved by {value}.
{Name} changed by {value}.
{Name} is {value} better.
{Name} rose {value} points.
{Name} dropped from {value}.
{Name} moved away from {value}.
{Name} averaged {value} in the best practice.
The best we have ever had for {name} is {value}.
The worst for {name} was {value}.
The median for {name} is {value}.
{Name} lower limit {value}
{Name} upper confidence limit {value}
{Name} numerator {value}
{Name} denominator {value}
{Name} last published: {value}
The published {name} is {value}, which is old.
The dashboard still shows {value} for {name}.
We reported {value} for {name} last time.
You have {value} for {name} on your list.
You quoted {value} for {name}.
Your letter says {value} for {name}.
The board was told {value} for {name}.
In July we said {value} for {name}.
{Name} in the north locality was {value}.
{Name} at the Thornbeck site: {value}
{Name} for August alone: {value}
{Name} in August was {value}.
{Name} (July only) {value}
{Name} {value} (July only)
{Name} {value} among men
{Name} was {value} in our best practice.
{Name} {value} excluding Thornbeck
{Name} {value} without the Kestrel practice
{Name} {value} for two of the three practices
{Name} {value} so far
{Name} {value} to date, one practice to come
{Name} {value} for the first two months
{Name} for the last six months {value}
{Name} for the whole year was {value}.
{Name} for 2025-26: {value}
{Name} {value} (Dale only)
{Name} {value} (ICB-wide)
{Name} {value} across the ICS
{Name} {value} at ICB level
{Name} {value} regionally
{Name} in Q1: {value}
Q1 {name} {value}
{Name} was {value} in Q1.
{Name} is {value} in the deprived wards.
{Name} for the most deprived fifth: {value}
{Name}: {value} in the worst ward
{Name} was {value} for July and August only.
{Name} was {value} up to the end of August.
{Name} {value} (not all practices in)
{Name} {value}, two practices missing
{Name} is {value} if you leave out the coast.
{Name} was {value} on the west side.
Just the town: {name} {value}
{Name} {value} - that is only the acute trust
{Name} was {value} before cleansing.
{Name} {value} (last week)
{Name} over the last fortnight: {value}
{Name} is {value} this week.
{Name} for April to September: {value}
Half-year {name}: {value}
{Name} rolling 12 months {value}
{Name} three-year average {value}
{Name} five year rolling {value}
{Name} in the pilot wards: {value}
{Name} in Castle ward {value}
The Castle ward figure for {name} is {value}.
One team had {name} at {value}.
The west team's {name} was {value}.
{Name} of {value} was seen in one practice.
Dr Patel's practice had {name} of {value}.
""".strip().splitlines()
MEASURES = (
    ("northmoor", "U04ICBRO08", "breast screening", "68.3"),
    ("northmoor", "U04NPHCO03", "health checks", "1,187"),
    ("wexcombe", "U07WHSTB03", "households in temporary accommodation", "398"),
    ("fellmouth", "U09SVCE06", "NCTR", "89"),
    ("kelderby", "U07WPHIH01", "alcohol-specific admissions", "147.2"),
)


@pytest.mark.parametrize("frame", SAID)
def test_what_nobody_says_is_so_is_never_certain(frame: str) -> None:
    taken = []
    for board, user, name, value in MEASURES:
        text = frame.format(name=name, Name=name[0].upper() + name[1:], value=value)
        found = read_chat(text, user, expectation(board)).readings
        taken += [text for each in found if each.certain and each.value is not None]
    assert taken == []
