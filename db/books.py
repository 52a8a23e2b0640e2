"""The books of one board within one transaction, by subject."""

from functools import cached_property

from sqlalchemy import text
from sqlmodel import Session

from db.act_book import ActBook
from db.audit_book import AuditBook
from db.comparator_book import ComparatorBook
from db.editing_book import EditingBook
from db.facts_book import FactsBook
from db.file_book import FileBook
from db.letter_book import LetterBook
from db.plan_book import PlanBook
from db.reply_book import ReplyBook
from db.report_book import ReportBook
from db.request_book import RequestBook
from db.return_book import ReturnBook
from db.ruling_book import RulingBook
from db.slippage_book import SlippageBook
from db.survey_book import SurveyBook
from db.trace_book import TraceBook


class Books:
    """All that is written down of one board. Only records come out."""

    def __init__(self, session: Session, board_id: int, board: str, *, writing: bool = False) -> None:
        self.session = session
        self.board_id = board_id
        self.board = board
        if writing and session.get_bind().dialect.name == "postgresql":
            # One writer a board across all replicas: the audit is a chain, and sequences have no gaps.
            session.execute(text("SELECT pg_advisory_xact_lock(:board)"), {"board": board_id})

    @cached_property
    def plan(self) -> PlanBook:
        """Framework, cycles and steps."""
        return PlanBook(self.session, self.board_id)

    @cached_property
    def requests(self) -> RequestBook:
        """What is asked of whom, and what is still missing."""
        return RequestBook(self.session, self.board_id)

    @cached_property
    def replies(self) -> ReplyBook:
        """What came in."""
        return ReplyBook(self.session, self.board_id)

    @cached_property
    def files(self) -> FileBook:
        """Files shared in chat."""
        return FileBook(self.session, self.board_id)

    @cached_property
    def returns(self) -> ReturnBook:
        """What replies were read to say."""
        return ReturnBook(self.session, self.board_id)

    @cached_property
    def comparators(self) -> ComparatorBook:
        """Other areas' figures."""
        return ComparatorBook(self.session, self.board_id)

    @cached_property
    def facts(self) -> FactsBook:
        """What is held, put together for a status or a report."""
        return FactsBook(self.session, self.board_id)

    @cached_property
    def traces(self) -> TraceBook:
        """Figures followed back to their words."""
        return TraceBook(self.session, self.board_id)

    @cached_property
    def letters(self) -> LetterBook:
        """What goes out."""
        return LetterBook(self.session, self.board_id)

    @cached_property
    def reports(self) -> ReportBook:
        """editions, escalations."""
        return ReportBook(self.session, self.board_id)

    @cached_property
    def slippage(self) -> SlippageBook:
        """What slipped, and how far it was taken up."""
        return SlippageBook(self.session, self.board_id)

    @cached_property
    def rulings(self) -> RulingBook:
        """What was ruled by command: pauses, quiet periods, successions, new holders."""
        return RulingBook(self.session, self.board_id)

    @cached_property
    def surveys(self) -> SurveyBook:
        """Totals of the board's own surveys."""
        return SurveyBook(self.session, self.board_id)

    @cached_property
    def editing(self) -> EditingBook:
        """What is withheld, covering words, extracts, clearances, re-issues."""
        return EditingBook(self.session, self.board_id)

    @cached_property
    def acts(self) -> ActBook:
        """Which buttons and commands were acted on."""
        return ActBook(self.session, self.board_id)

    @cached_property
    def audit(self) -> AuditBook:
        """Who did what."""
        return AuditBook(self.session, self.board_id)
