"""Explain: a message with each reading marked in place, and the reason for each decision."""

from collections.abc import Iterable

from bot.domain.returns import Reading, Return, Voice


def explain(found: Return) -> str:
    """The sender's own words with numbered marks, then one line for each mark; for people to read."""
    numbered = list(enumerate(found.readings, 1))
    lines = [f"{found.kind} from {found.sender or 'nobody named'}" + ("" if found.known_sender else " (not a contact)")]
    if found.why:
        lines.append(found.why)
    for passage in found.passages:
        lines += ["", _marked(passage, numbered)]
    lines += ["", *(f"[{number}] {_told(reading)}" for number, reading in numbered)]
    lines += [
        f"[{u.action}] {u.status}" + (f", now {u.revised_date}" if u.revised_date else "") + f": {u.quote}"
        for u in found.updates
    ]
    lines += [f"[{v.question}] answered: {v.text}" for v in found.voices if v.question]
    return "\n".join(lines)


def _marked(passage: Voice, numbered: Iterable[tuple[int, Reading]]) -> str:
    """The passage with ⟦n: …⟧ round the words each reading was taken from; overlapping ones share their outermost."""
    text, base, last = passage.text, passage.place.start, len(passage.text) + 1
    spans = sorted(
        (r.place.start - base, r.place.end - base, number)
        for number, r in numbered
        if r.place.part == passage.place.part and not r.place.sheet and 0 <= r.place.start - base <= len(text)
    )
    for start, end, number in reversed(spans):
        stop = min(end, last, len(text))
        if stop > start:
            text = f"{text[:start]}⟦{number}: {text[start:stop]}⟧{text[stop:]}"
            last = start
    return text


def _told(reading: Reading) -> str:
    where = f"{reading.place.sheet}!{reading.place.cell}, " if reading.place.cell else ""
    value = "no figure" if reading.value is None else f"{reading.value.normalize():f}"
    period = f" for {reading.period}" if reading.period else ""
    sure = "recorded" if reading.certain else "in doubt"
    marks = f", {reading.qualifier}" if reading.qualifier else ""
    others = f" (could be {', '.join(reading.candidates)})" if reading.candidates else ""
    return f"{reading.indicator}{period}: {value}, {sure}{marks}: {reading.why}{others}. From {where}“{reading.quote}”"
