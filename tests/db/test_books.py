"""The books keep their promises: no update lost, no board in another's pages, no change unseen, nothing half kept."""

import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from threading import Thread

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import Session, select

from bot import receive
from bot.domain.reply import Arrival
from db.columns import UtcTime, plain
from db.store import Store, UnknownBoardError
from db.tables_reports import Audit
from tests.faults.held import held
from tests.verbs.smallholm import ADA_SLACK, BOARD, CYCLE, IRA, OPENS, SOURCE, Smallholm, email
from tests.verbs.stages import quick_store

THREADS, EACH = 4, 100


def read_then_write(store: Store) -> None:
    for _ in range(EACH):
        with store.writing(BOARD, "receive.position") as books:
            _, uid = books.replies.position("box")
            books.replies.keep_position("box", 1, uid + 1)


@pytest.mark.both
def test_four_hundred_read_then_write_updates_lose_none(opened):
    threads = [Thread(target=read_then_write, args=(opened.store,)) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with opened.store.reading(BOARD) as books:
        assert books.replies.position("box") == (1, THREADS * EACH)


@pytest.mark.both
def test_the_audit_stays_whole_under_many_writers(opened):
    def write(name: str) -> None:
        for _ in range(20):
            with opened.store.writing(BOARD, "answer.govern") as books:
                books.audit.note(OPENS, name, "note")

    threads = [Thread(target=write, args=(f"W{number}",)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Session(opened.store.engine) as session:
        assert len(session.exec(select(Audit).where(Audit.verb == "note")).all()) == 60
    with opened.store.reading(BOARD) as books:
        assert books.audit.broken_at() is None


@pytest.mark.both
def test_a_reader_sees_one_moment_while_others_write(opened):
    with opened.store.reading(BOARD) as books:
        before = books.replies.position("box")
        writer = Thread(target=lambda: _move(opened.store))
        writer.start()
        writer.join(0.3)
        books.session.expire_all()
        assert books.replies.position("box") == before
    writer.join()


def _move(store: Store) -> None:
    with store.writing(BOARD, "receive.position") as books:
        books.replies.keep_position("box", 1, 7)


def changed_audit(small: Smallholm, statement: str) -> int | None:
    with Session(small.store.engine.execution_options(writing=True)) as session:
        session.execute(text(statement))
        session.commit()
    with small.store.reading(BOARD) as books:
        return books.audit.broken_at()


def test_an_untouched_audit_is_whole(opened):
    with opened.store.reading(BOARD) as books:
        assert books.audit.broken_at() is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET detail = 'version 2' WHERE seq = 1",
        "UPDATE audit SET actor = 'DIR' WHERE seq = 1",
        "DELETE FROM audit WHERE seq = 1",
        "UPDATE audit SET hash = 'x' WHERE seq = 1",
    ],
)
def test_a_changed_or_missing_audit_line_is_noticed(opened, statement):
    assert changed_audit(opened, statement) == 1


def other_board() -> str:
    return SOURCE.replace('code = "small"', 'code = "other"').replace("Smallholm", "Otherholm")


def rows_of(small: Smallholm) -> dict[str, list[str]]:
    """Every row of one board in words, its ids and tokens left out."""
    with Session(small.store.engine) as session:
        number = session.execute(text(f"SELECT id FROM board WHERE code = '{small.board}'")).scalar_one()
    mine = f"('board_id', {number})"
    return {name: [row for row in rows if mine in row] for name, rows in held(small.store).items()}


@pytest.fixture
def two(small) -> tuple[Smallholm, Smallholm]:
    """Two boards in one database, with the same codes, people and days."""
    other = Smallholm(small.store, board="other")
    other.slack, other.email = small.slack, small.email
    small.adopt()
    other.adopt(other_board())
    small.tick(OPENS)
    other.now = OPENS
    return small, other


@pytest.mark.both
def test_a_figure_of_one_board_is_none_of_the_others(two):
    small, other = two
    small.chat(ADA_SLACK, "SM-01: 8.1%")
    assert (small.current("SM-01"), other.current("SM-01")) == ("8.1", None)


def test_a_boards_answer_leaves_the_others_books_as_they_were(two):
    small, other = two
    before = rows_of(other)
    small.mail(IRA, "SM-02: 91.2%\nSM-03: about 120")
    small.answer_all("PH-1")
    assert rows_of(other) == before


def test_both_boards_letters_reach_a_person_of_both(two):
    small, _ = two
    asked = [letter for letter in small.to(IRA) if letter.key.rpartition("ask/")[1]]
    assert len(asked) == 2
    assert len({letter.message_id for letter in asked}) == 2
    assert len({letter.key for letter in asked}) == 2


def test_a_row_cannot_point_into_another_board(two):
    small, _ = two
    with Session(small.store.engine.execution_options(writing=True)) as session:
        mine, theirs = (
            session.execute(text(f"SELECT id FROM board WHERE code = '{one.board}'")).scalar_one() for one in two
        )
        with pytest.raises(IntegrityError):
            session.execute(
                text(
                    "INSERT INTO step (board_id, cycle_id, code, at, day, reader, tone, channel, state) "
                    f"SELECT {theirs}, id, 'x', opens_at, opens, 'performance', 'ask', 'chat', 'planned' "
                    f"FROM cycle WHERE board_id = {mine} AND code = '{CYCLE}'"
                )
            )


def test_a_board_that_was_never_adopted_has_no_books(opened):
    with pytest.raises(UnknownBoardError), opened.store.reading("elsewhere"):
        pass


def arrival(number: int = 1, size: int = 0) -> Arrival:
    raw = email(IRA, "SM-02: 91.2%" + " " * size, number=number)
    return Arrival(kind="email", source_key=f"box/1/{number}", sender=IRA, raw=raw, received_at=OPENS)


def kept(store: Store) -> int:
    from db.tables_returns import Inbound

    with Session(store.engine) as session:
        return len(session.exec(select(Inbound)).all())


def test_a_full_disc_acknowledges_nothing(sqlite_stages, tmp_path):
    opened = sqlite_stages.after(quick_store(f"sqlite:///{tmp_path}/full.sqlite"), Smallholm.opened)
    engine = opened.store.engine
    pages = sqlite3.connect(str(engine.url.database)).execute("PRAGMA page_count").fetchone()[0]
    event.listen(engine, "connect", lambda connection, _: connection.execute(f"PRAGMA max_page_count = {pages}"))
    engine.dispose()
    with pytest.raises(OperationalError, match="full"):
        opened.run(receive.keep, arrival(size=500_000))
    assert kept(opened.store) == 0


def test_a_failing_commit_acknowledges_nothing_and_leaves_nothing(opened):
    def full(point: str, when: str) -> None:
        if when == "before":
            raise OperationalError("COMMIT", {}, OSError("no space left on device"))

    store = Store(opened.store.engine, full)
    with pytest.raises(OperationalError):
        receive.keep(store, BOARD, arrival(), OPENS)
    assert kept(opened.store) == 0


def test_what_a_full_disc_refused_is_kept_when_there_is_room_again(opened):
    test_a_failing_commit_acknowledges_nothing_and_leaves_nothing(opened)
    opened.arrive(arrival())
    assert opened.current("SM-02") == "91.2"


@pytest.mark.both
def test_a_time_goes_in_aware_and_comes_out_aware(opened):
    summer = timezone(timedelta(hours=1))
    opened.now = datetime(2026, 10, 20, 10, 30, tzinfo=summer)
    number = opened.mail(IRA, "SM-02: 91.2%")
    found = opened.reply(number).received_at
    assert (found, found.tzinfo) == (datetime(2026, 10, 20, 9, 30, tzinfo=UTC), UTC)


def test_a_time_without_a_zone_is_refused():
    from sqlalchemy.dialects import sqlite

    with pytest.raises(ValueError, match="zone"):
        UtcTime().process_bind_param(datetime(2026, 10, 20), sqlite.dialect())  # noqa: DTZ001 (that is the point)


@pytest.mark.parametrize(
    ("given", "held_as"), [("91.20", "91.2"), ("1.3E+6", "1300000"), ("0.00", "0"), ("-0", "0"), ("100", "100")]
)
def test_a_decimal_is_kept_as_its_plain_digits(given, held_as):
    assert plain(Decimal(given)) == held_as


@pytest.mark.both
def test_a_long_decimal_comes_out_as_it_went_in(opened):
    opened.chat(ADA_SLACK, "SM-01: 8.1234567891234%")
    assert opened.current("SM-01") == "8.1234567891234"


def test_audit_lines_are_only_ever_added(opened):
    with Session(opened.store.engine) as session:
        before = session.exec(select(Audit.hash).order_by(Audit.seq)).all()
    opened.mail(IRA, "SM-02: 91.2%")
    with Session(opened.store.engine) as session:
        after = session.exec(select(Audit.hash).order_by(Audit.seq)).all()
    assert after[: len(before)] == before
