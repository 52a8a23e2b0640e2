"""The bot's processes: commands that end, and a bot that runs until it is told to stop."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from time import monotonic

from tests.walks.clock import SETTING

ROOT = Path(__file__).parents[2]
TOKEN_KEY = "a-key-of-the-walk-0123456789"
_OURS = ("REEVE_", "SLACK_", "IMAP_", "SMTP_")
# Seconds within which a bot that was told to stop has stopped.
PATIENCE = 15


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """This machine's environment with these settings of the bot's and no others."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "COLUMNS": "200", **settings}


def module(settings: Mapping[str, str]) -> str:
    """What runs as the command line: on the test's clock where the settings name one."""
    return "tests.walks.worker" if SETTING in settings else "bot"


def reeve(folder: Path, settings: Mapping[str, str], *words: str) -> "subprocess.CompletedProcess[str]":
    """Run one command of the command line to its end."""
    command = [sys.executable, "-m", module(settings), *words]
    return subprocess.run(
        command, cwd=folder, env=environment(settings), capture_output=True, text=True, timeout=60, check=False
    )


class Bot:
    """A running bot; everything it says goes to a file."""

    def __init__(self, folder: Path, settings: Mapping[str, str], name: str = "bot") -> None:
        self._log = folder / f"{name}.log"
        command = [sys.executable, "-m", module(settings), "run"]
        with self._log.open("ab") as out:
            self._process = subprocess.Popen(command, cwd=folder, env=environment(settings), stdout=out, stderr=out)

    @property
    def said(self) -> str:
        """All it has said."""
        return self._log.read_text(errors="replace")

    def at_its_desk(self) -> bool:
        """Whether it is up; AssertionError when it has ended instead."""
        assert self._process.poll() is None, f"the bot ended: {self.said[-3000:]}"
        return "at its desk" in self.said

    def stop(self) -> tuple[int, float]:
        """Tell it to stop; its exit code and the seconds it took. One that does not stop is killed."""
        began = monotonic()
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
        try:
            code = self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        return code, monotonic() - began

    def kill(self) -> None:
        """Kill it, as a power cut would."""
        self._process.kill()
        self._process.wait()
