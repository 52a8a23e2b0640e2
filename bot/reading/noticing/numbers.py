"""Figures: every number that stands in plain lower-case text, with its unit, as written."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from bot.reading.noticing.numerals import spelled_in, spelled_value
from bot.reading.noticing.units import suffix

_RAW = re.compile(
    r"(?=[-+±£\d.g])(?<![@#&])(?:(?<!\w)|(?=£))(?P<sign>[-+±]\s?)?(?P<pound>£\s?|gbp\s?)?"
    r"(?<!\d)(?<!\d[.,])(?P<digits>\d{1,3}(?:,\d{3})+(?![\d])|"
    r"(?<=[£p])\d{1,3}(?: \d{3})+(?=\.\d\d(?!\d))|(?<=[£p] )\d{1,3}(?: \d{3})+(?=\.\d\d(?!\d))|"
    r"\d{1,3}(?: \d{3})+(?![\d,.]\d|\d)|\d+|"
    r"(?<![\d.])(?=\.\d))(?P<tail>[.,]\d+)*"
)
_LONG_CLOCK = re.compile(r"(?<![\w:.])(\d{1,2}):([0-5]\d):([0-5]\d)(?![\d:])")
_CLOCK = re.compile(r"(?<![\w:.])(\d{1,3}):([0-5]\d)(?![\d:])")
# No longer gap is passed over: a name whose numbers are blank may stand there.
_AND_SECONDS = re.compile(r"[ \n]{0,2}(?:and |, ?)?(\d{1,2}(?:\.\d+)?)\s*(?:seconds?|secs?|s)\b")
# '8 minutes 11', '2 hours 24': the lesser unit left unsaid.
_AND_THEN = re.compile(
    r"\s([0-5]?\d)\b(?![.,:/-]\d|\s?%)(?=\s*(?:$|[.,;)(=\n]|(?:in|for|on|and|to|this|against|by|ie|or|i\.e)\b))"
)
_AND_MINUTES = re.compile(r"[ \n]{0,2}(?:and |, ?)?(\d{1,2})\s*(?:minutes?|mins?|m)\b")
_AND_DAYS = re.compile(r"[ \n]{0,2}(?:and |, ?|& ?)?(\d)\s*(?:days?|d)\b")
_AND_HOURS = re.compile(r"[ \n]{0,2}(?:and |, ?|& ?)?(\d{1,2})\s*(?:hours?|hrs?|h)\b")
_AND_MONTHS = re.compile(r"[ \n]{0,2}(?:and |, ?|& ?)?(\d{1,2})\s*(?:months?|mths?)\b")
_RATIO = re.compile(r"\s?(?::|to)\s?(1)\b(?![.,:]?\d|%)")


_WHOLES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
# 'Two thirds', 'three-quarters of', 'a fifth of', 'half of'; quarters in a row are time, and a third party is nobody's.
_PARTS = re.compile(
    r"(?<!the )(?<!these )(?<!those )(?<!last )(?<!past )(?<!our )(?<!your )"
    r"\b(?:(?P<many>two|three|four|five|six|seven|eight|nine)[ -](?P<parts>thirds|quarters|fifths|sixths|eighths|"
    r"tenths)\b(?!\s(?:running|now|ago|later|earlier|in a row|in succession|of (?:the|a) year|and))"
    r"|\b(?P<halves>half)\s(?:our|all|those|them|were|are|had|have)\b"
    r"|(?<!the )(?<!this )(?<!last )(?:(?P<one>an?|one)[ -])?"
    r"(?P<part>half|third|quarter|fifth|sixth|eighth|tenth)\sof\b"
    r"(?!\s(?:(?:the|a|this|last|next) (?:year|quarter|month|period|month's)|(?:20)?\d\d|20\d\d|an (?:hour|day)|"
    r"a (?:week|day|month|minute))))"
)
_OF_TIME = re.compile(
    r"\b(?:(?:a|one)\s)?(?P<part>half|quarter|third|three[ -]quarters|two[ -]thirds)\s(?:of\s)?an?\s"
    r"(?P<unit>hour|day|week|month|minute)\b"
    r"|\b(?:an?|one)\s(?P<whole>hour|day|week|month)\sand\s(?:a\s(?P<more>half|quarter)|"
    r"(?P<three>three[ -]quarters))\b"
)
_SHARES = {
    "half": "0.5", "quarter": "0.25", "third": "0.333", "three quarters": "0.75", "two thirds": "0.667",
}  # fmt: skip
_POINTING = re.compile(
    r"\b(?:th(?:at|is|e)|which|each|every|any|no|other|another|last|right|wrong|new|old|only|same|gp|first|latest)\s$"
)
_NUMBERED = re.compile(
    r"\b(?:day|phase|stage|tier|wave|step|part|band|year|level|type|category|round|lot|option|annex|appendix|table)\s$"
)
# 'In the low sevens', 'mid-eighties': no one number.
_BAND = re.compile(
    r"\b(?:low|mid|high|upper|lower)[ -](?:to[ -](?:mid|high)[ -])?(?:ones|twos|threes|fours|fives|sixes|sevens|"
    r"eights|nines|"
    r"tens|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[1-9]0'?s)\b"
)
_A_POINT = re.compile(r"\b(a|one|half a|a full|a whole) percentage point\b")
_POINTS = {"a": Decimal(1), "one": Decimal(1), "half a": Decimal("0.5"), "a full": Decimal(1), "a whole": Decimal(1)}
# '12½', '3 1/2 weeks': a part written behind a whole number.
_PIECE = re.compile(r"\s?([½¼¾⅛⅜⅝⅞])|[\s-](1/2|1/4|3/4)(?![/\d,.])")
_PIECES = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875",
    "1/2": "0.5", "1/4": "0.25", "3/4": "0.75",
}  # fmt: skip
_MASK = "\x1f"


class Figure(NamedTuple):
    """A number as written, from `start` to `end`, scaled ('£1.3m' is 1300000) but in the unit it was said in.

    `unit` is 'percent', 'points', 'pounds', 'weeks', 'days', 'hours', 'minutes', 'seconds', 'months', 'years',
    'ratio', 'clock' (m:ss or h:mm, value in the larger), 'per 1000', 'per day'…, or empty. `shape` is 'plain',
    'range' or 'fraction' (x of y; `value` is the percentage said beside it, if one was). `rounded` means written
    with k, m or bn; `summed` that units had to be added up; `to_the_second`
    that minutes were said with their seconds; `odd` that the notation itself is doubtful.
    """

    start: int
    end: int
    value: Decimal | None
    unit: str = ""
    shape: str = "plain"
    sign: str = ""
    places: int = 0
    approximate: bool = False
    rounded: bool = False
    summed: bool = False
    to_the_second: bool = False
    odd: bool = False
    spelled: bool = False
    yearlike: bool = False
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None


def figures(low: str, taken: Iterable[tuple[int, int]]) -> list[Figure]:
    """Every single number in lower-case plain text outside the `taken` spans, in order of place."""
    clear = _masked(low, taken)
    found: list[Figure] = []
    if ":" in clear:
        found += [_clock(match) for match in _CLOCK.finditer(clear)]
        found += [_long_clock(match) for match in _LONG_CLOCK.finditer(clear)]
    found += [figure for match in _RAW.finditer(clear) if (figure := _figure(match, clear)) is not None]
    for match in spelled_in(clear):
        found.extend(_spelled(match, clear))
    found += [part for match in _PARTS.finditer(clear) if (part := _part(match)) is not None]
    found += [_of_time(match) for match in _OF_TIME.finditer(clear)]
    found += [Figure(m.start(), m.end(), None, approximate=True, spelled=True) for m in _BAND.finditer(clear)]
    found += [Figure(m.start(), m.end(), _POINTS[m[1]], "points", spelled=True) for m in _A_POINT.finditer(clear)]
    return _without_overlaps(found)


def _of_time(match: re.Match[str]) -> Figure:
    """'Three quarters of an hour', 'an hour and a half': said roughly, and in a unit that is ours to turn."""
    said = match["part"] or match["more"] or match["three"]
    value = Decimal(_SHARES[said.replace("-", " ")]) + bool(match["whole"])
    unit = (match["unit"] or match["whole"]) + "s"
    return Figure(match.start(), match.end(), value, unit, approximate=True, spelled=True)


def _part(match: re.Match[str]) -> Figure | None:
    """'Two thirds' is about 67 per cent; nobody says it of an exact figure."""
    many, part = match["many"] or "one", (match["parts"] or match["halves"] or match["part"]).removesuffix("s")
    of, whole = spelled_value(many), _WHOLES[part]
    if of is None or of >= whole or (not match["many"] and not match["one"] and part != "half"):
        return None
    share = (of / whole * 100).quantize(Decimal(1))
    end = match.end("parts" if match["parts"] else "halves" if match["halves"] else "part")
    return Figure(match.start(), end, share, "percent", approximate=True, spelled=True)


def _masked(low: str, taken: Iterable[tuple[int, int]]) -> str:
    """The text with every taken span unreadable, so that no number runs into it."""
    parts, at = [], 0
    for start, end in sorted(taken):
        if end > at:
            begin = max(start, at)
            parts += [low[at:begin], _MASK * (end - begin)]
            at = end
    return "".join([*parts, low[at:]])


def _clock(match: re.Match[str]) -> Figure:
    value = Decimal(match[1]) + Decimal(match[2]) / 60
    return Figure(match.start(), match.end(), value, "clock")


def _long_clock(match: re.Match[str]) -> Figure:
    hours, minutes, seconds = (Decimal(part) for part in match.groups())
    return Figure(match.start(), match.end(), hours * 60 + minutes + seconds / 60, "minutes", to_the_second=True)


def _figure(match: re.Match[str], low: str) -> Figure | None:
    value, places, odd = _number(match["digits"], match.group()[match.end("digits") - match.start() :])
    if value is None:
        return None
    start = match.start("pound") if match["pound"] else match.start("digits")
    sign = (match["sign"] or "").strip()
    end = match.end()
    if not places and (piece := _PIECE.match(low, end)):
        part = _PIECES[piece[1] or piece[2]]
        value, places, end = value + Decimal(part), len(part) - 2, piece.end()
    after = suffix(low, end, bool(match["pound"]))
    if after is None or low.endswith("per ", 0, start):
        return None
    figure = Figure(start, after.end, value * after.scale, after.unit, places=places, sign=sign, odd=odd)
    yearlike = not places and not after.unit and 1990 <= value <= 2045 and "," not in match["digits"]
    figure = figure._replace(rounded=after.scale != 1, yearlike=yearlike and not match["pound"])
    return _composite(figure, low)


def _number(digits: str, tail: str) -> tuple[Decimal | None, int, bool]:
    """Value, decimals written, and whether the notation is doubtful ('13,01750', '1.302.000')."""
    whole = digits.replace(",", "").replace(" ", "") or "0"
    odd = " " in digits
    if not tail:
        return Decimal(whole), 0, odd
    parts = re.findall(r"([.,])(\d+)", tail)
    mark, decimals = parts[0]
    if len(parts) > 1:
        return Decimal(whole + "".join(p for _, p in parts)), 0, True
    if mark == "," and len(decimals) > 2:
        return Decimal(whole + decimals), 0, True
    return Decimal(f"{whole}.{decimals}"), len(decimals), odd


def _composite(figure: Figure, low: str) -> Figure:
    """'7 min 42 s' is how 7.7 minutes are written; '12 weeks and 3 days' is a sum left in weeks; '1.4:1' is a ratio."""
    value = figure.value or Decimal(0)
    if figure.unit == "minutes" and (match := _lesser(_AND_SECONDS, low, figure.end)):
        return figure._replace(end=match.end(), value=value + Decimal(match[1]) / 60, to_the_second=True)
    if figure.unit == "hours" and (match := _lesser(_AND_MINUTES, low, figure.end)):
        return figure._replace(end=match.end(), value=value + Decimal(match[1]) / 60, summed=True)
    if figure.unit == "weeks" and (match := _AND_DAYS.match(low, figure.end)):
        return figure._replace(end=match.end(), value=value + Decimal(match[1]) / 7, summed=True)
    if figure.unit == "days" and (match := _AND_HOURS.match(low, figure.end)):
        return figure._replace(end=match.end(), value=value + Decimal(match[1]) / 24, summed=True)
    if figure.unit == "years" and (match := _AND_MONTHS.match(low, figure.end)):
        return figure._replace(end=match.end(), value=value + Decimal(match[1]) / 12, summed=True)
    if figure.unit == "" and (match := _RATIO.match(low, figure.end)):
        return figure._replace(end=match.end(), unit="ratio")
    return figure


def _lesser(named: re.Pattern[str], low: str, at: int) -> re.Match[str] | None:
    return named.match(low, at) or _AND_THEN.match(low, at)


def _spelled(match: re.Match[str], low: str) -> Iterable[Figure]:
    if _says_no_number(match, low):
        return
    said, at = [match.group()], match.start()
    if spelled_value(said[0]) is None:  # 'between twelve and thirteen': no one number, so two
        said = re.split(r"(?<=\w) (?=and )", said[0], maxsplit=1)
    for words in said:
        end = at + len(words)
        value, after = spelled_value(words.removeprefix("and ")), suffix(low, end, pound=False)
        if value is not None and after is not None:
            start = end - len(words.removeprefix("and "))
            yield _composite(Figure(start, after.end, value * after.scale, after.unit, spelled=True), low)
        at = end + 1


def _says_no_number(match: re.Match[str], low: str) -> bool:
    """'Six o'clock' is an hour of the day; 'that one', 'the right one' point at something."""
    if low.startswith(("-", " o'clock", " o clock"), match.end()):
        return True
    if _NUMBERED.search(low, max(0, match.start() - 12), match.start()):
        return True
    if match.group() == "one" and low.startswith(
        (" of the ", " of our ", " of my ", " of these ", " of those "), match.end()
    ):
        return True
    return match.group() == "one" and bool(_POINTING.search(low, max(0, match.start() - 16), match.start()))


def _without_overlaps(found: list[Figure]) -> list[Figure]:
    kept: list[Figure] = []
    for figure in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or figure.start >= kept[-1].end:
            kept.append(figure)
    return kept
