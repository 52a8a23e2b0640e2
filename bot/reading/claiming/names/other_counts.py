"""Other counts: numbers beside a name that are of the name itself, or count places or steps and not what it counts."""

import re

from bot.reading.noticing.lexicon import Lexicon, measures
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.wholes import counted
from bot.reading.noticing.words import COUNTED_PLACES, name_stems, stem

# 'Quit dates', 'quit attempts': what comes before the thing that a measure counts.
_STEP = re.compile(
    r"\s(?:(?:have|had|new|people|(?:had|set|made|launched|started|began|begun) an?)\s){0,2}(?P<thing>[a-z-]+)\s"
    r"(?P<step>dates?|attempts?|invit\w+|enquir\w+)\b"
)
# '412 started exercise on referral', where those who finish are counted.
_BEGUN = re.compile(
    r"\s(?:(?:people|adults|residents|clients|patients|have|had|were|who)\s){0,2}(?P<step>started|began|begun|enrolled|"
    r"referred|applied|booked)\b"
)
_AGE = re.compile(
    r"\s?[(,]?\s?(?:(?:in|of|for|among|to|the|girls|women|people|children|adults)\s)*(?:under|over|aged?)[- ]"
)
# From an age in words to the name that it leads to: 'and seventeen who are not in'.
_TO_THE_NAME = re.compile(r"(?:\s(?:and|or|to|[a-z]+teen|who|are|were|not|in|years?|olds?))*\s")
_AGED = ("of ", "aged ", "and ", "or ", "to ")


def of_the_name(low: str, lexicon: Lexicon, figure: Figure, mention: Mention) -> bool:
    """'2 to 2.5 year reviews', 'conceptions under 18': numbers beside a name that the name itself has."""
    before = mention.start >= figure.end and not low[figure.end : mention.start].strip(" -")
    if not before and not _aged(low, figure, mention) and not _of_an_age(low, figure, mention):
        return False
    numbers = {figure.value, figure.lower} - {None}
    said = _stems(mention, lexicon)
    return any(f"{number.normalize():f}" in said for number in numbers if number)


def _of_an_age(low: str, figure: Figure, mention: Mention) -> bool:
    """'Young people of sixteen and seventeen not in education': ages in words that lead to a name."""
    if not figure.spelled or figure.unit or not low.endswith(_AGED, 0, figure.start):
        return False
    return bool(_TO_THE_NAME.fullmatch(low, figure.end, mention.start))


def _aged(low: str, figure: Figure, mention: Mention) -> bool:
    """Say whether a whole number behind a name tells an age: '(under 18)', 'aged 65 and over'."""
    if figure.start < mention.end or figure.unit or figure.places:
        return False
    return bool(_AGE.fullmatch(low, mention.end, figure.start))


def counts_else(low: str, lexicon: Lexicon, figure: Figure, mention: Mention) -> bool:
    """Say whether a figure counts places, or what leads up to what the measure counts."""
    return _counts_places(low, lexicon, figure, mention) or _counts_steps(low, lexicon, figure, mention)


def _counts_places(low: str, lexicon: Lexicon, figure: Figure, mention: Mention) -> bool:
    """'MMR clinics finished in 9 of 10 schools': a part of places, where the measure is not about such places."""
    noun = counted(low[figure.end :][:30]) if figure.shape == "fraction" and figure.value is None else ""
    names = [each.name.lower() for each in measures(mention.items, lexicon.indicator)]
    return noun in COUNTED_PLACES and not any(noun.removesuffix("s") in name for name in names)


def _counts_steps(low: str, lexicon: Lexicon, figure: Figure, mention: Mention) -> bool:
    """'412 quit dates set': what leads up to the thing that a measure counts, unless the measure is of that."""
    step = _STEP.match(low, figure.end)
    begun = _BEGUN.match(low, figure.end)
    if not (step or begun) or figure.unit or figure.shape != "plain":
        return False
    stems = _stems(mention, lexicon)
    if step and stem(step["thing"]) in stems and stem(step["step"]) not in stems:
        return True
    return begun is not None and stem(begun["step"]) not in stems


def _stems(mention: Mention, lexicon: Lexicon) -> frozenset[str]:
    """The stems of the words of all measures that a name could mean."""
    known = measures(mention.items, lexicon.indicator)
    return frozenset[str]().union(*(name_stems(each.name) for each in known))
