"""Warnings and disclaimers of mail systems in other tongues than English."""

import re

from bot.reading.phrases import low_phrases, phrases

_BANNER = phrases("notice.banner_abroad", before=r"\W{0,6}")
_OUTSIDE = phrases("notice.outside_abroad")
_LEGAL = low_phrases("notice.legal_abroad")
_TURNS = phrases("notice.turns_abroad")
_PRINT = phrases("notice.print_abroad")
# One of these stands in whatever such a notice says: looked for first, since most paragraphs hold none.
_HINTS = (
    "confid", "vertrau", "vertrouw", "riserv", "pouf", "fortrol", "důvěr", "dôver", "bizalm", "gizli",
    "нфиденц", "нфіденц", "povjer", "zaup", "luottam", "geschütz", "konfid", "機密", "机密",
)  # fmt: skip
_GREEN = ("umwelt", "environ", "ambiente", "milieu", "środow", "miljö", "miljø", "ympäris")
_MAIL = re.compile(
    r"mail|nachricht|message|courriel|mensaje|correo|messaggio|comunicazione|bericht|mensagem|wiadomo|meddelande|besked|"
    r"post|viesti|zpráv|správ|üzenet|сообщен|письм|повідомл|poruk|sporoč|mesaj|メール|邮件"
)
_IN_PERSON = re.compile(r"\b(?:ich|je|yo|io|ik|jag|jeg|eu|ja|minä|я)\b")
_SHORTEST, _LONGEST_PLEA = 60, 240  # letters


def warns_abroad(said: str) -> bool:
    """Say whether a paragraph at the top warns of a mail from outside the house."""
    return bool(_BANNER.match(said) and _OUTSIDE.search(said))


def disclaims_abroad(said: str) -> bool:
    """Say whether a paragraph is a disclaimer, or pleads not to be printed: no person's own words take such turns."""
    low = said.lower()
    if len(said) > _SHORTEST and any(hint in low for hint in _HINTS) and _LEGAL.search(low) and _TURNS.search(said):
        return bool(_MAIL.search(low)) and not _IN_PERSON.search(low)
    return len(said) < _LONGEST_PLEA and any(hint in low for hint in _GREEN) and bool(_PRINT.search(said))
