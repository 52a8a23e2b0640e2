"""Misnamed: words that look like a measure's name and are none: lengths of time, statuses, verbs, opposites."""

import re

from bot.reading.claiming.saying import Setting
from bot.reading.noticing.names import Mention
from bot.reading.noticing.statuses import says_status

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
_BESIDE_CODE = 16  # characters between a code and its status
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
_DURATION = re.compile(r"\d+\s(?:days?|weeks?|months?|hours?|minutes?|years?)(?:\sover)?")


def but_lengths(low: str, found: list[Mention]) -> list[Mention]:
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


def is_denied(low: str, mention: Mention, setting: Setting) -> bool:
    """'Non-emergency admissions', 'smoke-free homes' are other things, unless a measure is so called."""
    if mention.by in ("code", "bare"):
        return False
    non = _NON.search(low, max(0, mention.start - 5), mention.start)
    free = _FREE.match(low, mention.end) if not non and " " not in low[mention.start : mention.end] else None
    if not non and not free:
        return False
    known, called = setting.lexicon.indicator, "non" if non else "free"
    return not any(called in known[item].name.lower() for item in mention.items if item in known)


def but_statuses(low: str, found: list[Mention], setting: Setting) -> list[Mention]:
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


def is_a_verb(low: str, mention: Mention, setting: Setting) -> bool:
    """'August stays at 59,340', 'you'll have seen 12.4' name no measure of others by a stay or by people seen."""
    if mention.by != "name" or not setting.mine.isdisjoint(mention.items):
        return False
    if _STAYS.match(low, mention.start) or _CALL_IT.match(low, mention.start):
        return True
    done = low.endswith(_DONE, mention.start, mention.end) and " " not in low[mention.start : mention.end]
    return done and low.endswith(_HAVE, 0, mention.start)


def but_waits(low: str, found: list[Mention]) -> list[Mention]:
    """'Wait, that is last year's': the word that asks for a moment names no waiting time."""
    if "wait" not in low:
        return found
    held = {match.start(match.lastindex or 1) for match in _HOLD_ON.finditer(low)}
    return [m for m in found if m.start not in held]
