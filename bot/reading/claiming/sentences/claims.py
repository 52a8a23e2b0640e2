"""Claims: everything that a passage of plain text says of the measures of a board, in order."""

import re
from collections.abc import Mapping, Sequence

from bot.reading.claiming.blanking import without
from bot.reading.claiming.figures.ordered import ordered
from bot.reading.claiming.footnotes import footnoted
from bot.reading.claiming.marks.noticed import marks, within
from bot.reading.claiming.names.localities import localised
from bot.reading.claiming.roles.asides import without_asides
from bot.reading.claiming.roles.brackets import unbracketed
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.claiming.sentences.reader import read
from bot.reading.claiming.sentences.thread import Thread
from bot.reading.noticing.clauses import sentences
from bot.reading.noticing.dictated import as_typed
from bot.reading.noticing.names import Mention
from bot.reading.noticing.periods import Said
from bot.reading.noticing.plain import Plain
from bot.reading.noticing.wrapping import rejoin, unwrap

_LEADERS = re.compile(r"\.{4,}")


def claims(
    text: Plain,
    setting: Setting,
    topic: Sequence[Mention] = (),
    keys: Mapping[str, str] | None = None,
    over: Sequence[Said] = (),
) -> list[Claim]:
    """Everything that a passage of plain text says of the board's measures, in order.

    `topic` is what it answers, asked `over` these periods, and `keys` are the words that the marks behind its
    figures stand for.
    """
    low = unbracketed(_unled(rejoin(text.low, text.text) if setting.typed else unwrap(text.low, text.text)))
    low = as_typed(without_asides(low))
    if listed := ordered(low, setting):
        return listed
    found = marks(low, setting)
    thread = Thread(low, setting, list(topic), over, without(low, [(p.start, p.end) for p in found.periods]))
    for sentence in sentences(low, text.text):
        read(thread, sentence, within(found, sentence))
    told = footnoted(thread.found, low, keys, setting.asked) if keys else thread.found
    return localised(told, low, text.text, setting, [*found.names, *found.periods])


def _unled(low: str) -> str:
    """The text with the dots that lead the eye to a figure ('admissions ....... 527') made spaces."""
    return _LEADERS.sub(lambda dots: " " * len(dots.group()), low) if "...." in low else low
