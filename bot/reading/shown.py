"""A Return as `reeve read` shows it, and what a framework asks for alongside one period."""

from datetime import date
from decimal import Decimal
from typing import Any

from bot.domain.period_text import parse
from bot.domain.request import Item
from bot.domain.returns import Reading, Return
from bot.domain.strategy import Framework


def asked_with(framework: Framework, period: str) -> tuple[Item, ...]:
    """Every figure asked for at the first meeting at which `period` is asked for; none when it never is."""
    meetings = sorted({row.meeting for row in framework.ask if row.period == period})
    rows = [row for row in framework.ask if row.meeting in meetings[:1]]
    return tuple(Item(kind="figure", code=code, period=row.period) for row in rows for code in row.indicators)


def asked_on(framework: Framework, period: str) -> date:
    """The day by which all that is asked for with `period` is available; else the period's last day."""
    meetings = sorted({row.meeting for row in framework.ask if row.period == period})
    days = [row.available for row in framework.ask if row.meeting in meetings[:1]]
    return max(days, default=parse(period).end)


def as_json(found: Return) -> dict[str, Any]:
    """The shape that `reeve read --json` prints: figures in the indicator's own unit, null where there is none."""
    return {
        "from": found.sender,
        "known_sender": found.known_sender,
        "class": found.kind,
        "values": [_value(each) for each in found.readings],
        "actions": [
            {
                "action": each.action,
                "status": each.status,
                "revised_date": each.revised_date.isoformat() if each.revised_date else None,
                "quote": each.quote,
            }
            for each in found.updates
        ],
        "feedback": [{"question": v.question or None, "about": v.about or None, "text": v.text} for v in found.voices],
        "until": found.until.isoformat() if found.until else None,
        "named": found.named or None,
        "status_code": found.status_code or None,
        "failed_address": found.failed_address or None,
        "reader": found.reader,
        "why": found.why,
    }


def _value(reading: Reading) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "indicator": reading.indicator,
        "value": number(reading.value),
        "certain": reading.certain,
        "qualifier": reading.qualifier,
        "available_from": reading.available_from,
    }
    if reading.period:
        shown["period"] = reading.period
    for name in ("numerator", "denominator", "lower", "upper"):
        if (value := getattr(reading, name)) is not None:
            shown[name] = number(value)
    if reading.candidates:
        shown["candidates"] = list(reading.candidates)
    place = {key: value for key, value in reading.place.model_dump().items() if value not in ("", None)}
    return shown | {"place": place, "quote": reading.quote, "why": reading.why}


def number(value: Decimal | None) -> int | float | None:
    """A JSON number: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
