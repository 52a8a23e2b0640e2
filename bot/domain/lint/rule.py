"""Rule: one numbered question put to a valid framework, why it is asked, and how to mend what it finds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from bot.domain.lint.case import Case
from bot.domain.record import Record

Severity = Literal["fault", "warning", "advice"]
SEVERITIES: tuple[Severity, ...] = ("fault", "warning", "advice")


class Spot(NamedTuple):
    """Where a rule fires and what is so there, in words; `row` is a code, or 'row 3' where rows have none."""

    table: str
    row: str
    field: str
    what: str


class Finding(Record):
    """One thing a rule found, with its rule's reason and remedy."""

    code: str
    severity: Severity
    title: str
    table: str
    row: str = ""
    field: str = ""
    what: str
    why: str
    mend: str

    @property
    def where(self) -> str:
        """The place in the file, such as '[indicator] PHL-02, tolerance'."""
        row = " ".join(part for part in (f"[{self.table}]", self.row) if part)
        return f"{row}, {self.field}" if self.field else row


Find = Callable[[Case], Iterable[Spot]]


@dataclass(frozen=True)
class Rule:
    """A rule: its number, how grave a breach is, its name, why it is one, how to mend it, and what finds it."""

    code: str
    severity: Severity
    title: str
    why: str
    mend: str
    find: Find

    def findings(self, case: Case) -> list[Finding]:
        """Everything the rule finds, in the file's order."""
        said = {"code": self.code, "severity": self.severity, "title": self.title, "why": self.why, "mend": self.mend}
        return [Finding.model_validate(said | spot._asdict()) for spot in self.find(case)]


def rule(code: str, severity: Severity, title: str, why: str, mend: str) -> Callable[[Find], Rule]:
    """Make a rule of the function that follows."""
    return lambda find: Rule(code, severity, title, why, mend, find)
