"""Which figure of a sentence each period belongs to, and which period the whole sentence is about."""

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.domain import period as make
from bot.reading.claiming.periods.clausal import clause_of
from bot.reading.claiming.periods.sections import sections
from bot.reading.claiming.periods.spanning import CLOSED, LEADS, ROW, is_of_all
from bot.reading.claiming.periods.turns import figures_first, periods_first
from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said

_VERSUS = re.compile(
    r"\b(?:compar\w+(?: to| with)?|than|since|versus|vs\.?|against|from|like|unlike|after|over|up on|"
    r"down on|same as|was|were|"
    r"(?:\d%?|better|worse|\w+ment|\w+tion|rise|fall|drop|increase|decrease|points?|change) on)"
    r"\s(?:the\s|that of\s|at\s|in\s|for\s)?$"
)
# 'exactly as in Q1', 'flat on Q1', 'identical to Q1': a figure of now, likened to another's.
_LIKENED = re.compile(
    r"\b(?:as(?: it was)? (?:in|for|during)|as(?: per)?|"
    r"like|same(?: \w+)? (?:as|in)|identical to|equal to|match(?:es|ing)|"
    r"repeats|no (?:\w+ )?(?:change|movement) (?:on|since|from)|"
    r"(?:flat|static|steady|level|unchanged) (?:on|with|since|from|against|at)|"
    r"(?:line|par) with)\s(?:the\s|that of\s)?$"
)
_THAN = re.compile(r"\bthan\s(?:(?:it|we|they|that|this|those)\s(?:was|were|had)\s)?(?:(?:in|for|at|the|of|that)\s)*$")
_TRAILS = deferred(
    r"\s?(?P<mark>[,(\[]|[-–])?\s?(?P<word>(?:(?:a|\w{2,14})\s){0,3}?(?:in|for|at|to|during|of|on|as at|from|by|over|"
    r"through|across|being|relates to|covers|covering|which is|figure for|this is|that is|that's|it is|it's|only|"
    r"just)\s)?(?:(?:only|just|the|data|end|"
    r"figure|month|months|quarter|period|whole)\s){0,3}(?:end of\s)?(?:of\s)?\(?"
)


_OF_PERIOD = re.compile(
    r"(?:\b(?:in|for|during|to|at|covering|through)\s(?:the\s)?(?:end of\s|whole of\s|month of\s|quarter\s)?|^\s?)$"
)


# '4.6 on my dashboard, which I think is last quarter's'.
_SAID_TO_BE = re.compile(
    r"[^.;\d\n]{0,50}?[,(]?\s?\(?(?:which|that|this|it|those|they)(?:'s|\s(?:\w+\s){0,2}?(?:is|was|are|were))\s"
    r"(?:(?:from|for|still|only|just|actually|probably|really|the)\s){0,3}"
)
_SOME_OF_THEM = re.compile(
    r"\b(?:all|most|some|many|half|both|none|mostly|largely|mainly)\s(?:of\s)?(?:them|these|those|it|which|in)\b"
)
_BRACKETED = re.compile(r"\s?[(\[]")
_DASH_AND_NAME = re.compile(r"^\s?[-–:]\s(?=[,(–-])")  # '143 - naloxone, December': the name is blank
_POSSESSED = re.compile(
    r"'s\s(?:figure\s|total\s|number\s|value\s|rate\s)?(?:of\s)?"
    r"(?:(?:was|is)\s(?:wrong|incorrect|a typo|mistyped)(?:,|\sand|;)\s)?"
    r"(?:should\s(?:have\s)?(?:been|be|read|said|say)\s)?"
)
_WITH_ITS_FIGURE = re.compile(_POSSESSED.pattern + r"£?\d")
_ASIDE = re.compile(r"\s?\([^()]*\)")
# 'Falls 2,104 and hips 574 were the Q1 figures': said of all that stands before it.
_WERE_THE = re.compile(r"\b(?:was|were|are|is)\s(?:all\s|both\s|just\s|only\s)?(?:for\s)?(?:the)?$")
_ITS_FIGURES = re.compile(r"(?:'s)?(?:\s(?:figures?|numbers?|ones?|data|values?))?\s?(?:$|[.,;!)\n]|not\b|so\b)")
_OPENED = re.compile(r"[(\[]\s?(?:in\s|for\s|the\s|our\s)?$")
_BOTH = re.compile(r"\s?(?:\band\b|&|\bto\b|-)\s?")
_PARTED = re.compile(r"[,;:\n]|\s[-–—]\s|\b(?:and|but|while|whereas|with|then|plus|against)\b|&")
_STRAIGHT = re.compile(r"\s?[:=]?\s?(?:was\s|at\s)?")
_NOW = re.compile(
    r"(?:\b(?:and|but)\b|[,;–-]|\bthen\b)[^.;\d]{0,24}"
    r"\b(?:now|today|currently|these days|this time|this year)\b[^.;,\d]{0,20}$"
)
_LISTED = re.compile(r"\s?,?\s?(?:and|&|/|to|->|=>|→|-)\s?")  # 'Sept -> Oct': two periods that no one figure is of
_LISTED_ON = re.compile(r"\s?,\s?")


class Timing(NamedTuple):
    """The period of single figures, by their place in the sentence, and that of the rest of it."""

    of: dict[int, Said]
    general: Said | None


def timing(
    low: str, sentence: Sentence, names: Sequence[Mention], figures: Sequence[Figure], periods: Sequence[Said]
) -> Timing:
    """Give each period of a sentence to the figure it stands with."""
    found = Timing({}, None)
    if (pairs := _in_parallel(low, figures, periods)) is not None:
        return Timing(pairs, None)
    if (pairs := sections(low, names, figures, periods)) is not None:
        return Timing(pairs, None)
    if pairs := periods_first(low, figures, periods):
        return Timing(pairs, None)
    found.of.update(figures_first(low, figures, periods))
    for period in _apart(low, [each for each in periods if each not in found.of.values()]):
        of_all = is_of_all(low, period, sentence, names, figures, alone=len(periods) == 1)
        owner = None if of_all else _in_bracket(low, period, figures)
        if owner is None and not of_all:
            owner = _owner(low, period, names, figures, found.of)
        if owner is not None:
            found.of[owner] = period
        elif found.general is None and (of_all or _governs(low, period, sentence, names, figures)):
            found = found._replace(general=period)
    return _until_now(low, found, figures)


def _until_now(low: str, found: Timing, figures: Sequence[Figure]) -> Timing:
    """'In the same quarter of 2025 it was 81.9% and it now stands at 86.7%': the period is of what came before now."""
    general = found.general
    if general is None or general.kind not in ("period", "last", "lastyear") or len(figures) < 2:
        return found
    pairs = enumerate(itertools.pairwise(figures), 1)
    turn = next((n for n, (a, b) in pairs if n not in found.of and _NOW.search(low, a.end, b.start)), None)
    if turn is None or general.start > figures[0].start:
        return found
    return Timing(dict.fromkeys(range(turn), general) | found.of, None)


def _apart(low: str, periods: Sequence[Said]) -> list[Said]:
    """The periods that stand alone: of two in one list, 'Sept -> Oct', neither is a single figure's."""
    listed: set[Said] = set()
    for a, b in reversed(list(itertools.pairwise(periods))):
        going_on = b in listed or bool(_BOTH.search(low, b.start, b.end))  # 'Oct, Nov and Dec'
        if _LISTED.fullmatch(low, a.end, b.start) or (going_on and _LISTED_ON.fullmatch(low, a.end, b.start)):
            listed |= {a, b}
    return [period for period in periods if period not in listed]


def one_each(low: str, figures: Sequence[Figure], periods: Sequence[Said]) -> list[Figure]:
    """'Jan/Feb 284/309' gives two figures for two periods, not a part of a whole."""
    if len(figures) != 1 or len(periods) != 2 or not ROW.fullmatch(low[periods[0].end : periods[1].start]):
        return list(figures)
    both = figures[0]
    stroke = low.find("/", both.start, both.end)
    if both.shape != "fraction" or both.value is not None or stroke < 0:
        return [both]
    alone = both._replace(shape="plain", numerator=None, denominator=None, odd=False)
    first = alone._replace(end=stroke, value=both.numerator)
    return [first, alone._replace(start=stroke + 1, value=both.denominator)]


def _in_parallel(low: str, figures: Sequence[Figure], periods: Sequence[Said]) -> dict[int, Said] | None:
    """'2.4 and 2.1 (Jan, Feb)': as many periods in a row as figures in a row, once or several times over."""
    if len(figures) > len(periods):
        periods = [each for period in periods for each in _two_months(low, [period])]
    size = len(periods)
    if size < 2 or not figures or len(figures) % size:
        return None
    rows = [[(p.start, p.end) for p in periods]]
    rows += [[(f.start, f.end) for f in figures[n : n + size]] for n in range(0, len(figures), size)]
    if not all(ROW.fullmatch(low[a[1] : b[0]]) for row in rows for a, b in itertools.pairwise(row)):
        return None
    return {n: periods[n % size] for n in range(len(figures))}


def _two_months(low: str, periods: Sequence[Said]) -> Sequence[Said]:
    """'In March and April': two months said in a row, where two figures are."""
    one = periods[0]
    match = _BOTH.search(low, one.start, one.end)
    if match is None or one.period is None or not 58 <= (one.period.end - one.period.start).days <= 62:
        return periods
    first = make.month(one.period.start.year, one.period.start.month)
    last = make.month(one.period.end.year, one.period.end.month)
    return [one._replace(end=match.start(), period=first), one._replace(start=match.end(), period=last)]


def _owner(
    low: str, period: Said, names: Sequence[Mention], figures: Sequence[Figure], of: dict[int, Said]
) -> int | None:
    after = next((n for n, f in enumerate(figures) if f.start >= period.end), None)
    before = _before(low, period, figures)
    if before is not None and after is not None and _is_of_next(low, period, names, figures, before):
        return after
    trail = _ASIDE.sub("", low[figures[before].end : period.start]) if before is not None else None
    trail = _DASH_AND_NAME.sub(" ", re.sub(r"\s+", " ", trail)) if trail is not None else None
    if trail is not None and (_SOME_OF_THEM.search(trail) or _is_behind_than(low, trail, period)):
        return None
    match = _TRAILS.fullmatch(trail) if trail is not None and len(trail) < 40 else None
    straight = after is not None and bool(_STRAIGHT.fullmatch(low[period.end : figures[after].start]))
    if _LIKENED.search(low, max(0, period.start - 28), period.start):
        return None
    whose = clause_of(low, trail, match, period, names, figures[after]) if trail and after is not None else ""
    if whose == "next" or (whose == "either" and before not in of):
        return after if whose == "next" else None
    if (
        before is not None
        and match
        and before not in of
        and not (straight and not match["word"])
        and (match["word"] or (match["mark"] or "") in ("(", "[") or (after is None and _closes(low, match, period)))
    ):
        return before
    if before is not None and before not in of and not (trail or "").strip() and _BRACKETED.match(low, period.end):
        return before
    if after is not None and _leads(low, period, figures[after], names):
        return after
    if before is not None and before not in of and _SAID_TO_BE.fullmatch(low, figures[before].end, period.start):
        return before
    if (
        before is not None
        and trail is not None
        and not trail.strip()
        and before not in of
        and not low[period.start : period.end].isdigit()
    ):
        return before
    return None


def _in_bracket(low: str, period: Said, figures: Sequence[Figure]) -> int | None:
    """'1,219 (Q1 came in at 1,148)': a period that opens a bracket is of the figure within it."""
    after = next((n for n, f in enumerate(figures) if f.start >= period.end), None)
    opened = _OPENED.search(low, max(0, period.start - 12), period.start)
    return after if after is not None and opened and ")" not in low[period.end : figures[after].start] else None


def _is_behind_than(low: str, trail: str, period: Said) -> bool:
    """'Waits 19, calls 489, both better than in October'; not 'a shade better than August's 31.4'."""
    return bool(_THAN.search(trail)) and not _WITH_ITS_FIGURE.match(low, period.end)


def _is_of_next(low: str, period: Said, names: Sequence[Mention], figures: Sequence[Figure], before: int) -> bool:
    """'39.2% and category 2 response for December to 36.9': of the figure whose name stands between.

    Not '152 kits in December (147 in November)', where nothing parts that name from the figure before it.
    """
    several = len({m.items for m in names}) > 1
    between = any(m.end <= period.start and bool(_PARTED.search(low, figures[before].end, m.start)) for m in names)
    return several and between and _leads(low, period, figures[before + 1], names)


def _closes(low: str, trail: re.Match[str], period: Said) -> bool:
    """'12.4%, year ended March.': a period behind a comma or a dash that ends what is said."""
    return trail["mark"] in (",", "-", "–") and bool(CLOSED.match(low, period.end))


def _before(low: str, period: Said, figures: Sequence[Figure]) -> int | None:
    """The figure before a period; '26.5 (90th centile 54.1) in September' passes over what stands in brackets."""
    for n in reversed(range(len(figures))):
        if figures[n].end > period.start:
            continue
        between = low[figures[n].end : period.start]
        if between.count(")") <= between.count("("):
            return n
    return None


def _leads(low: str, period: Said, figure: Figure, names: Sequence[Mention]) -> bool:
    """'Jan 40.3', 'Q2 is 7.6%'; not when a name stands between, nor 'compared with Q1'."""
    if any(period.end <= m.start and m.end <= figure.start for m in names):
        return False
    if _POSSESSED.fullmatch(low, period.end, figure.start):
        return True  # 'up from August's 99'
    if _compared(low, period):
        return False
    return bool(LEADS.fullmatch(low[period.end : figure.start]))


def _compared(low: str, period: Said) -> bool:
    return bool(_VERSUS.search(low, max(0, period.start - 22), period.start))


def _governs(low: str, period: Said, sentence: Sentence, names: Sequence[Mention], figures: Sequence[Figure]) -> bool:
    if _LIKENED.search(low, max(0, period.start - 28), period.start):
        return False
    before = low[sentence.start : period.start].strip()
    if _WERE_THE.search(before) and _ITS_FIGURES.match(low, period.end, sentence.end):
        return True
    averaged = period.kind == "yearlong" and before.startswith(("averag", "over", "across", "measured", "taken"))
    if _compared(low, period) and not averaged and not before.startswith(("for", "in", "on")):
        return False
    first = min((f.start for f in figures), default=sentence.end)
    if period.start < first:
        return True
    if len(figures) != 1:
        return False
    between = [(m.start, m.end) for m in names if figures[0].end <= m.start and m.end <= period.start]
    gap = low[figures[0].end : period.start]
    if len(between) == 1:  # '19 days on average for a first appointment in October': a long name is no distance
        gap = low[figures[0].end : between[0][0]] + low[between[0][1] : period.start]
    near = len(gap) < 45 and not re.search(r"[,;.(]|\s-\s|\sand\s|\sbut\s|\bwill\b|\bnext\b|\bsince\b|\bwhen\b", gap)
    return near and bool(_OF_PERIOD.search(gap))
