"""Moved to: the new day of an action that is late or may be, in the words that say so or in a sentence behind them."""

import re
from datetime import date

from bot.domain.returns import ActionStatus
from bot.reading.claiming.actions.due import days_ahead
from bot.reading.claiming.actions.moved import new_date
from bot.reading.claiming.actions.progress import later_day
from bot.reading.claiming.actions.redated import said_anew
from bot.reading.claiming.actions.stated import MEASURED
from bot.reading.claiming.actions.told import Told
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.dates import dates_in
from bot.reading.noticing.lexicon import Lexicon

_MOVES = re.compile(
    r"(?:\W*+(?!act|nm)[a-z']++,?){0,8}?\W*+\b(?:now|new|revised|will|expect\w*|hands? over|handover|"
    r"instead|go-live|launch|opening|completion|starts?|begins?)\b"
)
# 'The new finish date is 22 January': a sentence of its own that dates what was said before.
_DATES_IT = re.compile(
    r"\b(?:new|revised|now|finish\w*|complet\w+|launch\w*|opening|opens?|go-live|date|aim\w*|expect\w*|hop\w+|should|"
    r"will|"
    r"be|realistic\w*|looking|target\w*)\b|\A\s*(?:it|this|that|next)\b"
)


def date_later(
    low: str, lexicon: Lexicon, sent: date | None, found: list[Told], topic: tuple[str, ...], sentence: Sentence
) -> None:
    """'Delayed, the lead member wants another look. 8 December.': a later sentence that says until when."""
    words = low[sentence.start : sentence.end]
    at = next((n for n in reversed(range(len(found))) if found[n].action in topic), None)
    if at is not None and found[at].status in ("at-risk", "delayed") and not found[at].revised:
        anew = said_anew(words, sent, deadline_of(lexicon, found[at].action))
        found[at] = found[at]._replace(revised=anew)
    at = at if at is None or found[at].status == "delayed" else _delayed_before(found, at)
    if at is None or found[at].revised:
        return
    last, days = found[at], dates_in(words, sent)
    alone = len(days) == 1 and not words[days[0].end :].strip(" \t.)!\n")
    if alone and not words[: days[0].start].strip(" \t(-–:,"):
        found[at] = last._replace(revised=days[0].on)
    elif _DATES_IT.search(words) and not MEASURED.search(words):
        deadline = deadline_of(lexicon, last.action)
        late = [due for due in days_ahead(words, sent) if due.named and deadline and due.first > deadline]
        if len(late) == 1:
            found[at] = last._replace(revised=late[0].last)


def _delayed_before(found: list[Told], at: int) -> int | None:
    """'It has slipped. Sue has had her knee done. The new date is …': what was said of it before."""
    told = range(max(0, at - 3), at)
    same = (n for n in told if found[n].action == found[at].action and found[n].status == "delayed")
    return next(same, None)


def deadline_of(lexicon: Lexicon, action: str) -> date | None:
    """The deadline of an action of the board, where it has one."""
    return lexicon.action[action].deadline if action in lexicon.action else None


def moved_to(
    low: str,
    lexicon: Lexicon,
    sent: date | None,
    action: str,
    status: ActionStatus,
    text: str,
    end: int,
    sentence: Sentence,
) -> date | None:
    """The day to which an action that is late, or may be, is said to move, in its words or right behind them."""
    deadline = deadline_of(lexicon, action)
    moved = None
    if status == "delayed":
        moved = later_day(text, sent, deadline)
    elif status == "at-risk":
        moved = new_date(text, text, sent, deadline)
        moved = None if moved and deadline and moved <= deadline else moved
        moved = moved or said_anew(text, sent, deadline)
    if moved is not None or status != "delayed" or end != sentence.end:
        return moved
    tail = re.split(r"\n|\.\s", low[end : end + 90])[0]
    return new_date(tail, tail, sent, deadline) if _MOVES.match(tail) else None
