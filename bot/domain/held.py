"""What the books hold of a cycle: settled figures, doubts, updates and voices, each with its source."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from bot.domain.record import Record
from bot.domain.request import Item, RequestState
from bot.domain.returns import ActionStatus, Place, Qualifier

ValueState = Literal["current", "in-doubt", "late", "superseded", "rejected"]
Lateness = Literal["", "late", "admitted", "tabled"]


class Source(Record):
    """Where a figure or words came from: a reply's place, or the officer who recorded it and how they were told."""

    reply_id: int | None = None
    post: str = ""
    agency: str = ""
    name: str = ""
    channel: Literal["email", "slack", "form", "officer", "import", "framework"] = "email"
    received_at: datetime | None = None
    place: Place = Place()
    quote: str = ""
    sha256: str = ""
    reader: str = ""
    told_how: str = ""


class HeldValue(Record):
    """One reading as held. Only `current` ones are figures; `supersedes` is the id it replaced, if any.

    A figure of state 'late' came after closing and changes nothing until it is admitted, or the report is out.
    `late` is empty for an answer in time; 'late' waits for the secretariat, 'admitted' counts in the draft,
    'tabled' is an update after the papers went out.
    """

    id: int
    indicator: str
    period: str
    value: Decimal | None
    qualifier: Qualifier | None = None
    state: ValueState = "current"
    available_from: str | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    provisional: bool = False
    suppressed: bool = False
    supersedes: int | None = None
    recorded_at: datetime
    cycle: str = ""
    late: Lateness = ""
    source: Source = Source()


class HeldComparator(Record):
    """Another area's figure of an indicator for one period, in the indicator's unit; `source` says where from."""

    indicator: str
    name: str
    period: str
    value: Decimal
    source: str = ""


class HeldUpdate(Record):
    """What was last said of an action."""

    id: int
    action: str
    status: ActionStatus
    revised_date: date | None = None
    note: str = ""
    recorded_at: datetime
    late: Lateness = ""
    source: Source = Source()


class HeldVoice(Record):
    """Words held: an answer to `question`, or commentary on the indicator or objective `about`."""

    id: int
    text: str
    question: str = ""
    about: str = ""
    recorded_at: datetime
    late: Lateness = ""
    source: Source = Source()


class HeldQuery(Record):
    """A reading in doubt, put back to settle. `number` is how people name it in this cycle ('Q3')."""

    id: int
    number: int
    reading: HeldValue
    prompt: str
    candidates: tuple[str, ...] = ()
    state: Literal["open", "settled", "withdrawn"] = "open"
    request_id: int | None = None
    post: str = ""

    @property
    def disputed(self) -> bool:
        """Whether another agency gave another figure: then only the secretariat settles it."""
        return self.reading.qualifier == "conflict" and self.reading.value is not None


class HeldRequest(Record):
    """One request and how far it is: what was asked, what is still missing, when it was answered."""

    id: int
    cycle: str
    post: str
    agency: str
    name: str = ""
    items: tuple[Item, ...] = ()
    missing: tuple[Item, ...] = ()
    state: RequestState = "open"
    due_at: datetime
    answered_at: datetime | None = None
    late: bool = False


class HeldEscalation(Record):
    """Slippage taken up the ladder. `about` is an indicator's or action's code, `level` where it stands now.

    `met_again` is what must be met again before it ends; `raised_on` the day it was taken up.
    """

    about: str
    level: str
    raised_on: date
    reason: str = ""
    met_again: str = ""
    state: Literal["open", "closed"] = "open"


class SurveyTotal(Record):
    """How often one answer was given to one question of a survey. `question` is the framework's code of the survey.

    It says nothing of who answered. `count` is shown only as the survey's disclosure rule allows.
    """

    question: str
    asked: str
    answer: str
    count: int


WithheldKind = Literal["held-back", "restricted", "exempt"]


class Withholding(Record):
    """An item kept from the public: held back, restricted until a day, or proposed exempt.

    `code` is an item's code or key. `paragraph` is one of Schedule 12A to the Local Government Act 1972, 1 to 7,
    and `reason` then says why the public interest lies in keeping it. `decision` is the proper officer's: until it is
    made, the item counts as exempt. `by` and `decided_by` are post codes.
    """

    code: str
    kind: WithheldKind = "held-back"
    reason: str = ""
    until: date | None = None
    paragraph: int = 0
    decision: Literal["", "exempt", "open"] = ""
    by: str = ""
    decided_by: str = ""

    def hides_on(self, day: date) -> bool:
        """Whether the public may not read it on a day."""
        if self.kind == "restricted":
            return self.until is None or day < self.until
        return self.decision != "open"

    @property
    def words(self) -> str:
        """'Restricted until 3 December 2026', as officers read it beside the item."""
        if self.kind == "restricted" and self.until:
            return f"Restricted until {self.until:%-d %B %Y}"
        if self.kind == "exempt":
            undecided = "" if self.decision else ", proposed and not yet decided"
            return f"Exempt under paragraph {self.paragraph} of Schedule 12A{undecided}"
        return "Held back from the public edition"


class Reissuing(Record):
    """That a published report is to go out anew: `issue` counts from 2, `reason` is for every reader."""

    issue: int
    reason: str


class CycleFacts(Record):
    """Everything the books know that a status or report of one cycle is compiled from.

    `series` holds every current value of every indicator asked for or held, all periods, oldest first,
    and the framework's own values and baselines are not among them; `comparators` are the imported figures of
    other areas, the framework's own not among them. `withheld` are the items kept from the
    public; `narrative` is the secretariat's covering words, paragraphs apart by an empty line; `reissue` is set
    while the report is issued anew. `unasked` are agencies with nobody to ask; `late` are figures that wait for
    the secretariat; `survey` are the totals of the report's surveys, as they were brought in;
    `before` is what was said, for whichever meeting, of the actions whose milestones fall to this one.
    """

    cycle: str
    series: tuple[HeldValue, ...] = ()
    comparators: tuple[HeldComparator, ...] = ()
    updates: tuple[HeldUpdate, ...] = ()
    voices: tuple[HeldVoice, ...] = ()
    queries: tuple[HeldQuery, ...] = ()
    requests: tuple[HeldRequest, ...] = ()
    withheld: tuple[Withholding, ...] = ()
    narrative: str = ""
    reissue: Reissuing | None = None
    unasked: tuple[str, ...] = ()
    previous_edition: tuple[HeldValue, ...] = ()
    escalations: tuple[HeldEscalation, ...] = ()
    late: tuple[HeldValue, ...] = ()
    survey: tuple[SurveyTotal, ...] = ()
    before: tuple[HeldUpdate, ...] = ()


class DraftWord(Record):
    """That an officer answered a draft's email with the one word that clears it or signs it off, not yet acted on.

    `who` is the verified address it came from; `fingerprint` names the facts of the draft that was answered.
    """

    id: int
    cycle: str
    reply_id: int
    who: str
    word: Literal["clear", "sign"]
    fingerprint: str
