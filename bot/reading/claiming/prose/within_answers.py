"""Within answers: figures and statuses that are said outright in an answer, and nowhere else."""

import re
from collections.abc import Sequence

from bot.reading.claiming.actions.told import Told
from bot.reading.claiming.answers.voices import Answer
from bot.reading.claiming.names.withdrawing import is_disputed
from bot.reading.claiming.prose.originals import blanked, sourced
from bot.reading.claiming.saying import Setting
from bot.reading.claiming.sentences.claims import claims
from bot.reading.claiming.sourced import Sourced
from bot.reading.noticing.plain import Plain
from bot.reading.noticing.statuses import plainness
from bot.reading.passages import Passage

_DIGIT = re.compile(r"\d")


def plain_figures(
    passage: Passage, text: Plain, told: Sequence[Answer], setting: Setting, found: Sequence[Sourced]
) -> list[Sourced]:
    """'So the quits number is 219', said outright within an answer and nowhere else: it is a figure as well."""
    if not any(_DIGIT.search(text.low, each.said, each.end) for each in told):
        return []
    known = {item for each in found for item in each.claim.items}
    ends = sorted((each.said, each.end) for each in told)
    gaps = zip([0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text.low)], strict=True)
    alone = blanked(text, [(a, b) for a, b in gaps if a < b])
    return [
        sourced(passage, alone, claim)
        for claim in claims(alone, setting)
        if claim.firm and not claim.hint and claim.figure and claim.start < claim.figure.start
        and not claim.carried and len(claim.items) == 1 and claim.items[0] in setting.mine
        and (is_disputed(text.low, claim.sentence) or (claim.sure and claim.items[0] not in known))
    ]  # fmt: skip


def inside_answers(text: Plain, told: Sequence[Answer], news: Sequence[Told], stated: Sequence[Told]) -> list[Told]:
    """Actions whose status is stated outright within an answer, and nowhere else."""
    known = {each.action for each in stated}
    return [
        each
        for each in news
        if each.action not in known
        and any(one.said <= each.start < one.end for one in told)
        and plainness(text.low[each.start : each.end]) > 1
    ]
