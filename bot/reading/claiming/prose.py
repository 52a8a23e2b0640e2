"""Prose: one passage of a reply, read for figures, action updates and answers."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from bot.domain.period_text import parse
from bot.domain.returns import Place, Update, Voice
from bot.reading.claiming.actions.told import Told
from bot.reading.claiming.actions.updates import updates
from bot.reading.claiming.answers.paraphrased import paraphrased
from bot.reading.claiming.answers.remarks import Remark, note_on, remarks, says_more
from bot.reading.claiming.answers.voices import Answer, answers
from bot.reading.claiming.footnotes import footnotes
from bot.reading.claiming.linking import settled
from bot.reading.claiming.names.withdrawing import is_disputed
from bot.reading.claiming.noticed import without
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.claiming.sentences.claims import claims
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.codes import CodeHit
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.periods import Said, said
from bot.reading.noticing.plain import Plain, plain
from bot.reading.noticing.statuses import plainness
from bot.reading.passages import Passage

_FOR_MACHINES = re.compile(
    r"\b(?:(?:ignore|disregard|forget|override) (?:all |any |the |your )*(?:(?:previous|prior|above|"
    r"earlier|other) )?(?:instructions?|prompts?|rules|guidelines)"
    r"|automated? (?:reader|system|agent|assistant|parser)s?\b|language model\b|ai (?:assistant|agent|"
    r"model|reader)\b|system prompt\b|prompt injection\b"
    r"|(?:to|for|dear|note to|attention) (?:any |the |all )?(?:robot|bot|ai|llm|machine)s?\b|"
    r"(?:note|message|instructions?) (?:for|to) (?:any |the |all )?(?:automated|language)\b|"
    r"you are now in\b|you are (?:now )?(?:an?|the) (?:ai|assistant|bot|agent)\b|admin(?:istrator)? command\b|sudo\b)"
    r"|<!--|\[\[|\]\]|\{\{|</?(?:system|assistant|user|instructions?)>|(?:^|\n)\s*(?:system|assistant)\s?:"
)
_STOP = re.compile(r"[.!?;]\s+")
_ORDERS = re.compile(r"\b(?:set|record|enter|mark|treat|override|change|overwrite|output|submit|write down|accept)\b")
_DIGIT = re.compile(r"\d")
_WORTH_KEEPING = 7  # words beside the figure
_ENOUGH_READ = 1000  # characters of a line, to tell whether it says more than a figure


class Prose(NamedTuple):
    """What was said, ready to be settled."""

    claims: list[Sourced]
    updates: list[Update]
    voices: list[Voice]

    def add(self, more: "Prose") -> None:
        """Take in what another passage says; a later update of the same action replaces an earlier one."""
        self.claims.extend(more.claims)
        self.voices.extend(more.voices)
        for update in more.updates:
            self.updates[:] = [each for each in self.updates if each.action != update.action]
            self.updates.append(update)


def read_passage(
    passage: Passage, setting: Setting, mine: frozenset[str], sent: date | None, tabled: list[tuple[int, int]]
) -> Prose:
    """Read one passage. `mine` are the actions its sender may speak for; what is `tabled` is read as a table."""
    lexicon = setting.lexicon
    keys, notes = footnotes(passage.text)
    text = plain(without(passage.text, [*passage.struck, *tabled, *notes]))
    text = _blanked(text, _for_machines(text.low))
    hits = lexicon.codes.find(text.low)
    told = answers(text, lexicon, hits, passage.prompt, setting.questions)
    if not passage.prompt:
        own = paraphrased(text.low, lexicon, hits, setting.questions)
        told += [each for each in own if not any(one.start < each.end and each.start < one.end for one in told)]
    voices = [_voice(passage, text, each) for each in told]
    rest = _blanked(text, [(each.start, each.end) for each in told])
    topic, action = _prompted(passage.prompt, lexicon)
    coded = {hit.code for hit in hits}
    about = _headed(passage.under, setting)
    found = [
        _sourced(passage, rest, claim if claim.period else claim._replace(period=about))
        for claim in claims(rest, setting, topic, keys, _asked_in(passage.prompt, topic, setting))
        if not action or coded.intersection(claim.items)  # under an action, numbers are news of it
    ]
    found += _plain_figures(passage, text, told, setting, found)
    stated = updates(rest, lexicon, mine, sent, action)
    stated += _inside_answers(text, told, updates(text, lexicon, mine, sent, action) if told else (), stated)
    news = [
        Update(action=u.action, status=u.status, revised_date=u.revised, note=_note(passage, rest, u, hits),
               place=_place(passage, rest, u.start, u.end), quote=_original(passage, rest, u.start, u.end))
        for u in stated
    ]  # fmt: skip
    remarked = remarks(rest, lexicon.indicator, hits, [(each.claim.start, each.claim.end) for each in found])
    said = [
        *_commentary(passage, rest, found, {code: each.name for code, each in lexicon.indicator.items()}),
        *(_remark(passage, rest, each) for each in remarked),
    ]
    return Prose(found, news, [v for v in voices if v.text] + said)


def _asked_in(prompt: str, topic: Sequence[Mention], setting: Setting) -> list[Said]:
    """The periods for which a quoted line asks for its measure, where the board asks for several: July, August."""
    known = setting.lexicon.indicator
    asked = known[topic[0].items[0]].asked if len(topic) == 1 and topic[0].items[0] in known else ()
    if len(asked) < 2:
        return []
    told = [each.period for each in said(plain(prompt).low, setting.asked) if each.kind == "period" and each.period]
    periods = sorted((parse(text) for text in asked), key=lambda each: each.start)
    meant = [one for one in periods if any(each.start <= one.start and one.end <= each.end for each in told)]
    in_order = all(a.start <= b.start for a, b in pairwise(told) if a.text in asked and b.text in asked)
    return [Said(0, 0, "period", one) for one in meant] if in_order else []


def _headed(under: str, setting: Setting) -> Said | None:
    """The period of the heading that a quoted line stood under."""
    told = said(plain(under).low, setting.asked) if under else []
    return next((each for each in told if each.kind == "period"), None)


def _plain_figures(
    passage: Passage, text: Plain, told: Sequence[Answer], setting: Setting, found: Sequence[Sourced]
) -> list[Sourced]:
    """'So the quits number is 219', said outright within an answer and nowhere else: it is a figure as well."""
    if not any(_DIGIT.search(text.low, each.said, each.end) for each in told):
        return []
    known = {item for each in found for item in each.claim.items}
    ends = sorted((each.said, each.end) for each in told)
    gaps = zip([0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text.low)], strict=True)
    alone = _blanked(text, [(a, b) for a, b in gaps if a < b])
    return [
        _sourced(passage, alone, claim)
        for claim in claims(alone, setting)
        if claim.firm and not claim.hint and claim.figure and claim.start < claim.figure.start
        and not claim.carried and len(claim.items) == 1 and claim.items[0] in setting.mine
        and (is_disputed(text.low, claim.sentence) or (claim.sure and claim.items[0] not in known))
    ]  # fmt: skip


def _inside_answers(text: Plain, told: Sequence[Answer], news: Sequence[Told], stated: Sequence[Told]) -> list[Told]:
    """Actions whose status is stated outright within an answer, and nowhere else."""
    known = {each.action for each in stated}
    return [
        each
        for each in news
        if each.action not in known
        and any(one.said <= each.start < one.end for one in told)
        and plainness(text.low[each.start : each.end]) > 1
    ]


def _for_machines(low: str) -> list[tuple[int, int]]:
    """Paragraphs that talk to a machine: nothing in them is a return."""
    spans: list[tuple[int, int]] = []
    for match in _FOR_MACHINES.finditer(low):
        start, end = low.rfind("\n\n", 0, match.start()) + 1, low.find("\n\n", match.end())
        start = max(start, low.rfind("\n", 0, match.start()) + 1)
        spans.append((_sentence_from(low, start, match.start()), end if end >= 0 else len(low)))
    return spans


def _sentence_from(low: str, start: int, at: int) -> int:
    """The start of the sentence in a line that first talks to a machine: what stands before it is a person's."""
    if _ORDERS.search(low, start, at):
        return start
    stops = [stop.end() for stop in _STOP.finditer(low, start, at)]
    return stops[-1] if stops else start


def _blanked(text: Plain, spans: list[tuple[int, int]]) -> Plain:
    if not spans:
        return text
    return Plain(without(text.text, spans), without(text.low, spans), text.origin)


def _prompted(prompt: str, lexicon: Lexicon) -> tuple[list[Mention], str]:
    """What a quoted line above the words asks for: indicators, or an action."""
    if not prompt:
        return [], ""
    low = plain(prompt).low
    hits = lexicon.codes.find(low)
    actions = [hit.code for hit in hits if hit.code in lexicon.action]
    if actions:
        return [], actions[0]
    named = [m for m in settled(low, mentions(low, lexicon.indicators, hits)) if m.items and m.by != "hint"]
    coded = [m for m in named if m.by == "code"]
    return [m._replace(start=0, end=0, clash=False) for m in (coded or named)[:1]], ""


def _sourced(passage: Passage, text: Plain, claim: Claim) -> Sourced:
    place = _place(passage, text, claim.start, claim.end)
    return Sourced(claim, place, _original(passage, text, claim.sentence.start, claim.sentence.end), passage.vouched)


def _place(passage: Passage, text: Plain, start: int, end: int) -> Place:
    return Place(part=passage.part, start=passage.start + text.back(start), end=passage.start + text.back(end))


def _original(passage: Passage, text: Plain, start: int, end: int) -> str:
    return passage.text[text.back(start) : text.back(end)].strip()


def _voice(passage: Passage, text: Plain, answer: Answer) -> Voice:
    said = _original(passage, text, answer.said, answer.end)
    return Voice(text=said, question=answer.question, place=_place(passage, text, answer.said, answer.end))


def _remark(passage: Passage, text: Plain, remark: Remark) -> Voice:
    said = _original(passage, text, remark.start, remark.end)
    return Voice(text=said, about=remark.code, place=_place(passage, text, remark.start, remark.end))


def _note(passage: Passage, text: Plain, told: Told, hits: Sequence[CodeHit]) -> str:
    """What is said of an action beside its status; where it was not named by its code, the whole of it."""
    found = note_on(text, told.action, hits)
    return _original(passage, text, found.start, found.end) if found else _original(passage, text, told.start, told.end)


def _commentary(passage: Passage, text: Plain, found: list[Sourced], names: Mapping[str, str]) -> Iterable[Voice]:
    """Lines that say more of a measure than its figure are kept whole, once."""
    seen: set[tuple[int, int]] = set()
    for each in found:
        start = text.low.rfind("\n", 0, each.claim.start) + 1
        end = text.low.find("\n", each.claim.end)
        span = (start, end if end >= 0 else len(text.low))
        line = text.low[span[0] : min(span[1], span[0] + _ENOUGH_READ)]
        if span in seen or len(each.claim.items) != 1 or len(line.split()) < _WORTH_KEEPING:
            continue
        if not says_more(line, names.get(each.claim.items[0], "")):
            continue
        seen.add(span)
        yield Voice(text=_original(passage, text, *span), about=each.claim.items[0], place=_place(passage, text, *span))
