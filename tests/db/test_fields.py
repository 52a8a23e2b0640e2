"""Records and tables hold the same fields: a field added to one and forgotten in the other fails here."""

import pytest
from sqlmodel import SQLModel

from bot.domain.cycle import Cycle, PlannedStep
from bot.domain.held import HeldUpdate, HeldValue, HeldVoice
from bot.domain.letter import Enclosure, Letter
from bot.domain.reply import Arrival, Reply, SharedFile
from bot.domain.request import Item
from bot.domain.returns import Reading, Update, Voice
from db.report_book import Edition, Escalation
from db.return_book import Origin
from db.tables import BoardTable
from db.tables_plan import CycleTable, RequestItem, StepTable
from db.tables_reports import EditionTable, EscalationTable, LetterEnclosure, LetterTable
from db.tables_returns import Inbound, InboundFile, ReadingTable, ReturnTable, UpdateTable, VoiceTable

# Fields that a table keeps under other names, in another table, or (for letters) within its body.
ELSEWHERE = {
    Cycle: {"steps"},
    PlannedStep: {"on"},
    HeldValue: {"cycle", "source"},
    HeldUpdate: {"source"},
    HeldVoice: {"source"},
    Reading: {"certain", "place"},
    Update: {"place"},
    Voice: {"place"},
    Reply: {"raw"},
    Arrival: {"raw", "files"},
    Origin: {"reply_id", "cycle"},
    Edition: {"cycle"},
    Escalation: {"cycle"},
    Letter: set(Letter.model_fields) - {"key", "lane", "channel", "due_at", "message_id"},
}
PAIRS = [
    (Cycle, CycleTable),
    (PlannedStep, StepTable),
    (Item, RequestItem),
    (Arrival, Inbound),
    (Reply, Inbound),
    (SharedFile, InboundFile),
    (Reading, ReadingTable),
    (HeldValue, ReadingTable),
    (Update, UpdateTable),
    (HeldUpdate, UpdateTable),
    (Voice, VoiceTable),
    (HeldVoice, VoiceTable),
    (Origin, ReturnTable),
    (Letter, LetterTable),
    (Enclosure, LetterEnclosure),
    (Edition, EditionTable),
    (Escalation, EscalationTable),
]


def tables() -> list[type[SQLModel]]:
    return [table for table in SQLModel.__subclasses__() if hasattr(table, "__table__")]


@pytest.mark.parametrize(("record", "table"), PAIRS, ids=lambda of: of.__name__)
def test_a_table_holds_every_field_of_its_record(record, table):
    assert set(record.model_fields) - ELSEWHERE.get(record, set()) <= set(table.model_fields)


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.__name__)
def test_every_row_carries_its_board(table):
    assert table is BoardTable or "board_id" in table.model_fields


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.__name__)
def test_every_unique_and_foreign_key_carries_the_board(table):
    from sqlalchemy import ForeignKeyConstraint, UniqueConstraint

    if table is BoardTable:
        return
    keys = [one for one in table.__table__.constraints if isinstance(one, UniqueConstraint | ForeignKeyConstraint)]
    assert all("board_id" in one.columns for one in keys)
