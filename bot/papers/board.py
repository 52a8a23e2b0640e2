"""The message to the board: title, counts, exceptions and what is asked of it, in Block Kit."""

import json
from collections.abc import Sequence
from typing import Any

from bot.domain.figures import number_of
from bot.domain.period_spelt import spelt
from bot.domain.report import Report
from bot.domain.report_line import Line
from bot.papers.chat import context, cut, escaped, header, plain, section
from bot.papers.view import counts, day, moment

MOST_BLOCKS = 50
MOST_CHARACTERS = 12_500
_SIGNS = {
    "red": ":red_circle:",
    "amber": ":large_orange_diamond:",
    "green": ":large_green_circle:",
    "grey": ":white_circle:",
}
_NAME, _SENTENCE = 200, 700
_LEAD, _CHANGES = 400, 5


class NotForTheBoard(ValueError):  # noqa: N818 - a refusal, named as one
    """Only the public edition is posted to a channel."""


def board_blocks(report: Report) -> tuple[dict[str, Any], ...]:
    """The board's message as blocks. Raises NotForTheBoard for the officers' edition.

    Exceptions are named as far as there is room; the papers hold them all.
    """
    if report.edition != "public":
        raise NotForTheBoard("only the public edition is posted to the board's channel")
    top = [header(f"{_title(report)}: {day(report.meets)}"), context(_about(report)), *_lead(report)]
    top += [section(_counted(report))]
    tail = [{"type": "divider"}, section(_asked(report)), context(_foot(report))]
    room = MOST_BLOCKS - len(top) - len(tail) - 5
    middle = [section(_front(report)), {"type": "divider"}, *_exceptions(report, room)]
    return _fitted(top, middle, tail)


def board_text(report: Report) -> str:
    """The same in one plain line, for notifications and for readers of the text alone."""
    front = " ".join(report.front[:2])
    return cut(plain(f"{_title(report)}, {report.board}, {day(report.meets)}. {front}"), 3000)


def _fitted(
    top: list[dict[str, Any]], middle: list[dict[str, Any]], tail: list[dict[str, Any]]
) -> tuple[dict[str, Any], ...]:
    """The blocks with as many of the middle ones as the message has room for."""
    room = MOST_CHARACTERS - _size([*top, *tail])
    kept = []
    for block in middle:
        room -= _size([block])
        if room < 0:
            kept.append(context("The rest is in the papers."))
            break
        kept.append(block)
    return (*top, *kept, *tail)


def _size(blocks: Sequence[dict[str, Any]]) -> int:
    return len(json.dumps(list(blocks)))


def _title(report: Report) -> str:
    return f"{report.title}, re-issue {report.issue}" if report.issue > 1 else report.title


def _lead(report: Report) -> list[dict[str, Any]]:
    """Why it is issued anew and what changed, and the first sentences of the secretariat's own words."""
    blocks = [section(_reissued(report))] if report.issue > 1 else []
    told = first_sentences(" ".join(report.narrative))
    return [*blocks, section(plain(told))] if told else blocks


def _reissued(report: Report) -> str:
    left = len(report.changes) - _CHANGES
    more = [f"• And {left} more, in the papers."] if left > 0 else []
    why = f" {cut(plain(report.reissued), _SENTENCE)}" if report.reissued else ""
    told = [f"• {cut(plain(said), _NAME)}" for said in report.changes[:_CHANGES]]
    return "\n".join([f"*What changed in this re-issue.*{why}", *told, *more])


def first_sentences(text: str) -> str:
    """The first whole sentences of a text, as far as a message has room for them."""
    if len(text) <= _LEAD:
        return text
    end = max(text[: _LEAD - 1].rfind(sign) for sign in (". ", "! ", "? ")) + 1
    return text[:end] if end else cut(text, _LEAD)


def _about(report: Report) -> str:
    place = f", {plain(report.place)}" if report.place else ""
    return cut(f"{plain(report.board)} · meets {day(report.meets)}{place}", 1000)


def _counted(report: Report) -> str:
    told = [f"{_SIGNS[rag]} *{number}* {word}" for number, _, rag, word in counts(report)]
    due = number_of(report.counts.due, "indicator")
    return f"*{report.counts.reported} of {due} due reported*\n{'  ·  '.join(told)}"


def _front(report: Report) -> str:
    """The front without its count and its reds, which the line above and the exceptions below say."""
    return "\n".join(f"• {cut(plain(said), _SENTENCE)}" for said in report.front[2:]) or "Nothing else is new."


def _exceptions(report: Report, room: int) -> list[dict[str, Any]]:
    if not report.exceptions:
        return [section("*Exceptions:* none.")]
    title = section(f"*{number_of(len(report.exceptions), 'exception').capitalize()}*")
    shown = [section(_exception(line)) for line in report.exceptions[:room]]
    left = len(report.exceptions) - len(shown)
    return [title, *shown, *([context(f"And {left} more in the papers.")] if left else [])]


def _exception(line: Line) -> str:
    name, said = cut(plain(line.name), _NAME), cut(plain(line.sentence), _SENTENCE)
    about = cut(plain("; ".join(w for w in (line.source, spelt(line.period), line.status) if w)), _NAME)
    return f"{_SIGNS[line.rag]} *{name}*\n{said}\n_{about}_"


def _asked(report: Report) -> str:
    asks = [f"{n}. {cut(plain(ask.text), _SENTENCE)}" for n, ask in enumerate(report.asks, 1)]
    return "\n".join(["*What is asked of the board*", *asks])


def _foot(report: Report) -> str:
    return escaped(f"Figures as at {moment(report.compiled_at)}. The papers follow in the thread.")
