"""All that the books hold, in words that two runs can be compared by: no ids, no times."""

import re
from collections import Counter
from typing import Any

from sqlmodel import Session, SQLModel, select

from db.store import Store
from db.tables import BoardTable
from tests.faults.outside import Outside

_TIME = re.compile(r"\d{4}-\d\d-\d\dT[\d:.+-]+")
_HASH = re.compile(r"\b[0-9a-f]{64}\b")
# What differs from run to run with the hour, or is looked at elsewhere.
_LEFT_OUT = {
    "letter": {"body", "fallback", "lease_owner", "attempts", "doubts", "doubtful", "message_id", "provider_id"},
    "audit": {"hash", "prev_hash", "seq"},
    "edition": {"fingerprint"},
    "edition_paper": {"content", "sha256"},
    "inbound": {"sha256", "attempts"},
    "inbound_part": {"sha256", "content"},
    "inbound_file": {"tries"},
    "framework_version": {"source"},
}


def held(store: Store) -> dict[str, Counter[str]]:
    """Every row of every table as words, counted."""
    with Session(store.engine) as session:
        return {name: _rows(session, table, name) for name, table in _tables().items()}


def _tables() -> dict[str, type[SQLModel]]:
    return {str(table.__tablename__): table for table in BoardTable.__base__.__subclasses__()}


def _rows(session: Session, table: type[SQLModel], name: str) -> Counter[str]:
    out = _LEFT_OUT.get(name, set())
    return Counter(
        _in_words({column: value for column, value in row.model_dump().items() if column not in out})
        for row in session.exec(select(table))
    )


def _in_words(row: dict[str, Any]) -> str:
    kept = {column: value for column, value in row.items() if not _is_time(column)}
    return _plain(repr(sorted(kept.items())))


def _plain(text: str) -> str:
    return _HASH.sub("#", _TIME.sub("@", text))


def _is_time(column: str) -> bool:
    return column == "at" or column.endswith(("_at", "_until"))


def differences(once: dict[str, Counter[str]], again: dict[str, Counter[str]]) -> list[str]:
    """What one holds and the other does not, one line each."""
    lines = []
    for name, rows in once.items():
        lines += [f"lost {name} {row}" for row in (rows - again[name]).elements()]
        lines += [f"more {name} {row}" for row in (again[name] - rows).elements()]
    return lines


def told(outside: Outside, channel: str) -> Counter[str]:
    """How often each letter reached its reader."""
    return Counter(_plain(line["key"]) for line in outside.reached(channel))


def loose_ends(store: Store, board: str) -> list[str]:
    """What should not be: letters unsent, replies unread, a broken audit, two figures in force for one thing."""
    from db.tables_reports import LetterTable
    from db.tables_returns import Inbound, ReadingTable

    with Session(store.engine) as session:
        letters = session.exec(select(LetterTable).where(LetterTable.state.in_(("waiting", "claimed")))).all()
        unread = session.exec(select(Inbound).where(Inbound.state == "received")).all()
        current = Counter(
            (row.board_id, row.indicator, row.period)
            for row in session.exec(select(ReadingTable).where(ReadingTable.state == "current"))
        )
    with store.reading(board) as books:
        broken = books.audit.broken_at()
    return [
        *(f"unsent {letter.key} ({letter.state})" for letter in letters),
        *(f"unread {reply.source_key}" for reply in unread),
        *(f"two figures in force for {key}" for key, times in current.items() if times > 1),
        *([f"audit broken at {broken}"] if broken else []),
    ]
