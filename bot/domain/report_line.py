"""The lines of a report: an indicator as one edition may show it, with its words, source and plot."""

from datetime import datetime
from decimal import Decimal

from bot.domain.compared import Comparison
from bot.domain.rating import Move, Rag
from bot.domain.record import Record
from bot.domain.strategy import Unit


class Provenance(Record):
    """Where a figure or words came from; in the officers' edition only.

    `quote` are the sender's own words, empty where they would give a suppressed count away.
    """

    reading: int
    sender: str
    agency: str
    channel: str
    received_at: datetime | None = None
    quote: str = ""
    place: str = ""
    told_how: str = ""
    sha256: str = ""
    reader: str = ""


class Words(Record):
    """Words from a partner as they wrote them, attributed to a group and never to a private person."""

    text: str
    group: str
    provenance: Provenance | None = None


class PlotPoint(Record):
    """One period of a series: its value where one may be shown, and what stands in its place.

    `beside` is the comparator's figure; `broken` says that a break in the series lies just before.
    """

    period: str
    value: Decimal | None
    state: str = "final"
    cause: str = ""
    beside: Decimal | None = None
    broken: bool = False


class Plot(Record):
    """A series to draw. `alt` says in words what the picture shows. Limits only where a chart is XmR.

    `comparator` names the area whose figures stand beside ours, where there are any.
    """

    title: str
    unit: Unit
    decimals: int
    points: tuple[PlotPoint, ...]
    target: Decimal | None = None
    comparator: str = ""
    mean: float | None = None
    lower: float | None = None
    upper: float | None = None
    alt: str = ""


class OtherPeriod(Record):
    """An indicator's figure for another period asked for at the same meeting, as the edition may show it.

    `counts` and `provenance` are in the officers' edition only. `reading` is the held value's id.
    """

    period: str
    text: str
    value: Decimal | None = None
    status: str = "final"
    word: str = "Not rated"
    rag: Rag = "grey"
    counts: str = ""
    provenance: Provenance | None = None
    reading: int = 0


class Line(Record):
    """One indicator as the report shows it.

    `word` is the rating in words, `before` the last edition's where it was another. `text`, `aim` and
    `previous` are finished figures; `target` is the target as the board wrote it. `status` is final,
    provisional, revised, awaited, suppressed, being checked, not due and so on. `due` says the figure was
    asked for this meeting; `changed` that there is something new in it; `unrated` why a figure has no
    colour; `withheld` why the public may not read it; `significance` and `trend` the rules' words on the change.
    `others` are the earlier periods asked for at the same meeting, latest first; `compared` how the figure stands
    to other areas. `counts` ('431 of 493'), `cannot` and `provenance` are in the officers' edition only. `reading`
    is the held value's id.
    """

    code: str
    name: str
    theme: str
    unit: Unit
    period: str
    text: str
    value: Decimal | None = None
    status: str = "final"
    target: str = ""
    aim: str = ""
    target_value: Decimal | None = None
    rag: Rag = "grey"
    before: str = ""
    word: str = "Not rated"
    move: Move = ""
    direction: str = ""
    previous: str = ""
    previous_period: str = ""
    source: str = ""
    sentence: str = ""
    exception: bool = False
    reasons: tuple[str, ...] = ()
    due: bool = True
    changed: bool = True
    withheld: str = ""
    commentary: tuple[Words, ...] = ()
    plot: Plot | None = None
    others: tuple[OtherPeriod, ...] = ()
    compared: tuple[Comparison, ...] = ()
    counts: str = ""
    unrated: str = ""
    significance: str = ""
    trend: str = ""
    cannot: tuple[str, ...] = ()
    provenance: Provenance | None = None
    reading: int = 0
