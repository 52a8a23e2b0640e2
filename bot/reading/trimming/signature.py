"""Signatures that nothing sets off, told by a sign-off or a name, but never at the cost of an answer."""

import re

from bot.reading.lines import Line, seen
from bot.reading.phrases import low_phrases, phrases

LONGEST = 14
_FIGURE = re.compile(r"\d\s?%|£\s?\d|^\W{0,4}[A-Z]{2,5}[ -]?[A-Z]?\d{1,3}(?:\.\d)?\b\W{0,3}\w")
_SIGN_OFF = re.compile(
    r"(?:(?:with |my )?(?:very |kind(?:est)?|best|warm(?:est)?|many|all|good)\s)?(?:the )?"
    r"(?:regards|wishes|thanks|thank you|cheers|best|sincerely|faithfully|yours(?: sincerely| faithfully| truly)?|ta|"
    r"cofion(?: cynnes| gorau)?|diolch(?: yn fawr)?|pozdrawiam|mvh|br|kr|rgds|sent on behalf of)"
    r"(?: (?:in advance|again|and regards|a lot|both|all|alison))?"
    r"(?:\s?[,/&]\s?\w{1,20}(?: \w{1,20})?)?[\s,.!]{0,4}$",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\+?\(?\d[\d ()-]{7,18}\d")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_SITE = re.compile(r"\bhttps?://|\bwww\.", re.IGNORECASE)
_CONTACT = low_phrases("signature.contact")
_ANSWERS = phrases("signature.answers")


def signed_end(lines: list[Line], first: int, end: int, name: str) -> int:
    """Find where lines[first:end] end once a signature that nothing delimits is off too.

    A sign-off or the sender's own name begins it, and all that follows must look like a signature.
    """
    end = strip_blank(lines, first, end)
    start, at = end, end
    names = {name.casefold(), *(part for part in name.casefold().split()[:1] if len(part) > 2)} - {""}
    while at > first:
        at -= 1
        text = seen(lines[at].text)
        if not text:
            continue
        if _begins(text, names) and (at > first or not _thanks(text)):
            start = at
        elif at == first or not looks_signed(text) or end - at > 2 * LONGEST:
            break
    return strip_blank(lines, first, start)


def _begins(text: str, names: set[str]) -> bool:
    bare = re.split(r"[,(|]| - ", text.casefold(), maxsplit=1)[0].strip(" .-–—*_")
    return bool(_SIGN_OFF.match(text)) or bare in names


def _thanks(text: str) -> bool:
    """Say whether a line that stands alone is the whole message rather than the end of one."""
    return bool(_SIGN_OFF.match(text))


def looks_signed(text: str) -> bool:
    """Say whether a line looks like part of a signature: a post, a team, an address, a number to ring."""
    if len(text) > 140 or _ANSWERS.search(text):
        return False
    rest = _POSTCODE.sub("", _PHONE.sub("", text))
    if any(letter.isdigit() for letter in rest):
        return len(text.split()) < 20 and bool(_CONTACT.search(text.lower()))
    return len(text.split()) <= 12 and not text.endswith((".", "!", ":"))


def gives_contact(text: str) -> bool:
    """Say whether a line gives an address, a number to ring or a site."""
    return bool(_PHONE.search(text) or "@" in text or _SITE.search(text)) and len(text.split()) < 14


def sends_a_figure(text: str) -> bool:
    """Say whether a line holds what a signature never does: a percentage, pounds, a code with something after it."""
    return bool(_FIGURE.search(_POSTCODE.sub("", text)))


def strip_blank(lines: list[Line], first: int, end: int) -> int:
    """Leave off empty lines at the end."""
    while end > first and not seen(lines[end - 1].text):
        end -= 1
    return end
