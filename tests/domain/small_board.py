"""A small board's framework as text, for tests that break or bend one thing in it."""

from bot.domain.framework import parse
from bot.domain.strategy import Framework

SMALL = """
[board]
code = "small"
name = "Smallholm Health and Wellbeing Board"
short = "Smallholm"
mailbox = "hwb@smallholm.example.org"
secretariat = ["SEC"]
sign_off = ["DIR"]

[strategy]
name = "Strategy 2012-15"

[[ladder]]
code = "open"
anchor = "opens"
tone = "ask"

[[ladder]]
code = "remind"
anchor = "due"
days = -5

[[ladder]]
code = "late"
anchor = "due"
days = 1
tone = "late"

[[agency]]
code = "PH"
name = "Public Health"
posts = ["PH-1", "PH-2"]

[[agency]]
code = "VOL"
name = "Voluntary Action"

[[post]]
code = "SEC"
title = "Policy Officer"
agency = "PH"
level = "secretariat"

[[post]]
code = "DIR"
title = "Director"
agency = "PH"
level = "director"

[[post]]
code = "PH-1"
title = "Performance lead"
agency = "PH"

[[post]]
code = "PH-2"
title = "Analyst"
agency = "PH"

[[contact]]
post = "SEC"
name = "Sam Elm"
email = "sam@smallholm.example.org"

[[contact]]
post = "PH-1"
name = "Ada Oak"
email = "ada@smallholm.example.org"
slack = "U01ADA"
deputy = "PH-2"
valid_to = 2013-06-30

[[contact]]
post = "PH-1"
name = "Bea Ash"
email = "bea@smallholm.example.org"
valid_from = 2013-07-01

[[contact]]
post = "PH-2"
name = "Cy Yew"
email = "cy@smallholm.example.org"

[[theme]]
code = "T1"
name = "Start"
sponsor = "DIR"
leads = ["DIR"]

[[objective]]
code = "T1-O1"
theme = "T1"
text = "Fewer smokers"
leads = ["PH", "VOL"]

[[indicator]]
code = "T1-01"
name = "Smokers"
objective = "T1-O1"
sources = ["PH"]
polarity = "lower"
target_text = "below the average"
low = 0
high = 100

[[target]]
indicator = "T1-01"
period = "2013-14 Q2"
value = 18.5

[[value]]
indicator = "T1-01"
period = "2012-13 Q4"
value = 20.1

[[value]]
indicator = "T1-01"
period = "2012-13"
value = 21

[[action]]
code = "A1"
title = "Open the clinic"
owner = "PH"

[[question]]
code = "Q1"
prompt = "What do people say?"
audience = "VOL"

[[report]]
code = "performance"
name = "Performance report"
themes = ["T1"]

[[meeting]]
code = "2013-11"
date = 2013-11-21
reports = ["performance"]

[[meeting]]
code = "2014-01"
date = 2014-01-23

[[ask]]
meeting = "2013-11"
period = "2013-14 Q2"
available = 2013-10-14
indicators = ["T1-01"]
"""


def small(*replacements: tuple[str, str]) -> Framework:
    """The small board with some of its text replaced."""
    return parse(small_text(*replacements))


def small_text(*replacements: tuple[str, str]) -> str:
    """The small board's text with some of it replaced; each must be there to replace."""
    text = SMALL
    for old, new in replacements:
        assert old in text, f"{old!r} is not in the small board"
        text = text.replace(old, new)
    return text
