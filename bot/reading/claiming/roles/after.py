"""What the words behind a figure say it is, the first that fits: not the value, but a target, a change, a part."""

from bot.reading.claiming.roles.words import BASELINE, ELSEWHERE, PREVIOUS, TARGET
from bot.reading.deferred import Deferred, deferred

AFTER: tuple[tuple[str, Deferred], ...] = (
    (
        "withdrawn",
        deferred(
            r"\s?[-–,;(.]{0,2}\s?(?:no|sorry|oops|wait|hang on),?\s(?:no,?\s|wait,?\s)?(?:that|this|it)"
            r"(?:'s|\sis|\swas)\s(?:the\s)?(?!last|previous|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
            r"this)(?:[a-z]+'s\b|wrong|"
            r"someone|another|for the (?:whole|county))"
        ),
    ),
    (
        "withdrawn",  # 'hang on, that's with the pop-ups in'
        deferred(
            r"\s?[-–,;(.…]{0,3}\s?(?:oh,?\s|no,?\s){0,2}(?:wait|hang on|hold on)[,.!…-]{0,3}\s(?:no,?\s|sorry,?\s)*"
            r"(?:that|this|it)(?:'s|\sis|\swas|\shas|\sincludes|\shad|\sdoesn't)\s(?!(?:\w+\s)?(?:right|fine|correct|"
            r"ok|okay|"
            r"good|all|still|last|previous|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
        ),
    ),
    (
        "comparator",  # '13.9 if you leave the re-referrals in'
        deferred(
            r"\s?(?:[(,]\s?)?(?:but\s)?(?:only\s)?if\s(?:you|we|one|they|i)\s(?:were to\s)?(?:leave|left|includ\w+|"
            r"count\w*|"
            r"add\w*|take|took|exclud\w+|put|allow\w*|keep|kept|drop\w*|strip\w*|use|used|weight\w*)\b"
        ),
    ),
    (
        "target",
        deferred(
            r"\s?(?:that\s|which\s)?(?:we|i|they|everyone|the board)(?:'d|\shad|\swere|\sare|'re)?\s"
            r"(?:all\s|really\s|originally\s)?(?:hop\w+|want\w*|aim\w*|plan\w+|expect\w*|predict\w*|target\w*|"
            r"promis\w+|forecast\w*|need(?:ed)?)\b|"
            r"\s?%?\s(?:that\s|which\s)?(?:we|they)(?:'re|\sare|\swere|'ve been|\shave been|\shad been)\s"
            r"(?:set|paid|asked|given|contracted|commissioned|funded|supposed|meant|held)\b|"
            r"\s?%?\s(?:is|was)\s(?:what|where)\s(?:we|they|everyone|it|(?:the|our|your)\s(?:\w+\s)?\w+)(?:'d|'re|'s)?\s"
            r"(?:\w+\s)?(?:want\w*|ask\w*|aim\w*|hop(?:e|es|ed|ing)|need\w*|plan\w*|expect\w*|should|ought|would|agreed|set|"
            r"promised|requires?)\b"
        ),
    ),
    (
        "withdrawn",  # '2,960 for falls, which turned out to be double counting'
        deferred(
            r"[^.;\d\n]{0,40}?\b(?:which|that|this|it|but)\s(?:later\s|has\s|have\s|had\s|"
            r"since\s){0,2}(?:turned out|turns out|"
            r"proved|proves|was found|transpired)\s(?:to\s(?:be|have(?:\sbeen)?|include|contain)\s)?(?:\w+[\s-]){0,6}?"
            r"(?:wrong|incorrect|errors?|mistakes?|slip|problem|typo|glitch|duplicat\w+|artefact|miscount\w*|"
            r"double[ -]count\w*|counted twice|fault|faulty|bug|misread\w*|inflated|over-?count\w*|"
            r"under-?count\w*|rubbish|duff)\b"
        ),
    ),
    (
        "subgroup",  # 'about £90k between the two', '0.4 apart', '£40k of difference'
        deferred(
            r"(?:\s(?:points?|per cent))?"
            r"(?:\sbetween\sthe\stwo(?:\s(?:figures|counts|versions|totals|numbers|sources|systems))?"
            r"(?=[.,;)]|$|\s(?:and|so|but|which|as|because)\b)|\s(?:of (?:a )?)?(?:difference|gap)\s"
            r"between\b|\s(?:apart|of (?:a )?(?:difference|discrepancy))\b)"
        ),
    ),
    (
        "target",  # '42 is the number we were meant to place', '72.0 is what it will be'
        deferred(
            r"[^.;\d\n]{0,24}?\s(?:is|was)\s(?:what|where|how (?:many|much)|the (?:number|figure|rate|share|"
            r"percentage))\s"
            r"(?:[a-z'-]+\s){0,6}?(?:(?:were|was|are|is|am) (?:meant|supposed|hoping|aiming|asked|expected|"
            r"planning) |"
            r"(?:will|should|would|must|ought to) (?:have )?(?:be|been|reach|hit|get|end|come)\b|planned\b|"
            r"hoped\b|wanted\b|targeted\b|aimed\b|budgeted\b|"
            r"forecast\b|promised\b)"
        ),
    ),
    (
        "target",  # '180 is our target'
        deferred(
            r"\s?%?\s(?:is|was|remains)\s(?:the|our|your|a)\s(?:(?!(?:and|but|against|with|for|versus|vs|on|at)\b)\w+\s){0,3}?"
            r"(?:target|ambition|trajectory|standard|goal|aim|ceiling|limit)\b(?!\s?[:=]|\s(?:is|was|of|being)\b|\s?\(?[£<]?\d)"
        ),
    ),
    (
        "subgroup",  # '160 is the number of enquiries still open'
        deferred(
            r"\s(?:(?:is|was)\s(?:how many|the number)\s)?(?:[a-z]+\s){0,4}?(?:still|currently|remain\w*|yet to be)\s"
            r"(?:open|outstanding|ongoing|in progress|under way|underway|unfinished|incomplete|in the pipeline)\b"
        ),
    ),
    (
        "elsewhere",  # '461.3 is what England has'
        deferred(rf"\s?%?\s(?:is|was)\s(?:what|where|how)\s(?:the\s|they in\s)?{ELSEWHERE}\b"),
    ),
    (
        "subgroup",  # '13.4 is our worst week'
        deferred(
            r"\s?(?:\w+\s)?(?:is|was)\s(?:the|our|their|its)\s(?:worst|best|busiest|quietest|highest|lowest|longest|shortest|"
            r"biggest|smallest)\s(?:it\s)?(?:single\s)?(?:day|night|week|weekend|shift|hour|site|ward|practice|school|team|clinic)\b"
        ),
    ),
    (
        "subgroup",
        deferred(r"\s(?:under|over)[ -](?P<aged>ones|twos|threes|fours|tens|twelves)\b"),
    ),
    ("target", deferred(r"\s?(?:%|\w+\s)?or (?:fewer|less|under|below|lower|better|more|above|over)\b(?! than)")),
    (
        "target",
        deferred(
            rf"\s?(?:\(|is\s|was\s|being\s|,\s)?(?:the\s|our\s|your\s|a\s|board\s|national\s|"
            rf"local\s)*{TARGET}\b(?!\s?[:=]|\s(?:is|was|of|yes|no|not|in|still|being|remains|stays)\b|\s?\(?[£<]?\d)"
        ),
    ),
    (
        "baseline",
        deferred(
            rf"\s?(?:\(|is\s|was\s|at\s|being\s)?(?:the\s|our\s)*{BASELINE}\b(?!\s?[:=]|\s(?:was|is|of)\s|"
            rf"\s?\(?[£<]?\d)"
        ),
    ),
    ("elsewhere", deferred(rf"\s?%?\s(?:is|was)\s(?:what|where)\s(?:the\s)?{ELSEWHERE}\b")),
    ("previous", deferred(r"[^.;\d]{0,50}\bwhen\s(?:we|i|it|they|you)\s(?:\w+\s)?last\b")),
    (
        "elsewhere",
        deferred(
            rf"\s?(?:\(|is\s|was\s|being\s|,\s)?(?:for|in|across|is|was|by|at|of)?\s?(?:the\s|our\s|"
            rf"all\s)*{ELSEWHERE}\b(?!\s?[:=]|\s(?:was|is|of|at|has|have|had|got|are|were|on|reports?|"
            rf"reported|managed|scored)\s|'s\s|\s?\(?\d)"
        ),
    ),
    (
        "previous",
        deferred(
            rf"\s?(?:\(|is\s|was\s|being\s|,\s)?(?:in|for|at|the|our)?\s?(?:the\s)?{PREVIOUS}\b(?!\s?[:=]|\s(?:was|"
            rf"it was|of|at)\s|\s?\d)"
        ),
    ),
    (
        "statistic",
        deferred(
            r"\s?(?:\(|is\s|was\s|being\s)?(?:the\s)?(?:median|mode|maximum|minimum|longest|shortest|"
            r"highest|lowest|90th|mean|average|crude|percentile)\b(?!\s?[:=]|\s(?:was|is|of|at|wait)\s|"
            r"\s?\(?\d)"
        ),
    ),
    (
        "change",
        deferred(
            r"\s?(?:\w+\s)?(?:(?<!or )(?<!no )(?:longer|shorter|quicker|slower|faster)|"
            r"higher|lower|more|fewer|less(?! (?:the|those|any|whatever|what)\b)|better|worse|"
            r"increase|decrease|rise|drop|fall|"
            r"reduction|improvement|growth|uplift|above|below|short of|"
            # '47.1 off the health visitors' return' tells where it is from
            r"off(?! (?:the|our|my|their|an?|this) (?:[\w'-]+ ){0,3}?(?:returns?|reports?|systems?|dashboards?|sheets?|"
            r"spreadsheets?|extracts?|ledgers?|websites?|portals?|files?|trackers?|databases?|registers?|screens?|logs?|"
            r"run|data|list|query|download)\b| (?:sus|mhsds|msds|ccis|csds|cover|fingertips|systmone|emis|mosaic|"
            r"liquidlogic|sitreps?|aqua|power ?bi|tableau|excel)\b)|ahead|behind|shy|"
            r"over(?! (?:q[1-4]|(?:all |both )?the (?:whole |full )?(?:quarter|month|period|year|summer|autumn|"
            r"winter|spring|three|two|last)|all (?:two|three|six|twelve|of)|this|july|"
            r"august|september|october|november|december|january|february|march|april|may|june)\b)|"
            r"under)\b(?!\s?[:=]|-(?:\d|it\b)|\s\d\d(?:s|'s)\b|[\s-](?:ones|twos|threes|fours|fives|tens|twelves|eighteens)\b|"
            r"\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|"
            r"\s(?:the|a)\s(?:past|"
            r"last|whole|full|same|quarter|year|month|period|summer|(?:\w+\s)?(?:weeks|months|days))\b|"
            r"\s(?:two|three|six|twelve|\d+)\s(?:days|weeks|months|years|quarters))"
        ),
    ),
    (
        "withdrawn",
        deferred(
            r"[^.;\n]{0,24}?\b(?:is|was|looks|are|were|seems)\s(?:\w+\s)?(?:broken|wrong|incorrect|"
            r"an? (?:error|typo|mistake|slip)|a mis-?(?:key|type)|rubbish|nonsense|duff|misleading|"
            r"not right|out of date)\b"
        ),
    ),
    (
        "withdrawn",
        deferred(
            r"[^.;\d\n]{0,30}?\b(?:should (?:have )?(?:read|been|be|said)|please (?:ignore|disregard)|"
            r"ignore (?:it|that|this)|disregard (?:it|that|this)|in error|by mistake)\b"
        ),
    ),
    # '397, where it was 412 when they began': what it was
    (
        "previous",
        deferred(
            r"\s?(?:%|[a-z]+)?\s(?:when\s(?:we|it|they|i|the (?:quarter|year|month|service|"
            r"project))\s(?:\w+\s)?(?:began|"
            r"started|opened|set out|took (?:it )?over|arrived|came|joined|launched)|at the (?:start|outset|"
            r"beginning))\b"
        ),
    ),
    # '8.1 was smoking at delivery last quarter': names are said as 'it'.
    (
        "previous",
        deferred(
            r"\s?(?:%|[a-z]+)?\s(?:was|were|is what|is where|had been)\s(?:(?:the|our|for|on)\s)*it"
            r"(?:\s(?:figure|rate|score|wait|number|was|stood|at|for)){0,2}"
            rf"\s(?:in\s|for\s|at\s)?(?:the\s)?{PREVIOUS}\b"
        ),
    ),
    # '7.0 days then; today it is 4.4'
    (
        "previous",
        deferred(r"\s?(?:%|days?|weeks?|hours?|mins?|minutes?|years?)?\s(?:back\s)?then(?=\s?(?:[;.,)\n]|$))"),
    ),
    ("previous", deferred(r"\s?%?\s(?:is|was)\s(?:where|what)\s(?:we|it|they)\s(?:was|were|had|stood|had been)\b")),
    (
        "previous",
        deferred(
            r"\s?%?\s(?:across|over|for)\s(?:both|the two|two|all four|the last (?:two|three|four))"
            r"(?:\s(?:quarters|of them)|\W*$)"
        ),
    ),
    ("statistic", deferred(r"\s?(?:on|at|in) (?:the|our|its) (?:best|worst|busiest|quietest|peak)\b")),
    (
        "component",
        deferred(r"\s?(?:\w+\s)?(?:eligible|denominator|numerator|cohort)\b"),
    ),
    (
        "withdrawn",
        deferred(
            r"\s?(?:which |that )?(?:was what )?(?:i|we) (?:gave|sent|quoted|put|told|typed|mentioned|submitted)\b"
            r"(?![^.;\n]{0,60}\b(?:stands|holds|remains|(?:is|was) (?:still |in fact |actually )?(?:right|correct|fine|"
            r"final|good|ok)))"
        ),
    ),
    (
        "withdrawn",  # 'but you are not to use it'
        deferred(
            r"[^.;\d\n]{0,30}\b(?:don't|do not|not to|mustn't|must not|shouldn't|should not|can't|"
            r"cannot)\s(?:to\s)?(?:use|quote|"
            r"record|enter|minute|rely on|repeat)\b(?!\s(?:the|any)\b)"
        ),
    ),
    ("target", deferred(r"\s?(?:to (?:spend|play with|allocate)|in the (?:pot|kitty)|budgeted|set aside)\b")),
    ("withdrawn", deferred(r"[\"'”’]?\s(?:please\s)?(?:now\s)?read\b")),
    (
        "previous",
        deferred(
            r"[^.;\n\d]{0,50}\b(?:is|was|were|are) (?:actually |in fact |really |strictly |technically |still |"
            r"just |only |from |for )*(?:last|the previous|the prior)"
            r"(?: (?:year|quarter|month|time|period)(?:'s)?)\b(?! (?:target|plan))"
        ),
    ),
)
