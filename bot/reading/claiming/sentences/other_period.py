"""Other period: a sentence that names nothing gives another period asked for of the measure just spoken of."""

import re
from collections.abc import Sequence
from datetime import date

from bot.domain.period import Period
from bot.domain.period_text import parse
from bot.reading.claiming.blanking import without
from bot.reading.claiming.sanity.sound import sound
from bot.reading.claiming.sanity.verdicts import near_last
from bot.reading.claiming.saying import Claim, Setting, follows
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

# What leads to the figure of whatever was spoken of: 'managed 61', 'and did 287', 'finalised since, at 48.1%'. Words of
# doing something else ('we trained 60') are none of these.
_LEADS = re.compile(
    r"(?:\b(?:at|was|were|is|been|did|manag\w+|made|saw|got|gave|given|reach\w*|hit|achiev\w+|record\w+|had|to|came in|"
    r"show\w+|brought|yield\w+|produc\w+|deliver\w+|stays?|stood|stands|with|its?|finish\w+|notched up|clocked up|"
    r"put|enter|record|(?:and|then)(?=\s$)|(?:ended|finish\w*|closed) (?:on|at)|"
    r"(?:[a-z]{3,}(?:ed|ing)|rose|fell|fallen|risen|went|gone|came|got|grew|sank|slid|crept|leapt|back|up|down) to)\s"
    r"(?:only\s|just\s|exactly\s|still\s|about\s|a\s|up\s|"
    r"us\s)*|\bbut\s|[:=,–-]\s?|\d%?\s(?:and|&)\s)$"
)
_OWN = re.compile(r"(?:'s|\s?:)\s|\s{3,}")  # 'December's 9', 'September: 362'
_ENDS = re.compile(
    r"\s*(?:[.,;:)!\n]|$|-|(?:and|but|so|which|this|that|as|on|because|thanks|despite|after|when|dead)\b)"
)
_IN = re.compile(r"\s?\(?(?:in |for |by |during |over |across )?(?:the )?")

# What may stand in such a sentence beside its period: nobody and nothing else that could have done or been so many.
_PLAIN = """
    a an again also and are at back been better bigger brought busier but by came count did down during ended figure
    figures final finalised finished for good got had has have in is it its just later less made managed month
    months more much now numbered of on only out position quieter quarter reached recorded s saw showed since slower
    so stands stayed stays stood that the then there they this to too total up was we well went were when where
    whereas while with worse achieved hit delivered notched clocked improved rose fell dropped climbed recovered
    confirmed exactly even still once they'd we'd it's eased closed dipped slipped jumped crept edged bounced rallied
    sank slid leapt grew sagged plunged settled risen fallen rising falling dropping climbing recovering improving
    dipping slipping picked picking pushed moved gone slightly sharply steadily briefly nicely
"""
# And of what was owed: 'you never got Q3 off us either, sorry, that was', 'the one you are still owed'.
_OWED = """
    i you your me my our you're you've you'd i'm i've which one ones never ever owe owed owing due missing
    outstanding overdue late lacked lacking wanted wanting asked asking chased chasing already ditto likewise same
    waiting promised forgot forgotten know off us them either sorry afraid about here twice before last year put
    please as not yet validated unvalidated provisional provisionally draft
"""
_BESIDE_THEM = """
    equivalents equivalent corresponding counterparts matching two both three all those these pair numbers respectively
    wasn't isn't weren't best worst follows below
"""
_OF_IT = frozenset([*_PLAIN.split(), *_OWED.split()])
_OF_SEVERAL = _OF_IT.union(_BESIDE_THEM.split())
_SEVERAL = 2
_ASIDE = re.compile(r",[^,]*,")
_ASIDE_OR_END = re.compile(r",[^,]*(?:,|$)")
_OF_SOME = re.compile(r"\b(?:alone|only|just|among|amongst|excluding|without|except|part|north|south|east|west|if)\b")
_WORD = re.compile(r"[a-z']+")


def _speaks_of_it(low: str, bonding: str, found: Sequence[Claim], claim: Claim, sentence: Sentence) -> bool:
    """Say whether nothing but periods, asides and plain words lead to a figure; 'the choir managed 362' does not."""
    if claim.figure is None or claim.period is None:
        return False
    start, end = claim.period.start, min(claim.period.end, claim.figure.start)
    given = [(c.period.start, c.period.end) for c in found if c.sentence == sentence and c.sure and c.period]
    words = without(low[: claim.figure.start], [each for each in given if each[1] <= claim.figure.start])[
        sentence.start :
    ]
    if sentence.start <= start < claim.figure.start:
        words = f"{bonding[sentence.start : start]} {bonding[end : claim.figure.start]}"
    if any(_OF_SOME.search(aside.group()) for aside in _ASIDE.finditer(words)):
        return False
    return _OF_IT.issuperset(_WORD.findall(_ASIDE.sub(" ", words)))


def _behind(low: str, figure: Figure, period: Said) -> int:
    """Where a figure ends, with the period that stands straight behind it: '57.3% in Q3'."""
    return period.end if _IN.fullmatch(low, figure.end, period.start) else figure.end


def _end(period: Period) -> date:
    return period.end


def but_of_others(bonding: str, said: list[Claim], sentence: Sentence) -> list[Claim]:
    """The claims of measures carried into a sentence, unsure where its words lead to figures of something else.

    'England in Q3: 11.6 and 21.4', 'the Q3 targets were 11.6 and 21.4'.
    """
    if len({c.items for c in said}) < _SEVERAL:
        return said
    first = min(c.figure.start if c.figure else sentence.end for c in said)
    words = _WORD.findall(_ASIDE_OR_END.sub(" ", bonding[sentence.start : first]))
    if _OF_SEVERAL.issuperset(words):
        return said
    return [c._replace(sure=False) for c in said]


def of_other_periods(
    low: str, bonding: str, found: list[Claim], said: list[Claim], sentence: Sentence, setting: Setting
) -> list[Claim]:
    """The claims of a sentence that names nothing, those sure that are of another period asked for of the measure.

    Beside a sure one goes what is not: 'in September, with two on holiday, they managed 362'.
    """
    told = [
        of_another_period(low, bonding, [*found, *said[:n]], each, sentence, setting) for n, each in enumerate(said)
    ]
    sure = {(c.items, c.period) for was, c in zip(said, told, strict=True) if c.sure and not was.sure}
    return [c for c in told if c.sure or (c.items, c.period) not in sure]


def of_another_period(
    low: str, bonding: str, found: Sequence[Claim], claim: Claim, sentence: Sentence, setting: Setting
) -> Claim:
    """The claim made sure, where its measure was just given for one of the periods asked for and this is another.

    'Quits: 67 in August. September, when everyone was back, managed 61.'
    """
    if claim.sure or claim.role != "value" or claim.figure is None or len(claim.items) != 1 or claim.period is None:
        return claim
    indicator = setting.lexicon.indicator.get(claim.items[0])
    if indicator is None or len(indicator.asked) < 2 or not follows(found, sentence):
        return claim
    asked = {parse(text) for text in indicator.asked}
    same = [c for c in found if c.items == claim.items and c.period and c.role in ("value", "state")]
    told = {c.period.period for c in same if c.period and (c.sure or c.sentence != sentence)}
    undated = [c for c in found if c.items == claim.items and c.period is None and c.role == "value" and c.firm]
    other_of_two = len(asked) == 2 and len(undated) == 1 and not told and claim.period.period == min(asked, key=_end)
    another = claim.period.period in asked - told and (bool(told & asked) or other_of_two)
    own = _OWN.fullmatch(low, claim.period.end, claim.figure.start)
    alone = (
        _speaks_of_it(low, bonding, found, claim, sentence)
        and (own or _LEADS.search(low, sentence.start, claim.figure.start))
        and _ENDS.match(low, _behind(low, claim.figure, claim.period))
    )
    judged = sound(claim.figure, indicator)
    likely = near_last(judged, indicator) or (own and judged.doubt is None)
    return claim._replace(sure=True) if another and alone and likely and found[-1].items == claim.items else claim
