"""Letters to try the reader on, built in a line."""

from bot.reading.opening import open_mail
from bot.reading.passages import Opened

MAILBOX = "board@county.example.org"
SERVER = "mx.county.example.org"


def letter(body: str, kind: str = "text/plain; charset=utf-8", **headers: str) -> bytes:
    fields = {"From": "Ann Aske <ann@trust.example.org>", "Subject": "Re: figures", **headers}
    head = "\n".join(f"{name.replace('_', '-')}: {value}" for name, value in fields.items())
    return f"{head}\nContent-Type: {kind}\n\n{body}".encode()


def opened(body: str, kind: str = "text/plain; charset=utf-8", **headers: str) -> Opened:
    return open_mail(letter(body, kind, **headers), SERVER, MAILBOX)


def page(html: str, **headers: str) -> Opened:
    return opened(html, "text/html; charset=utf-8", **headers)


def own(mail: Opened) -> list[str]:
    return [passage.text for passage in mail.passages if passage.kind == "own"]


def inline(mail: Opened) -> list[tuple[str, str]]:
    return [(passage.text, passage.prompt) for passage in mail.passages if passage.kind == "inline"]


def table_letter(body: str, sender: str, server: str, *, as_page: bool) -> bytes:
    """A letter of one registered sender, as our own mail server delivers it."""
    kind = "text/html" if as_page else "text/plain"
    fields = {"From": sender, "Date": "Thu, 12 Nov 2026 10:00:00 +0000"}
    return letter(body, f"{kind}; charset=utf-8", Authentication_Results=f"{server}; dmarc=pass", **fields)
