"""The page that lists every rule, made from the rules themselves."""

from collections.abc import Iterable

from bot.domain.lint.rule import SEVERITIES, Rule

_MEANS = {
    "fault": "the plan cannot be carried out as it stands",
    "warning": "something will most likely go wrong or be missed",
    "advice": "the plan works, and could say more",
}
_FAMILIES = {
    "SMART": "SMART: targets, baselines, deadlines",
    "PI": "PI: indicators and objectives",
    "OWN": "OWN: who has a part in it",
    "DUP": "DUP: asked twice",
    "CAL": "CAL: days and dates",
    "LAD": "LAD: the ladder",
    "DIS": "DIS: disclosure",
    "GOV": "GOV: governance",
    "LINT": "LINT: the switches of this audit",
}
_HEAD = """# The rules of a good framework

`reeve lint FILE` puts these rules to a framework that is valid; what makes a file invalid is told by every command that
reads it. They are put at each adoption, too, where faults and warnings are told, and once a year as the audit.

Rows that are only proposed are judged like approved ones. A strategy that is over, or has not begun, is judged as on
the day its first report opens; `--on DATE` names another day. A board turns rules off, and sets its own number of
indicators for one outcome, in its framework:

    [lint]
    off = ["SMART-03", "DUP-03"]
    indicators_per_outcome = 3
"""
_EXIT_WORDS = """
The exit code is 2 with a fault or when the file is not valid, 1 with a warning, else 0. `--json` prints one object with
the list `findings`. This page is printed by `reeve lint --rules`."""


def as_page(rules: Iterable[Rule]) -> str:
    """The page that lists every rule, in Markdown."""
    lines = [_HEAD, *(f"- **{kind}**: {_MEANS[kind]}" for kind in SEVERITIES), _EXIT_WORDS]
    family = ""
    for rule in rules:
        if rule.code.partition("-")[0] != family:
            family = rule.code.partition("-")[0]
            lines += ["", f"## {_FAMILIES[family]}"]
        lines += ["", f"### {rule.code} {rule.title}", "", f"*{rule.severity.capitalize()}.* {rule.why}"]
        lines += ["", f"To mend: {rule.mend}"]
    return "\n".join(lines) + "\n"
