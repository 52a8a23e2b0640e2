"""Migrations bring empty and filled databases to the shape the tables say, and lose no row."""

import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlmodel import SQLModel

from db.engine import open_engine
from db.migrate import _config, migrate
from tests.faults.held import differences, held
from tests.verbs.smallholm import AFTER, IRA


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request, tmp_path):
    """The URL of a database with nothing in it."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/bare.sqlite"
    return request.getfixturevalue("postgres_url")


def revisions(engine) -> list[str]:
    script = ScriptDirectory.from_config(_config(engine))
    return [revision.revision for revision in reversed(list(script.walk_revisions()))]


def test_an_empty_database_comes_to_the_shape_the_tables_say(empty_url):
    engine = open_engine(empty_url)
    migrate(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), SQLModel.metadata) == []
    engine.dispose()


def test_each_migration_can_be_taken_by_itself(empty_url):
    engine = open_engine(empty_url)
    for revision in revisions(engine):
        command.upgrade(_config(engine), revision)
    assert set(SQLModel.metadata.tables) <= set(inspect(engine).get_table_names())
    engine.dispose()


@pytest.mark.both
def test_migrating_a_filled_database_again_changes_nothing(opened):
    opened.mail(IRA, "SM-02: 91.2%\nSM-03: about 120")
    opened.tick(AFTER)
    before = held(opened.store)
    migrate(opened.store.engine)
    assert differences(before, held(opened.store)) == []


def test_a_filled_database_of_the_first_shape_loses_no_row(tmp_path):
    engine = open_engine(f"sqlite:///{tmp_path}/old.sqlite")
    command.upgrade(_config(engine), "0001")
    with engine.execution_options(writing=True).begin() as connection:
        for statement in OLD_ROWS:
            connection.execute(text(statement))
    migrate(engine)
    with engine.connect() as connection:
        counts = {name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one() for name in OLD_TABLES}
        orphans = connection.execute(text("PRAGMA foreign_key_check")).fetchall()
    assert (counts, orphans) == (dict.fromkeys(OLD_TABLES, 1), [])
    engine.dispose()


ROOT = Path(__file__).parents[2]
OLD_TABLES = ("board", "inbound", '"return"', "reading", '"query"')
WHEN = "2026-10-01 09:00:00"
OLD_ROWS = (
    "INSERT INTO board (id, code, name) VALUES (1, 'b', 'B')",
    f"""INSERT INTO inbound (id, board_id, kind, source_key, sender, message_id, thread, sha256, received_at, state,
        reason, attempts) VALUES (1, 1, 'email', 'k', 's', '', '', 'x', '{WHEN}', 'accepted', '', 0)""",
    f"""INSERT INTO "return" (id, board_id, inbound_id, post, agency, name, kind, reader, new_text, why, late,
        recorded_by, told_how, read_at) VALUES (1, 1, 1, '', '', '', 'return', '', '', '', '', '', '', '{WHEN}')""",
    f"""INSERT INTO reading (id, board_id, return_id, number, indicator, period, state, provisional, suppressed, part,
        span_start, span_end, sheet, cell, quote, why, reader, late, recorded_at) VALUES (1, 1, 1, 1, 'I', 'P',
        'in-doubt', 0, 0, 0, 0, 0, '', '', '', '', '', '', '{WHEN}')""",
    f"""INSERT INTO "query" (id, board_id, number, reading_id, post, prompt, state, asked_at, settled_by, answer)
        VALUES (1, 1, 1, 1, '', 'is it?', 'open', '{WHEN}', '', '')""",
)


OPENS = """
import sys, time
from pathlib import Path
from bot.desk import open_store
here, gate = Path(sys.argv[2]), Path(sys.argv[3])
here.touch()
while not gate.exists():
    time.sleep(0.005)
print(open_store(sys.argv[1]).boards())
"""


@pytest.mark.slow
@pytest.mark.parametrize("count", [4])
def test_bots_that_start_together_on_an_empty_database_all_open_it(empty_url, tmp_path, count):
    gate, there = tmp_path / "gate", [tmp_path / str(number) for number in range(count)]
    bots = [
        subprocess.Popen(
            [sys.executable, "-c", OPENS, empty_url, str(here), str(gate)],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for here in there
    ]  # fmt: skip
    while not all(here.exists() for here in there):
        assert all(bot.poll() is None for bot in bots)
    gate.touch()
    ended = [(*bot.communicate(timeout=60), bot.returncode) for bot in bots]
    assert [(out.strip(), code) for out, _, code in ended] == [("()", 0)] * count, ended[0][1][-2000:]
