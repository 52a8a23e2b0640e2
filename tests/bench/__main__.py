"""Measure what must be quick and print a line for each, in milliseconds; reading is timed by the processor's clock."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from bot.domain import backplan, framework
from bot.reading import command
from bot.reading.patient import Quarantine
from bot.reading.read import read_mail

ROOT = Path(__file__).resolve().parents[2]
MESSAGES = ROOT / "tests" / "reading" / "messages"
SOURCE = framework.decode((ROOT / "templates" / "frameworks" / "barnet.toml").read_bytes())
BARNET = framework.parse(framework.as_approved(SOURCE))
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


def plain_letters(boards: str = "northmoor") -> list[bytes]:
    """The worked emails of these boards, by default Northmoor's first, without anything attached."""
    letters = [file.read_bytes() for file in sorted(MESSAGES.glob(f"{boards}/*.eml"))]
    return [each for each in letters if b"attachment" not in each.lower() and len(each) < 100_000]


def reading(letters: list[bytes], runs: int = 5) -> float:
    """The median over all letters of the best of several readings, in milliseconds of processor time."""
    expected = command.expected_of(NORTHMOOR, "2026-27 Q2")
    took: list[list[float]] = [[] for _ in letters]
    for _ in range(runs):
        for each, times in zip(letters, took, strict=True):
            start = time.process_time()
            with suppress(Quarantine):
                read_mail(each, expected)
            times.append((time.process_time() - start) * 1000)
    return statistics.median(map(min, took))


def importing() -> float:
    """The processor time that importing the reader takes in a fresh process, in milliseconds; the best of five."""
    code = "import time; t = time.process_time(); import bot.reading.read; print((time.process_time() - t) * 1000)"
    runs = [subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True) for _ in range(5)]
    return min(float(run.stdout) for run in runs)


def main() -> None:
    """Print every figure."""
    letters = plain_letters()
    print(f"reeve --help            {best(show_help):8.0f} ms (to be under 250)")
    print(f"plan Barnet's cycles    {best(lambda: backplan.plan(BARNET, date.min, date.max)):8.1f} ms")
    print(f"import the reader       {importing():8.0f} ms (to be under 300)")
    print(f"read an email           {reading(letters):8.2f} ms (to be under 2), median of {len(letters)} without files")
    fuller = plain_letters("northmoor?*")
    print(f"read a fuller email     {reading(fuller, 3):8.2f} ms, median of {len(fuller)}, with more prose and figures")


if __name__ == "__main__":
    main()
