"""Says once what was skipped and why; where REEVE_NO_SKIPS=1, whatever would be skipped fails instead."""

import os
from collections import Counter
from collections.abc import Generator

import pytest

NOTHING_MAY_SKIP = os.environ.get("REEVE_NO_SKIPS") == "1"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped test into a failed one. A test expected to fail is not a skipped one."""
    report = yield
    if NOTHING_MAY_SKIP and report.skipped and not hasattr(report, "wasxfail"):
        refuse(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a file that skipped itself whole into a failed one."""
    report = yield
    if NOTHING_MAY_SKIP and report.skipped:
        refuse(report)
    return report


def refuse(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Make a skip a failure that says what was skipped and why."""
    report.outcome = "failed"
    report.longrepr = f"{report.nodeid} was skipped where nothing may be: {_why(report)}"


def pytest_terminal_summary(terminalreporter) -> None:
    """Say each reason once, with how many tests were skipped for it."""
    skipped = Counter(_why(report) for report in terminalreporter.stats.get("skipped", []))
    for why, tests in skipped.most_common():
        terminalreporter.write_line(f"{tests} skipped. {why}")


def _why(report: pytest.TestReport | pytest.CollectReport) -> str:
    said = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return said.removeprefix("Skipped: ")
