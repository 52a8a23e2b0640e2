"""State words: what people say instead of a figure, by what it comes to; each entry a pattern of its own."""

from bot.reading.noticing.absence_words import NOT_THERE, PROMISED

STATE_WORDS = {
    "suppressed": (
        r"<(?<![\w<]<)=?\s?(?:[5678]|10)\b(?![.\d]|\s?%|\s?per|,\d|\s?(?:weeks?|days?))",
        r"\b(?:fewer|less|lower|under) than (?:5|five|6|six|7|8|10|ten)\b(?!\s?%|\s?per\s?cent|\.\d)",
        r"\bsuppress(?:ed|ion)?\b",
        r"\bwithheld\b",
        r"\bnot publishable\b",
        r"\btoo (?:few|small)(?: \w+)? to (?:be )?(?:\w+ )?(?:publish|report|releas|show|shar|disclos|giv|nam)\w*",
        r"\bdisclosive\b",
        r"\bdisclosure control\b",
        (
            r"\b(?:numbers?|count|figure)s? (?:is |are |being )?too small(?: to (?:\w+ ){0,2}(?:report|release|"
            r"publish|share|give|show|disclose))?"
        ),
        r"\bsmall numbers?\b",
        r"\[c\]",
    ),
    "not-available": NOT_THERE,
    "promised": PROMISED,
    "nil-return": (
        r"\bnil(?:[ -]return)?\b",
        r"\bnothing to return\b",
        r"\bno return\b",
        r"\bnone\b(?! of)(?: to report| this \w+)?",
    ),
    "unchanged": (
        r"\bno change\b",
        r"\bunchanged\b",
        r"\bnot changed\b",
        r"\b(?:has|have) ?(?:n't|not) (?:really )?(?:changed|moved|shifted|budged)\b",
        r"\bno movement\b",
        r"\bplateaued\b",
        r"\bno different\b",
        (
            r"\b(?:the )?same (?:figures? |value |number |rate )?as (?:last|in q|for q|q[1-4]|before|previous|"
            r"the previous|the last|it was|prior|then|at q)\b"
            r"(?:\s?(?:quarter|qtr|time|month|period|year|return))?"
        ),
        r"\b(?:both |all )?(?:the )?same again\b",
        r"\bas (?:last|previous|per last|for last) (?:quarter|qtr|time|month|period|return)\b",
        r"\bas before\b",
        r"\bstill the same\b",
        r"\b(?:has )?(?:remained|stayed|held|holding|is|are) (?:the same|static|flat|steady|level|stable)\b",
        r"\bno update\b(?= since)",
        r"\b(?:flat|static|steady|level)\b(?=\s*(?:$|\n|[.,;)])|\s(?:on|with|against|since|versus|vs)\b)",
        r"\b(?:in line|on a par|on par) with (?:q[1-4]|(?:the )?(?:last|previous|spring|summer|autumn|winter))\b",
        r"\bwhere (?:it|we|they) (?:was|were)\b",
        r"\bas (?:it|they) (?:was|were)(?= (?:in|at|last|for|before)\b)",
    ),
    "above": (
        r"\b(?:as|see|same as) above\b",
        r"\bditto\b",
        r"\blikewise\b",
        r"\bsame (?:here|for)\b",
        (
            r"\bsame (?:goes|applies|is true|holds(?: true)?|holds good|is (?:so|the case)|can be said|(?:thing|"
            r"story|again))"
            r"(?=\s(?:for|to|of|with|about)\b)"
        ),
        r"\balso (?:n/a|unavailable|suppressed)\b",
    ),
    "yes": (
        r"\byes\b",
        r"\byep\b",
        r"\by\b(?=\s*(?:$|\n)|[,;.)])",
        r"\b(?:is|are|now|been|put|fully|already|finally|firmly|formally|properly|officially|at last) in place\b",
        r"(?<=[:=–—-]\s)in place\b",
        r"\btrue\b",
        r"(?:(?<=[:–—-] )|(?<=finally )|(?<=we )|(?<='ve )|(?<=now ))got there\b(?! (?:yet|with))",
        r"(?<!not )(?<!yet )\b(?:signed off|agreed|approved|adopted|signed|written|published|live) and in place\b",
        r"✅",
        r"✔",
        r"☑",
        r":white_check_mark:",
    ),
    "no": (
        r"\b(?:that is|that's|it's|it is|so|is|remains|still) a no\b",
        r"\bno\b(?=\s*$|\s*\n|[,;.:)*–\x22\x27-]|\s-|\s\((?!\d(?!\d? (?:out )?of )))",
        r"\bno(?= (?:to|on|for) (?:the|our|your|that)\b(?! (?:moment|time|most|whole|first|second|third|same)))",
        (
            r"\bno(?= (?:at (?:the moment|present|this (?:stage|point|time))|for the (?:moment|time being|present)|"
            r"as (?:yet|of|at|things)|so far|currently|but|because|since|still|again|i'm afraid|unfortunately|sadly|"
            r"sorry)\b)"
        ),
        r"\bnope\b",
        r"\bn\b(?=\s*(?:$|\n)|[,;.)])",
        r"\bnot yet in place\b",
        r"\b(?:not|n't) (?:quite |all the way |fully )?(?:got )?there(?: yet)?\b",
        r"\b(?:nearly|almost) there\b",
        r"\bnot in place\b",
        (
            r"\bnot yet\b(?! (?:available|published|released|out|ready|due|been|signed off|validated|confirmed|final|"
            r"finalised|received|in\b|known|collected|complete|clear|through))"
        ),
        r"\bisn'?t in place\b",
        r"\bfalse\b",
        r"❌",
        r":x:",
    ),
    "zero": (r"\b(?:a )?(?:true|genuine|real|actual) (?:zero|nought)\b",),
}
