"""Help comes at once: the command line imports nothing heavy until a command needs it."""

import subprocess
import sys

HEAVY = "sqlmodel sqlalchemy alembic slack_bolt slack_sdk aiohttp apscheduler matplotlib typst docx docxtpl rich"
LOADED = f"import bot.__main__, sys; print(sorted(set({HEAVY.split()!r}) & sys.modules.keys()))"


def test_the_command_line_imports_nothing_heavy_before_it_must():
    ran = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
