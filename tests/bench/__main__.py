"""Measure what must be quick and print a line for each: the best of several runs, in milliseconds."""

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bot.domain import backplan, framework
from bot.reading import command

ROOT = Path(__file__).resolve().parents[2]
MESSAGES = ROOT / "tests" / "reading" / "messages" / "northmoor"
BARNET = framework.parse(framework.decode((ROOT / "templates" / "frameworks" / "barnet.toml").read_bytes()))
NORTHMOOR = framework.parse(framework.decode((ROOT / "tests" / "reading" / "northmoor.toml").read_bytes()))


def best(work: Callable[[], object], runs: int = 5) -> float:
    """The quickest of several runs, in milliseconds."""
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        took.append((time.perf_counter() - start) * 1000)
    return min(took)


def show_help() -> None:
    """Start the command line and ask it for help."""
    subprocess.run([sys.executable, "-m", "bot", "--help"], cwd=ROOT, check=True, capture_output=True)


def read_messages() -> None:
    """Read every worked email of the Northmoor board."""
    expected = command.expected_of(NORTHMOOR, "2026-27 Q2")
    for file in sorted(MESSAGES.glob("*.eml")):
        command.shown(file.name, file.read_bytes(), expected)


def main() -> None:
    """Print every figure."""
    letters = len(list(MESSAGES.glob("*.eml")))
    print(f"reeve --help            {best(show_help):8.0f} ms (to be under 250)")
    print(f"plan Barnet's cycles    {best(lambda: backplan.plan(BARNET, date.min, date.max)):8.1f} ms")
    print(f"read an email           {best(read_messages, 2) / letters:8.1f} ms, mean of {letters}")


if __name__ == "__main__":
    main()
