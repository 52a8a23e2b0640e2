"""A contact answers 'correct' to their extract of the draft: it is kept as checked, and settles nothing else."""

import re

from bot.domain.views import Recorded
from bot.recording.answers import is_yes
from bot.recording.entry import Entry

_CORRECT = re.compile(
    r"^(it'?s |it is |this is |that'?s |that is |all |everything is |looks |yes,? )*(correct|right|fine|good|ok(ay)?)\b"
    r"[\s,.!]*(thanks|thank you|many thanks|cheers)?[\s.!]*$|^no (changes|corrections)[\s.!]*$",
    re.IGNORECASE,
)
_GREETING = re.compile(r"^(hi|hello|dear|morning|good (morning|afternoon))\b[^.\d]{0,40}$", re.IGNORECASE)


def says_correct(text: str) -> bool:
    """Whether words say that all is right and nothing else; a greeting before and a name after may stand."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    lines = lines[1:] if lines and _GREETING.match(lines[0]) else lines
    return bool(lines) and len(lines) <= 3 and (is_yes(lines[0]) or bool(_CORRECT.match(lines[0])))


def checked(entry: Entry, *, settling: bool) -> bool:
    """Keep 'correct' as said of the sender's extract; False where it was said of nothing, or of a doubt."""
    if not entry.verified or entry.found.readings or not says_correct(entry.found.new_text):
        return False
    cycle = _extract_answered(entry) or ("" if settling else _extract_unchecked(entry))
    done = [
        p
        for p in entry.context.posts
        if cycle and entry.books.editing.check_extract(cycle, p, entry.reply.id, entry.now)
    ]
    if done:
        entry.in_time()
        entry.recorded.append(
            Recorded(kind="commentary", code="", label="Your part of the draft", shown="checked, and correct")
        )
    return bool(done)


def _extract_answered(entry: Entry) -> str:
    """The cycle whose extract the reply answers."""
    key = entry.books.letters.key_answered(entry.found.in_reply_to, entry.reply.thread, entry.reply.sender)
    return key.split("/")[1] if key.startswith("check/") else ""


def _extract_unchecked(entry: Entry) -> str:
    """The newest cycle with an extract that the sender has not answered yet."""
    for cycle in reversed(entry.books.plan.cycles("closed", "signed")):
        waiting = [one for one in entry.books.editing.extracts(cycle.code) if one.checked_at is None]
        if any(one.post in entry.context.posts for one in waiting):
            return cycle.code
    return ""
