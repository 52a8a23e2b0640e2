"""An officer answers a draft's email with 'Cleared' or 'Signed off' alone: it is kept, to be acted on as in Slack."""

import re
from typing import Literal

from bot.recording.entry import Entry

Word = Literal["clear", "sign"]
_WORDS: dict[Word, re.Pattern[str]] = {
    "clear": re.compile(r"(?:i )?(?:clear(?:ed)?|it is cleared)[.!]*", re.IGNORECASE),
    "sign": re.compile(r"(?:i )?(?:sign(?:ed)?[ -]?off|it is signed off)[.!]*", re.IGNORECASE),
}
_BEGINS = re.compile(r"(?:i )?(?:it is )?(?:clear|sign)", re.IGNORECASE)
_MORE = (
    "Nothing was cleared or signed off by this message: it says more than the one word, so it is kept as a comment. "
    "Reply with the word alone if that is what you mean."
)
_NOT_HERE = (
    "Nothing was cleared or signed off by this message: this board's mail server vouches for no sender. "
    "Please do it in Slack, or ask the board's secretariat."
)
_GREETING = re.compile(r"(?:hi|hello|dear|morning|good (?:morning|afternoon|evening))\b[^.\d?]{0,40}", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?:many |with )?(?:thanks|thank you|(?:kind |best |warm )?regards|best wishes|best|yours sincerely|cheers)[,.!]*",
    re.IGNORECASE,
)


def word_said(text: str, names: tuple[str, ...]) -> Word | None:
    """The word on a draft where a text says it and nothing else: a greeting, a closing and the sender's name may stand.

    Anything more, be it one condition, is no such word.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    lines = lines[1:] if len(lines) > 1 and _GREETING.fullmatch(lines[0]) else lines
    if not lines or not all(_closes(line, names) for line in lines[1:]):
        return None
    return next((word for word, pattern in _WORDS.items() if pattern.fullmatch(lines[0])), None)


def word_on_draft(entry: Entry) -> bool:
    """Keep such a word, said by who was sent that very draft; False where the reply is anything else.

    It counts by email only where our own mail server vouches for senders: a name in From is no signature. Who begins
    with the word and says more, or says it where it does not count, is told so in the receipt.
    """
    draft = _draft_answered(entry) if entry.reply.kind == "email" and entry.verified else None
    if draft is None or not _BEGINS.match(_first(entry.found.new_text)):
        return False
    said = word_said(entry.found.new_text, _own(entry))
    if said is None or not entry.context.framework.board.authserv_id:
        entry.notes.append(_MORE if said is None else _NOT_HERE)
        return False
    cycle, fingerprint = draft
    entry.books.editing.take_word(cycle, entry.reply, said, fingerprint, entry.now)
    entry.in_time()
    return True


def _own(entry: Entry) -> tuple[str, ...]:
    """The sender's own names, and the titles of their posts, with which a message may end."""
    titles = {post.code: post.title for post in entry.context.framework.post}
    return tuple(word for one in entry.context.contacts for word in (one.name, titles.get(one.post, "")))


def _first(text: str) -> str:
    """The first line of what was said, after a greeting."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    lines = lines[1:] if len(lines) > 1 and _GREETING.fullmatch(lines[0]) else lines
    return lines[0] if lines else ""


def _draft_answered(entry: Entry) -> tuple[str, str] | None:
    """The cycle and the facts of the draft whose email to this very sender the reply answers."""
    key = entry.books.letters.key_answered(entry.found.in_reply_to, "", "")
    parts = key.split("/")
    if len(parts) < _PARTS or parts[3] not in entry.context.posts:
        return None
    kind, cycle, which = parts[:3]
    if kind == "cleared":
        return cycle, which
    editions = entry.books.reports.editions(cycle) if kind == "draft" else ()
    return next(((cycle, one.fingerprint) for one in editions if str(one.number) == which), None)


_PARTS = 4


def _closes(line: str, names: tuple[str, ...]) -> bool:
    """Whether a line is a closing, or some of the sender's own names, or these and a bar before what they are."""
    words = set(re.findall(r"[^\W\d_]+", line.split("|", maxsplit=1)[0].lower()))
    own = {part.lower() for name in names for part in re.findall(r"[^\W\d_]+", name)}
    return bool(_CLOSING.fullmatch(line)) or (bool(words) and words <= own)
