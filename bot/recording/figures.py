"""A reading enters the books: as a figure when it is certain and its sender verified, as a query when it is not."""

from bot.domain.figures import figure
from bot.domain.held import HeldValue
from bot.domain.request import Item
from bot.domain.returns import Reading
from bot.domain.strategy import Indicator
from bot.domain.views import Recorded
from bot.domain.wording import doubt_in_words, reading_in_words
from bot.recording.answers import Settled
from bot.recording.entry import Entry
from bot.recording.possible import possible


def enter_reading(entry: Entry, reading: Reading) -> None:
    """Record a reading, or ask it back. The same figure said again changes nothing."""
    reading = possible(reading)
    reading = reading.model_copy(update={"period": reading.period or period_of(entry, reading.indicator)})
    item = Item(kind="figure", code=reading.indicator, period=reading.period)
    held = entry.books.returns.current(reading.indicator, reading.period)
    if not reading.certain or not entry.verified:
        _ask_back(entry, item, reading)
    elif held is not None and _same(held, reading):
        _close_queries(entry, item, "withdrawn")
        _say(entry, item, reading, note="as already recorded")
        entry.settle_item(item, state_of(reading))
    elif held is not None and _from_elsewhere(entry, held):
        _ask_back(entry, item, _in_conflict(entry, reading, held))
        entry.disputed.append(entry.asked[-1])
    elif held is not None and _overtaken(entry, held):
        _keep_beside(entry, reading, held)
    else:
        _record(entry, item, reading, held)


def period_of(entry: Entry, indicator: str) -> str:
    """Give the period a figure without one is about: the one asked of its sender, or the reply's main period."""
    mine = [entry.request] if entry.request else []
    for request in (*mine, *reversed(entry.context.requests)):
        periods = {item.period for item in request.items if item.kind == "figure" and item.code == indicator}
        if len(periods) == 1:
            return periods.pop()
    return entry.context.expected.period


def state_of(reading: Reading) -> str:
    """Say what a certain reading makes of the item it answers."""
    return "awaited" if reading.qualifier == "not-available" else "answered"


def _record(entry: Entry, item: Item, reading: Reading, held: HeldValue | None) -> None:
    _close_queries(entry, item, "withdrawn")
    waits = entry.origin.late == "late"
    entry.books.returns.write_reading(
        entry.return_id, entry.origin.cycle, reading, "late" if waits else "current", now=entry.now,
        late=entry.origin.late, supersedes=held.id if held and not waits else None,
    )  # fmt: skip
    entry.settle_item(item, state_of(reading))
    _say(entry, item, reading, replaced=_held_in_words(entry, held) if held else "")


def _ask_back(entry: Entry, item: Item, reading: Reading) -> None:
    _close_queries(entry, item, "withdrawn")
    reading_id = entry.books.returns.write_reading(
        entry.return_id, entry.origin.cycle, reading, "in-doubt", now=entry.now, late=entry.origin.late
    )
    prompt = doubt_in_words(reading, _indicator(entry, reading.indicator), entry.origin.name, verified=entry.verified)
    request = entry.request
    asked_of = entry.origin.post or (request.post if request else "")
    number = entry.books.returns.ask(
        reading_id, prompt, cycle=entry.origin.cycle, request_id=request.id if request else None, post=asked_of,
        now=entry.now,
    )  # fmt: skip
    entry.asked.append(number)
    if entry.books.returns.current(reading.indicator, reading.period) is None:
        entry.settle_item(item, "in-doubt")


def settle_query(entry: Entry, settled: Settled) -> None:
    """Settle a query by its answer: the figure as it was read, another figure, or none."""
    query, words = settled.query, settled.words or settled.how
    doubt = query.reading
    still = entry.books.returns.query_by_id(query.id)
    if still is None or still.state != "open":
        return
    entry.books.returns.close_query(query.id, "settled", entry.origin.post, words[:200], entry.return_id, entry.now)
    item = Item(kind="figure", code=doubt.indicator, period=doubt.period)
    if settled.how == "no":
        entry.books.returns.mark(doubt.id, "rejected")
        _unless_held(entry, item)
        entry.notes.append(f"{doubt.indicator}: not recorded, as you say it is not right.")
        return
    reading = settled.reading or _as_asked(doubt)
    held = entry.books.returns.current(doubt.indicator, doubt.period)
    waits = entry.origin.late == "late"
    entry.books.returns.mark(doubt.id, "superseded")
    # A figure that was only confirmed still stands where it was written: in the reply it was doubted in.
    parent = entry.return_id if settled.reading else entry.books.returns.return_of(doubt.id)
    entry.books.returns.write_reading(
        parent, doubt.cycle, reading.model_copy(update={"period": doubt.period}), "late" if waits else "current",
        now=entry.now, late=entry.origin.late, supersedes=held.id if held and not waits else doubt.id,
    )  # fmt: skip
    entry.settle_item(item, state_of(reading))
    _say(entry, item, reading, replaced=_held_in_words(entry, held) if held else "")


def _as_asked(doubt: HeldValue) -> Reading:
    """The figure that was in doubt, now vouched for; where it stood stays its place."""
    kept = {"derived": "derived", "approximate": "approximate", "provisional": "provisional"}
    return Reading(
        indicator=doubt.indicator, period=doubt.period, value=doubt.value, certain=True,
        qualifier=kept.get(doubt.qualifier or ""), numerator=doubt.numerator, denominator=doubt.denominator,
        lower=doubt.lower, upper=doubt.upper, place=doubt.source.place, quote=doubt.source.quote,
        why="confirmed by its sender",
    )  # fmt: skip


def _unless_held(entry: Entry, item: Item) -> None:
    if entry.books.returns.current(item.code, item.period) is None:
        entry.settle_item(item, "missing")


def _close_queries(entry: Entry, item: Item, state: str) -> None:
    for query in entry.books.returns.open_queries(indicator=item.code, period=item.period):
        if query.reading.source.agency in (entry.origin.agency, ""):
            entry.books.returns.close_query(
                query.id, state, entry.origin.post, "answered again", entry.return_id, entry.now
            )
            entry.books.returns.mark(query.reading.id, "superseded")


def _same(held: HeldValue, reading: Reading) -> bool:
    return (held.value, held.qualifier) == (reading.value, reading.qualifier)


def _from_elsewhere(entry: Entry, held: HeldValue) -> bool:
    """Whether another agency gave the figure in force: then neither silently overrules the other."""
    gave = entry.books.returns.agency_of(held.id)
    return bool(gave) and gave != entry.origin.agency and not entry.context.officer


def _overtaken(entry: Entry, held: HeldValue) -> bool:
    """Whether the figure in force came in a later message: this one was read after it, having waited for a file."""
    return held.source.received_at is not None and held.source.received_at > entry.reply.received_at


def _keep_beside(entry: Entry, reading: Reading, held: HeldValue) -> None:
    """Keep a figure without putting it in force, and say so."""
    entry.books.returns.write_reading(
        entry.return_id, entry.origin.cycle, reading, "superseded", now=entry.now, late=entry.origin.late
    )
    said, later = reading_in_words(reading, _indicator(entry, reading.indicator)), _held_in_words(entry, held)
    entry.notes.append(f"{reading.indicator}: {said} is kept and not in force, since a later message gave {later}.")


def _in_conflict(entry: Entry, reading: Reading, held: HeldValue) -> Reading:
    why = f"another agency has already given {_held_in_words(entry, held)}"
    return reading.model_copy(update={"certain": False, "qualifier": "conflict", "why": why})


def _indicator(entry: Entry, code: str) -> Indicator | None:
    return next((row for row in entry.context.framework.indicator if row.code == code), None)


def _held_in_words(entry: Entry, held: HeldValue) -> str:
    indicator = _indicator(entry, held.indicator)
    if held.value is None or indicator is None:
        return (held.qualifier or "no figure").replace("-", " ")
    return figure(held.value, indicator.unit, indicator.decimals)


def _say(entry: Entry, item: Item, reading: Reading, *, replaced: str = "", note: str = "") -> None:
    entry.recorded.append(
        Recorded(
            kind="figure", code=item.code, label=entry.label(item).label, period=item.period,
            shown=reading_in_words(reading, _indicator(entry, item.code)), replaced=replaced, note=note,
        )
    )  # fmt: skip
