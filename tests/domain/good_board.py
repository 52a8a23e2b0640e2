"""A board's framework with which no rule finds fault, for tests that spoil one thing in it."""

from bot.domain.framework import parse
from bot.domain.strategy import Framework

GOOD = """
[board]
code = "good"
name = "Goodholm Health and Wellbeing Board"
short = "Goodholm"
mailbox = "hwb@goodholm.example.org"
channel = "C01BOARD"
secretariat = ["SEC"]
sign_off = ["DIR"]

[strategy]
name = "Strategy 2026-29"
valid_from = 2026-04-01
valid_to = 2027-03-31

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

[[ladder]]
code = "director"
anchor = "due"
days = 2
reader = "director"
tone = "escalate"

[[agency]]
code = "PH"
name = "Public Health"
posts = ["PH-1"]
director = "DIR"

[[agency]]
code = "ICB"
name = "Integrated Care Board"
posts = ["ICB-1"]
director = "DIR"

[[post]]
code = "SEC"
title = "Policy officer"
agency = "PH"
level = "secretariat"

[[post]]
code = "DIR"
title = "Director"
agency = "PH"
level = "director"

[[post]]
code = "PH-1"
title = "Analyst"
agency = "PH"

[[post]]
code = "ICB-1"
title = "Performance lead"
agency = "ICB"

[[contact]]
post = "SEC"
name = "Sam Elm"
email = "sam@goodholm.example.org"

[[contact]]
post = "DIR"
name = "Dora Fir"
email = "dora@goodholm.example.org"
deputy = "PH-1"

[[contact]]
post = "PH-1"
name = "Ada Oak"
email = "ada@goodholm.example.org"

[[contact]]
post = "ICB-1"
name = "Ira Birch"
email = "ira@icb.example.org"

[[theme]]
code = "T1"
name = "Start well"
sponsor = "DIR"
leads = ["DIR"]

[[objective]]
code = "O1"
theme = "T1"
text = "Fewer babies meet smoke before they are born"
leads = ["PH"]

[[objective]]
code = "O2"
theme = "T1"
text = "Every family knows where to turn"
leads = ["ICB"]

[[indicator]]
code = "I1"
name = "Women smoking at time of delivery"
objective = "O1"
sources = ["PH"]
polarity = "lower"
baseline = 9.8
baseline_period = "2024-25"
target_text = "9%"
tolerance = 0.5
release_month = 9

[[indicator]]
code = "I2"
name = "Families visited at home"
objective = "O2"
sources = ["ICB"]
unit = "count"
baseline = 140
baseline_period = "2025-26"
target_text = "150 a quarter"
tolerance = 5
disclosure = "below-5"

[[target]]
indicator = "I1"
period = "2025-26"
value = 9

[[target]]
indicator = "I2"
period = "2026-27 Q2"
value = 150

[[action]]
code = "A1"
title = "Open the clinic"
owner = "ICB"
deadline = 2026-12-31
theme = "T1"

[[report]]
code = "performance"
name = "Performance report"
themes = ["T1"]

[[meeting]]
code = "2026-11"
date = 2026-11-26
reports = ["performance"]

[[meeting]]
code = "2027-01"
date = 2027-01-28

[[ask]]
meeting = "2026-11"
period = "2025-26"
available = 2026-09-10
indicators = ["I1"]

[[ask]]
meeting = "2026-11"
period = "2026-27 Q2"
available = 2026-10-14
indicators = ["I2"]
"""


def good_text(*replacements: tuple[str, str]) -> str:
    """The good board's text with some of it replaced, once each; each must be there to replace."""
    text = GOOD
    for old, new in replacements:
        assert old in text, f"{old!r} is not in the good board"
        text = text.replace(old, new, 1)
    return text


def good(*replacements: tuple[str, str]) -> Framework:
    """The good board with some of its text replaced."""
    return parse(good_text(*replacements))
