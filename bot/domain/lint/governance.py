"""GOV and DIS: someone signs, runs the business and is told; nothing proposed is forgotten; nobody is given away."""

from collections.abc import Iterator
from decimal import Decimal

from bot.domain.draft import MANY
from bot.domain.holders import holder
from bot.domain.lint.case import Case
from bot.domain.lint.rule import Spot, rule
from bot.domain.strategy import Indicator, Row

_SMALL = {"percent": Decimal(5), "proportion": Decimal("0.05")}


@rule(
    "DIS-01",
    "warning",
    "small numbers without a disclosure rule",
    "A count of one to four, or the share it makes, can tell the reader who is meant.",
    "Set disclosure to the source's own rule, such as below-5.",
)
def may_disclose(case: Case) -> Iterator[Spot]:
    """A count, or a share of 5% or less, that no disclosure rule covers."""
    for name, row in case.indicators:
        if row.disclosure == "none" and not row.published and (why := _small(case, row)):
            yield Spot("indicator", name, "disclosure", f"it is {why}, and no disclosure rule covers it")


@rule(
    "GOV-01",
    "fault",
    "nobody signs",
    "Nothing unsigned is ever published, so no report would reach the board.",
    "Give a post in [board] sign_off a holder.",
)
def nobody_signs(case: Case) -> Iterator[Spot]:
    """No post that signs has a holder."""
    if not _any_held(case, case.framework.board.sign_off):
        yield Spot("board", "", "sign_off", "nobody holds a post that signs reports off")


@rule(
    "GOV-02",
    "fault",
    "no secretariat",
    "Doubts, extensions, escalations and bounced letters go to the secretariat; without one they wait for ever.",
    "Give a post in [board] secretariat a holder.",
)
def no_secretariat(case: Case) -> Iterator[Spot]:
    """No post of the secretariat has a holder."""
    if not _any_held(case, case.framework.board.secretariat):
        yield Spot("board", "", "secretariat", "nobody holds a post of the secretariat")


@rule(
    "GOV-03",
    "warning",
    "report with nowhere to go",
    "A published report goes to the board's channel and to its list; with neither, nobody is told of it.",
    "Give [board] a channel, a board_list, or both.",
)
def nowhere_to_go(case: Case) -> Iterator[Spot]:
    """A board with neither a channel nor a list of addresses."""
    if not case.framework.board.channel and not case.framework.board.board_list:
        yield Spot("board", "", "channel", "it has neither a channel nor a board_list")


@rule(
    "GOV-04",
    "advice",
    "proposed, and no minute yet",
    "What is only proposed is not asked for or chased by a live installation.",
    "When the board has agreed, write its minute and set standing to approved.",
)
def proposed(case: Case) -> Iterator[Spot]:
    """The proposed rows of each table, together, as long as no minute approves them."""
    for table in MANY:
        codes = [name for name, row in _proposed(case, table) if not row.minute]
        if codes:
            yield Spot(table, "", "standing", f"{len(codes)} proposed without a minute: {', '.join(codes)}")


@rule(
    "GOV-05",
    "warning",
    "minuted, and still proposed",
    "The board has agreed to the row, and nobody acts on it.",
    "Set standing to approved, or take the minute out if it says something else.",
)
def minuted(case: Case) -> Iterator[Spot]:
    """A row with a minute whose standing was left as proposed."""
    for table in MANY:
        for name, row in _proposed(case, table):
            if row.minute:
                yield Spot(table, name, "standing", f"it is proposed, and has the minute '{row.minute}'")


def _proposed(case: Case, table: str) -> Iterator[tuple[str, Row]]:
    rows: tuple[Row, ...] = getattr(case.given, table)
    return (pair for pair in case.ahead(rows) if pair[1].standing == "proposed")


def _any_held(case: Case, posts: tuple[str, ...]) -> bool:
    return any(holder(case.framework, post, case.on) for post in posts)


def _small(case: Case, row: Indicator) -> str:
    """Why a figure may be about few people, in words, or nothing."""
    if row.unit == "count":
        return "a count"
    most = _SMALL.get(row.unit)
    known = [one.value for one in case.targets.get(row.code, [])]
    known += [one.value for one in case.framework.value if one.indicator == row.code]
    known += [row.baseline] if row.baseline is not None else []
    return "a small share" if most is not None and any(0 < value <= most for value in known) else ""


RULES = (may_disclose, nobody_signs, no_secretariat, nowhere_to_go, proposed, minuted)
