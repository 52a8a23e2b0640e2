"""Report: the compiled facts of one cycle as one edition may show them; papers only lay them out."""

from datetime import date, datetime
from typing import Literal

from bot.domain.record import Record
from bot.domain.report_line import Line, Provenance, Words

Edition = Literal["officers", "public"]
Verb = Literal["note", "decide", "unblock"]


class ActionLine(Record):
    """One action due by the meeting: delivered or not, in words."""

    code: str
    title: str
    owner: str
    deadline: date | None
    word: str
    delivered: bool
    note: str = ""
    provenance: Provenance | None = None


class EscalationLine(Record):
    """One escalation that is open."""

    name: str
    level: str
    raised_on: date
    reason: str = ""
    met_again: str = ""


class VoiceGroup(Record):
    """A question and what the groups it was put to said."""

    question: str
    voices: tuple[Words, ...]


class Progress(Record):
    """An objective and the words on what is done and what is stuck."""

    objective: str
    leads: str
    words: tuple[Words, ...]


class ThemeSection(Record):
    """A theme with its whole table; `unchanged` is its one line where nothing changed."""

    code: str
    name: str
    sponsor: str = ""
    leads: str = ""
    mode: str = ""
    lines: tuple[Line, ...] = ()
    progress: tuple[Progress, ...] = ()
    unchanged: str = ""


class AgencyLine(Record):
    """How complete and how timely one agency's returns are, in items."""

    name: str
    asked: int
    given: int
    missing: tuple[str, ...]
    checking: int
    timeliness: str


class Counts(Record):
    """How the indicators due stand."""

    due: int = 0
    reported: int = 0
    red: int = 0
    amber: int = 0
    green: int = 0
    unrated: int = 0
    awaited: int = 0
    suppressed: int = 0
    checking: int = 0


class Further(Record):
    """A section that this kind of report has beside the usual ones: sentences, a table, words; each may be empty."""

    code: str
    title: str
    sentences: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    words: tuple[Words, ...] = ()


class Ask(Record):
    """What is asked of the board."""

    verb: Verb
    text: str


class Heading(Record):
    """The header block and closing matters of a committee paper. Empty texts are left out."""

    item: str = ""
    classification: str = "Open"
    wards: str = "All"
    report_of: str = ""
    purpose: str = ""
    legal: str = "None specifically arising from this report."
    finance: str = "None specifically arising from this report."
    equalities: str = "None specifically arising from this report."
    background: tuple[str, ...] = ()
    author: str = ""
    version: str = ""
    key_decision: str = "No"
    consulted: tuple[str, ...] = ()
    sent: str = ""
    contact: str = ""


class Report(Record):
    """One edition of one cycle's report; everything in it may be shown to that edition's readers.

    `annual` are the sentences of the yearly assessment, where the report is fronted by one. `notes` are
    (kind, sentence) for what is provisional, revised, suppressed, awaited or being checked. `readings`
    are the ids of the held values shown, to be frozen with the edition. `narrative` are the paragraphs of the
    secretariat's covering words. From its second `issue` on, `reissued` says why and `changes` what changed.
    """

    edition: Edition
    code: str
    title: str
    board: str
    strategy: str
    meets: date
    place: str
    compiled_at: datetime
    heading: Heading = Heading()
    issue: int = 1
    reissued: str = ""
    changes: tuple[str, ...] = ()
    narrative: tuple[str, ...] = ()
    front: tuple[str, ...] = ()
    annual: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    counts: Counts = Counts()
    exceptions: tuple[Line, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    escalations: tuple[EscalationLine, ...] = ()
    voices: tuple[VoiceGroup, ...] = ()
    themes: tuple[ThemeSection, ...] = ()
    agencies: tuple[AgencyLine, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    unasked: tuple[str, ...] = ()
    run_length: int = 7
    further: tuple[Further, ...] = ()
    readings: tuple[int, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of every theme."""
        return tuple(line for theme in self.themes for line in theme.lines)
