"""Numbered: a number straight behind a measure's short name that is in its full name, and so no figure."""

import re

from bot.reading.claiming.saying import Setting
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numerals import spelled_value

_LIMIT = re.compile(
    r"\s(?:(?:(?:with)?in(?:side| under)?|under|over|longer than|more than|above|exceeding)\s|[<>]\s?)"
    r"(\d{1,3})(?![\d.,:%]*[\d%])(?:\s?-?(?:minutes?|mins?|hours?|hrs?|"
    r"days?|weeks?|"
    r"wks?|months?|m|h)\b)?"
)
# 'Still at home on day ninety-one': a number in words behind the word that it numbers.
_NUMBERED = re.compile(r"\b(?:days?|aged?|over|under|within|at)$")
_IN_WORDS = re.compile(
    r"[\s-]((?:(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|"
    r"eight|nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen)\b)(?!\s(?:and|point|per|pc|out|of)\b|%)"
)


def with_its_number(low: str, mention: Mention, setting: Setting) -> Mention:
    """'Handovers in 30 for September': the time a measure is counted within, said behind its short name, is of it."""
    limit = _LIMIT.match(low, mention.end) if mention.by != "hint" else None
    if limit is None:
        return _in_words(low, mention, setting)
    known = (setting.lexicon.indicator[item] for item in mention.items if item in setting.lexicon.indicator)
    hour = "|hour" if limit[1] == "60" else ""
    own = any(re.search(rf"\b(?:{limit[1]}{hour})\b", each.name) for each in known)
    return mention._replace(end=limit.end()) if own else mention


def _in_words(low: str, mention: Mention, setting: Setting) -> Mention:
    """'Babies seen by day fourteen': a number in words that stands in the measure's own name is of it."""
    if mention.by != "name" or not _NUMBERED.search(low, max(mention.start, mention.end - 8), mention.end):
        return mention
    words = _IN_WORDS.match(low, mention.end)
    value = spelled_value(words[1]) if words else None
    known = (setting.lexicon.indicator[item].name for item in mention.items if item in setting.lexicon.indicator)
    own = words and any(re.search(rf"\b{value}\b", name) for name in known)
    return mention._replace(end=words.end(1)) if words and own else mention
