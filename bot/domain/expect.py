"""Expected: what the reader of replies is handed of a board, built from its framework and what is held."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from bot.domain.force import in_force
from bot.domain.held import HeldValue
from bot.domain.holders import agencies_of, in_secretariat
from bot.domain.period import Period
from bot.domain.period_text import parse
from bot.domain.questions import put
from bot.domain.request import Item
from bot.domain.returns import (
    Expected,
    ExpectedAction,
    ExpectedContact,
    ExpectedIndicator,
    ExpectedLast,
    ExpectedQuestion,
)
from bot.domain.strategy import Contact, Framework, Indicator
from bot.domain.succession import answering

Series = dict[str, list[tuple[Period, Decimal]]]


def expected(
    framework: Framework,
    period: str,
    on: date,
    held: Iterable[HeldValue] = (),
    asked: Iterable[Item] = (),
) -> Expected:
    """What may come in for `period` on the day `on`. `asked` are the items that were asked for, if known.

    An indicator asked for other periods only is set beside its value and target of the latest of those.
    A contact who speaks for several agencies, and an officer of the secretariat, stands once for each.
    """
    series = known_values(framework, held)
    items = tuple(asked)
    periods = _periods_asked(items)
    return Expected(
        period=period,
        indicators=tuple(
            _indicator(framework, row, on, period, periods.get(row.code, ()), series.get(row.code, []))
            for row in in_force(framework.indicator, on)
        ),
        actions=tuple(
            ExpectedAction(code=row.code, title=row.title, agency=row.owner, deadline=row.deadline)
            for row in in_force(framework.action, on)
        ),
        questions=tuple(
            ExpectedQuestion(code=row.code, prompt=row.prompt, agency=row.audience)
            for row in in_force(put(framework), on)
        ),
        contacts=tuple(one for row in in_force(framework.contact, on) for one in _contact(framework, row)),
        mailbox=framework.board.mailbox,
        authserv_id=framework.board.authserv_id,
        sent_on=on,
        order=tuple(dict.fromkeys(item.code for item in items if item.kind == "figure")),
    )


def known_values(framework: Framework, held: Iterable[HeldValue] = ()) -> Series:
    """Every settled figure by indicator, earliest first; a held one outranks the framework's own."""
    found: dict[tuple[str, Period], Decimal] = {
        (row.indicator, parse(row.period)): row.value for row in framework.value
    }
    for value in held:
        if value.state == "current" and value.value is not None:
            found[value.indicator, parse(value.period)] = value.value
    series: Series = {}
    for (indicator, period), number in sorted(found.items(), key=lambda item: item[0][1]):
        series.setdefault(indicator, []).append((period, number))
    return series


def last_before(series: list[tuple[Period, Decimal]], period: Period) -> tuple[Period, Decimal] | None:
    """The latest figure of a period that ended before `period` did, of the same kind if there is one."""
    earlier = [pair for pair in series if pair[0].end < period.end]
    same = [pair for pair in earlier if pair[0].kind == period.kind]
    return max(same or earlier, key=lambda pair: pair[0], default=None)


def target_of(framework: Framework, indicator: str, period: str) -> Decimal | None:
    """The target of exactly that period, or None: it is never carried over from another."""
    found = (row.value for row in framework.target if (row.indicator, row.period) == (indicator, period))
    return next(found, None)


def _periods_asked(asked: Iterable[Item]) -> dict[str, tuple[str, ...]]:
    periods: dict[str, tuple[str, ...]] = {}
    for item in asked:
        if item.kind == "figure" and item.period not in periods.get(item.code, ()):
            periods[item.code] = (*periods.get(item.code, ()), item.period)
    return periods


def _indicator(
    framework: Framework,
    row: Indicator,
    on: date,
    period: str,
    asked: tuple[str, ...],
    series: list[tuple[Period, Decimal]],
) -> ExpectedIndicator:
    about = period if period in asked or not asked else max(asked, key=parse)
    previous = last_before(series, parse(about))
    return ExpectedIndicator(
        code=row.code,
        name=row.name,
        unit=row.unit,
        polarity=row.polarity,
        decimals=row.decimals,
        agencies=answering(framework, row.sources, on),
        previous=previous[1] if previous else None,
        previous_period=previous[0].text if previous else "",
        baseline=row.baseline,
        target=target_of(framework, row.code, about),
        low=row.low,
        high=row.high,
        aliases=row.aliases,
        asked=asked,
        lasts=tuple(_last(row, each, series) for each in asked if each != about),
    )


def _last(row: Indicator, asked: str, series: list[tuple[Period, Decimal]]) -> ExpectedLast:
    """What it last came to in a period as long as one asked for; its baseline, where that is the latest known."""
    period = parse(asked)
    known = list(series)
    if row.baseline is not None and row.baseline_period:
        known.append((parse(row.baseline_period), row.baseline))
    before = last_before([pair for pair in known if pair[0].kind == period.kind], period)
    return ExpectedLast(period=asked, value=before[1], of=before[0].text) if before else ExpectedLast(period=asked)


def _contact(framework: Framework, row: Contact) -> tuple[ExpectedContact, ...]:
    agencies = agencies_of(framework, row.post)
    if in_secretariat(framework, row):
        agencies = tuple(dict.fromkeys((*agencies, *(agency.code for agency in framework.agency))))
    return tuple(ExpectedContact(name=row.name, email=row.email, slack=row.slack, agency=agency) for agency in agencies)
