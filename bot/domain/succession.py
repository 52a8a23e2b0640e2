"""Succession: which agency stands in another's place on a day, and where a series breaks for it."""

from datetime import date

from bot.domain.force import in_force
from bot.domain.strategy import Framework, Indicator, Succession


def standing_in(framework: Framework, agency: str, on: date) -> str:
    """The agency that an obligation of `agency` falls to on the day: itself, or its successor's successor."""
    seen = {agency}
    while (step := _step(framework, agency, on)) is not None and step.successor not in seen:
        agency = step.successor
        seen.add(agency)
    return agency


def answering(framework: Framework, agencies: tuple[str, ...], on: date) -> tuple[str, ...]:
    """The agencies that answer on the day for those named, each once."""
    return tuple(dict.fromkeys(standing_in(framework, code, on) for code in agencies))


def breaks(framework: Framework, indicator: Indicator) -> tuple[Succession, ...]:
    """The successions among those who give an indicator's figure, earliest first: its series breaks at each."""
    sources = set(indicator.sources)
    found = []
    for row in sorted(in_force(framework.succession, date.max), key=lambda row: row.on):
        if row.agency in sources:
            sources.add(row.successor)
            found.append(row)
    return tuple(found)


def strategy_on(framework: Framework, on: date) -> str:
    """The name of the strategy in force on the day: after its last day, the one that succeeded it."""
    held = framework.strategy
    over = held.valid_to is not None and on > held.valid_to
    return held.succeeded_by if over and held.succeeded_by else held.name


def _step(framework: Framework, agency: str, on: date) -> Succession | None:
    rows = (row for row in framework.succession if row.standing == "approved")
    return next((row for row in rows if row.agency == agency and row.on <= on), None)
