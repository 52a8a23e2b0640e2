"""Lint findings in words, as JSON and as an exit code."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bot.domain.lint.rule import SEVERITIES, Finding

_EXITS = {"fault": 2, "warning": 1, "advice": 0}


def exit_code(findings: Iterable[Finding]) -> int:
    """2 when there is a fault, 1 when there is a warning, 0 when it is clean or only advice is given."""
    return max((_EXITS[one.severity] for one in findings), default=0)


def as_json(findings: Iterable[Finding]) -> str:
    """One JSON object: `findings`, a list of code, severity, title, table, row, field, what, why and mend."""
    return json.dumps({"findings": [one.model_dump() for one in findings]}, ensure_ascii=False, indent=1)


def as_lines(findings: Sequence[Finding]) -> Iterator[str]:
    """The findings rule by rule, faults first, each rule with why and how to mend; last, how many there are."""
    for rule in by_rule(findings):
        yield f"{rule[0].code} {rule[0].severity}: {rule[0].title}"
        yield from (f"    {one.where}: {one.what}" for one in rule)
        yield f"  Why: {rule[0].why}"
        yield f"  Mend: {rule[0].mend}"
        yield ""
    yield in_short(findings)


def in_short(findings: Iterable[Finding]) -> str:
    """How many of each kind there are, as '1 fault, 12 warnings, 3 pieces of advice.'."""
    named = {
        "fault": ("fault", "faults"),
        "warning": ("warning", "warnings"),
        "advice": ("piece of advice", "pieces of advice"),
    }
    kinds = [one.severity for one in findings]
    counts = [f"{kinds.count(kind)} {named[kind][kinds.count(kind) > 1]}" for kind in SEVERITIES if kind in kinds]
    return f"{', '.join(counts)}." if counts else "Clean: no rule has anything to say."


def grave(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The faults and warnings, one line a rule, with the rows it is about."""
    rules = by_rule(one for one in findings if one.severity != "advice")
    return tuple(f"{rule[0].code} {rule[0].title}: {', '.join(_name(one) for one in rule)}" for rule in rules)


def by_rule(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings grouped by rule, the gravest first."""
    ordered = sorted(findings, key=lambda one: SEVERITIES.index(one.severity))
    return [list(group) for _, group in groupby(ordered, key=lambda one: one.code)]


def _name(finding: Finding) -> str:
    return finding.row or f"[{finding.table}]{' ' + finding.field if finding.field else ''}"
