"""What a mail server's answer, or its silence, means for the letter."""

from collections.abc import Callable

import aiosmtplib

from bot.carriers.trouble import MENDING, later, refused
from bot.domain.letter import Receipt

# 530, 535, 538: it is our sign-in that is wrong, not the letter.
_OUR_OWN_FAULT = {530, 535, 538}


def answered(error: Exception, silence: Callable[[str], Receipt]) -> Receipt:
    """A receipt for what was raised; `silence` makes it where no answer came, as before or after the text."""
    if not isinstance(error, aiosmtplib.SMTPResponseException):
        return silence(f"The mail server gave no answer ({type(error).__name__}).")
    detail = f"{error.code} {_one_line(error.message)}"
    if error.code in _OUR_OWN_FAULT:
        return later(detail, MENDING)
    if 400 <= error.code < 500:
        return later(detail)
    if 500 <= error.code < 600:
        return refused(detail)
    return silence(detail)


def _one_line(message: str) -> str:
    return " ".join(message.split())[:300]
