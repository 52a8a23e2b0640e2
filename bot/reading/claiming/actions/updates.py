"""Action updates: complete, on track, at risk, delayed or not started, in the words people use, with new dates."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from operator import attrgetter

from bot.reading.claiming.actions.acted import Acted
from bot.reading.claiming.actions.lone import is_meant
from bot.reading.claiming.actions.told import Told
from bot.reading.claiming.settling import settled
from bot.reading.noticing.clauses import sentences
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.plain import Plain
from bot.reading.noticing.statuses import in_part, is_verdict, plainness
from bot.reading.noticing.wrapping import unwrap

_OVERALL = re.compile(r"\W*(?:overall|all in all|in short|in summary|on the whole)\b")

_ONE_WORD = 1.0  # the weight of one word: mistyped, it names no action alone


def updates(text: Plain, lexicon: Lexicon, mine: frozenset[str], sent: date | None, topic: str = "") -> list[Told]:
    """Every action update in plain text. `mine` are the actions the sender may speak for; `topic` is the one asked."""
    if not mine or not text.low.strip():
        return []
    low = unwrap(text.low, text.text)
    hits = [hit for hit in lexicon.codes.find(low) if not hit.bare]
    named = settled(
        low,
        [
            m
            for each in mentions(low, lexicon.actions, hits)
            if ((m := _own(each, mine)).by != "hint" or m.items[0] in mine)
            and is_meant(low, m, lexicon)
            and not (m.loose and m.weight <= _ONE_WORD and " " not in low[m.start : m.end])
        ],
    )
    if not named and not topic and " action" not in low:
        return []
    reader = Acted(low, lexicon, sent, topic, mine, named)
    for sentence in sentences(low):
        first = bisect_left(named, sentence.start, key=attrgetter("start"))
        reader.read(sentence, named[first : bisect_left(named, sentence.end, key=attrgetter("start"))])
    return [each for each in _last_said(reader.found) if each.action in mine]


def _own(mention: Mention, mine: frozenset[str]) -> Mention:
    """Of several actions that words could mean, the sender's own."""
    own = tuple(item for item in mention.items if item in mine)
    return mention._replace(items=own) if own and mention.by == "name" else mention


def _last_said(found: Sequence[Told]) -> list[Told]:
    """One update for each action: a later sentence about the same action adds its date, or says it more plainly."""
    kept: dict[str, Told] = {}
    for told in found:
        before = kept.get(told.action)
        if before is None:
            kept[told.action] = told
        elif told.status != before.status and _says_better(told, before):
            kept[told.action] = told._replace(revised=told.revised or before.revised)
        elif before.status == "on-track" and told.status == "delayed" and told.revised:
            kept[told.action] = told
        elif before.revised is None and told.revised:
            kept[told.action] = before._replace(revised=told.revised)
    return list(kept.values())


def _says_better(told: Told, before: Told) -> bool:
    """Say whether a later sentence is plainer than the one before, or gives what it all comes to."""
    if plainness(told.note) > plainness(before.note) or _OVERALL.match(told.note):
        return True
    if before.status == "on-track" and told.status in ("delayed", "at-risk") and in_part(before.note):
        return True
    return is_verdict(told.note) and not is_verdict(before.note)
