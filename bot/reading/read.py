"""Read: one reply in, what it says out."""

from bot.domain.returns import Expected, Place, Return, Voice
from bot.reading.chat import open_chat
from bot.reading.claims import claims
from bot.reading.lexicon import Lexicon, lexicon
from bot.reading.merge import Sourced, readings
from bot.reading.opening import open_mail
from bot.reading.passages import Opened, Passage
from bot.reading.plain import plain

READER = "2026.1"


def read_mail(raw: bytes, expected: Expected) -> Return:
    """Read one email whole. Raises Unreadable where no honest reading is possible."""
    opened = open_mail(raw, expected.authserv_id, expected.mailbox)
    return _return(opened, opened.sender, expected)


def read_chat(text: str, sender: str, expected: Expected) -> Return:
    """Read one chat message as the chat service delivers it; `sender` is its user id."""
    return _return(open_chat(text), sender, expected)


def _return(opened: Opened, sender: str, expected: Expected) -> Return:
    words = lexicon(expected)
    found: list[Sourced] = []
    for passage in opened.passages:
        found += _sourced(passage, words, expected)
    return Return(
        sender=sender,
        known_sender=any(sender and sender in (c.email.lower(), c.slack) for c in expected.contacts),
        kind="return",
        readings=readings(found, expected),
        new_text="\n\n".join(passage.text for passage in opened.passages if passage.kind in ("own", "inline")),
        passages=_own_words(opened),
        token=opened.token,
        in_reply_to=opened.in_reply_to,
        message_id=opened.message_id,
        reader=READER,
    )


def _own_words(opened: Opened) -> tuple[Voice, ...]:
    return tuple(
        Voice(text=one.text, place=Place(part=one.part, start=one.start, end=one.start + len(one.text)))
        for one in opened.passages
        if one.kind in ("own", "inline")
    )


def _sourced(passage: Passage, words: Lexicon, expected: Expected) -> list[Sourced]:
    text = plain(passage.text)
    found = []
    for claim in claims(text, words, expected.period):
        start, end = text.back(claim.start), text.back(claim.end)
        place = Place(part=passage.part, start=passage.start + start, end=passage.start + end)
        sentence = claim.sentence
        quote = passage.text[text.back(sentence.start) : text.back(sentence.end)].strip()
        found.append(Sourced(claim, place, quote))
    return found
