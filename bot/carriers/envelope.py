"""A letter becomes the bytes of an email: plain and HTML side by side, enclosures after them.

Built from compat32 parts, which cost a tenth of `EmailMessage`; header injection is refused, not repaired.
"""

from binascii import b2a_base64, b2a_qp
from collections.abc import Iterator
from datetime import datetime
from email.header import Header
from email.message import Message
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.policy import compat32
from email.utils import format_datetime, formataddr, getaddresses

from bot.domain.letter import Enclosure, Letter

# 998 is the most a line may hold: a folded Message-ID is misread by some servers.
_LINES = compat32.clone(linesep="\r\n", max_line_length=998)


class Unwritable(ValueError):  # noqa: N818 - it is not a programmer's error
    """The letter cannot become an email; the sentence says why."""


def compose(letter: Letter, sender: str, sent_at: datetime) -> bytes:
    """The whole message, with CRLF line ends. Raises Unwritable where a header would carry a line break."""
    _check(letter)
    message = _with_enclosures(_body(letter), letter.enclosures)
    for name, value in _headers(letter, sender, sent_at):
        message[name] = value
    return message.as_bytes(policy=_LINES)


def address(text: str) -> str:
    """The bare address of 'Name <name@example.org>'. Raises Unwritable when there is not exactly one."""
    return _one(text)[1]


def _one(text: str) -> tuple[str, str]:
    people = getaddresses([text])
    name, bare = people[0] if len(people) == 1 else ("", "")
    if bare.count("@") != 1 or not bare.isascii() or any(character.isspace() for character in bare):
        raise Unwritable("The address is not one plain email address.")
    return name, bare


def _check(letter: Letter) -> None:
    """No header may be smuggled in: control characters are refused wherever a header is made."""
    if not letter.message_id:
        raise Unwritable("The letter has no Message-ID, so a second try could not be told from the first.")
    names = [enclosure.name + enclosure.media_type for enclosure in letter.enclosures]
    parts = (letter.to, letter.subject, letter.message_id, letter.in_reply_to, letter.reply_to, *names)
    if any(_breaks(part) for part in parts):
        raise Unwritable("A subject, address or file name holds a line break or control character.")


def _breaks(text: str) -> bool:
    return any(ord(character) < 32 or character in "\x7f\x85\u2028\u2029" for character in text)


def _headers(letter: Letter, sender: str, sent_at: datetime) -> Iterator[tuple[str, str]]:
    yield "From", _person(sender)
    yield "To", _person(letter.to)
    yield "Subject", _words(letter.subject)
    yield "Date", format_datetime(sent_at)
    yield "Message-ID", letter.message_id
    if letter.reply_to:
        yield "Reply-To", _person(letter.reply_to)
    if letter.in_reply_to:
        yield "In-Reply-To", letter.in_reply_to
        yield "References", letter.in_reply_to
    # RFC 3834 and Exchange: no out-of-office answers, please.
    yield "Auto-Submitted", "auto-generated"
    yield "X-Auto-Response-Suppress", "All"


def _person(text: str) -> str:
    return formataddr(_one(text))


def _words(text: str) -> str:
    # '=?' in plain words would be decoded as if it were encoded.
    plain = text.isascii() and "=?" not in text
    return text if plain else Header(text, "utf-8", header_name="Subject").encode()


def _body(letter: Letter) -> Message:
    plain = _text(letter.text, "plain")
    if not letter.html:
        return plain
    both = MIMEMultipart("alternative")
    both.attach(plain)
    both.attach(_text(letter.html, "html"))
    return both


def _text(text: str, kind: str) -> Message:
    part = MIMENonMultipart("text", kind, charset="utf-8")
    part["Content-Transfer-Encoding"] = "quoted-printable"
    unified = "\n".join(text.splitlines()) + "\n"
    part.set_payload(b2a_qp(unified.encode(), istext=True).decode("ascii"))
    return part


def _with_enclosures(body: Message, enclosures: tuple[Enclosure, ...]) -> Message:
    if not enclosures:
        return body
    whole = MIMEMultipart("mixed")
    whole.attach(body)
    for enclosure in enclosures:
        whole.attach(_file(enclosure))
    return whole


def _file(enclosure: Enclosure) -> Message:
    main, _, sub = enclosure.media_type.partition("/")
    part = MIMENonMultipart(main or "application", sub or "octet-stream")
    part["Content-Transfer-Encoding"] = "base64"
    name = enclosure.name if enclosure.name.isascii() else ("utf-8", "", enclosure.name)
    part.add_header("Content-Disposition", "attachment", filename=name)
    content = enclosure.content
    lines = (b2a_base64(content[at : at + 57]).decode("ascii") for at in range(0, len(content), 57))
    part.set_payload("".join(lines))
    return part
