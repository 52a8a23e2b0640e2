"""What partners do with email: answer a letter, as an ordinary mail program does."""

from email.message import EmailMessage
from email.utils import parseaddr
from itertools import count

from tests.servers.smtp import Caught

_numbers = count(1)


def answer(letter: Caught, text: str, sender: str = "") -> bytes:
    """An answer to a letter, over its quoted text, from whom it was sent to."""
    asked = letter.message
    body = asked.get_body(("plain",))
    quoted = body.get_content().splitlines() if body else []
    message = EmailMessage()
    message["From"] = sender or asked["To"]
    message["To"] = asked["Reply-To"] or asked["From"]
    message["Subject"] = f"Re: {asked['Subject'].removeprefix('Re: ')}"
    message["Message-ID"] = f"<{next(_numbers)}@{parseaddr(sender or asked['To'])[1].rpartition('@')[2]}>"
    message["In-Reply-To"] = message["References"] = asked["Message-ID"]
    message["Date"] = asked["Date"]
    lines = ["", f"On {asked['Date']}, {asked['From']} wrote:", *(f"> {line}" for line in quoted)]
    message.set_content(text + "\n" + "\n".join(lines) + "\n")
    return message.as_bytes()


def to(letters: list[Caught], address: str) -> list[Caught]:
    """The letters carried to an address, oldest first."""
    return [letter for letter in letters if address in letter.recipients]


def text_of(letter: Caught) -> str:
    """The plain text of a letter."""
    body = letter.message.get_body(("plain",))
    return body.get_content() if body else ""


def papers_of(letter: Caught) -> list[str]:
    """The names of the files that came with it."""
    return [str(part.get_filename()) for part in letter.message.iter_attachments()]
