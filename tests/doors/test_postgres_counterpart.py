"""The PostgreSQL that the tests talk to is a real one, and a plain role uses it."""

import psycopg
import pytest


@pytest.fixture
def connection(postgres_url):
    with psycopg.connect(postgres_url.replace("+psycopg", "")) as connection:
        yield connection


def test_a_table_can_be_made_and_read(connection):
    connection.execute("CREATE TABLE figure (value numeric)")
    connection.execute("INSERT INTO figure VALUES (95.2)")
    assert connection.execute("SELECT value::text FROM figure").fetchall() == [("95.2",)]


def test_each_test_has_an_empty_database(connection):
    assert connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone() == (0,)


def test_the_role_cannot_see_through_row_level_security(connection):
    role = connection.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
    assert role.fetchone() == (False, False)
