"""Numbers written in words: 'ninety-one point two', 'two hundred and twelve', 'one and a half'."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.reading.deferred import deferred

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_ONES += " seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {word: number for number, word in enumerate(_ONES.split())}
_SMALL |= {word: 10 * number for number, word in enumerate(_TENS.split(), 2)}
_SMALL |= {"fourty": 40, "nought": 0, "nil point": 0}
_BIG = {"thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_WORD = "|".join(sorted([*_SMALL, "hundred", *_BIG], key=len, reverse=True))
# What can stand behind minutes or hours: 'forty-two', 'nine', 'eighteen'.
TO_SIXTY = (
    rf"(?:(?:twenty|thirty|forty|fourty|fifty)(?:[\s-](?:{'|'.join(_ONES.split()[1:10])}))?|"
    rf"{'|'.join(_ONES.split()[:0:-1])})"
)
# No gap of _SPELLED is longer than two spaces: a name whose letters are blank may stand in it.
_AFTER_BIG = r"(?:(?<=thousand)|(?<=million)|(?<=billion)),\s{1,2}"  # elsewhere a comma parts two numbers
_SPELLED = deferred(
    rf"\b(?:(?:a\s+(?=hundred|thousand|million))?(?:{_WORD})\b"
    rf"(?:(?:{_AFTER_BIG}|[\s-]{{1,2}})(?:and\s{{1,2}})?(?:{_WORD})\b){{0,12}}"
    rf"(?:[ \n]{{1,2}}point(?:[ \n-]{{1,2}}(?:{_WORD})\b){{1,4}})?"
    rf"(?:[ \n]{{1,2}}and[ \n](?:a[ \n](?:half|quarter|third(?=[ \n](?:million|billion|thousand)))|"
    r"three[ -]quarters?)\b"
    r"(?![ \n](?:of|the|our|all|those)\b))?)"
)
# 'All five have been signed off': how many figures there are, and none of them.
_OF_THEM = re.compile(r"\b(?:all|these|those|the other|my|our)\s$")
_THE_TWO = re.compile(r"\b(?:the|these|those|our|both|all|other|for|on)\s$")
# 'The two I have', 'these three': so many of the things spoken of, unless a unit follows ('still the twelve weeks').
_THESE = re.compile(r"(?:(?<!of )\bthe|\b(?:these|those|the other|the first|the last|the remaining))\s$")
_FEW = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten)\b")
_IN_UNITS = re.compile(
    r"[\s-](?:and\b|to\b|or\b|point\b|per|percent\w*|%|weeks?|days?|hours?|minutes?|mins?|seconds?|years?|months?|hundred|thousand|"
    r"million|pounds|points?)"
)
_SORTS = re.compile(
    r"\s(?:[a-z\x1f-]{2,40}\s){0,2}?"  # a name that was read already is blanked out
    r"(?:rates?|ones|measures?|indicators?|figures?|lines?|groups?|numbers?|items?|questions?|actions?|percentages)\b"
)
_ONE_THING = re.compile(
    r"one (?:number|figure|thing|word|measure|line|item|answer|more thing|other thing)\b|one [a-z]+'s\b"
)
_ARE = re.compile(
    r"\s(?:(?:of\s(?:them|these|those|ours|mine)\s)?"
    r"(?:have|has|are|were|been|come|came|will|can|agreed|checked|signed)\b|(?:figures?|measures?|indicators?|items?|lines?|numbers?)\b|"
    r"(?:as|below|above|here|final|provisional|done|on track)\b)"
)
_THE_SAME = re.compile(r"\b(?:the|these|those|both|same|either|which|all)\s$")
_STRETCHES = re.compile(r"\s(?:whole\s|full\s)?(?:months|quarters|periods)\b")  # 'of the two months you asked about'
_STRETCH_OF = re.compile(r"\s(?:months|quarters)\sof\s(?!data\b)")  # 'two months of befriending for you'
_AND_A_PIECE = re.compile(r"\s+and\s+(?:a|three)[\s-]+(half|third|quarters?)$")
_PIECES = {"half": Decimal("0.5"), "third": Decimal("0.333"), "quarter": Decimal("0.25"), "quarters": Decimal("0.75")}
_TOKEN = re.compile(r"[a-z]+")
_FIRST = frozenset({*_SMALL, "a"})


def spelled_in(low: str) -> Iterator[re.Match[str]]:
    """Every stretch of number words in lower-case text. Words are looked up one by one: it is ten times faster."""
    end = 0
    for token in _TOKEN.finditer(low):
        if token.start() >= end and token.group() in _FIRST and (match := _SPELLED.match(low, token.start())):
            end = match.end()
            if not _tells_how_many(low, match):
                yield match


def _tells_how_many(low: str, match: re.Match[str]) -> bool:
    """'All five have been signed off', 'the two rates': how many figures there are, and none of them."""
    start, end = match.span()
    if match.group() == "one" and _ONE_THING.match(low, start):
        return True
    if _THE_TWO.search(low, max(0, start - 8), start) and _SORTS.match(low, end):
        return True
    if _STRETCHES.match(low, end) and _THE_SAME.search(low, max(0, start - 8), start):
        return True
    if _STRETCH_OF.match(low, end) and _FEW.fullmatch(match.group()):
        return True
    few = _FEW.fullmatch(match.group()) and _THESE.search(low, max(0, start - 15), start)
    if few and not _IN_UNITS.match(low, end):
        return True
    return bool(_OF_THEM.search(low, max(0, start - 12), start) and _ARE.match(low, end))


def spelled_value(words: str) -> Decimal | None:
    """The number these lower-case words say, or None when they do not make one ('two three')."""
    piece = _AND_A_PIECE.search(words)
    half = _PIECES[piece[1]] if piece else Decimal(0)
    words = words[: piece.start()] if piece else words
    whole, _, fraction = words.partition(" point")
    value = _whole(_TOKEN.findall(whole))
    if value is None:
        return None
    told = _TOKEN.findall(fraction)
    scale = _BIG[told.pop()] if told and told[-1] in _BIG else 1  # 'one point two eight million'
    digits = "".join(str(_SMALL.get(word, "")) for word in told)
    return Decimal(f"{value}.{digits}" if digits else value) * scale + half


def _whole(words: list[str]) -> int | None:
    total = current = 0
    room = 1000  # what is still free below the last word: 'ninety' leaves room for 1 to 9
    for word in words:
        if word in ("and", "a"):
            continue
        if word == "hundred":
            current, room = max(current, 1) * 100, 100
        elif word in _BIG:
            total, current, room = total + max(current, 1) * _BIG[word], 0, 1000
        elif _SMALL[word] < room:
            current += _SMALL[word]
            room = 10 if _SMALL[word] >= 20 else 0
        else:
            return None
    return total + current
