"""Noticed: every name, figure, statement and period in a text, each with its place."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from bot.reading.claiming.backwards import backwards
from bot.reading.claiming.dated import but_months, left_by_others, of_asked_years
from bot.reading.claiming.numbered import called_lines, with_its_number
from bot.reading.claiming.saying import Setting
from bot.reading.claiming.settling import settled
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.composites import joined
from bot.reading.noticing.events import of_an_event
from bot.reading.noticing.figures import figures
from bot.reading.noticing.in_words import is_a_decimal
from bot.reading.noticing.month_rows import day_figures, month_figures
from bot.reading.noticing.names import Mention, mentions
from bot.reading.noticing.noise import noise_spans
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.part_periods import in_parts
from bot.reading.noticing.past_year import of_last_year
from bot.reading.noticing.periods import Said, ends_at, said
from bot.reading.noticing.relative import related
from bot.reading.noticing.states import State, states
from bot.reading.noticing.statuses import says_status

_SHARE = re.compile(
    r"\b(?:one|1)\s(?:[a-z]+\s)?(?:in|out of)\s(?:every\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b"
)
# 'No wait, that is last year's': no waiting time.
_HOLD_ON = re.compile(
    r"(?:\b(?:no|oh|sorry|but|hang on|hold on)[,.]?\s|(?:^|[.!?…(\n]|\d%?\s?[,–-])\s*)(wait)\b(?=\s?[,.!–-]|\s(?:no|"
    r"that|it|sorry|"
    r"actually|a (?:sec|minute|moment))\b)"
    r"|\b(wait) for it\b|(?:\b(?:to|must|will|may|might|can|cannot|please|shall|should)|'ll|"
    r"can't)\s(wait)\b(?=\s(?:until|"
    r"till|a bit|a while|longer)\b)"
)
_NON = re.compile(r"\bnon[- ]$")
_FREE = re.compile(r"-?free\b")
# 'Dental survey results came in August': when it came, not what it is of.
_CAME_IN = re.compile(
    r"\b(?:results?|survey|data(?:set)?|publication|release|report) (?:(?:only|just|finally|was|were) )?"
    r"(?:came|arrived|landed|published|released|issued)(?: out| in| through| back)? (?:in|during|on) $|"
    r"\b(?:met|meet|spoke|talked|wrote) (?:\w+ )?(?:in|during|on) $"
)
# Of several figures, not a period.
_LAST_ONE = re.compile(r"(?:last|previous) one (?:should|ought|is wrong|was wrong)\b")
_PAST = re.compile(
    r"\b(?:(?:this|same|the same) (?:time|quarter|month|point|period) )?(?:last|previous) (?:year|quarter|month|"
    r"time|period)\b"
)
_BESIDE_CODE = 16  # characters between a code and its status
_EMOJI = re.compile(r"(?<![\w:]):(?=[a-z])[a-z0-9_+'-]{2,40}:(?!\w)")  # ':point_right:' is no point of anything
# '148 were at home out of the 172 discharged' is a part of a whole: only what is marked or scored has a scale.
_NOT_THERE = re.compile(r"\s(?:it|there|that|this)\s?[:–-]\s?(?:(?:it's|it is|that's|that is)\s)?£?\d")
_OUT_OF = re.compile(
    r"\b(?:mark\w*|scor\w+|rat(?:e|es|ed|ing)|grad\w+|stars?)\b[^.;\n\d]{0,24}\bout of "
    r"(?:a (?:possible|maximum|total|maximum of|total of) )?$"
)
_STAYS = re.compile(r"(?:stay|remain|rest|stand|sit|hold)(?:s|ed)?\s(?:at|on|as)\b")
_HAVE = ("have ", "has ", "had ", "'ve ", "having ", "'ll ")
_DONE = ("en", "ed", "paid")
_CALL_IT = re.compile(r"call(?:ed)?\s(?:it|that|this|them)\b")  # 'call it 39.2'
_LENGTH = re.compile(r"\d+[\s-](?:days?|weeks?|wks?|months?|hours?|hrs?|minutes?|mins?|years?)")
_LENGTH_LAST = re.compile(rf"(?:^|\b(?:the|our|a|their)\s){_LENGTH.pattern}$")
_CLOCKED = re.compile(r"\d+\s?(?:minutes?|mins?|m)\s(?:and\s)?\d+(?:\s?(?:seconds?|secs?|s))?")
_SECONDS = re.compile(r"\s(?:and\s)?\d+\s?(?:seconds?|secs?)\b")
_WANTED = re.compile(r"\s(?:target|standard|limit|maximum|max|threshold|deadline|ambition|goal)\b")
# 'The target for CAMHS is 8 weeks'.
_WANTED_IS = re.compile(
    r"\b(?:target|standard|limit|maximum|threshold|goal)\b[^.;,\d]{0,36}\s(?:is|was|of|at|being)\s$"
)
# '999 calls', '111 demand': numbers that are rung, where nothing says how many.
_SERVICE = re.compile(
    r"(?<![\d.,:=£] )(?<![\d.,£-])\b(999|111)\s(?=(?:calls?|call-?outs?|services?|lines?|demand|volumes?|activity|"
    r"contacts?|operators?|crews?|providers?|incidents?)\b)"
)
_DURATION = re.compile(r"\d+\s(?:days?|weeks?|months?|hours?|minutes?|years?)")


class Marks(NamedTuple):
    """What stands in a text: names, common words that hint at one, figures, statements and periods."""

    names: list[Mention]
    hints: list[Mention]
    figures: list[Figure]
    states: list[State]
    periods: list[Said]


def marks(low: str, setting: Setting) -> Marks:
    """Everything that stands in lower-case plain text."""
    named_in = _EMOJI.sub(lambda one: " " * len(one.group()), low) if ":" in low else low
    found = _but_durations(low, mentions(named_in, setting.lexicon.indicators, setting.lexicon.codes.find(low)))
    found = [m for m in found if not (_denied(low, m, setting) or is_a_decimal(low, m.start, m.end))]
    found = [_but_past(low, m) for m in _but_shares(low, found)]
    if "wait" in low:
        held = {match.start(match.lastindex or 1) for match in _HOLD_ON.finditer(low)}
        found = [m for m in found if m.start not in held]
    found = [m for m in _but_statuses(low, found, setting) if not _is_a_verb(low, m, setting)]
    found = [with_its_number(low, m, setting) for m in found]
    found = sorted([*found, *called_lines(low, found, setting)])
    spoken = [each for each in states(low) if not _leads_into(low, each, found)]
    named = [(m.start, m.end) for m in found if m.by != "hint"]
    days = day_figures(low, named)
    apart = but_months(low, [m for m in found if m.by != "hint"], setting)
    dated = without(low, apart + month_figures(low) + days)
    timed = backwards(low, of_asked_years(low, said(dated, setting.asked), setting), setting)
    periods = [
        _ended(low, each)
        for each in in_parts(low, left_by_others(low, of_last_year(low, related(low, timed)), setting))
        if not _LAST_ONE.match(low, each.start)
        and not _CAME_IN.search(low, max(0, each.start - 50), each.start)
        and not of_an_event(low, each)
    ]
    noise = [*noise_spans(dated), *_rung(low)]
    taken = named + [(a, b) for a, b in noise if not any(a <= start and end <= b for start, end in named)]
    taken += [(s.start, s.end) for s in spoken if s.kind in ("suppressed", "some")] + [
        (p.start, p.end) for p in periods
    ]
    names = settled(low, [m for m in found if m.by != "hint"])
    whole = [s for s in spoken if s.kind != "some"]
    numbers = [each for each in joined(figures(low, taken), low) if not _is_a_scale(low, each)]
    if days:  # said so that they may as well be days
        numbers = [f._replace(odd=True) if (f.start, f.end) in days else f for f in numbers]
    return Marks(names, [m for m in found if m.by == "hint"], numbers, whole, periods)


def _rung(low: str) -> list[tuple[int, int]]:
    """Where the numbers stand under which services are rung."""
    return [each.span(1) for each in _SERVICE.finditer(low)] if "999" in low or "111" in low else []


def _ended(low: str, said: Said) -> Said:
    """'Seen in 24 months to December': of the day it ends on, where the length is in the measure's name."""
    return said._replace(kind="at-end") if said.kind == "period" and ends_at(low, said.start) else said


def _but_durations(low: str, found: list[Mention]) -> list[Mention]:
    """'91 days' names a measure only where it stands alone or with a figure; after another name it is the figure."""
    kept: list[Mention] = []
    for n, mention in enumerate(found):
        if mention.by in ("name", "hint") and _is_a_time(low, mention):
            continue
        length = _DURATION.fullmatch(low, mention.start, mention.end)
        line_end = low.find("\n", mention.end)
        rest = low[mention.end : line_end if line_end >= 0 else len(low)].split(". ", maxsplit=1)[0]
        if (
            length
            and n
            and "\n" not in low[kept[-1].end if kept else 0 : mention.start]
            and not re.search(r"\d", rest)
            and not re.search(r"\d", low[kept[-1].end : mention.start] if kept else "1")
        ):
            continue
        kept.append(mention)
    return kept


def _is_a_time(low: str, mention: Mention) -> bool:
    """'The 8 week target', '30 min 30 sec': a length of time that no measure is named by."""
    words = low[mention.start : mention.end]
    if _CLOCKED.fullmatch(words) or (_LENGTH.fullmatch(words) and _SECONDS.match(low, mention.end)):
        return True
    if _LENGTH.fullmatch(words) and _WANTED_IS.search(low, max(0, mention.start - 60), mention.start):
        return True
    return bool(_LENGTH_LAST.search(words) and _WANTED.match(low, mention.end))


def _denied(low: str, mention: Mention, setting: Setting) -> bool:
    """'Non-emergency admissions', 'smoke-free homes' are other things, unless a measure is so called."""
    if mention.by in ("code", "bare"):
        return False
    non = _NON.search(low, max(0, mention.start - 5), mention.start)
    free = _FREE.match(low, mention.end) if not non and " " not in low[mention.start : mention.end] else None
    if not non and not free:
        return False
    known, called = setting.lexicon.indicator, "non" if non else "free"
    return not any(called in known[item].name.lower() for item in mention.items if item in known)


def _but_statuses(low: str, found: list[Mention], setting: Setting) -> list[Mention]:
    """'TB-A5 is finished': one word behind an action's code that tells its status names no measure."""
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1] if kept else None
        if last is None or not _tells_status(low, last, mention, setting):
            kept.append(mention)
    return kept


def _tells_status(low: str, last: Mention, mention: Mention, setting: Setting) -> bool:
    """Say whether a mention is but one word, straight behind an action's code, that tells how it stands."""
    if last.by != "code" or mention.by != "name" or mention.start - last.end >= _BESIDE_CODE:
        return False
    words = low[mention.start : mention.end]
    return " " not in words and any(item in setting.lexicon.action for item in last.items) and says_status(words)


def _leads_into(low: str, said: State, found: Sequence[Mention]) -> bool:
    """'Not in education, employment or training': the words that a name has before it tell of nothing missing."""
    if low.endswith(" in", said.start, said.end) and _NOT_THERE.match(low, said.end):  # "isn't in it: 7.2"
        return True
    return low.endswith(" not in", said.start, said.end) and any(m.start == said.end + 1 for m in found)


def _is_a_scale(low: str, figure: Figure) -> bool:
    """'Asked to mark us out of twenty, carers gave 13.3': what a score is out of is no figure."""
    return figure.shape == "plain" and bool(_OUT_OF.search(low, max(0, figure.start - 72), figure.start))


def _is_a_verb(low: str, mention: Mention, setting: Setting) -> bool:
    """'August stays at 59,340', 'you'll have seen 12.4' name no measure of others by a stay or by people seen."""
    if mention.by != "name" or not setting.mine.isdisjoint(mention.items):
        return False
    if _STAYS.match(low, mention.start) or _CALL_IT.match(low, mention.start):
        return True
    done = low.endswith(_DONE, mention.start, mention.end) and " " not in low[mention.start : mention.end]
    return done and low.endswith(_HAVE, 0, mention.start)


def _but_past(low: str, mention: Mention) -> Mention:
    """'SATOD this time last year was 9': words of time at the edge of a name are not of the name."""
    for past in _PAST.finditer(low, max(0, mention.start - 12), min(len(low), mention.end + 12)):
        if past.start() <= mention.start < past.end() < mention.end:
            return mention._replace(start=past.end() + 1)
        if mention.start < past.start() < mention.end <= past.end():
            return mention._replace(end=past.start() - 1)
    return mention


def _but_shares(low: str, found: list[Mention]) -> list[Mention]:
    """'One adult in eight smokes' names what it does behind its numbers."""
    shares = [share.span() for share in _SHARE.finditer(low)]
    kept: list[Mention] = []
    for mention in found:
        over = next((end for start, end in shares if start < mention.start < end < mention.end), None)
        kept.append(mention if over is None else mention._replace(start=over))
    return kept


def within(marks: Marks, sentence: Sentence) -> Marks:
    """What of it stands in one sentence."""
    return Marks(*(_between(kind, sentence) for kind in marks))  # type: ignore[arg-type]


def _between(
    kind: Sequence[Mention | Figure | State | Said], sentence: Sentence
) -> list[Mention | Figure | State | Said]:
    first = bisect_left(kind, sentence.start, key=attrgetter("start"))
    return list(kind[first : bisect_left(kind, sentence.end, key=attrgetter("start"))])


def without(low: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with some stretches of it made blank, everything else in its place."""
    parts, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            begin = max(start, at)
            parts += [low[at:begin], " " * (end - begin)]
            at = end
    return "".join([*parts, low[at:]])
