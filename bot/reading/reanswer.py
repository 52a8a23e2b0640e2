"""The answer to a query, read knowing what was asked: 'yes', 'no', the figure alone, or a line."""

import re
from decimal import Decimal

from bot.domain.returns import ExpectedIndicator, Reading
from bot.reading.claiming.sanity import sound
from bot.reading.noticing.composites import joined
from bot.reading.noticing.hedges import is_provisional, is_rough
from bot.reading.noticing.noise import noise_spans
from bot.reading.noticing.numbers import Figure, figures
from bot.reading.noticing.plain import plain

_YES = re.compile(
    r"\W*(?:yes|yep|yeah|y|correct|confirmed?|that'?s (?:right|correct|it)|right|ok(?:ay)?|agreed?|spot on|"
    r"i confirm|it is|ie|ydy|:\+1:|:thumbsup:|👍|✅)[\s,.!-]*(?:please|thanks?|thank you|that'?s (?:right|"
    r"correct)|it is|correct|confirmed)?\W*"
)
_NO = re.compile(r"\W*(?:no|nope|n|wrong|not right|incorrect|that'?s (?:wrong|not right)|👎)\W*")


def read_answer(text: str, doubt: Reading, indicator: ExpectedIndicator) -> Reading | None:
    """The doubtful reading settled by its sender's answer; None when the answer settles nothing.

    A plain 'yes' accepts the figure that was put, if there was one. A plain 'no' leaves the reading without a
    figure and in doubt. A figure replaces it when it is one, exact, and can be right.
    """
    words = plain(text.strip())
    if _YES.fullmatch(words.low) and indicator.unit != "yes-no":
        return _accepted(doubt)
    if _NO.fullmatch(words.low) and indicator.unit != "yes-no":
        return doubt.model_copy(update={"value": None, "certain": False, "why": "the sender said it is not right"})
    if indicator.unit == "yes-no" and (said := _yes_or_no(words.low)) is not None:
        return _settled(doubt, Figure(0, 0, None), Decimal(said), words.low)
    found = [f for f in joined(figures(words.low, noise_spans(words.low)), words.low) if f.unit != "points"]
    if len(found) != 1:
        return None
    figure = found[0]
    judged = sound(figure, indicator, words.low)
    rough = is_rough(words.low[: figure.start], words.low[figure.end :])
    if judged.value is None or judged.doubt not in (None, "implausible") or rough:
        return None
    if judged.doubt == "implausible" and judged.value != doubt.value:
        return None
    return _settled(doubt, figure, judged.value, words.low)


def _accepted(doubt: Reading) -> Reading | None:
    if doubt.value is None:
        return None
    return doubt.model_copy(
        update={"certain": True, "qualifier": None, "candidates": (), "why": "confirmed by the sender"}
    )


def _yes_or_no(low: str) -> int | None:
    if _YES.fullmatch(low):
        return 1
    return 0 if _NO.fullmatch(low) else None


def _settled(doubt: Reading, figure: Figure, value: Decimal, low: str) -> Reading:
    return doubt.model_copy(
        update={
            "value": value, "certain": True, "qualifier": "provisional" if is_provisional(low) else None,
            "numerator": figure.numerator, "denominator": figure.denominator,
            "lower": figure.lower, "upper": figure.upper,
            "candidates": (), "quote": low, "why": "given by the sender when asked",
        }
    )  # fmt: skip
