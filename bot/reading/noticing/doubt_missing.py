"""Doubt told of what is missing: who has not sent theirs, what is left out, who alone is counted."""

from bot.reading.deferred import Deferred, deferred

Phrase = tuple[frozenset[str], Deferred]

_SENT = (
    r"(?:sen[dt]|submit(?:ted)?|return(?:ed)?|report(?:ed)?|upload(?:ed)?|load(?:ed)?|input|key(?:ed)?|log(?:ged)?|"
    r"filed?|suppl(?:y|ied)|repl(?:y|ied)|respond(?:ed)?|provided?|c[ao]me (?:in|back|through)|got back|be added|"
    r"finish(?:ed)? (?:coding|entering|loading)|code|enter|add|follow|arrive|come|confirm|be confirmed|"
    r"sign (?:it |this )?off|answer(?:ed)?|receive|"
    r"(?:type|typed|key|keyed|scan|scanned)(?: up| in)?|"
    r"be (?:received|counted|included|reconciled|matched|linked|agreed|run|done|coded|entered|loaded))"
)
# What a sender of figures has not sent: nothing further, or figures; not 'a kit', 'their child'.
_OF_DATA = (
    r"(?=$| (?:theirs?|it|them|this|that|these|those|any$|anything|all|everything|me|us|in|to us|to me|by|when|as|"
    r"yet|since|for (?:a|two|three|some)|so far|"
    r"for (?:the )?(?:q\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|quarter|month|last|whole|full)|on time|until|"
    r"so|at all|back(?: yet)?$|(?:the |their |its |his |her |a |an |any |our |full |final |monthly |quarterly )*"
    r"(?:data|figures?|returns?|numbers|counts?|submissions?|forms|records|extracts?|sheets?|spreadsheets?|reports?$|"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*)))"
)
_IN = (
    r"(?:included|counted|captured|transferred|carried (?:over|across)|migrated|copied|pulled through|"
    r"come (?:across|over)|recorded|coded|entered|loaded|added|uploaded|linked|processed|keyed|"
    r"reflected|accounted for|part of (?:it|this|that)|logged|factored|reconciled|matched|"
    r"in (?:it|this|that|there|here|these|those))"
)
_PLACE = (
    r"(?:surgeries|practices|wards?|sites?|schools|clinics?|teams?|providers?|homes|hubs?|pharmacies|areas?|districts?|"
    r"localities|hospitals?|trusts?|branches|centres?|boroughs?|councils?)"
)
_AWAITED = (
    r"(?:confirmation|clarification|sign off|approval|clearance|data|figures?|returns?|numbers|the final|"
    r"validation|an answer|a reply|a response|"
    r"replies|responses|(?:\w+ ){0,3}(?:data|figures?|returns?|numbers?|to (?:confirm|check|reply|respond|send|sign|"
    r"come back|get back|agree|report|submit)|confirmation|totals?)|(?:re ?run|re ?count|correction|fix|refresh|"
    r"re ?issue|investigation|audit|resubmission|reload))"
)


def phrase(words: str, pattern: str) -> Phrase:
    """A pattern, and the words of which one stands wherever it fits."""
    return frozenset(words.split()), deferred(pattern)


MISSING: tuple[Phrase, ...] = (
    phrase(
        "every all",
        rf"\bnot (?:every|all)(?: \w+){{0,4}} (?:has|have|is|are|was|were|been|gets?) (?:been )?{_IN}\b",
    ),
    phrase("goes", r"(?:^|\b(?:that|it|this|they|data|figures?|extract) )(?:only|just) goes (?:up )?to\b"),
    phrase(
        "only",
        r"\bonly (?:been )?(?:done|carried out|completed|validated|checked|recorded|available|collected|"
        r"run) (?:for|on|in|by)\b",
    ),
    phrase(
        "started begun start begins",
        r"\b(?:only|just|recently|newly) (?:just )?(?:started|begun|begins|start) (?:to )?(?:record|count|collect|"
        r"log|captur|"
        r"measur|report|cod|monitor)\w*",
    ),
    phrase(
        "get log getting",
        r"\bnot (?:get|getting|log) (?:in|into|on|onto) (?:it|to it|the (?:\w+ )?(?:system|data|file|dashboard|"
        r"server|drive|"
        r"database|portal))\b",
    ),
    phrase(
        "there showing",
        r"\bnot (?:\w+ )?(?:to )?(?:be|belong|count) (?:showing|(?:in )?there|in (?:it|here|this|that))\b",
    ),
    phrase(
        "no without",
        r"\b(?:no|without an?|without) (?:\w+ )?(?:date|dates|status|postcode|outcome|code|field|destination|"
        r"time) (?:against|"
        r"recorded|entered|logged|on (?:it|them)|filled|completed|attached)\b",
    ),
    phrase(
        "systems system software platform database",
        r"\b(?:chang|switch|mov|migrat|went over|gone over|transfer)\w* (?:\w+ ){0,3}(?:systems|database|software|"
        r"platform|"
        r"recording system|case management system|patient record)\b",
    ),
    phrase(
        "accruals accrual invoices invoice journals journal recharges recharge commitments",
        r"\b(?:accruals?|invoices?|journals?|recharges?|commitments)\b.*\b(?:still|yet|not|wrong|late|outstanding|"
        r"missing|"
        r"waiting|to (?:be|come|go))\b",
    ),
    phrase(
        "counter counters sensor sensors monitor monitors meter meters logger clicker feed server database",
        r"\b(?:counters?|sensors?|monitors?|meters?|logger|clicker|feed|server|database) (?:\w+ ){0,3}(?:out|down|"
        r"off|broken|"
        r"faulty|stuck|broke|failed|not working|offline|vandalised|died|dead|blocked)\b",
    ),
    phrase(
        "some half most many few several part third",
        r"\b(?:some|half|most|many|few|several|part|a third) of (?:those|these|them|it) (?:\w+ )?(?:probably|"
        r"possibly|perhaps|"
        r"maybe|may|might|could|should|not|actually|really|likely|wrongly|double)\b",
    ),
    phrase("theirs it so", r"\bnot (?:yet |all |even |actually )*(?:done|finished|managed) (?:theirs|it|so)\b"),
    phrase(
        "checks assurance process control",
        r"\b(?:not|neither|nor|never|none|without|before|yet) .*\b(?:quality|data|usual|normal|validation|"
        r"sense) (?:checks?|"
        r"assurance|process|control)\b",
    ),
    phrase(
        "got have had heard seen received managed",
        rf"^(?:i |we |have |has )*(?:only|just) (?:i |we )?(?:got|have|had|heard|seen|received|"
        rf"managed) (?:\w+ ){{0,3}}(?:half|part|most|"
        rf"some|{_PLACE})\b",
    ),
    phrase(
        "give gone come moved changed risen",
        r"\bgive (?:it|them|this|that) (?:another |a )?(?:few |couple of |two |three )*(?:days?|weeks?|fortnight|"
        r"month)\b|"
        r"\bwill have (?:gone|come|moved|changed|risen|fallen|crept) ",
    ),
    phrase(
        "answered replied responded returned completed",
        r"\b(?:only|just|barely|fewer than|under|a) (?:a )?(?:dozen|handful|few|couple|\d+|two|three|four|five|"
        r"six|seven|eight|nine|ten)\b"
        r"(?: \w+){0,3} (?:answered|replied|responded|returned|completed)\b",
    ),
    phrase(
        "figure feature appear show",
        r"\b(?:do|does|did|will) not (?:figure|feature|appear|show up|come up)(?=$| (?:in|on|here|at))",
    ),
    phrase("off", r"\bnot (?:yet |been )*sign(?:ed)? (?:it |this |that |them |these )?off\b"),
    phrase(
        "records record forms returns return entries cases rows",
        r"\b(?:records?|forms|returns?|entries|cases|rows) (?:\w+ )?(?:have|has|with|had|show|are|is) "
        r"(?:no|blank|without|un\w+)\b",
    ),
    phrase(
        "to",
        r"\b(?:still|yet|needs?|has|have) to (?:be )?(?:confirm|reconcil|verif|cross check|cleanse)\w*\b|"
        rf"\b(?:still|yet) to {_SENT}\b{_OF_DATA}|"
        rf"\bfailed to (?:send|submit|return|report|upload|supply|file)\b{_OF_DATA}",
    ),
    # who has not sent theirs
    phrase(
        "not",
        rf"\b(?:has|have|had|did|does|do|is|are) (?:still |yet |all )?not (?:yet |all |even |actually |"
        rf"still )*(?:been able to )?{_SENT}\b"
        rf"{_OF_DATA}|\bnot (?:yet )?heard (?:back )?from\b",
    ),
    phrase(
        "nobody no none neither nothing",
        r"\b(?:nobody|no one|none of them|neither|nothing) (?:\w+ )?(?:has |have |had )?(?:sent|submitted|returned|"
        rf"uploaded|supplied|reported|replied|typed|keyed|entered|counted|opened|processed|coded|scanned|"
        rf"checked)(?: up| in)?\b{_OF_DATA}|"
        r"\bno (?:return|data|figures?|submission|response|reply|numbers|word)(?:s)? (?:yet |in |back |"
        r"received )*from\b|"
        r"\bnothing (?:yet |in |back |received )*from\b",
    ),
    phrase(
        "awaiting awaits waiting pending subject wait",
        r"\b(?:awaiting|awaits|waiting (?:for|on)|pending|subject to|wait for) (?:the |their |a |some |final |"
        r"any |an )*"
        rf"{_AWAITED}\b",
    ),
    phrase(
        "chasing",
        r"\bchasing (?:the |their |them |for |up |a |final |last )*(?:\w+ ){0,2}(?:data|figures?|returns?|submissions?|"
        r"numbers?|for (?:it|theirs))\b",
    ),
    # what is not in it
    phrase(
        "not never be being un",
        rf"\b(?:not|never|yet to be|still to be|waiting to be|to be|without being|are un|is un) (?:yet |have |had |"
        rf"all |been |"
        rf"being |get |getting |always |be |fully |properly |routinely |consistently )*{_IN}\b"
        r"(?! (?:in|by|under|on|as part of) (?:the|our|a|any|this) (?:new |current |existing )?(?:contract|offer|"
        r"service|scheme|tender|specification|spec|programme|plan|pathway|bid|pilot|price|funding|grant|budget|review|"
        r"strategy)\b)",
    ),
    phrase(
        "out",
        r"\b(?:leav(?:e|es|ing)|have left|had to leave|has left|i left|we left|(?:strip|filter|take|took|taken|"
        r"weed|net|"
        r"separat|pick)\w*) (?:\w+ ){0,4}out\b(?! of (?!it|this|that|the (?:figure|count|total|number|data)))",
    ),
    phrase(
        "excludes excluding omits omitting omitted disregards overlooks", r"\b(?:exclud|omit|disregard|overlook)\w+ "
    ),
    phrase(
        "include count cover capture account pick take contain allow",
        r"\bnot (?:\w+ )?(?:include|count|cover|capture|account for|pick up|take in|contain|allow for)\b"
        r"(?! (?:as|on|towards|for)\b)",
    ),
    phrase(
        "missing",
        r"\b(?:is|are|was|were|still|being|remain|remains|been) missing(?=$| (?:from (?:it|this|that|"
        r"the (?:data|figure|return|extract|count|total|sheet))|for|in))",
    ),
    phrase(
        "only just",
        r"\bonly (?:pulls?|picks? up|captures?|counts|records|shows?|includes?|sees|takes in|brings|"
        r"holds|returns|reads|recognises|knows about|looks at)\b|"
        rf"^(?:only|just) (?:from )?(?:the )?(?:\w+ ){{0,2}}{_PLACE}(?: (?:on|in|with|at|from|of|who use|"
        rf"that use) .*)?$",
    ),
    phrase(
        "rest others remainder remaining last other",
        r"\b(?:once|when|until|till|after) (?:the )?(?:rest|others|remainder|remaining \w+|last few|other (?:half|two|"
        r"one|three)) (?:\w+ )?(?:come|comes|arrives?|follows?|lands?|reports?|are|is|have|has|send|sends|turns?)\b",
    ),
    phrase(
        "go come move rise climb creep increase change grow drop fall reduce",
        r"\b(?:will|should|to|may|might|expect (?:it|this|that) to) (?:probably |then |still )?(?:go|come|move|"
        r"rise|climb|creep|increase|"
        r"change|grow|drop|fall|reduce) (?:up |down |further |slightly |again )*(?:once|when|after|as|"
        r"if) (?:\w+ )*?(?:reports?|in|returns?|"
        r"sends?|load(?:ed|s)?|code[ds]?|add(?:ed|s)?|data|figures|records|recorded|validat\w+|count\w*|submitted|"
        r"received|processed|entered|coding|forms)\b",
    ),
)
