"""What a figure is in its sentence: the value, or a target, comparator, change, earlier or withdrawn figure."""

import re

from bot.reading.noticing.numbers import Figure

_T = (
    r"(?:target(?:ed|s)?|trajector\w+|plan(?:ned)?(?:\s(?:figure|value|level))?|ambition|goal|standard|"
    r"threshold|milestone|profile|aim(?:ing)?(?:\sfor)?|forecast\w*|project(?:ed|ion)|predict\w+|expect(?:ed|"
    r"ing)?|stretch(?:\s(?:target|goal|aim|ambition))?|year[ -]end|budget(?:ed)?|ceiling|cap|limit|tolerance)"
)
_E = (
    r"(?:england(?:'s)?|eng|engl|english|nat'?l|national(?:ly)?|regional(?:ly)?|region(?:'s)?|uk|peers?|neighbours?|"
    r"neighbouring|comparators?|benchmark|london"
    r"|north(?:ern)?[ -](?:east|west)|south(?:ern)?[ -](?:east|west)|midlands|yorkshire|east of england|"
    r"cipfa|statistical|icb[ -]wide|ics|system[ -]wide"
    r"|county(?:[ -]?wide)?|core cities|elsewhere|wales|scotland|similar (?:areas|councils|places)|"
    r"other (?:areas|boroughs|councils|places)|best in class|quartile|family group|all[ -]england)"
)
_B = r"(?:baseline|base year|starting point|started (?:at|from)|original(?:ly)? baseline)"
_P = (
    r"(?:last (?:year|quarter|month|period|time|qtr|return|report)(?:'s)?|previous(?:ly)?|prior|prev\.?|"
    r"a year (?:ago|earlier)|year before|quarter before|month before|used to be|formerly|historic\w*|earlier|ly|"
    r"before)"
)
_M = (
    r"(?:median|mode|maximum|minimum|longest|shortest|slowest|quickest|largest|smallest|biggest|highest|"
    r"lowest|best|worst|peak|max|min|"
    r"90th(?: percentile| centile)?|percentile|ninetieth(?: percentile| centile)?|95th|upper quartile|mean|average|"
    r"crude|unadjusted|unvalidated|raw)"
)
_W = (
    r"(?:gave|said|sent|told|quoted|reported|put|wrote|typed|stated|submitted|supplied|entered|wrong(?:ly)?|"
    r"mistaken(?:ly)?|instead of|rather than|ignore|disregard|scrap|replac(?:es|ing|e)|supersed\w+|not|isn't|"
    r"wasn't|never|withdraw\w*|delete|drop|forget|dashboard (?:says|shows|has)|bin|no longer|"
    r"sheet (?:\w+ ){0,4}(?:has|had|says|said|shows))"
)
_C = (
    r"(?:up|down|rise|rose|risen|fall|fell|fallen|drop(?:ped)?|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|"
    r"reduc(?:ed|tion|ing)|improv(?:ed|ement|ing)|gain(?:ed)?|grew|grown|growth|declin(?:e|ed)|worse(?:ned)?|"
    r"better|higher|lower|chang(?:e|ed)|moved|movement|difference|gap|short|shy|adrift|ahead|behind|swing|"
    r"variance|deterioration)"
)

_STATISTIC = re.compile(_M)
# 'It has fallen below thirteen weeks, to 12.8': the first figure is only passed on the way.
_CROSSED = re.compile(
    r"\b(?:fall\w*|fell|dropp?\w*|come|came|risen|rose|gone|went|improved|moved|broken|got|dipped|down|up|back|cut)\s"
    r"(?:back\s|just\s|well\s|to\s)?(?:below|under|above|over|through|past|beneath)\s(?:the\s)?$"
)
_TO_NEXT = re.compile(r"[^;.\n]{0,60}?[,-]\s?(?:\w+\s){0,3}(?:to|at|now|standing at|namely)\s(?:about\s)?[£\d]")
# 'Our longest waiter is now at 41', but not 'the shortest wait in years', which is the figure itself.
_EXTREME = re.compile(
    r"\b(?:longest|shortest|maximum|minimum|max|min|slowest|quickest|largest|smallest|biggest|95th|90th|"
    r"ninetieth)\b(?:\s(?!yet\b|ever\b|in\b|"
    r"since\b|so\b|level\b|figure\b|result\b|quarter\b|month\b|year\b)[a-z'-]+){0,6}\s?[:=(-]?\s?$"
)
_COUNTED = (
    r"(?!(?:is|was|are|were|now|well|just|still|still|figure|rate|it|at|be|remains?|slightly|far|falls?|sits?|"
    r"stands?|comes?|to)\b)[a-z]{3,}"
)
_LEFT = (
    (
        "previous",
        re.compile(
            r"\b(?:(?:two|three|five|ten|2|3|5|10)[ -]years?|(?:six|twelve|6|12)[ -]months?|rolling|moving|pooled|"
            r"long[ -]run|long[ -]term)\s(?:(?:rolling|moving|pooled|average|mean|rate|figure|value|aggregate|trend|is|"
            r"was|at|of|stands)\s){1,5}(?:\(|:\s?)?$"
        ),
    ),
    (
        "subgroup",
        re.compile(
            rf"\d\s(?:\w+\s)?{_COUNTED}\s(?:are\s|were\s|is\s|still\s|at\s)*(?:below|above|under|over|beyond|"
            rf"at|on)\s(?:the\s)?$"
        ),
    ),
    (
        "change",
        re.compile(
            rf"\b{_C}(?:\s(?:of|by|of about|by about|by around|another|a further|further|just|only|around|"
            rf"about|roughly|some|over|a|was|is|:))*\s?[+(]?$"
        ),
    ),
    ("change", re.compile(r"\bby\s(?:about\s|around\s|a\sfurther\s|just\s|another\s|only\s)?$")),
    (
        "component",
        re.compile(
            r"\b(?:numerator|denominator|num|denom|den|cohort|eligible|list size|base|out of (?:a |the |"
            r"our )?(?:\w+ ){1,2}of|n\s?=|sample(?: size)?|population)\s?(?:was|is|of|:|=|\()?\s?$"
        ),
    ),
    (
        "elsewhere",
        re.compile(
            rf"\b{_E}\b(?:\s(?:was|is|at|of|it|for|has|have|had|got|are|were|reported|reports?|managed|"
            rf"rate|figure|average|mean|position|being|stands at|has|on|"
            rf"average is|average of|value|level|data))*\s?[:=(-]?\s?$"
        ),
    ),
    (
        "target",
        re.compile(
            rf"\b{_T}\b(?:\s(?:was|is|at|of|it|to be|for|the|this|quarter|year|remains|stays|being|set at|"
            rf"set|still|level|value|figure|we|our|by|march|reach|hit|get|to|that|which|"
            rf"\w+'s))*\s?[:=(-]?\s?(?:[<>≥≤]=?\s?)?$"
        ),
    ),
    (
        "target",
        re.compile(
            r"\b(?:needs? to be|has to be|supposed to be|must be|would like|we want|want|need|"
            r"hop(?:e|ed|es|ing) (?:for|to (?:hit|reach|be at|get to))|get to|push(?:ing)? (?:for|to)|heading for|"
            r"gunning for|going for|aim(?:ing)? (?:for|at)|near(?:er)? (?:to )?the|close to the|reach|hit|"
            r"towards|achieve)\s(?:at\s)?(?:least\s)?(?:the\s)?$"
        ),
    ),
    (
        "withdrawn",
        re.compile(
            r"\b(?:(?:was|were|had been) (?:going|about|set|meant) to (?:be|say|put|report|send|give|write)|"
            r"would (?:otherwise )?have (?:been|said|put|reported)|(?:had|have) (?:originally |first |initially )?"
            r"(?:thought|assumed|pencilled in|written)(?: it (?:was|would be))?|"
            r"(?:first|initial) (?:thought|count|cut|run) (?:was|gave|said)|nearly (?:said|put|wrote|sent)|"
            r"(?:initially|at first|originally)(?: it)? (?:looked like|came out (?:at|as)|made it|had it (?:at|as)))"
            r"\s(?:it\s)?(?:as\s|at\s)?$"
        ),
    ),
    ("baseline", re.compile(rf"\b{_B}\b(?:\s(?:was|is|at|of|in|for|year|figure|from))*\s?[:=(-]?\s?$")),
    (
        "withdrawn",
        re.compile(
            rf"\b{_W}\b(?:\s(?:you|us|them|it|to|as|was|is|the|that|this|in|at|earlier|on|figure|value|"
            rf"number|of|my|our|about|by|mistake|first|originally|previous|one|were|down|monday|tuesday|"
            rf"wednesday|thursday|friday|yesterday|morning|morning's|yesterday's|last|week|week's|has|had|"
            rf"for|i|we|on|sheet|email))*\s?[:(]?\s?$"
        ),
    ),
    (
        "comparator",
        re.compile(
            r"\b(?:compar(?:ed|es|ing|ison|able)(?:\s(?:to|with))?|against|vs\.?|v\.?(?=\s)|versus|than|"
            r"from|relative to|as opposed to|in contrast to|replaced|(?:above|below|under|over|short of|"
            r"beyond)(?=\s(?:the|our|its|a|target|last|england|national)))(?!\s?it\b)\s?(?:the|our|a|an|its|"
            r"that|about|around|roughly)?\s?(?:\w+\s){0,2}?(?:of|was|is|at)?\s?[:(]?\s?$"
        ),
    ),
    (
        "previous",
        re.compile(
            rf"\b(?:{_P}|last)(?:\s(?:was|it was|it|for|were|is|at|of|value|figure|rate|we were at|we had|period|"
            rf"stood at|figure was|outturn))*\s?[:=(-]?\s?$"
        ),
    ),
    ("previous", re.compile(r"(?:\(|,\s?)(?:it\s)?(?:was|had been|been)\s?:?\s?$|\bhad been\s(?:at\s)?$")),
    (
        "previous",
        re.compile(
            r"\b(?:chang\w+|movement|difference|improvement|increase|rise|reduction|drop|fall|shift|better|worse|"
            r"higher|lower|up|down)\s(?:on|from)\s(?:the\s|our\s|a\s)?$"
        ),
    ),
    (
        "statistic",
        re.compile(
            rf"\b{_M}\b(?:\s(?:was|is|at|of|it|for|wait|value|figure|time|rate|being|stands at|one|"
            rf"score))*\s?[:=(-]?\s?$"
        ),
    ),
    (
        "subgroup",
        re.compile(
            r"\b(?:of which|of whom|of these|of those|including|incl\.?|among(?:st)?|just among|within that|"
            r"plus|another|extra|additional|a further|further|first|top|next)\s(?:the\s|were\s|are\s|only\s|"
            r"about\s)?$"
        ),
    ),
)
_AFTER_VALUE = re.compile(
    r"\b(?:to|at|now|actual|outturn|achieved|stands at|is now|currently|reaching|reached|came in at|"
    r"comes in at|came out at|result)\s?:?\s?$"
)
_RIGHT = (
    (
        "target",
        re.compile(
            r"\s?(?:that\s|which\s)?(?:we|i|they|everyone|the board)(?:'d|\shad|\swere|\sare|'re)?\s"
            r"(?:all\s|really\s|originally\s)?(?:hop\w+|want\w*|aim\w*|plan\w+|expect\w*|predict\w*|target\w*|"
            r"promis\w+|forecast\w*|need(?:ed)?)\b"
        ),
    ),
    ("target", re.compile(r"\s?(?:%|\w+\s)?or (?:fewer|less|under|below|lower|better|more|above|over)\b(?! than)")),
    (
        "target",
        re.compile(
            rf"\s?(?:\(|is\s|was\s|being\s|,\s)?(?:the\s|our\s|your\s|a\s|board\s|national\s|"
            rf"local\s)*{_T}\b(?!\s?[:=]|\s(?:is|was|of)\s|\s?\(?[£<]?\d)"
        ),
    ),
    (
        "baseline",
        re.compile(
            rf"\s?(?:\(|is\s|was\s|at\s|being\s)?(?:the\s|our\s)*{_B}\b(?!\s?[:=]|\s(?:was|is|of)\s|\s?\(?[£<]?\d)"
        ),
    ),
    (
        "elsewhere",
        re.compile(
            rf"\s?(?:\(|is\s|was\s|being\s|,\s)?(?:for|in|across|is|was|by|at|of)?\s?(?:the\s|our\s|"
            rf"all\s)*{_E}\b(?!\s?[:=]|\s(?:was|is|of|at|has|have|had|got|are|were|on|reports?|"
            rf"reported|managed|scored)\s|'s\s|\s?\(?\d)"
        ),
    ),
    (
        "previous",
        re.compile(
            rf"\s?(?:\(|is\s|was\s|being\s|,\s)?(?:in|for|at|the|our)?\s?(?:the\s)?{_P}\b(?!\s?[:=]|\s(?:was|"
            rf"it was|of|at)\s|\s?\d)"
        ),
    ),
    (
        "statistic",
        re.compile(
            r"\s?(?:\(|is\s|was\s|being\s)?(?:the\s)?(?:median|mode|maximum|minimum|longest|shortest|"
            r"highest|lowest|90th|mean|average|crude|percentile)\b(?!\s?[:=]|\s(?:was|is|of|at|wait)\s|"
            r"\s?\(?\d)"
        ),
    ),
    (
        "change",
        re.compile(
            r"\s?(?:\w+\s)?(?:higher|lower|more|fewer|less|better|worse|increase|decrease|rise|drop|fall|"
            r"reduction|improvement|growth|uplift|above|below|short of|off|ahead|behind|shy|over|"
            r"under)\b(?!\s?[:=])"
        ),
    ),
    (
        "withdrawn",
        re.compile(
            r"[^.;\n]{0,24}?\b(?:is|was|looks|are|were|seems)\s(?:\w+\s)?(?:broken|wrong|incorrect|"
            r"an? (?:error|typo|mistake|slip)|a mis-?(?:key|type)|rubbish|nonsense|duff|misleading|"
            r"not right|out of date)\b"
        ),
    ),
    (
        "withdrawn",
        re.compile(
            r"[^.;\d\n]{0,30}?\b(?:should (?:have )?(?:read|been|be|said)|please (?:ignore|disregard)|"
            r"ignore (?:it|that|this)|disregard (?:it|that|this)|in error|by mistake)\b"
        ),
    ),
    ("component", re.compile(r"\s?(?:\w+\s)?(?:eligible|denominator|numerator|cohort)\b")),
    (
        "withdrawn",
        re.compile(
            r"\s?(?:which |that )?(?:i|we) (?:gave|sent|quoted|put|told|typed|mentioned|submitted)\b"
            r"(?![^.;\n]{0,60}\b(?:stands|holds|remains|(?:is|was) (?:still |in fact |actually )?(?:right|correct|fine|"
            r"final|good|ok)))"
        ),
    ),
    ("withdrawn", re.compile(r"[\"'”’]?\s(?:please\s)?(?:now\s)?read\b")),
    (
        "previous",
        re.compile(
            r"[^.;\n\d]{0,50}\b(?:is|was|were|are) (?:actually |in fact |from |for )*(?:last|the previous|the prior)"
            r"(?: (?:year|quarter|month|time|period)(?:'s)?)\b(?! (?:target|plan))"
        ),
    ),
)


# '31.2 was wrong: 32.1'.
_PUT_RIGHT = re.compile(r"\b(?:is|was|were|are)\s(?:wrong|incorrect|a typo|an error|a mistake|duff)\s?[-–:,;]?\s?$")
# 'It was 214, it is 226 now': what it was, where what it is follows.
_WAS = re.compile(r"\b(?:it|this|that|we)\s(?:was|were)(?:\sat|\son)?\s$")
_NOW_IS = re.compile(r"[^.;\n\d]{0,24}\b(?:it is|it's|it is now|is now|now|and is|we are|we're)\b[^.;\n\d]{0,16}[\d£]")
_LEADS_ON = re.compile(r"[^.;,()\n]{1,40}\d")
_INTENDED = re.compile(
    r"\b(?:aim|plan|hope|intend|want|need|try|trying|work|look)(?:s|ed|ing|ning)?\s(?:is\s)?to\s(?:be|bring|"
    r"get|reduce|reach|"
    r"hit|cut|raise|increase|have|move|drive|push|take|see|keep|hold)\b[^.;\d]{0,40}$"
)


def role(figure: Figure, low: str, left: int, right: int) -> str:
    """The role of a figure whose own words lie between `left` and `right`: 'value' unless its words say otherwise.

    A statistic said beside it ('median', 'longest') is 'statistic <word>': the name decides if it is the one asked.
    """
    if figure.unit == "points" or figure.sign in ("+", "±"):
        return "change"
    before, after = low[left : figure.start], low[figure.end : right]
    if figure.sign == "-":
        before = before.rstrip("- ") + " "
    whole = figure.shape == "fraction" and figure.value is not None
    for name, pattern in _RIGHT:
        if (match := pattern.match(after)) and not (whole and name == "component") and not _of_the_next(match, after):
            return _named(name, match.group())
    if _INTENDED.search(before):
        return "target"
    if _WAS.search(before) and _NOW_IS.match(after):
        return "previous"
    return _by_words_before(before, after)


def _by_words_before(before: str, after: str) -> str:
    if _PUT_RIGHT.search(before):
        return "value"
    if _CROSSED.search(before) and _TO_NEXT.search(after):
        return "comparator"
    if extreme := _EXTREME.search(before):
        return _named("statistic", extreme.group())
    if not _AFTER_VALUE.search(before):
        for name, pattern in _LEFT:
            if match := pattern.search(before):
                return _named(name, match.group())
    return "value"


def _of_the_next(match: re.Match[str], after: str) -> bool:
    """'572, the national portal says 581': words behind a comma or bracket that lead on to another figure are its."""
    return match.group().lstrip()[:1] in (",", "(") and bool(_LEADS_ON.match(after, match.end()))


def _named(name: str, words: str) -> str:
    if name != "statistic":
        return name
    found = _STATISTIC.search(words)
    return f"statistic {found.group()}" if found else "value"
