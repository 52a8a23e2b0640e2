"""Which of the sender's own lines are signature, device line, disclaimer or banner."""

from bot.reading.bodies import Body
from bot.reading.lines import Line, seen
from bot.reading.notices import notices
from bot.reading.signature import delimited_end, is_device, sends_a_figure, signed_end
from bot.reading.trim import Trimmed, segments


def cut(body: Body, trimmed: Trimmed, name: str) -> list[int]:
    """List the lines that are signature, device line, disclaimer or banner."""
    away: list[int] = []
    for first, end in segments(trimmed.roles, "own"):
        last = delimited_end(trimmed.lines, first, end)
        away += range(last, end)
        added = notices(trimmed.lines, first, last)
        away += [index for a, b in added for index in range(a, b)]
        away += [index for index in range(first, last) if is_device(seen(trimmed.lines[index].text))]
        away += [index for index in range(first, last) if _marked_signature(body, trimmed.lines[index])]
        upto = min([a for a, _ in added if _nothing_but_notices(trimmed, a, last, added)], default=last)
        away += range(signed_end(trimmed.lines, first, upto, name), upto)
    return away


def _marked_signature(body: Body, line: Line) -> bool:
    """Say whether the mail program marked a line as its signature; a figure typed there still counts."""
    runs = body.drawn.runs_between(line.start, line.end) if body.drawn else []
    return bool(runs) and all(run.style.signature for run in runs) and not sends_a_figure(seen(line.text))


def _nothing_but_notices(trimmed: Trimmed, at: int, end: int, added: list[tuple[int, int]]) -> bool:
    rest = (index for index in range(at, end) if seen(trimmed.lines[index].text))
    return all(any(a <= index < b for a, b in added) for index in rest)
