"""Numbered: numbers that are of a measure's name and so no figures: 'handovers in 30', 'by day fourteen', '111'."""

import re
from collections.abc import Sequence

from bot.reading.claiming.saying import Setting
from bot.reading.deferred import deferred
from bot.reading.noticing.names import Mention
from bot.reading.noticing.numerals import spelled_value

_LIMIT = deferred(
    r"\s(?:(?:(?:with)?in(?:side| under)?|under|over|longer than|more than|above|exceeding)\s|[<>]\s?)"
    r"(\d{1,3})(?![\d.,:%]*[\d%])(?:\s?-?(?:minutes?|mins?|hours?|hrs?|"
    r"days?|weeks?|"
    r"wks?|months?|m|h)\b)?"
)
# 'Still at home on day ninety-one': a number in words behind the word that it numbers.
_NUMBERED = deferred(r"\b(?:days?|aged?|over|under|within|at)$")
_IN_WORDS = deferred(
    r"[\s-]((?:(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)(?:[\s-](?:one|two|three|four|five|six|seven|"
    r"eight|nine))?|(?:thir|four|fif|six|seven|eigh|nine)teen)\b)(?!\s(?:and|point|per|pc|out|of)\b|%)"
)

# '111 took', 'answering 111', '111 in December:', where a time is told.
_LINE = deferred(
    r"(?<![\d.,:=£-])(?<![\d.,:=£] )\b(999|111)\b(?=\s(?:took|managed|answer\w*|averaged|picked|calls? took)\b|"
    r"(?:\s(?:in|for)\s[a-z]+)?\s?(?::|\s[–-])\s|\s(?:in|for)\s[a-z]+,?\s(?:it\s)?(?:was|took|averaged)\b)"
)

# 'Delays 4.9 days', 'the average delay has come down to 4.9 days'; not 'a delay of 12 days to the contract'.
_DELAY = deferred(
    r"(?:^|[\n.;,:!–-])\s?(?:and |but |the |our |discharge )*"
    r"((?:(?:mean|average|avg|typical) )?(?:length of )?delays|(?:mean|average|avg) delay)"
    r"(?: (?:per (?:person|patient))?)?(?:\s?[:=–-])?\s(?:(?:is|are|was|were|at|now|has|have|averag\w+|come|came|down|"
    r"up|to|on|average|still|about|around|roughly|stands?|stood) )*\d{1,2}(?:\.\d+)? ?days?\b"
    r"(?=\s?(?:$|[.,;)\n]|[–-]\s|(?:on average|overall|this quarter|against|from)\b))(?!,? (?:lost|late|to)\b)"
)
# '999 pick-up (secs): Apr 8', '111 abandoned 4.1%': the number opens the label of a line or an item.
_LABEL = deferred(
    r"(?:^|\n|[;/]\s|[.,]\s)[ \t*•>-]*(?:the\s|our\s)?\b(999|111)\s"
    r"(?!(?:people|patients|residents|households|children|incidents|calls?|referrals|cases|more|of|were|in|for)\b)"
    r"[a-z][a-z'-]*(?:\s[a-z'-]+){0,3}(?:\s\([a-z ]+\))?"
    r"(?:\s?[:=]\s?|\s[-–—]\s|\s(?:was\s|is\s|at\s)?(?=\d|[<£]))"
)


def with_its_number(low: str, mention: Mention, setting: Setting) -> Mention:
    """'Handovers in 30 for September': the time a measure is counted within, said behind its short name, is of it."""
    limit = _LIMIT.match(low, mention.end) if mention.by != "hint" else None
    if limit is None:
        return _and_over(low, _in_words(low, mention, setting), setting)
    known = (setting.lexicon.indicator[item] for item in mention.items if item in setting.lexicon.indicator)
    hour = "|hour" if limit[1] == "60" else ""
    own = any(re.search(rf"\b(?:{limit[1]}{hour})\b", each.name) for each in known)
    return mention._replace(end=limit.end()) if own else mention


def _and_over(low: str, mention: Mention, setting: Setting) -> Mention:
    """'Falls 80 plus 4,829': the 'plus' behind an age is 'and over', where the measure says so; nothing is added."""
    if not low.startswith(" plus ", mention.end) or not low[mention.end - 2 : mention.end].isdigit():
        return mention
    known, aged = setting.lexicon.indicator, f"{low[mention.end - 2 : mention.end]} and over"
    own = mention.by == "name" and any(i in known and aged in known[i].name.lower() for i in mention.items)
    return mention._replace(end=mention.end + len(" plus")) if own else mention


def _in_words(low: str, mention: Mention, setting: Setting) -> Mention:
    """'Babies seen by day fourteen': a number in words that stands in the measure's own name is of it."""
    if mention.by != "name" or not _NUMBERED.search(low, max(mention.start, mention.end - 8), mention.end):
        return mention
    words = _IN_WORDS.match(low, mention.end)
    value = spelled_value(words[1]) if words else None
    known = (setting.lexicon.indicator[item].name for item in mention.items if item in setting.lexicon.indicator)
    own = words and any(re.search(rf"\b{value}\b", name) for name in known)
    return mention._replace(end=words.end(1)) if words and own else mention


def called_delays(low: str, found: Sequence[Mention], setting: Setting) -> list[Mention]:
    """'Mean delay 4.9 days': a delay told in days, for the sender's one measure of days to a discharge."""
    told = []
    for match in _DELAY.finditer(low) if "delay" in low else ():
        known = setting.lexicon.indicator
        own = [
            i for i in setting.mine if i in known and known[i].unit == "days" and "discharge" in known[i].name.lower()
        ]
        if len(own) == 1 and not any(
            m.by != "hint" and m.start < match.end(1) and match.start(1) < m.end for m in found
        ):
            told.append(Mention(*match.span(1), (own[0],), "name", weight=1.0))
    return told


def called_lines(low: str, found: Sequence[Mention], setting: Setting) -> list[Mention]:
    """'111 took one minute and forty seconds': the line's number for the sender's one measure of it."""
    told = []
    for match in [*_LINE.finditer(low), *_LABEL.finditer(low)] if "111" in low or "999" in low else ():
        known = setting.lexicon.indicator
        own = [i for i in setting.mine if i in known and re.search(rf"\b{match[1]}\b", known[i].name)]
        if len(own) == 1 and not any(m.start <= match.start(1) < m.end for m in found):
            told.append(Mention(*match.span(1), (own[0],), "name", weight=1.0))
    return told
