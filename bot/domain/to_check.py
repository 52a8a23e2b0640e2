"""To check: what one contact gave for a report, as it stands in the draft, for them to check."""

from datetime import date

from bot.domain.asking import described
from bot.domain.disclosure import shown
from bot.domain.figures import digits
from bot.domain.held import CycleFacts, HeldQuery, HeldRequest, HeldUpdate, HeldValue, HeldVoice
from bot.domain.record import Record
from bot.domain.request import Item
from bot.domain.strategy import Framework
from bot.domain.views import Recorded
from bot.domain.wording import exactly

_COUNTS = ("", "admitted")
_STATUS = {
    "complete": "complete",
    "on-track": "on track",
    "at-risk": "at risk",
    "delayed": "delayed",
    "not-started": "not started",
}


class ExtractView(Record):
    """What is sent to a contact to check. `missing` are the labels of what nothing came for."""

    board: str
    mailbox: str
    name: str
    cycle: str
    report: str
    meets: date
    rows: tuple[Recorded, ...] = ()
    doubts: tuple[HeldQuery, ...] = ()
    missing: tuple[str, ...] = ()


def rows(framework: Framework, facts: CycleFacts, requests: tuple[HeldRequest, ...]) -> tuple[Recorded, ...]:
    """A row for each figure, action and passage held of what these requests ask."""
    found = [row for one in requests for item in one.items for row in _rows(framework, facts, one, item)]
    return tuple(dict.fromkeys(found))


def missing(framework: Framework, facts: CycleFacts, requests: tuple[HeldRequest, ...]) -> tuple[str, ...]:
    """The labels of what was asked and stands nowhere in the draft, save what is being checked."""
    doubtful = {(q.reading.indicator, q.reading.period) for q in facts.queries if q.state == "open"}
    items = [
        item
        for one in requests
        for item in one.missing
        if (item.code, item.period) not in doubtful and item.kind != "commentary"
    ]
    return tuple(f"{item.code} {_label(framework, item)}" for item in dict.fromkeys(items))


def _rows(framework: Framework, facts: CycleFacts, request: HeldRequest, item: Item) -> list[Recorded]:
    if item.kind == "figure":
        held = [v for v in facts.series if (v.indicator, v.period) == (item.code, item.period)]
        return [_row(framework, item, _figure(framework, value)) for value in held[-1:]]
    if item.kind == "action":
        told = [u for u in facts.updates if u.action == item.code and u.late in _COUNTS]
        return [_row(framework, item, _action(update), update.note) for update in told[-1:]]
    said = [v for v in facts.voices if _answers(v, item, request.agency)]
    return [_row(framework, item, voice.text) for voice in said]


def _answers(voice: HeldVoice, item: Item, agency: str) -> bool:
    return item.code in (voice.question, voice.about) and voice.source.agency == agency and voice.late in _COUNTS


def _figure(framework: Framework, held: HeldValue) -> str:
    """As recorded and never rounded: its giver is checking it."""
    if held.value is None:
        return (held.qualifier or "no figure").replace("-", " ")
    indicator = next((row for row in framework.indicator if row.code == held.indicator), None)
    words = exactly(held.value, indicator)
    if held.numerator is not None and held.denominator is not None:
        words += f" ({digits(held.numerator, 0)} of {digits(held.denominator, 0)})"
    words = f"{words} (provisional)" if held.provisional else words
    hidden = indicator is not None and shown(indicator, held).state == "suppressed"
    return f"{words} (the report says ‘suppressed’: it is too small to be shown)" if hidden else words


def _action(update: HeldUpdate) -> str:
    due = f", now due {update.revised_date:%-d %B %Y}" if update.revised_date else ""
    return _STATUS[update.status] + due


def _row(framework: Framework, item: Item, shown: str, note: str = "") -> Recorded:
    label = _label(framework, item)
    return Recorded(kind=item.kind, code=item.code, label=label, period=item.period, shown=shown, note=note)


def _label(framework: Framework, item: Item) -> str:
    return described(framework, (item,), ())[0].label
