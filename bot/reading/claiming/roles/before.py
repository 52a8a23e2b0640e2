"""What the words before a figure say it is, the first that fits: not the value, but a target, a change, a part."""

from bot.reading.claiming.roles.words import BASELINE, CHANGE, ELSEWHERE, PREVIOUS, STATISTIC, TARGET, WITHDRAWN
from bot.reading.deferred import Deferred, deferred

_COUNTED = (
    r"(?!(?:is|was|are|were|now|well|just|still|still|figure|rate|it|at|be|remains?|slightly|far|falls?|sits?|"
    r"stands?|comes?|to)\b)[a-z]{3,}"
)
BEFORE: tuple[tuple[str, Deferred], ...] = (
    (
        "subgroup",  # '12.5%, the range is wide (95% CI 11.3 to 13.7)'
        deferred(r"\b(?:ci|confidence (?:interval|limits?|range))\s?:?\s?$"),
    ),
    (
        "withdrawn",
        deferred(
            r"\b(?:don't|do not|never|not to|please not|rather not|shouldn't|should not)\s(?:just\s|please\s)?"
            r"(?:use|roll (?:forward|over)|carry (?:forward|over)|put|enter|record|quote|print|repeat|report|copy)\s"
            r"(?:(?:the|last|old|our|previous|year's|quarter's|my|that|any)\s){0,3}$"
        ),
    ),
    (
        "subgroup",
        deferred(r"\b(?:every|each)\s(?:second|third|fourth|fifth|sixth|seventh|eighth|tenth)\b[^.;\d]{0,40}$"),
    ),
    (
        "subgroup",
        deferred(
            r"(?:\b(?:one|a|single|another)|^\w?)\s(?:\w+\s)?(?:person|patient|child|man|woman|girl|boy|baby|family|"
            r"resident|"
            r"client|case|caller)\s(?:who\s)?(?:(?:has|had|is|was)\s)?(?:now\s|been\s|still\s|already\s){0,2}"
            r"(?:wait(?:ed|ing)|stayed|stuck|it)\s(?:for\s|over\s|more than\s|nearly\s)?$"
        ),
    ),
    (
        "comparator",
        deferred(
            r"\b(?:nowhere near|not near|not close to|far from|some way from)\s(?:the\s|our\s)?$|"
            r"\b(?:miles|way|well|far|long way|some way|short|nowhere near|not near|not yet|still)\s(?:still\s)?"
            r"(?:off|from|short of|away from)\s(?:the\s|our\s)?$"
        ),
    ),
    (
        "previous",  # 'Last survey they gave us 7.3'
        deferred(
            r"(?:^\W*|[.;,(–-]\s?|\b(?:and|but|while|whereas)\s)(?:in\s|at\s)?(?:the\s|our\s)?(?:last|previous)\s"
            r"(?:survey|round|wave|census|poll|audit)(?:'s)?,?\s(?:(?:it|they|we|that)\s)?(?:gave|was|were|had|said|scored|"
            r"stood at|came out at|put)\s(?:(?:us|it|at|them)\s){0,2}$"
        ),
    ),
    (
        "comparator",
        deferred(
            r"[,;(–-]\s?(?:(?:just|only)\s)?(?:for|by|in|as)\s(?:(?:a|way of)\s)?"
            r"(?:comparison|comparator|context|reference),?\s"
            r"[^.;\d]{0,50}$"
        ),
    ),
    (
        "previous",
        deferred(
            r"\b(?:(?:two|three|five|ten|2|3|5|10)[ -]years?|(?:six|twelve|6|12)[ -]months?|rolling|moving|pooled|"
            r"long[ -]run|long[ -]term)\s(?:(?:rolling|moving|pooled|average|mean|rate|figure|value|aggregate|trend|is|"
            r"was|at|of|stands)\s){1,5}(?:\(|:\s?)?$"
        ),
    ),
    ("previous", deferred(r"\brolling\s(?:(?:average|mean|rate|figure|is|of|at|was)\s){0,3}$")),
    (
        "comparator",
        deferred(r"^\w?\s?(?:still\s)?(?:off|short of|away from|shy of)\s(?:the|our)\s$"),
    ),
    (
        "subgroup",
        deferred(r"\b(?:rang(?:ing|es|ed|e)|var(?:ying|ies|ied)|spread)\s(?:is\s|was\s)?from\s(?:about\s)?$"),
    ),
    (
        "subgroup",
        deferred(
            rf"\d\s(?:\w+\s)?{_COUNTED}\s(?:are\s|were\s|is\s|still\s|at\s)*(?:below|above|under|over|beyond|"
            rf"at|on)\s(?:the\s)?$"
        ),
    ),
    (
        "change",
        deferred(
            rf"\b{CHANGE}(?:\s(?:of|by|of about|by about|by around|another|a further|further|just|only|around|"
            rf"about|roughly|some|over|a|was|is|:))*\s?[+(]?$"
        ),
    ),
    ("change", deferred(r"\bby\s(?:about\s|around\s|a\sfurther\s|just\s|another\s|only\s)?$")),
    (
        "component",
        deferred(
            r"\b(?:numerator|denominator|num|denom|den|cohort|eligible|invited|list size|base|out of (?:a |the |"
            r"our )?(?:\w+ ){1,2}of|n\s?=|sample(?: size)?|population)\s?(?:was|is|of|:|=|\()?\s?$"
        ),
    ),
    (
        "elsewhere",
        deferred(
            rf"\b{ELSEWHERE}\b(?:\s(?:in|over in|up in|across in)\s(?:the\s)?[a-z]+)?(?:\s(?:under|over)-\d{{1,2}}s?)?"
            r"(?:(?:\s[a-z-]+){1,3}?(?=\s(?:average|mean|benchmark|norm)\b))?(?:\s(?:was|is|at|of|it|it's|they're|for|"
            rf"they|who|has|have|had|got|are|were|reported|reports?|publish(?:es|ed)?|claims?|claimed|quotes?|boasts?|says?|said|shows?|"
            rf"managed?|manages|rate|figure|average|mean|position|being|benchmark|norm|"
            rf"stands at|somewhere|around|about|near|close to|nearer|roughly|currently|now|"
            rf"on|average is|average of|value|level|data))*\s?[:=(-]?\s?$"
        ),
    ),
    (
        "target",
        deferred(
            rf"\b{TARGET}\b(?:'s\b)?(?:\s(?:was|is|at|of|it|to be|for|the|this|quarter|year|remains|stays|being|"
            rf"set at|said|says|"
            rf"set|still|level|value|figure|we|our|by|march|reach|hit|get|to|that|which|20\d\d(?:-\d\d)?|"
            rf"\w+'s))*\s*[:=(-]?\s*(?:[<>≥≤]=?\s?)?$|"
            rf"\b{TARGET},\swhich(?:,?\s(?:as|if) (?:you|we|i)(?:'ll|\swill|\scan)? (?:know|recall|remember),?)?"
            rf"\s(?:is|was|are|were|stands? at|remains?|stays?)\s$"
        ),
    ),
    (
        "target",
        deferred(
            r"\b(?:needs? to be|has to be|supposed to (?:be|report|reach|hit|have|get to)|must be|"
            r"would like|(?:we )?want(?:s|ed)?|asked (?:us )?for|were after|commissioned for|contracted for|"
            r"paid for|need|"
            r"hop(?:e|ed|es|ing) (?:for|to (?:hit|reach|be at|get to))|get to|push(?:ing)? (?:for|to)|heading for|"
            r"on the way to|en route to|"
            r"gunning for|going for|aim(?:ing)? (?:for|at)|near(?:er)? (?:to )?the|close to the|reach|"
            r"(?:to|will|should|must|can|could|would|'ll|not|never|we|and) hit|"
            r"towards|achieve)\s(?:at\s)?(?:least\s)?(?:the\s)?$"
        ),
    ),
    (
        "withdrawn",
        deferred(
            r"\b(?:(?:was|were|had been) (?:going|about|set|meant) to (?:be|say|put|report|send|give|write)|"
            r"(?:had|(?<=')d) (?:given|told|sent|put|quoted|reported)\b[^.;\d]{0,40}?(?=\sas\s)|"
            r"would (?:otherwise )?have (?:been|said|put|reported)|(?:had|have) (?:originally |first |initially )?"
            r"(?:thought|assumed|pencilled in|written)(?: it (?:was|would be))?|"
            r"(?:first|initial) thought (?:was|gave|said)|nearly (?:said|put|wrote|sent)|"
            r"(?:initially|at first|originally)(?: it)? (?:looked like|came out (?:at|as)|made it|had it (?:at|as)))"
            r"\s(?:it\s)?(?:as\s|at\s)?$"
        ),
    ),
    ("baseline", deferred(rf"\b{BASELINE}\b(?:\s(?:was|is|at|of|in|for|year|figure|from))*\s?[:=(-]?\s?$")),
    (
        "withdrawn",
        deferred(
            rf"\b{WITHDRAWN}\b(?:\s(?:you|them|it|to|as|was|is|the|that|this|in|at|earlier|on|figure|value|"
            rf"number|of|my|our|about|by|mistake|first|originally|previous|one|were|down|monday|tuesday|"
            rf"wednesday|thursday|friday|yesterday|morning|morning's|yesterday's|last|week|week's|has|had|"
            rf"for|i|we|on|sheet|email))*\s?[:(]?\s?$"
        ),
    ),
    (
        "comparator",
        deferred(
            r"\b(?:compar(?:ed|es|ing|ison|able)(?:\s(?:to|with))?|against|vs\.?|v\.?(?=\s)|versus|"
            r"(?<!no more )(?<!no less )(?<!no fewer )than(?!(?:(?<=more than)|(?<=less than)|(?<=fewer than))\s$)|"
            r"(?<!somewhere )(?<!anywhere )from(?!\s(?:me|us|here|my side|our side|this end)\b)(?!\s(?:the|"
            r"our)\s(?:\w+\s){0,2}(?:hub|team|trust|provider|service|"
            r"system|extract|"
            r"tracker|dashboard|practices|surgeries|lab|register|office|unit)\b)|relative to|as opposed to|"
            r"in contrast to|replaced|"
            r"(?:above|below|under|over|short of|"
            r"beyond)(?=\s(?:the|our|its|a|target|last|england|national)))(?!\s?it\b)"
            r"(?!(?<=over)\s(?:the|this)\s(?:whole\s|full\s)?(?:quarter|three months|period|summer|autumn|"
            r"winter|spring)\b)(?!(?:(?<=over)|(?<=under)|(?<=beyond))\s(?:the|an?)\s(?:\w+[\s-])?(?:hour|minute|week|day|"
            r"month|year|fortnight|limit|counter)\b)"
            r"\s?(?:the|our|a|an|its|"
            r"that|about|around|roughly)?\s?(?:[\w']+\s){0,2}?(?:of|was|is|at)?\s?[:(]?\s?$"
        ),
    ),
    (
        "previous",
        deferred(
            rf"\b(?:{PREVIOUS}|(?<!at )last)(?:\s(?:was|it was|it|when|for|were|is|at|of|value|figure|rate|we were at|"
            rf"we had|period|stood at|figure was|outturn))*\s?[:=(-]?\s?$"
        ),
    ),
    (
        "comparator",
        deferred(
            r"\b(?:than|above|below|over|under|on|from|past|beyond|against|like)\s(?:where|what)\s(?:we|it|they|"
            r"things)\s"
            r"(?:was|were|had|had been|stood|sat|got to|reported|said)\b[^.;\d]{0,30}$|"
            r"\bwhere\s(?:we|it|they|things)\s(?:was|were|stood|sat|had been)\s?(?:\(|(?:at|on)\s)?$|"
            r"\b(?:behind|ahead of|below|above|than|versus|against|short of|over|under|compared (?:with|to))\s"
            r"(?:the\s|our\s)?[a-z-]+(?:\s[a-z-]+){0,3}'s\s$|"
            r"\bfirst time (?:ever )?(?:under|below|over|above)\s$"
        ),
    ),
    (
        "comparator",
        deferred(r"\((?:in\s|the\s)*(?:spring|summer|autumn|winter)(?:\s(?:half|term|half[ -]term))*\s?[:=-]?\s?$"),
    ),
    (
        "previous",
        deferred(
            r"(?:\(|^(?!\W*(?:hiya?|hello|hey|morning|afternoon|evening|dear|cheers|thanks|thank you|sorry|ok|"
            r"okay|right)\b)[^,]*,\s?)(?:it\s)?(?:was|had been|been)\s?:?\s?$|\b(?:had|having) been\s(?:at\s|only\s)?$|"
            r"\((?:it|they|we|these|those|that|this)\s(?:was|were|had been|stood)\s(?:at\s|only\s|just\s)?$"
        ),
    ),
    (
        "previous",
        deferred(
            r"\b(?:chang\w+|movement|difference|improvement|increase|rise|reduction|drop|fall|shift|better|worse|"
            r"higher|lower|up|down)\s(?:on|from)\s(?:the\s|our\s|a\s)?$"
        ),
    ),
    (
        "statistic",
        deferred(
            rf"\b{STATISTIC}\b(?:\s(?:was|is|at|of|it|for|wait|value|figure|time|rate|being|stands at|one|"
            rf"score))*\s?[:=(-]?\s?$"
        ),
    ),
    (
        "subgroup",
        deferred(
            r"\b(?:of which|of whom)\s(?!(?:we|i|it|this|our)\b)(?:[a-z'-]+\s){1,2}?"
            r"(?:(?:is|was|are|were|has|had|have)\s)?$|"
            r"\b(?:of which|of whom|of these|of those|of them|including|incl\.?|among(?:st)?|just among|within that|"
            r"plus|another|extra|additional|a further|further|first|top|next)\s(?:the\s|were\s|are\s|only\s|"
            r"about\s)?$"
        ),
    ),
)
