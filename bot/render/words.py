"""Facts in words: days, figures, items and doubts as their reader sees them."""

from datetime import date, datetime
from decimal import Decimal
from typing import cast, get_args

from bot.domain.calendar import LOCAL, local_day
from bot.domain.figures import figure
from bot.domain.held import HeldQuery
from bot.domain.period import Period, PeriodError
from bot.domain.period_text import parse
from bot.domain.request import AskedItem, ItemKind
from bot.domain.strategy import Unit
from bot.domain.views import Asking

SECTIONS: dict[str, tuple[ItemKind, ...]] = {
    "figures": ("figure",),
    "words": ("commentary", "progress"),
    "actions": ("action",),
    "questions": ("question",),
}


def day(moment: date | datetime) -> str:
    """'Friday 9 October 2026', in London."""
    local = local_day(moment) if isinstance(moment, datetime) else moment
    return f"{local:%A} {local.day} {local:%B %Y}"


def clock(moment: datetime) -> str:
    """'5pm' or '9.30am', in London."""
    local = moment.astimezone(LOCAL)
    minutes = f".{local.minute:02d}" if local.minute else ""
    return f"{local.hour % 12 or 12}{minutes}{'am' if local.hour < 12 else 'pm'}"


def last(item: AskedItem) -> str:
    """'90.3% (2026-27 Q1)', or nothing where no figure is known."""
    if item.last_value is None:
        return ""
    shown = value(item.last_value, item.unit, item.decimals)
    return f"{shown} ({item.last_period})" if item.last_period else shown


def value(number: Decimal, unit: str, decimals: int = 1) -> str:
    """A figure with its unit; bare where the unit is not one of ours."""
    return figure(number, cast("Unit", unit if unit in get_args(Unit) else "score"), decimals)


def measure(item: AskedItem) -> str:
    """'percent, 2026-27 Q2': what is asked, in brackets after the name."""
    return ", ".join(part for part in (item.unit, item.item.period) if part)


def sections(items: tuple[AskedItem, ...]) -> dict[str, list[AskedItem]]:
    """The items under 'figures', 'words', 'actions' and 'questions', each in the order given."""
    return {name: [item for item in items if item.item.kind in kinds] for name, kinds in SECTIONS.items()}


def earliest(askings: tuple[Asking, ...]) -> datetime:
    """When the first of them is due."""
    return min(asking.due_at for asking in askings)


def is_before(moment: datetime, today: date) -> bool:
    """Whether the moment's day in London has passed."""
    return local_day(moment) < today


def as_read(query: HeldQuery) -> str:
    """The doubtful figure as it was read, or nothing."""
    return "" if query.reading.value is None else f"{query.reading.value.normalize():f}"


def written_period(text: str) -> str:
    """'2026-27 Q2 (July to September 2026)': a period that says its months."""
    try:
        period = parse(text)
    except PeriodError:
        return text
    return f"{text} ({_months(period)})" if period.kind in ("quarter", "half") else text


def _months(period: Period) -> str:
    return f"{period.start:%B} to {period.end:%B %Y}"
