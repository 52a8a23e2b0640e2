"""The audit: what the framework's own rules find wanting in it, on the day of the meeting."""

from collections.abc import Sequence

from bot.domain.figures import number_of
from bot.domain.highlights.ground import Ground
from bot.domain.lint import Finding, lint
from bot.domain.report import Further
from bot.domain.report_line import Line


def audit(ground: Ground, _lines: Sequence[Line]) -> Further | None:
    """The findings, where the report holds the audit; the public reads how many of each rule.

    Where they stand and how to mend them is for the framework's keeper.
    """
    if "audit" not in ground.kind.sections or ground.whole is None:
        return None
    found = [one for one in lint(ground.whole, ground.cycle.meets) if one.severity != "advice" or _double(one)]
    by_rule: dict[str, list[Finding]] = {}
    for one in found:
        by_rule.setdefault(one.code, []).append(one)
    public = ground.edition == "public"
    return Further(
        code="audit",
        title="Audit of the performance framework",
        sentences=(f"{number_of(len(found), 'finding')} under {number_of(len(by_rule), 'rule')}.",),
        heads=("Rule", "What was found", "How many") if public else ("Rule", "What was found", "Where", "How to mend"),
        rows=tuple(_row(code, findings, public) for code, findings in by_rule.items()),
    )


def _double(one: Finding) -> bool:
    """Whether it is duplicate reporting, which an audit always tells."""
    return one.code.startswith("DUP")


def _row(code: str, findings: Sequence[Finding], public: bool) -> tuple[str, ...]:
    first = findings[0]
    title = first.title[:1].upper() + first.title[1:]
    if public:
        return (code, title, str(len(findings)))
    return (code, title, "; ".join(dict.fromkeys(one.row or one.table for one in findings)), first.mend)
