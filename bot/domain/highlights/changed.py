"""Changed: what a report issued anew says otherwise than the one that was published, in words."""

from collections.abc import Iterator

from bot.domain.figures import figure, number_of
from bot.domain.period_spelt import spelt
from bot.domain.report import Report
from bot.domain.report_line import Line


def changes(before: Report, after: Report) -> tuple[str, ...]:
    """A sentence for each figure, action or passage that changed between two public editions.

    A figure that is not shown any more is named without its old value, and what is now kept from the public not at all.
    """
    was = {line.code: line for line in before.lines}
    told = [said for line in after.lines for said in _of_line(was.get(line.code), line)]
    told += [*_gone(before, after), *_actions(before, after), *_words(before, after)]
    return tuple(told) or ("No figure changed.",)


def _of_line(was: Line | None, now: Line) -> Iterator[str]:
    if was is None:
        yield f"{_named(now)}: {now.text}, which was not in the report before."
        return
    if (was.text, was.period) != (now.text, now.period):
        yield f"{_named(now)}: {_became(was, now)}."
    yield from _earlier(was, now)
    yield from _of_other_periods(was, now)
    if was.commentary and _texts(was) != _texts(now):
        yield f"{now.name}: the words about it changed."
    elif now.commentary and not was.commentary:
        yield f"{now.name}: words about it were added."


def _became(was: Line, now: Line) -> str:
    if now.value is None:
        return _withdrawn(now.text)
    period = f", for {was.period}," if was.period != now.period else ""
    rated = f"; rated {now.word.lower()} and no longer {was.word.lower()}" if was.rag != now.rag else ""
    return f"{was.text}{period} became {now.text}{rated}"


def _earlier(was: Line, now: Line) -> Iterator[str]:
    """Figures of earlier periods, as the charts show them."""
    if was.plot is None or now.plot is None:
        return
    held = {point.period: point.value for point in was.plot.points}
    for point in now.plot.points:
        old, new = held.get(point.period), point.value
        if point.period != now.period and old is not None and new is not None and old != new:
            plot = now.plot
            old_text, new_text = (figure(value, plot.unit, plot.decimals) for value in (old, new))
            yield f"{now.name} ({spelt(point.period)}): {old_text} became {new_text}."


def _of_other_periods(was: Line, now: Line) -> Iterator[str]:
    """Figures of the other periods asked for that came, or went, with this issue: the charts tell of those changed."""
    before = {other.period: other for other in was.others}
    for other in now.others:
        held = before.get(other.period)
        if held is None or (held.value is None) == (other.value is None):
            continue
        told = f"{held.text} became {other.text}" if other.value is not None else _withdrawn(other.text)
        yield f"{now.name} ({spelt(other.period)}): {told}."


def _withdrawn(text: str) -> str:
    return f"the figure is withdrawn; it now reads “{text}”"


def _gone(before: Report, after: Report) -> list[str]:
    left = len({line.code for line in before.lines} - {line.code for line in after.lines})
    verb = "appears" if left == 1 else "appear"
    return [f"{number_of(left, 'indicator')} of the report before no longer {verb}."] if left else []


def _actions(before: Report, after: Report) -> list[str]:
    was = {action.code: action.word for action in before.actions}
    return [
        f"{action.title}: {was[action.code]} became {action.word}."
        for action in after.actions
        if action.code in was and was[action.code] != action.word
    ]


def _words(before: Report, after: Report) -> list[str]:
    told = ["The covering words changed."] if before.narrative != after.narrative else []
    spoken = [[words.text for group in report.voices for words in group.voices] for report in (before, after)]
    return [*told, *(["What people told us changed."] if spoken[0] != spoken[1] else [])]


def _texts(line: Line) -> list[str]:
    return [words.text for words in line.commentary]


def _named(line: Line) -> str:
    return f"{line.name} ({spelt(line.period)})" if line.period else line.name
