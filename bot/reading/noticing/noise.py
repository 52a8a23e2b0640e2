"""What looks like a figure and never is one: dates, times, ages, telephones, postcodes, versions, addresses."""

import re

from bot.reading.deferred import deferred
from bot.reading.phrases import choice

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?"
_NTH = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_DATES = (
    (  # 'on leave 19-23 October'
        rf"\b(?=\d)(?<![\d.,:£]){_NTH}\s?(?:-|to|and)\s?{_NTH}\s(?:of\s)?{_MONTH}\b"
        r"(?!\s\d{1,3}\b(?!\s?20\d\d))"
    ),
    (
        # not the 14 of 'Oct: 14 Nov: 12'
        rf"\b(?=\d)(?<![\d.,:])(?!(?<=[:=] )\d{{1,2}} {_MONTH}\s?[:=])"
        rf"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}\b(?:[\s-]*,?\s*(?:20\d\d|"
        rf"'?\d\d\b(?![.,%]\d?)))?"
    ),
    rf"\b{_MONTH}\s+\d{{1,2}}(?:(?:st|nd|rd|th)\b|,?\s+20\d\d\b)",
    rf"(?:\b(?:on|by|until|till|before|after|from)\s){_MONTH}\s\d{{1,2}}\b(?![.%,]\d|\s?%)",
    rf"\b{_MONTH}[\s-]*(?:20[0-4]\d|'\d\d|(?<=-)\d\d)\b",
    r"\b\d{1,2}/\d{1,2}/(?:20)?\d\d\b|\b\d{1,2}\.\d{1,2}\.(?:20)?\d\d\b",
    r"\b\d{1,2}-\d{1,2}-20\d\d\b",
    (
        r"\b(?:on|by|until|till|before|since|after|due|wef|dated)\s(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])\b"
        r"(?![.,/]\d|\s?%)"
    ),
    r"\b20\d\d-\d\d-\d\d(?:t[\d:.]+z?)?\b",
    rf"\b{_DAY}\s+\d{{1,2}}\b(?:st|nd|rd|th)?",
    r"\b(?:19|20)\d\d\s?[/-]\s?(?:20)?\d\d\b(?!\.\d)",
    r"\b(?:for|in|year|of)\s2\d-[23]\d\b(?![.\d%]|\s?(?:weeks?|days?|years?|people|per|%))",
    r"\b\d\d/\d\d\b(?=\s*(?:year|baseline|outturn|figure|academic|q[1-4]|was|target|:))",
    r"\bq[1-4](?:\s?[/,]?\s?(?:20[0-4]\d(?:\s?[/-]\s?\d\d)?|\d\d\s?[/-]\s?\d\d))?\b(?!\.\d)",
    r"\b(?:20\d\d(?:[/-]\d\d)?|\d\d[/-]\d\d)[ ]?q[1-4]\b",
    r"\bfy\s?'?(?:20)?\d\d(?:[/-]\d\d)?\b",
    r"\b\d{1,2}(?:st|nd|rd|th)\b",
    r"\b(?:week|w/?e|w/?c|wk)\.?\s(?:commencing\s|ending\s|no\.?\s)?\d{1,2}(?:[/.]\d{1,2})+",
)
_CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d\b(?!\s*%|\d)"
_ON_A_DAY = r"(?=:|\s?(?:on|today|tomorrow|hrs|am|pm))"
_TIMES = (
    r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|noon|o'clock)\b",
    rf"\b(?:at|by|until|from|after|before)\s{_CLOCK}{_ON_A_DAY}",
    (  # 'came in at 7:54.' and 'stood at 8:06,' are no times of day
        r"\b(?:at(?<!in at)(?<!out at)(?<!off at)(?<!stood at)(?<!stands at)(?<!averaged at)|by|until|from|"
        r"after|before)"
        rf"\s{_CLOCK}(?=\s?(?:,|\.|$))"
    ),
    rf"@\s{_CLOCK}(?:{_ON_A_DAY}|(?=\s?(?:,|\.|$)))",
    r"(?:\b(?:at|sent|on|from|by|20\d\d),?\s)\d\d:\d\d:\d\d\b",
    (  # 'the 11.20 has been waiting'
        r"\bthe\s(?:[01]?\d|2[0-3])[:.][0-5]\d\b(?=\s(?:has(?! (?:been )?(?:revis|correct|replac))|hasn't|didn't|"
        r"from|train|bus|appointments?|slot|patient|meeting|clinic|session)\b)"
    ),
    r"\b24\s?/\s?7\b",
    r"\b\d{1,2}\s?-\s?\d{1,2}\s?(?:am|pm)\b",
    rf"\b{_DAY}s?,?\s+\d{{1,2}}(?:[:.]\d\d)?\s?-\s?\d{{1,2}}(?:[:.]\d\d)?\b",
)
_AGES = (
    (
        r"\bage[sd]?\s(?:of\s|under\s|over\s|between\s)?\d{1,3}(?:\s?(?:-|to|and|/)\s?\d{1,3})?\b(?!\.\d|"
        r"\s?%)(?:\s?\+|\s(?:and|or)\s(?:over|under|older|above))?"
    ),
    r"\b\d{1,3}(?:\s?(?:-|to|and|/)\s?\d{1,3})?[\s-](?:year|yr)s?[\s-]?olds?\b",
    r"\b\d{1,3}\s?(?:-|to|and)\s?\d{1,3}s\b",
    r"\b0\s?(?:-|to)\s?(?:5|11|18|19|25)s?\b(?!\.\d|\s?%)",
    r"\b\d{1,3}(?:\+|\s\+(?!\s(?:[a-z'-]+\s){1,3}\d))(?!\d|/|\s?-)(?:s\b)?",
    r"\b\d{1,3}s?\s(?:and|or|&)\s(?:over|under|above|older|below)\b",
    r"\b(?:over|under|u|o)[\s-]?\d{1,2}['’]?s\b",
    r"\b(?:under|over)-\d\d\b(?![.,]\d|\s?%)",
    # A name behind it may have been made blank.
    (
        r"\bunder[\s-]\d{1,2}\b(?=\s\s{3}|\s(?!(?:weeks?|days?|months?|hours?|minutes?|seconds?|years?|percent|"
        r"points?)\b)[a-z]{5,})"
    ),
    (
        r"\b(?:children|people|adults|pupils|those|residents|patients|women|men)\s(?:who are\s|aged\s)?"
        r"(?:under|over|below)\s\d{1,2}\b(?!\.\d|\s?%)"
    ),
    r"\b(?:nobody|no one|none|anyone|people|those|adults|residents|everyone)\s(?:aged\s)?(?:under|over)\s\d{1,2}\b",
    r"\b(?:at|by|from)\s(?:age\s)?\d{1,2}\s(?:years|months)\b",
    r"\byears?\s\d{1,2}\b(?!\.\d|%)",
    r"\bwomen\s(?:aged\s)?\d\d\s?(?:-|to)\s?\d\d\b|\bmen\s(?:aged\s)?\d\d\s?(?:-|to)\s?\d\d\b",
)
_NUMBERED = (
    r"(?:^|\n)[ \t>*-]*\(?\d{1,2}[.)](?=\s)",
    (
        r"\b(?:floor|room|page|pages|p|pp|table|tab|row|line|section|appendix|annex|slide|version|ver|ref|ext|extension"
        r"|phase|wave|cohort|tier|stage|category|cat|cell|column|step|option|box|unit|suite|paragraph|para|item|"
        r"footnote|note)"
        r"\.?\s?#?\d+[a-z]?\b(?!\.\d|%|,\d)"
    ),
    (
        r"\b(?:wards?|rooms?|bays?|theatres?|floors|pages|tables|phases|tiers|stages|sections|lots|zones?|bungalows?|"
        r"blocks?)\s\d{1,2}(?:(?:,\s|\s?(?:and|&|to|or|-)\s?|,\s?and\s)\d{1,2})*\b(?!\.\d|\s?%|,\d)"
    ),
    r"(?<=[a-z]\s)nos?\.?\s\d{1,2}\b(?![.,]\d|\s?%)",
    r"\bv(?:er(?:sion)?)?\.?\s?\d+(?:\.\d+)*\b",
    r"#\d+\b",
    r"\bcovid[\s-]?19\b",
    r"\b\d{2,3}\s?(?:%|per ?cent|pc\b)\s?(?:ci|cis|c\.i\.|confidence|conf)\b(?:\sinterval|\slimits?|\slevel)?s?:?",
    r"\b[2-9][\s-]years?\s(?:pooled|rolling|moving|aggregate\w*|combined)\b",
    r"\b[2-9]-(?:week|month|year|day|dose|term)\b(?!s)",
    r"\b(?:the|these|those|last|past|our|your|both)\s(?:two|three|four|[2-4])\squarters\b(?!\sof)",
    r"\b(?:two|three|four|[2-4])\s(?:months|quarters)\sof\b",
    r"\b(?:one|two|[12])\smonths?\s(?:out\s)?of\s(?:the\s)?(?:three|3)\b",
    r"\b(?:111|999)\s(?:calls?|service|line)\b",
)
_PLACES = (
    r"https?://\S+|www\.\S+|<(?:https?|mailto|tel|@|#|!)[^>\n]{1,300}>",
    r"\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+",
    r"(?<![\w:])(?::[a-z0-9_+'-]{2,40}:){1,9}(?!\d)|:[+-]1:",
    r"\b(?!(?:pi|q)\s?\d)[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b",
    r"(?:\+44|\b0044)[\s\d()-]{8,16}\d|\b\(?0\d{2,4}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}\b",
    (
        r"\b(?:tel|mob|mobile|phone|fax|extn?|internal|switchboard|dx|direct(?: line| dial)?|teams id|meeting id|"
        r"passcode)\b[.:]?\s*[+(]?\d[\d\s()-]{2,}"
    ),
    r"\b(?=[a-f]{0,40}\d)[a-f0-9]{1,64}(?:-[a-f0-9]{4,64}){2,12}\b",
    r"\bimage\d+\.\w+",
    r"(?<!\S)\S{1,200}\.(?:xlsx?|csv|docx?|pdf|pptx?|ods|zip)\b",
)
# All of it begins a word, a token, the text or one of these signs: only there is it looked for, once.
_SIGNS = r"<:+(#@\n"
_BEGINS = rf"(?:\b(?=\w)|(?=[{_SIGNS}])|(?<!\S)(?![\w\s{_SIGNS}])|\A(?=[^\S\n]))"
NOISE = deferred(f"{_BEGINS}(?:{choice((*_PLACES, *_DATES, *_TIMES, *_AGES, *_NUMBERED))})")
MONTH = _MONTH


_DIGITS = re.compile(r"\d+")
_DOTTED = re.compile(r"(?!the\s)\D+\d{1,2}\.\d\d")
_HAPPENS = re.compile(
    r"\b(?:meet\w*|call\w*|ring|phone\w*|sent|email\w*|session|clinic|open\w*|clos\w+|start\w*|begin\w*|began|deadline|"
    r"today|tomorrow|yesterday|tonight|this (?:morning|afternoon|evening)|mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|"
    r"sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|train|back|leav\w+|arriv\w+|free|until|till|drop in|workshop)\b"
)


def noise_spans(low: str) -> list[tuple[int, int]]:
    """Where lower-case text holds numbers that are no figures, in order; only round digits is it searched."""
    found: list[tuple[int, int]] = []
    for start, end in _neighbourhoods(low):
        found.extend(match.span() for match in NOISE.finditer(low, start, end) if match.end() > match.start())
    return [span for span in found if not _cuts_a_number(low, *span) and not _is_amount(low, *span)]


def _is_amount(low: str, start: int, end: int) -> bool:
    """'The 18 to 64 group at 12.45.' is no time of day, where nothing is said to happen then."""
    dotted = _DOTTED.fullmatch(low, start, end)
    return bool(dotted) and not _HAPPENS.search(low, max(0, start - 60), start)


def _cuts_a_number(low: str, start: int, end: int) -> bool:
    """Say whether a span begins behind a number's point or ends before one: '6.3 or over' is no age of 3."""
    begins = (
        low[start].isdigit() and low[start - 1 : start] in (".", ",") and low[max(start - 2, 0) : start - 1].isdigit()
    )
    ends = low[end - 1].isdigit() and low[end : end + 1] in (".", ",") and low[end + 1 : end + 2].isdigit()
    return begins or ends


def _neighbourhoods(low: str) -> list[tuple[int, int]]:
    near: list[tuple[int, int]] = []
    for match in _DIGITS.finditer(low):
        start, end = max(match.start() - 26, 0), min(match.end() + 26, len(low))
        if near and start <= near[-1][1]:
            near[-1] = (near[-1][0], end)
        else:
            near.append((start, end))
    return near
