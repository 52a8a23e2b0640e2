"""Prompts: what a quoted line above the words asks for: measures or an action, and for which periods."""

from collections.abc import Sequence
from itertools import pairwise

from bot.domain.period_text import parse
from bot.reading.claiming.saying import Claim, Setting
from bot.reading.claiming.settling import settled
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.periods import Said, said
from bot.reading.noticing.plain import plain


def asked_in(prompt: str, topic: Sequence[Mention], setting: Setting) -> list[Said]:
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


def headed(under: str, setting: Setting) -> Said | None:
    """The period of the heading that a quoted line stood under."""
    told = said(plain(under).low, setting.asked) if under else []
    return next((each for each in told if each.kind == "period"), None)


def of_the_prompt(prompt: str, claim: Claim, setting: Setting) -> Claim:
    """'> CH.1 and CH.2 please, both for Oct-Dec': a figure below with no period of its own is of the only one named."""
    if claim.period or not claim.figure or len(claim.items) != 1 or claim.items[0] not in setting.lexicon.indicator:
        return claim
    told = [each for each in said(plain(prompt).low, setting.asked) if each.kind == "period" and each.period]
    asked = {parse(text) for text in setting.lexicon.indicator[claim.items[0]].asked}
    if len(asked) < 2 or len({each.period for each in told}) != 1 or told[0].period not in asked:
        return claim
    return claim._replace(period=Said(0, 0, "period", told[0].period))


def prompted(prompt: str, lexicon: Lexicon) -> tuple[list[Mention], str]:
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
