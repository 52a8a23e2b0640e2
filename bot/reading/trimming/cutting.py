"""Which of the sender's own lines are signature, device line, disclaimer or banner."""

import re

from bot.reading.lines import Line, seen
from bot.reading.mail.bodies import Body
from bot.reading.trimming.cards import card_start
from bot.reading.trimming.delimiters import delimited_end
from bot.reading.trimming.devices import names_device
from bot.reading.trimming.notices import all_notices, notices
from bot.reading.trimming.signature import sends_a_figure, signed_end
from bot.reading.trimming.trim import Trimmed, segments

_RULE = re.compile(r"[-_=*~#–—━─═―＝＿]{5,200}")


def cut(body: Body, trimmed: Trimmed, name: str) -> set[int]:
    """List the lines that are signature, device line, disclaimer, banner, or words for a machine."""
    away: set[int] = set()
    for first, end in segments(trimmed.roles, "own"):
        last = delimited_end(trimmed.lines, first, end)
        away.update(range(last, end))
        if last == first:
            continue  # as with an empty line between quoted ones
        away.update(at for a, b in all_notices(trimmed.lines, first, last) for at in range(a, b))
        away.update(at for at in range(first, last) if _by_program(body, trimmed.lines[at]))
        while last > first and (last - 1 in away or not seen(trimmed.lines[last - 1].text)):
            last -= 1
        away.update(range(signed_end(trimmed.lines, first, last, name), last))
    return away


def cut_by_programs(body: Body, trimmed: Trimmed) -> set[int]:
    """List the lines that a program added or set off: what nobody can have meant as part of the reply."""
    away: set[int] = set()
    for first, end in segments(trimmed.roles, "own"):
        last = delimited_end(trimmed.lines, first, end)
        if any(seen(line.text) for line in trimmed.lines[last:end]):
            away.update(range(last, end))
        away.update(at for a, b in notices(trimmed.lines, first, last) for at in range(a, b))
        away.update(at for at in range(first, last) if _by_program(body, trimmed.lines[at]))
        away.update(_rules_at_end(trimmed, first, last, away))
        while last > first and (last - 1 in away or not seen(trimmed.lines[last - 1].text)):
            last -= 1
        away.update(range(card_start(trimmed.lines, first, last), last))
    return away


def _rules_at_end(trimmed: Trimmed, first: int, end: int, away: set[int]) -> list[int]:
    """List the rules that are left over nothing once the rest is cut away."""
    rules: list[int] = []
    for at in range(end - 1, first - 1, -1):
        text = seen(trimmed.lines[at].text)
        if text and at not in away and not _RULE.fullmatch(text):
            break
        rules += [at] if text and at not in away else []
    return rules


def _by_program(body: Body, line: Line) -> bool:
    return names_device(seen(line.text)) or _marked_signature(body, line)


def _marked_signature(body: Body, line: Line) -> bool:
    """Say whether the mail program marked a line as its signature; a figure typed there still counts."""
    runs = body.drawn.runs_between(line.start, line.end) if body.drawn else []
    return bool(runs) and all(run.style.signature for run in runs) and not sends_a_figure(seen(line.text))
