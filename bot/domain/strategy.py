"""The framework: one board's whole plan as a handful of flat tables tied by codes."""

from datetime import date, time
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator

from bot.domain.record import Record
from bot.domain.units import unit_named

Polarity = Literal["higher", "lower", "neutral"]
Unit = Literal[
    "percent",
    "proportion",
    "count",
    "rate per 1,000",
    "rate per 10,000",
    "rate per 100,000",
    "per day",
    "pounds",
    "weeks",
    "days",
    "hours",
    "minutes",
    "seconds",
    "months",
    "years",
    "score",
    "ratio",
    "yes-no",
]
Frequency = Literal["monthly", "quarterly", "half-yearly", "yearly", "three-yearly", "once"]
Disclosure = Literal["none", "below-5", "1-to-7", "round-to-5", "suppress-and-round"]
Standing = Literal["approved", "proposed"]
Level = Literal["performance", "officer", "director", "sponsor", "chair", "secretariat", "group"]
Tone = Literal["ask", "remind", "urge", "late", "escalate"]
Body = Literal["board", "executive", "partnership", "development"]
Told = Literal["secretariat", "leads", "board"]
Section = Literal[
    "red-box", "voices", "stories", "self-assessment", "review", "evaluation", "audit", "look-back", "scrutiny", "grid"
]
Anchor = Literal["opens", "due", "closes", "lodged", "meets"]
ENGLAND = "E92000001"


class Row(Record):
    """What every row of a framework carries beside its own columns.

    `standing` is 'proposed' until the board's `minute` approves it; a live installation chases
    approved rows only. `ours` marks a plausible choice of ours where the board's paper is silent.
    """

    valid_from: date | None = None
    valid_to: date | None = None
    standing: Standing = "approved"
    minute: str = ""
    ours: bool = False
    note: str = ""


class Board(Row):
    """The board itself, where its bot lives, and who signs.

    `secretariat`, `cleared_by` and `sign_off` are post codes; `board_list` are email addresses;
    `mailbox` is the address that replies come to; `authserv_id` names our own mail server, whose
    Authentication-Results are trusted (empty: none is stamped). `area` is the ONS code published figures go by,
    `compared_with` the codes of the areas whose published figures ours are compared with, the first before others;
    `proper_officer` are the posts that decide what is exempt.
    """

    code: str
    name: str
    short: str
    mailbox: str
    channel: str = ""
    secretariat_channel: str = ""
    board_list: tuple[str, ...] = ()
    secretariat: tuple[str, ...] = ()
    cleared_by: tuple[str, ...] = ()
    sign_off: tuple[str, ...] = ()
    authserv_id: str = ""
    closure_days: tuple[date, ...] = ()
    area: str = ""
    compared_with: tuple[str, ...] = (ENGLAND,)
    proper_officer: tuple[str, ...] = ()


class Strategy(Row):
    """The strategy the framework serves; its dates are `valid_from` and `valid_to`.

    `succeeded_by` names the strategy in force from the day after `valid_to`: codes and series go on under it.
    """

    name: str
    succeeded_by: str = ""


class BackPlan(Row):
    """Working days between the steps of a cycle, counted backwards from the meeting.

    `clear_days` are clear working days between despatch and meeting (5 in England's access rules).
    `groups` are the working days a group is given before the meeting of its own at which it answers.
    """

    clear_days: int = 5
    lodged: int = 2
    cleared: int = 2
    closes: int = 3
    due: int = 5
    opens: int = 20
    groups: int = 10
    send_at: time = time(9, 0)
    due_at: time = time(17, 0)


class Rung(Row):
    """One step of the ladder: `days` working days after (or, below zero, before) its `anchor`.

    `reader` says who is written to, as a level of post; `channel` 'chat' falls back to email.
    Anyone above 'performance' is written to only when the secretariat has released it.
    """

    code: str
    anchor: Anchor
    days: int = 0
    reader: Level = "performance"
    tone: Tone = "remind"
    channel: Literal["chat", "email"] = "chat"


class Agency(Row):
    """A body or office that leads or holds data. `posts` answer for it, first named first asked.

    An agency without posts has nobody to ask: the secretariat is told. Voluntary groups are
    reminded, never escalated.
    """

    code: str
    name: str
    kind: Literal["statutory", "voluntary", "group"] = "statutory"
    posts: tuple[str, ...] = ()
    director: str = ""


class Post(Row):
    """An office that people hold one after another."""

    code: str
    title: str
    agency: str
    level: Level = "performance"


class Contact(Row):
    """A person who holds a post from one date to another, with a deputy post."""

    post: str
    name: str
    email: str = ""
    slack: str = ""
    deputy: str = ""


class Theme(Row):
    """A chapter, priority or life stage. `sponsor` and `leads` are post codes.

    `scrutiny` says which scrutiny work touches it.
    """

    code: str
    name: str
    sponsor: str = ""
    leads: tuple[str, ...] = ()
    agency: str = ""
    mode: Literal["", "do", "sponsor", "watch"] = ""
    scrutiny: str = ""


class Objective(Row):
    """A promise in words within a theme; `leads` are agency codes."""

    code: str
    theme: str
    text: str
    leads: tuple[str, ...] = ()


class Indicator(Row):
    """A measure. `sources` (agency codes) give its figure; the objective's leads give commentary.

    `baseline` is the value at `baseline_period`; `target_text` is the target as the board wrote it;
    what of it could be resolved stands in the target table. `tolerance` is how far from the target,
    in the indicator's unit, is amber rather than red. `low` and `high` bound what is possible. The unit may be spelt as
    people do ('%', '£', 'mm:ss': see units.py).
    `part_of` is the indicator whose figure is the total of this one and its like. `cost_band` is how dear the
    problem is, as `cost_source` states it: worsening in the highest band puts it in the red box. From `break_on`
    it is measured another way, for the reason in `break_why`: figures before are shown and compared with nothing.
    """

    code: str
    name: str
    theme: str = ""
    objective: str = ""
    leads: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    unit: Annotated[Unit, BeforeValidator(unit_named)] = "percent"
    polarity: Polarity = "higher"
    baseline: Decimal | None = None
    baseline_period: str = ""
    target_text: str = ""
    tolerance: Decimal | None = None
    frequency: Frequency = "yearly"
    release_month: int | None = None
    decimals: int = 1
    disclosure: Disclosure = "none"
    low: Decimal | None = None
    high: Decimal | None = None
    data: str = ""
    national: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    published: str = ""
    part_of: str = ""
    cost_band: Literal["", "low", "middle", "highest"] = ""
    cost_source: str = ""
    break_on: date | None = None
    break_why: str = ""


class Target(Row):
    """What an indicator should have reached in one period, in its unit."""

    indicator: str
    period: str
    value: Decimal


class Value(Row):
    """A figure the board already holds when the framework is adopted."""

    indicator: str
    period: str
    value: Decimal


class Comparator(Row):
    """Another area's figure of an indicator for one period: England, a region, a neighbour; `source` published it.

    Of several areas the one that stands first for an indicator is drawn and named first.
    """

    indicator: str
    name: str
    period: str
    value: Decimal
    source: str = ""


class Action(Row):
    """A delivery-plan commitment; `owner` is an agency code."""

    code: str
    title: str
    owner: str
    deadline: date | None = None
    theme: str = ""
    objective: str = ""


class Milestone(Row):
    """A date by which part of an action should be done; it stands in the forward plans of the bodies named."""

    code: str
    action: str
    date: date
    text: str
    bodies: tuple[Body, ...] = ("board",)


class Question(Row):
    """An open prompt put to a named group; `audience` is an agency code.

    `kind` 'delivered-difference' asks of each action in `about` whether it is delivered and whether it makes a
    difference; 'self-assessment' is one line of a questionnaire to commissioners; 'survey' is answered elsewhere, at
    `link`, and never by name; a 'story' is kept only with consent. `reports` are those it is asked for; none means all.
    `disclosure` is the rule for a survey's small counts: below-5 where none is said.
    """

    code: str
    prompt: str
    audience: str
    theme: str = ""
    kind: Literal["open", "delivered-difference", "self-assessment", "survey", "story"] = "open"
    about: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    link: str = ""
    disclosure: Literal["", "none", "below-5", "1-to-7", "round-to-5", "suppress-and-round"] = ""


class ReportKind(Row):
    """What is laid before the board: which themes, under which name.

    `national` narrows it to the indicators that serve one national framework; `group` is the agency whose own
    highlight report it is; `figures` says how the indicators are shown; `sections` are asked for beside the usual ones.
    With `asks` 'figures' only figures are asked, and the questions that name this report. `at_once` are those told
    when one of its indicators crosses into exception between meetings: the board once it is released.
    """

    code: str
    name: str
    themes: tuple[str, ...] = ()
    front: Literal["", "annual-assessment"] = ""
    national: str = ""
    group: str = ""
    figures: Literal["all", "exceptions", "deep-dive", "none"] = "all"
    sections: tuple[Section, ...] = ()
    asks: Literal["everything", "figures"] = "everything"
    at_once: tuple[Told, ...] = ()


class Meeting(Row):
    """One meeting of the board, reported at or not; `reports` are report codes.

    `front` fronts this meeting's reports, beside what a report kind always has in front. A meeting of the body
    'development' is a session of the board's own; its `reports` are those it takes up.
    """

    code: str
    date: date
    time: str = ""
    place: str = ""
    reports: tuple[str, ...] = ()
    state: Literal["planned", "cancelled"] = "planned"
    front: Literal["", "annual-assessment"] = ""
    body: Body = "board"


class Gathering(Row):
    """A meeting of a group that answers at its own meetings; it is asked in time for the one before the due day."""

    group: str
    date: date


class Pause(Row):
    """A time in which an agency is not chased: winter pressures, an inspection. Both days are included."""

    agency: str
    begins: date
    ends: date
    why: str = ""


class Quiet(Row):
    """A pre-election period: nothing is posted to channels or lists, while papers still go to the meeting."""

    begins: date
    ends: date
    why: str = ""


class Succession(Row):
    """From a day on, one agency stands in another's place; series carry a marked break from then."""

    agency: str
    successor: str
    on: date


class Lint(Row):
    """Switches of the framework's own audit: rules turned `off`, and how many indicators an outcome may have."""

    off: tuple[str, ...] = ()
    indicators_per_outcome: int = 3


class Ask(Row):
    """Which period of which indicators is asked for at a meeting, and since when it is available."""

    meeting: str
    period: str
    available: date
    indicators: tuple[str, ...]


class Framework(Record):
    """One board's whole plan."""

    board: Board
    strategy: Strategy
    backplan: BackPlan = BackPlan()
    lint: Lint = Lint()
    ladder: tuple[Rung, ...] = ()
    agency: tuple[Agency, ...] = ()
    post: tuple[Post, ...] = ()
    contact: tuple[Contact, ...] = ()
    theme: tuple[Theme, ...] = ()
    objective: tuple[Objective, ...] = ()
    indicator: tuple[Indicator, ...] = ()
    target: tuple[Target, ...] = ()
    value: tuple[Value, ...] = ()
    comparator: tuple[Comparator, ...] = ()
    action: tuple[Action, ...] = ()
    milestone: tuple[Milestone, ...] = ()
    question: tuple[Question, ...] = ()
    report: tuple[ReportKind, ...] = ()
    meeting: tuple[Meeting, ...] = ()
    ask: tuple[Ask, ...] = ()
    gathering: tuple[Gathering, ...] = ()
    pause: tuple[Pause, ...] = ()
    quiet: tuple[Quiet, ...] = ()
    succession: tuple[Succession, ...] = ()
