"""Eligible: which names of a sentence its figures can be of at all, and which figures only add up to one."""

import itertools
from collections.abc import Sequence

from bot.reading.claiming.names.fitting import Fitting
from bot.reading.claiming.roles.ranks import adds_a_part
from bot.reading.claiming.saying import Claim
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure


def eligible(low: str, names: Sequence[Mention], found: Sequence[Figure], fitting: Fitting) -> Sequence[Mention]:
    """The names without those that no figure here can be of, where another is left: 'longest wait 161 minutes'."""
    kept = [m for m in names if m.by == "code" or not all(fitting.foreign(each, m) for each in found)]
    kept = [m for m in kept if not _explains(low, m, kept, found)]
    return kept or names


def _explains(low: str, mention: Mention, names: Sequence[Mention], found: Sequence[Figure]) -> bool:
    """'The rate at MARAC (back within a year) was 29.8': what explains another name, in brackets behind it."""
    opened, closed = low.rfind("(", 0, mention.start), low.find(")", mention.end)
    if mention.by == "code" or opened < 0 or closed < 0 or ")" in low[opened : mention.start]:
        return False
    outside = any(m.end <= opened and m.items != mention.items and not low[m.end : opened].strip() for m in names)
    return outside and not any(opened < each.start < closed for each in found)


def but_parts(low: str, made: Sequence[Claim], found: Sequence[Figure]) -> list[Claim]:
    """The claims, those of parts whose sum is left to us no longer sure."""
    pairs = [(a, b) for a, b in itertools.pairwise(found) if adds_a_part(low, a, b)]
    parts = {each.start for pair in pairs for each in pair}
    return [c._replace(sure=False) if c.figure and c.figure.start in parts else c for c in made]
