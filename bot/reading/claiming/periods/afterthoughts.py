"""Afterthoughts: what a sentence that names nothing says of figures just before it, of their period or extent."""

from collections.abc import Sequence

from bot.domain.period_text import parse
from bot.reading.claiming.periods.partial import covers_part
from bot.reading.claiming.saying import Claim, Setting, follows
from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.contested import is_makeshift
from bot.reading.noticing.hedges import is_unsure
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said
from bot.reading.noticing.some_places import covers_some
from bot.reading.noticing.states import State
from bot.reading.noticing.zeros import affirms_zero

_POINTS = deferred(
    r"(?:^|[\s,(–-])(?:(?:that|this|it|which)(?:'s|\s(?:one\s|figure\s)?(?:is|was))|"
    r"(?:those|these|they)(?:'re|\s(?:are|were)))\s"
    r"(?:(?:just|only|actually|for|from|the|of|in fact|still|all|both|really)\s){0,3}$"
)
_ARE_OF = deferred(
    r"\W*(?:that(?:'s|\sis|\swas)|this\sis|both(?:\sof (?:them|these|those))?"
    r"|all(?:\s(?:of (?:them|these|those)|three|four|five|figures|"
    r"the above))?|these|those|they|"
    r"everything|each)(?:\s(?:figures|numbers))?(?:'re|\s(?:are|is|being|relates?|covers?))?"
    r"(?:\s(?:all|both|for|to|from|the|end of))*\s"
)
_ENDS = deferred(r"(?:'s)?(?:\s(?:figures?|data|numbers?|actuals?))?\W*(?:$|\n)")
# 'No, that's last year's': said of the figure just before.
_MISDATED = deferred(
    r"\b(?:that|this|it|those|these|they)(?:'s|'re|\sis|\swas|\sare|\swere)\s(?:actually\s|in fact\s|from\s|for\s|"
    r"the\s|our\s)*(?:last|previous|prior|old|wrong)\b(?!\s(?:of|thing))|"
    r"^\W*(?:just\s|only\s|from\s)*(?:last|the previous|the last)\s(?:year|quarter|month)'s\s(?:\w+\s)?(?:survey|"
    r"figures?|data|returns?|numbers?|"
    r"count|one|ones|extract)(?=\W*(?:$|\n|,|i'm afraid|sorry))"
)
# '(That's CAMHS, should've said which.)': the name of a figure that had none.
_THAT_IS = deferred(
    r"\W*(?:(?:sorry|oh|oops|and|btw|by the way|to be clear),?\s)*(?:(?:that|this|it)(?:'s|\sis|\swas)|"
    r"(?:those|these|they)(?:'re|\sare|\swere))\s(?:all\s|both\s|for\s|of\s|the\s|our\s|my\s)*"
)
_ONLY_LEAD = deferred(r"\W*(?:(?:for|on|is|the|our|my|so)\s)*")
_NO_MORE = deferred(
    r"(?:\s(?:one|figure|rate|number|wait|score|measure|line|row|indicator|count|data|"
    r"ones|figures|numbers))?(?:\s(?:in|for|during)\s{4,})?\W*(?:$|\n|,|by the way|"
    r"btw|obviously|of course|i mean|"
    r"i should|should)"
)
_OPENS = deferred(
    r"(?<!\bi )(?<!\bwe )\b(?:re-?opens?|opens?(?: (?:up )?again)?|unlocks?|unlocked|closes?|(?:is|are) (?:out|due|"
    r"published|"
    r"released|refreshed|run|signed off|validated)|comes? (?:out|back|in|through)|lands?|arrives?|reports?|refresh\w*|"
    r"publish\w*|releas\w*)\b[^.;\n]{0,30}?\b(?:on|in|by|from|around|until|before|after|mid|late|early|end of|w/c)\s"
)
_EVERY = deferred(r"\b(?:all|both|these|those|everything|figures|numbers|the above|the below|return|each|lot)\b")
# 'Nothing after the 21st', 'stops at the 21st', 'the rest of the month': the end of the last of them is missing.
_BREAKS_OFF = deferred(
    r"\b(?:after|from|since|past|beyond|at|to|until|till)\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)\b|"
    r"\brest of the (?:month|quarter)\b"
)
_NOT_THEIRS = ("day", "this", "ytd")


def names_it(low: str, sentence: Sentence, name: Mention) -> bool:
    """Say whether a sentence does nothing but name what the one before it gave a figure of."""
    end = sentence.end
    return bool(_THAT_IS.fullmatch(low, sentence.start, name.start) and _NO_MORE.match(low, name.end, end))


def only_names_it(low: str, last: Sentence, figure: Figure, sentence: Sentence, name: Mention) -> bool:
    """'7.1! wellbeing after social prescribing.': a figure alone, and in the same line straight behind it its name."""
    if "\n" in low[last.start : sentence.start].strip() or low[last.start : last.end].strip(" .!") == "":
        return False
    alone = low[last.start : figure.start].strip() == "" and low[figure.end : last.end].strip() in (
        "!",
        "!!",
        ".",
        "...",
    )
    told = figure.places > 0 or bool(figure.unit) or low[figure.end : last.end].strip().startswith("!")
    lead = _ONLY_LEAD.fullmatch(low, sentence.start, name.start)
    labels = low[sentence.start : sentence.end].rstrip().endswith(("?", ":"))  # 'Quits?' leads to a figure of its own
    return alone and told and not labels and bool(lead and _NO_MORE.match(low, name.end, sentence.end))


def redated(
    low: str, found: Sequence[Claim], sentence: Sentence, periods: Sequence[Said], asked: str
) -> tuple[list[Claim], list[Said]]:
    """'Sorry, that's August': the claims just before with the period said of them, and the periods that are left."""
    told = [p for p in periods if _says_of_them(low, sentence, p, asked)]
    if not told and follows(found, sentence):
        return _dated(low, found, sentence, periods), list(periods)
    if not told or not follows(found, sentence):
        return list(found), list(periods)
    last = found[-1].sentence
    dated = [c._replace(period=told[-1]) if c.sentence == last and c.role == "value" else c for c in found]
    return dated, [p for p in periods if p not in told]


def _dated(low: str, found: Sequence[Claim], sentence: Sentence, periods: Sequence[Said]) -> list[Claim]:
    """'Both are for Q3.': the period of the figures just before that were given none of their own."""
    told = [p for p in periods if p.period is not None and _ARE_OF.fullmatch(low, sentence.start, p.start)]
    if len(told) != 1 or not _ENDS.match(low, told[0].end, sentence.end):
        return list(found)
    meant = _meant(found, low[sentence.start : told[0].start])
    return [c._replace(period=told[0]) if c in meant and c.period is None else c for c in found]


def _meant(found: Sequence[Claim], words: str) -> list[Claim]:
    """Those of the last sentence; of figures in lines of their own, as many as the words say: 'those are both Q4'."""
    last = found[-1].sentence
    same = [c for c in found if c.sentence == last]
    open_ones = [c for c in found if c.role == "value" and c.period is None and c.items]
    alone = sum(c.role == "value" for c in same) == 1
    many = 2 if "both" in words else 3 if "all three" in words else len(open_ones) if "all" in words.split() else 0
    if alone and 1 < many <= len(open_ones) and len({c.items for c in open_ones[-many:]}) == many:
        return open_ones[-many:]
    return same


def dated_by_name(
    low: str, found: Sequence[Claim], sentence: Sentence, names: Sequence[Mention], periods: Sequence[Said]
) -> list[Claim]:
    """'Both of those are the 2024-25 life expectancy estimates': the period of figures given before with none."""
    told = [p for p in periods if p.period is not None and _ARE_OF.fullmatch(low, sentence.start, p.start)]
    if len(told) != 1 or not names or names[0].start < told[0].end:
        return list(found)
    items = {item for name in names for item in name.items}
    return [
        c._replace(period=told[0]) if c.role == "value" and c.period is None and items.issuperset(c.items) else c
        for c in found
    ]


def promised(low: str, found: Sequence[Claim], sentence: Sentence, states: Sequence[State]) -> list[Claim]:
    """'You'll have it on the 19th', where nothing is named: said of what was just not there, or taken back."""
    if not any(state.promise for state in states) or not follows(found, sentence):
        return list(found)
    last, words = found[-1].sentence, low[sentence.start : sentence.end]
    before = [c for c in found if c.sentence == last]
    told = [
        c._replace(note=f"{c.note} {words}") if c.sentence == last and c.state == "not-available" else c for c in found
    ]
    return told + [
        Claim(c.items, "withdrawn", sentence.start, sentence.end, sentence, period=c.period, note=words)
        for c in before
        if c.role == "withdrawn"
    ]


def awaited(low: str, found: Sequence[Claim], sentence: Sentence) -> list[Claim]:
    """'The ledger opens again on 2 November', where nothing is named: when what was just not there will be."""
    if not follows(found, sentence) or not _OPENS.search(low, sentence.start, sentence.end):
        return list(found)
    last, words = found[-1].sentence, low[sentence.start : sentence.end]
    return [
        c._replace(note=f"{c.note} {words}") if c.sentence == last and c.state == "not-available" else c for c in found
    ]


def misdated(low: str, found: Sequence[Claim], sentence: Sentence) -> list[Claim]:
    """'No wait, that's last year's': the figures just before are not of now."""
    if not follows(found, sentence) or not _MISDATED.search(low[sentence.start : sentence.end]):
        return list(found)
    last = found[-1].sentence
    return [c._replace(role="previous") if c.sentence == last and c.role == "value" else c for c in found]


def parted(
    low: str, found: Sequence[Claim], sentence: Sentence, periods: Sequence[Said], setting: Setting
) -> list[Claim]:
    """'That is July and August only', 'The panel did not meet': said of the figures just before.

    Where a month is named that some of them are of, it is said of those alone: 'March stops at the 21st'.
    """
    words = low[sentence.start : sentence.end]
    if not found or not (
        covers_part(words, setting.asked)
        or affirms_zero(words)
        or covers_some(words)
        or is_unsure(words)
        or is_makeshift(words)
    ):
        return list(found)
    last, every = found[-1].sentence, speaks_of_all(words)
    if not every and not follows(found, sentence):
        return list(found)
    meant = [c for c in found if every or c.sentence == last]
    named = {p.period for p in periods if p.period is not None}
    theirs = [c for c in found if c.period and c.period.period in named] if named else []
    meant = (
        [c for c in theirs if c in meant]
        or theirs
        or (_latest(meant) if not every and _BREAKS_OFF.search(words) else meant)
    )
    return [c._replace(note=f"{c.note} {words}", bare=False) if c in meant else c for c in found]


def _latest(found: Sequence[Claim]) -> list[Claim]:
    """Those of the last of several periods; all of them where not each has its own."""
    ends = {c.period.period.end for c in found if c.period and c.period.period}
    dated = [c for c in found if c.period and c.period.period]
    return [c for c in dated if c.period and c.period.period and c.period.period.end == max(ends)] or list(found)


def speaks_of_all(words: str) -> bool:
    """Whether words such as 'both' or 'all figures' are said of everything before them."""
    return bool(_EVERY.search(words))


def _says_of_them(low: str, sentence: Sentence, period: Said, asked: str) -> bool:
    if period.kind in _NOT_THEIRS or (period.period is not None and period.period == parse(asked)):
        return False
    return bool(_POINTS.search(low[sentence.start : period.start]))
