"""Absence words: the ways people say that a figure is not there, or that it is still to come; each a pattern."""

from bot.reading.noticing.noise import MONTH

# When something is to come out: not 'paid out in small grants', 'out in all weathers'.
_TIME = (
    r"(?:only )?(?:in|from|until|by|on|mid|late|early|end|after|around|at)"
    r"(?: (?:the|an?|early|late|mid|end|of|about|around|first|second|third|last|few|couple|one|two|three|four|"
    r"six)){0,4}"
    r"[ -](?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun|20\d\d|\d|q[1-4]|"
    r"next|"
    r"spring|summer|autumn|winter|new year|christmas|easter|due course|then|weeks?|months?|quarters?|years?|term|days?|"
    r"fortnight|half|now|tomorrow|validation|sign)"
)
# 'Not in place', 'not in dispute': of a plan, or of a figure that is there.
_NOT_OF_IT = r"(?! (?:place|dispute|doubt|question|contention|scope|line)\b)"
NOT_THERE = (
    r"\bn(?<!/n)\s?/\s?a\b(?!\w)",
    r"\bn\.a\.",
    r"#(?<!\w#)n/a",
    (
        r"\bnot (?:yet |currently |now |yet been )?(?:available|published|released|out|ready|validated|"
        r"reported|held|collected|known|due|received|in|signed off|confirmed)\b" + _NOT_OF_IT
    ),
    r"\bnot (?:yet |all )?back\b(?=\s(?:yet|from|till|until|with us)\b|\s*(?:$|[.,;)\n]))",
    r"\bunavailable\b",
    r"\bawaited\b",
    r"\b(?:still )?awaiting\b",
    r"\b(?:still )?waiting (?:for|on)\b",
    r"\bt\.?b\.?[ca]\b\.?",
    r"\bpending\b",
    (
        r"\b(?:no|nothing) (?:data|figures?|numbers?|value|update|return|new data|new figure|"
        r"reliable figure)?\s?(?:yet|available|for now|to report(?: yet)?|published|this (?:quarter|month|"
        r"time))\b"
    ),
    (
        r"\bneither\b[^.;\n]{0,70}\b(?:(?:is|are|has been|have been|will be|can be|could be|comes?|gets?) "
        r"(?:yet )?(?:out|available|ready|in|published|due|released|through|had|given|got|provided|supplied|shared|"
        r"reported|sent|calculated)|(?:can|could|will) (?:yet )?come out)\b"
    ),
    r"\bnext (?:published|available|due|reported|collected|released)\b",
    (
        rf"\bno (?:{MONTH}(?: (?:to|-) {MONTH})?|q[1-4]|quarter \w+|20\d\d-\d\d)(?:,? 20\d\d(?:-\d\d)?)? "
        r"(?:data|figures?|numbers?|value)\b"
    ),
    (
        r"\bno (?:(?!change|increase|concerns?|issues?|more|other|significant)[\w-]+ )?(?:data|figures?|numbers?|"
        r"value)\b"
    ),
    (
        r"\bno (?:(?!change|increase|concerns?|issues?|more|other|further|significant|one|"
        r"need)[\w&'-]+ ){2,4}(?:data|figures?|numbers?)\b(?=\s(?:yet|till|until|available|this|at all|from|"
        r"for now|before|so far|i'm (?:afraid|sorry)|i am (?:afraid|sorry)|afraid|sorry|unfortunately|sadly)\b|"
        r"[.,;]|\s*(?:$|\n))"
    ),
    r"\bnothing (?:for|on|until|till|before|to give|to send|to report)\b",
    (
        r"\b(?:do(?:es)?n'?t|do(?:es)? not|haven'?t|hasn'?t|have not|can'?t|cannot|can not|couldn'?t|won'?t|"
        r"will not|unable to|not able to) (?:yet |currently |actually |be able to )?"
        r"(?:have|got|get|give|let you have|offer|provide|report|supply|send|run|calculate|produce|exist|"
        r"come|been|be|received|"
        r"had|share|released?|publish(?:ed)?|issued?|landed|arrived|supplied|provided|shared|submitted|uploaded|"
        r"refreshed|disclosed?)\b(?!\s(?:any\s)?(?:concerns?|worries|issues?))"
    ),
    (
        r"\b(?:isn'?t|aren'?t|is not|are not|won'?t be|will not be) (?:yet )?(?:available|out|published|"
        r"ready|due|released|collected|reported|in)\b" + _NOT_OF_IT
    ),
    (
        r"\b(?=[iah])(?<!it )(?<!that )(?<!this )(?<!they )(?<!these )(?<!those )(?<!which )(?:isn'?t|"
        r"aren'?t|hasn'?t been|"
        r"haven'?t been) (?:yet )?(?:validated|signed off|finalised|confirmed|known)\b"
    ),
    (
        r"\b(?:(?:is|are|was|were|has|have)(?:n't| not)|not|neither (?:\w+ )?(?:is|has)) (?:yet |been |come |quite "
        r"|all ){0,3}(?:through|to hand|back from|with (?:us|me)|finalised|compiled|collated|analysed|analyzed|"
        r"counted up|in yet)\b"
    ),
    (
        r"\bstill (?:being )?(?:count(?:ing|ed)|compil(?:ing|ed)|collat(?:ing|ed)|totting|crunching|"
        r"adding (?:\w+ )?up)\b"
    ),
    r"\b(?:will|do|does|did)(?:n't| not) (?:now )?(?:publish|release)\b",
    r"\bwon't (?:publish|release)\b",
    (
        r"\bwill be (?:available|published|released|ready|out)\b|\b(?=[praode])(?<!were )(?<!was )("
        r"?<!went )(?<!got )"
        r"(?:published|released|available|out(?= " + _TIME + r")|due|"
        r"expected|ready) (?:only )?(?:in|from|until|by|on|mid|late|early|end of|after|around|"
        r"at the end of)\b"
    ),
    (
        r"\b(?:will|to|should|can) follow\b(?! up| our| on from| the (?!survey|publication|release|refresh|"
        r"extract|data|return|audit|submission))"
    ),
    r"\bembargo(?:ed)?\b",
    r"\bnone of the (?:\w+ ){0,2}(?:data|figures?|numbers?|returns?) (?:has|have|is|are)\b",
    (
        r"\bwill be (?:sent|provided|supplied|submitted|shared) (?:next|later|on|by|in|once|when|shortly|tomorrow|"
        r"after|as soon)\b"
    ),
    (
        r"\bwill (?:send|forward|supply|provide|let you have) (?:it |this |that |these |them |on |"
        r"over )?(?:as soon as|once|when|next|later|shortly|tomorrow|by|on|after|in)\b"
    ),
    r"\bexpected (?:w/?c|week commencing|back)\b",
    r"\bnot? (?:available )?until\b",
    r"\bwon't have\b",
    (  # 'January to March I have asked Finance for again and should have by 23 July'
        r"\b(?:i|we)(?:'ve| have|'m| am|'re| are)? (?:again |still |just |now )?"
        r"(?:asked|asking|chas(?:ed|ing)|requested|"
        r"gone back to|waiting (?:on|for))\b[^.;:\d\n]{0,40}?(?:,| and| but)(?: i| we)?(?: should|'ll| will| hope to|"
        r" expect to| ought to) (?:have|get|receive) (?:it |them |that |this |these |those )?(?:back )?(?:by|on|in)\b"
    ),
    (  # 'I couldn't find April's'
        r"\b(?:could|can|ca)(?:n't| not|not) (?:yet )?(?:find|locate|trace|get hold of|track down|"
        r"(?:lay|put|get) (?:my|our) hands on)"
        rf"(?= (?:(?:the|our|a|any) )?(?:figures? for |data for |number for )?(?:{MONTH}|q[1-4])\b)"
    ),
    r"\bno (?:news|word|joy|sign)(?: yet)?(?=\s(?:on|of|about|for|with)\b)",
    (  # 'for Year 6 you will have to wait until November'
        r"\b(?:will|'ll|must|may|might|has to|have to|shall)(?: just| only)?(?: have to)? wait (?:until|till|"
        r"for)\b(?=\s"
        rf"(?:the )?(?:end of |start of |early |late |mid[- ]?)*(?:{MONTH}|next|20\d\d|spring|summer|autumn|"
        rf"winter|q[1-4]|"
        r"\d{1,2}(?:st|nd|rd|th)?\b)(?! weeks?| days?| months?))"
    ),
    (  # 'we won't see alcohol admissions until December'
        r"\b(?:won't|will not|can't|cannot|shan't|don't|do not) (?:be (?:seeing|getting|having|able to \w+)|"
        r"expect(?: to "
        r"(?:see|have|get))?|see|have|get|give|let you have|know|receive|publish|release|produce|send)\s"
        r"(?:you\s)?[^.;\d\n]{2,60}?\b(?:until|till|before)\b"
    ),
    # not the one that is given here: 'the missing Q3 is 21.7'
    r"\bmissing\b(?!(?<=\bthe missing)[^.;\n]{0,40}?(?<![\w.])£?\d)",
    r"\bnot collected\b",
    r"\bstill (?:being|under) (?:validat\w+|reconcil\w+|audit\w*|quality[ -]assur\w+)\b",
    r"\bno longer collected\b",
    # 'Nobody has the 2025-26 deaths yet'
    (
        r"\b(?:nobody|no[ -]one|none of us) (?:else )?(?:here )?(?:has|have|holds|gets?|"
        r"will have)\b(?! (?:ever|put|been|done|said|told|asked|better|worse|more|fewer|"
        r"managed))(?=[^.;:\n]{1,90}\byet\b)"
    ),
    r"\bblank\b",
    r"\bdelayed publication\b",
    r"\bnot (?:currently |yet |now )?(?:reporting|submitting|publishing)\b",
    (
        r"\bno (?:(?!change|increase|concerns?|issues?|more|other|further|significant|one|need)[\w&'-]+ ){0,4}"
        r"(?:score|total|rate|percentage|count)s?\b(?=\s(?:yet|till|until|available|this (?:quarter|month|time)|"
        r"at all|for now|so far)\b)"
    ),
    (
        r"\b(?:survey|poll|panel|census|audit|questionnaire|collection|snapshot|count)s? (?:\w+ ){0,2}?"
        r"(?:(?:was|were|has|have|is|did|does|had)(?:n't| not)|not) (?:yet )?(?:been )?(?:run|ran|carried out|"
        r"conducted|undertaken|held|fielded|issued|sent out|repeated|taken place|take place|done|happen\w*)\b"
    ),
)
# 'I'll have it on the 24th': said of what was spoken of, where nothing is named.
PROMISED = (
    (
        r"\b(?:i|we)(?:'re| are|'m| am| do| would)? (?:now )?(?:expect|expecting|anticipat\w+|hop(?:e|ing) for) "
        r"(?:it|them|that|this|these|those|the (?:[\w-]+ ){0,2}?(?:figures?|numbers?|data|results?)) "
        r"(?:back |out |through |to be (?:ready|out|available|published) )?(?:on|by|in|from|around|at)"
        r"(?: the)?(?: (?:end of|week of|mid|early|late|beginning of|start of))? (?:[a-z]+day,? )?"
        rf"(?:\d{{1,2}}|{MONTH}|[a-z]+day)\b"
    ),
    (
        r"\b(?:i|we|you|they)(?:'ll| will| should| can| hope to| expect to|'m| am|'re| are) (?:be able to )?"
        r"(?:have|get|send|let you have|give you|supply|share|expect|promised) (?:(?:it|them|that|this|these|those|"
        r"the (?:[\w-]+ ){0,3}?(?:figures?|numbers?|scores?|rates?|percentages?|data|results?|counts?|"
        r"totals?|ones?)) )?(?:(?:ready|through|back|to you|for you) )?(?:on|by|in|from|around|until|after|at)"
        r"(?: the)?(?: (?:end of|week of|mid|early|late|beginning of|"
        rf"start of))? (?:[a-z]+day,? )?(?:\d{{1,2}}|{MONTH}|[a-z]+day|next|the|end|week)\b"
    ),
    (  # 'the new system will give it in November'
        r"\b(?:will|should|ought to|(?:is|are) (?:due|going|set|supposed) to) (?:be able to )?"
        r"(?:give|provide|produce|supply|show|have|hold|return|report|release|publish|calculate|include|contain)"
        r"(?: us| you)? (?:it|them|that|this|these|those|one)(?: to (?:us|you)| back)? (?:on|by|in|from|after)"
        rf"(?: the)?(?: (?:end of|week of|mid|early|late|start of))? (?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}\b"
    ),
)
