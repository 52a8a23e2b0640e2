"""Period words: the ways people say which stretch of time they mean, by kind, the first that fits."""

from bot.reading.deferred import deferred
from bot.reading.phrases import choice

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
# A long name may be mistyped, as 'janaury' and 'febuary' are: its first three letters, then any of its own.
MONTH = (
    r"(?:jan[aury]{3,6}|jan|feb[ruay]{3,7}|feb|mar(?:ch)?|apr[il]{2,3}|apr|may|june?|july?|aug[ust]{2,4}|aug|"
    r"sep[temebr]{4,8}|sept?|oct[oebr]{3,6}|oct|nov[ember]{4,7}|nov|dec[ember]{4,7}|dec)"
)
# Not the figure of 'falls Q1 2098': no year that a reply can be about lies so far ahead.
_YEAR = r"20[0-4]\d"
_Y = rf"(?:\s?[-/']?\s?({_YEAR}|[23]\d(?!\w|%|\s?%|[.,:]\d|\s?(?:min|sec|hour|hr|day|week|wk|per)\w*\b)))?"
_FY = r"(20\d\d)\s?[-/]\s?((?:20)?\d\d)"
_OF_YEAR = r"(?:20\d\d|(?:the|this) (?:(?:financial|reporting|fiscal) )?year\b)"
# What a month is of that no figure is: 'the September leavers', 'a December invoice'.
_NO_FIGURES = (
    r"(?:leavers|starters|joiners|invoices?|payroll|payment run|storms?|bank holiday|intake|cohort of|births|board|"
    r"meeting|panel|wave|survey|extract|download|upload|census|refresh|heatwave|festival|carnival|strikes?|holidays?|break)"
)
_WORDS: dict[str, tuple[str, ...]] = {
    "q": (
        (
            rf"\b(?:{_FY}\s?,?\s?)?(?:q|qtr\s?|quarter\s)([1-4]|(?<=r\s)(?:one|two|three|four))\b(?!\.\d)(?:\s?(?:of\s)?,?{_FY}|\s({_YEAR})\b|"
            rf"\s(\d\d)[/-](\d\d)\b)?"
        ),
    ),
    "ordinal": (
        (
            r"\b(first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|qtr)\b"
            rf"(?! (?:of (?!{_OF_YEAR})|in a row|running|since|to (?!£?\d)))"
            rf"(?:,?\s?(?:of\s)?\(?{_FY}\b)?"
        ),
        # 'in the second', behind 'in the first quarter'
        (
            r"\b(?:in|for|by the end of) (?:the )?(first|second|third|fourth)\b(?=\s*(?:[.,;)\n]|$|"
            r"(?:and|but|compared|against|up|down|subject|which|after|as|provisional)\b|"
            r"(?:it was |that was |was |at |came to )?£?\d))"
        ),
        # and in a row behind a quarter, as in 'second quarter 87.9%, third 90.4%'
        (
            r"\b(?=[stf])(?:(?<=\()|(?<=\d[,;] )|(?<=%[,;] )|(?<=\d and )|(?<=% and ))(second|third|fourth)(?=\)|"
            r"\s?[:–-]?\s£?\d)"
        ),
    ),
    "season": (r"\b(spring|summer|autumn|winter) (?:quarter|qtr|one)\b",),
    "quarter_to": (
        (
            rf"\b(?:the )?(?:quarter|qtr|three months|3 months) (?:to|ending|ended|up to)(?: (?:the )?end (?:of )?)?"
            rf"(?: \d\d(?:st|th))? ?({MONTH})\b\.?{_Y}"
        ),
    ),
    "rolling": (
        (
            rf"\b(?:the\s)?(?:year|12 months|twelve months|12-month period|rolling year)\s(?:to|ending|ended|"
            rf"up to|ended in)\s(?:(?:the\s)?end (?:of\s)?)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?({MONTH})\b\.?{_Y}"
        ),
    ),
    "span": (
        (
            rf"\b({MONTH})\.?{_Y}\s?(?:-|to|and|through|&)\s?({MONTH})\b\.?{_Y}"
            # not 'it was 31.5 in April and may be 30'
            r"(?!(?<=may)\s(?:be|have|not|well|rise|fall|drop|need|still|yet|also|change|see|go|come)\b)"
        ),
    ),
    "ytd": (
        r"\byear[ -]to[ -]date\b",
        r"\bytd\b",
        r"\bcumulative(?:ly)?\b",
        r"\bso far this year\b",
        r"\bso far (?:this|in the) (?:financial|calendar) year\b",
        (
            r"\b(?=since )(?<!est )(?<!rst )(?<!ter )(?<!her )(?<!wer )(?<!up )(?<!own )(?<!point )(?<!ange )"
            r"since (?:the (?:start|beginning) of (?:the )?(?:financial )?year|(?:1(?:st)? )?april)\b"
            r"(?! 20\d\d| last)"
        ),
    ),
    "years": (r"\b(20\d\d)\s?(?:to|-|–)\s?(20\d\d|\d\d)\b(?![-/.]\d|%)",),
    "fy": (
        rf"\b(?:fy\s?)?{_FY}\b(?!\.\d)(?:\s(?:financial|academic)?\s?year)?",
        (
            # '25-26' with a stroke, or behind a word that leads to a year
            r"\b(?=\d\d[/-])(?:(?:(?<=for )|(?<=in )|(?<=year )|(?<=of ))(?=2\d-[23]\d\b)|(?=\d\d/))(\d\d)"
            r"[/-](\d\d)\b(?![/\d.%])"
        ),
    ),
    "part": (
        r"\b(?:first|last|past) (?:two|three|few|2|3|six|6) (?:weeks|months)\b",
        r"\bhalf[- ]year\b",
        r"\bfirst (?:two|three|half)\b",
        r"\bto date\b",
        r"\bmid[ -]quarter\b",
        r"\bpart[ -](?:period|quarter)\b",
        rf"\b{MONTH}\.?\s(?:up )?to\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)\b",
    ),
    "day": (
        (
            # not the 14 of 'Oct: 14 Nov: 12'
            rf"\b(?=\d)(?<![\d.,:])(?!(?<=[:=] )\d{{1,2}} {MONTH}\.? ?[:=])"
            rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?[ ](?:of )?{MONTH}\b\.?(?: 20\d\d)?|"
            rf"\d{{1,2}}/\d{{1,2}}/(?:20)?\d\d|20\d\d-\d\d-\d\d)"
        ),
    ),
    "month": (
        rf"\b({MONTH})\b\.?{_Y}(?!(?:'s)? {_NO_FIGURES}\b)",
        r"\b(20\d\d)-(\d\d)\b",
        r"(?<![\d/])(0?[1-9]|1[0-2])/(20\d\d)\b",
    ),
    "year": (r"\b(20[0-3]\d)\b(?![.,]\d|%)",),
    "lastyear": (
        (
            r"\b(?:same|this|equivalent|corresponding|matching|comparable) (?:quarter|qtr|month|period|time|point) "
            r"last year\b"
        ),
        (
            r"\b(?:same|equivalent|corresponding|matching|comparable) (?:quarter|qtr|month|period|point|time),? "
            r"(?:of|in|for|from|during|a|the) (?:(?:financial )?(?:20)?\d\d[-/]\d\d|20\d\d|(?:the )?"
            r"(?:previous|prior|preceding) (?:financial )?year|(?:the )?year (?:before|earlier|previously))\b"
        ),
        r"\blast year(?:'s)?\b",
        r"\b(?:(?:a )?(?:year|yr)|(?:12|twelve) months) (?:ago|earlier)\b",
        r"\ba (?:year|yr) before\b",
        r"\bthe year before\b",
        r"\bprevious year(?:'s)?\b",
        r"\bprior year(?:'s)?\b",
        r"\byear[ -]on[ -]year\b",
        r"\bthis time last year\b",
        # It may be the season of a year ago, or the one just gone.
        r"\blast (?:spring|summer|autumn|winter)(?:'s)?(?: (?:quarter|term|period))?\b",
    ),
    "yearlong": (
        (
            r"\b(?:rolling |moving )?(?:12|twelve)[ -]months?(?: rolling|"
            r" moving)?(?= (?:\w+ ){0,3}?(?:average|mean|rate|figure|total|count|position|value)\b)"
        ),
        r"\brolling (?:year|(?:12|twelve)[ -]months?)\b",
        r"\b(?:last|past|previous|latest|preceding|full|whole) (?:12|twelve)[ -]months?\b",
        r"\b(?:over|across|for|during|in) the (?:whole |full |past )?year\b(?! (?:to|before|end|so|ahead|group))",
        r"\bfull[ -]year (?=figure|total|number|count|value|position)",
    ),
    "this": (
        r"\bthis (?:quarter|qtr|month|period|year|time)(?:'s)?\b",
        r"\bcurrent (?:quarter|qtr|month|period|year)\b",
        r"\b(?:the|a) (?:full|whole|entire|complete) (?:quarter|qtr)\b",
        r"\blatest (?:quarter|month|period)\b",
        r"\btoday\b(?=,|\s(?:it|they|we|the (?:rate|figure|wait|average|score)|that)\b)",
        (
            r"\b(?:in|for|over|during|across) the (?:quarter|period|three months)\b"
            r"(?! (?:before|to\b|end|of|from|just|(?:you|we|i|that|which|still|earlier|prior)\b))"
        ),
        r"\bthe (?:quarter|qtr|month) just (?:gone|ended|finished|past)\b",
        (
            r"\b(?:in|for|over|during|across) (?:that|the same|that same|those)(?: same)? "
            r"(?:quarter|month|period|time|three months)\b"
            r"(?! (?:last|of|in|for|as|a|the|this)\b)"
        ),
        r"\b(?:quarter|period)'s own\b",
        (  # 'which puts the quarter at 29:55', '1,334 in the three months together'
            r"\b(?:puts?|putting|makes?|making|gives?|giving|brings?|bringing|leaves?|leaving|takes?|taking) "
            r"the (?:whole |full )?(?:quarter|qtr)(?: as a whole)?(?= (?:(?:at|to|as|on|out|a mean|an average)\b|£?\d))"
        ),
        (
            r"\b(?:for |over |across |in )?(?:all )?(?:the )?three months "
            r"(?:together|combined|taken together|in all|overall|as a whole)\b"
        ),
        r"\b(?:for |over |across )?the (?:whole|full) (?:quarter|qtr)\b",
        r"(?<=\d )(?:this|now)(?=\s*(?:$|[.,;)\n]))",
    ),
    "after": (
        (
            r"\b(?:the (?:month|quarter) (?:after|following)(?: that)?|the following (?:month|quarter)|"
            r"(?:a|one) (?:month|quarter) (?:later|after that|after))\b"
        ),
    ),
    "last": (
        r"\b(?:last|previous|prior|preceding) (?:quarter|qtr|month|period|time|return|report|one)(?:'s)?\b",
        r"\bthe period before\b",
        r"\bthe one before\b(?: that\b)?",
        r"\bthe earlier (?:quarter|month)(?:'s)?",
        # what was asked for twice: 'the quarter you are still owed', 'the one we owe you'
        (
            r"\bthe (?:missing|outstanding|overdue) (?:quarter|qtr)\b|"
            r"\bthe (?:quarter|qtr|one) (?:that |which )?(?:you(?:'re| are| were)(?: still)? owed|"
            r"(?:we|i)(?: still)? owed?(?: you)?)\b"
        ),
        r"\bprev\b\.?",
        r"(?:\bthe |\bt')(?:quarter|month|three months) (?:before|afore)\b(?: (?:that|it)\b(?! (?:was|is)\b))?",
    ),
}
# Each of them begins with a word, so only there is one looked for.
SAID = deferred(r"\b(?=\w)(?:" + "|".join(f"(?P<{kind}>{choice(words)})" for kind, words in _WORDS.items()) + ")")
