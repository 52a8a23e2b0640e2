"""Doubt told of a figure by whole phrases: guessed, counted twice, another's, of something else, not to be used.

Each is looked for, only where one of its words stands, in a clause with its short forms written out ('has not') and
single spaces between its words.
"""

from bot.reading.noticing.doubt_missing import MISSING, Phrase, phrase

_SEE = r"(?:use|rely|quote|publish|share|circulate|print|lean|bank|enter|record|minute|release|trust|hang|repeat)"
_IT = r"(?:it|this|that|them|these|those|either|any of)"
_FIGURE = r"(?:figures?|numbers?|totals?|counts?|answers?|set|versions?|values?|one|ones|extracts?|run|cuts?|data)"
_OTHER = r"(?:different|another|other|separate|rival|competing|conflicting)"
_BETTER = (
    r"(?:better|newer|fuller|later|final|full|proper|real|true|corrected|revised|updated|fresh|complete|accurate|"
    r"actual|firm|firmer|definitive|clean|cleaner|validated|official|right|reconciled|confirmed|published)"
)
_COMING = (
    r"(?:will|should|to (?:come|follow)|follow\w*|coming|due|expect\w*|soon|shortly|next|tomorrow|hope|by|once|when|"
    r"until|till|on (?:mon|tues?|wed\w*|thur\w*|fri)\w*|later|in (?:a |the |two |jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec)\w*|waiting|await\w*|wait)"
)

PHRASES: tuple[Phrase, ...] = (
    *MISSING,
    phrase(
        "not",
        r"^not (?:how (?:many|long|much)|the (?:number|people|ones|amount)|those|everyone|whether)\b|"
        r"^(?:i|we) (?:\w+ ){0,2}not (?:\w+ )?(?:find out|tell|work out|establish|say|know|remember|be sure)$|"
        r"\bnot (?:\w+ ){0,3}(?:recorded|timed|dated|coded|counted|logged|measured|entered|flagged|linked|closed|"
        r"captured|"
        r"tagged|matched)(?: \w+)? (?:properly|correctly|consistently|reliably|accurately|right|on time|the same)\b",
    ),
    phrase(
        "wrong",
        r"\bwrong (?:\w+ )?(?:year|month|quarter|period|column|row|code|cost|budget|box|category|line|sheet|file|"
        r"tab|date|"
        r"version|report|population|postcode|filter|button|query)\b",
    ),
    phrase(
        "through over at into",
        r"\b(?:someone|somebody|i|we|they) (?:\w+ )?(?:needs?|have|has|ought|wants?) to (?:go|look|check|work|"
        r"comb|sift|trawl) "
        r"(?:back )?(?:through|over|at|into) (?:it|this|that|them|these|those|the (?:\w+ ){0,2}(?:lists?|cases|"
        r"records|data|"
        r"figures?|numbers?|sheet|report|returns?|notes|files))\b",
    ),
    phrase(
        "hurry rush haste screen whiteboard notebook",
        r"\b(?:in (?:a|some) (?:hurry|rush)|in haste)\b|\b(?:off|from) (?:\w+ is |the |a |my |her |his )(?:screen|"
        r"whiteboard|notebook)\b",
    ),
    phrase("guess estimate assume", r"\b(?:had|have|has|having) to (?:guess|estimate|assume)\b"),
    phrase(
        "taking stripping adding splitting knocking removing excluding putting adjusting",
        r"\bneeds? (?:\w+ )?(?:taking|stripping|adding|splitting|knocking|removing|excluding|putting|adjusting)\b",
    ),
    phrase(
        "before",
        r"\bbefore (?:anyone|anybody|you|we|they) (?:quotes?|uses?|publish\w*|prints?|circulat\w*|shares?|relies|"
        r"puts?)\b",
    ),
    phrase("or", r"\b(?:may|might) or (?:may|might) not\b"),
    phrase(
        "checking querying investigating chasing",
        r"^(?:i|we) (?:am|are) (?:still |just |now )?(?:double )?(?:checking|querying|investigating|chasing)"
        r"(?: it| them| this| that| up)?$",
    ),
    phrase(
        "less",
        r"^less$|\bless (?:sure|certain|confident|happy|keen) (?:of |about |with |on )?the (?:other|others|second|"
        r"first|latter|former|rest)\b",
    ),
    phrase(
        "concern concerns doubts question questions issue issues queries worries problem problems uncertainty",
        r"\b(?:concerns?|doubts?|questions?|issues?|queries|worries|problems?|uncertainty) (?:\w+ ){0,2}(?:over|"
        r"about|with|around|on|"
        r"regarding|as to) (?:\w+ ){0,3}(?:completeness|data quality|quality of (?:the |our |their )?(?:data|"
        r"coding|recording|records)|"
        r"accuracy|reliability|validity|robustness|data|coding|recording|figures?|numbers?|records|count|"
        r"methodology|definition)\b",
    ),
    phrase(
        "to",
        r"(?:^|\b(?:figures?|numbers?|data|still|is|are|all|this|that|both) )to be (?:confirmed|validated|checked|"
        r"verified|agreed|finalised|"
        r"reconciled)\b",
    ),
    phrase("homework", r"\bmark\w* (?:\w+ ){0,2}own homework\b"),
    phrase("knowns", r"\b(?:put|count\w*|includ\w+|treat\w*|lump\w*|add\w*) (?:the |all |our )*not knowns?\b"),
    phrase("worth", r"\bworth (?:\w+ ){0,3}(?:check(?:ing)?|verifying|confirming|querying|a look|another look)\b"),
    phrase(
        "off near",
        r"\b(?:way|miles|well|a long way|some way) off (?:this|that|it|mine|ours|what)\b|"
        r"\bnowhere near (?:this|that|it|mine|ours|what)\b",
    ),
    phrase(
        "all best",
        r"\ball (?:i|we) (?:could|can|had|have|was able to|managed to) (?:find|get|got|lay|see|manage|at|so far|"
        r"for now|is|to hand)\b|"
        r"\b(?:best|closest|nearest) (?:i|we) (?:can|could|have|had)\b",
    ),
    phrase(
        "adding add adds stacking stack tally tie ties square balance reconcile",
        r"\bnot (?:\w+ ){0,2}(?:add(?:s|ing)? up|stack(?:s|ing)? up|tally|ties? (?:up|in|back)|square|balance|"
        r"reconcile)\b",
    ),
    phrase(
        "what",
        r"\b(?:chang|mov|differ|alter|redefin|shift|widen|narrow|argu|disagree|"
        r"debat)\w* (?:\w+ ){0,3}what (?:counts|qualifies|"
        r"(?:we|they|you|is) (?:call|count|class|include|record)\w*)\b|"
        r"\bnot (?:quite |exactly |really |strictly )*what (?:you|the board|the letter) (?:ask|want|need|define|"
        r"call|mean)\w*\b",
    ),
    phrase(
        "one measure indicator definition yours",
        r"\bnot (?:quite |exactly |really |strictly )*(?:your (?:definition|measure|indicator|one)|yours|"
        r"the (?:one|measure|indicator|"
        r"definition) (?:you|in your|on your|asked|we agreed))\b",
    ),
    phrase(
        "pulled withdrawn withdrew withdraw retracted suspended recalled pull",
        r"\b(?:pull(?:ed|ing)?|withdr[ae]w[n]?|withdrawing|retract(?:ed|ing)|suspended|recalled) (?:both|it|this|"
        r"that|them|these|all|the (?:\w+ )?"
        r"(?:figures?|data|series|publication|dataset|indicator|number|release))\b",
    ),
    phrase(
        "fill filled made make patched plugged pieced cobbled scaled grossed",
        r"\b(?:i|we) (?:have |had to |had |just |simply |then )*(?:fill(?:ed)? in (?:the )?(?:last|first|rest|"
        r"gaps?|missing|other|blanks?)|"
        r"ma[dk]e up (?:the|for)|patched|plugged|pieced|cobbled|scaled|grossed)\b",
    ),
    phrase(
        "again afresh",
        r"\b(?:run|running|rerun|pull|pulling|count|counting|calculate) (?:it|this|that|them|these|those|"
        r"the (?:figure|number|report|query)) "
        r"(?:again|afresh)\b",
    ),
    phrase(
        "telling knowing checking separating splitting",
        r"\bno (?:way|means) of (?:telling|knowing|checking|separating|splitting)\b",
    ),
    phrase(
        "believe go use trust prefer",
        r"\b(?:believe|go with|use|trust|prefer) (?:them|him|her|theirs|his|hers|that one|the other)(?=$| (?:over|"
        r"not|rather|instead|if))",
    ),
    phrase(
        "different",
        r"\b(?:start|stop|begin|count|measure|clock)s? (?:\w+ ){0,5}different (?:points?|places?|times?|days?|"
        r"ways?|dates?)\b",
    ),
    phrase("work wip", r"^(?:still |very much )*(?:a )?(?:work in progress|wip)$"),
    phrase(
        "error errors issue issues problem problems fault faults glitch glitches bug bugs concern concerns",
        r"\b(?:system|coding|data|computer|recording|reporting|extract|formula|software|data entry|data quality) "
        r"(?:error|issue|problem|fault|glitch|bug|concern)s?\b",
    ),
    phrase(
        "double twice",
        r"\bdouble count(?:ed|ing|s)?\b|\b(?:are|were|be|been|get|got|is|was|counts) (?:counted )?(?:\w+ )?twice\b|"
        r"\btwice (?:over )?in\b",
    ),
    phrase("under over mis", r"\b(?:under|over|mis) (?:count|record|report|stat|cod|estimat)\w*\b"),
    phrase(
        "salt warning memory finger bound",
        r"\b(?:pinch|grain) of salt\b|\bhealth warning\b|\bfrom memory\b(?! of\b)|"
        r"\bfinger in the air\b|\b(?:lower|upper) bound\b",
    ),
    phrase("guess", r"\b(?:best|rough|educated|wild|a|my|our|only|pure|just) guess\b"),
    phrase(
        "hold holding",
        rf"\bhold(?:ing)? off (?:on )?(?:using|quoting|publishing|sharing|entering|recording|printing|until|{_IT})\b",
    ),
    phrase(
        "caution care",
        r"\b(?:with|needs?|some|exercise|urge|great|every|extreme|advise) (?:some |a (?:little|bit of) )?caution\b|"
        r"\bhandle with care\b",
    ),
    # another figure
    phrase(
        "different another other separate rival competing conflicting",
        rf"\b{_OTHER} {_FIGURE}\b(?! (?:than|of|for (?:the )?(?:england|region))\b)",
    ),
    phrase(
        "better newer fuller later final full proper real true corrected revised updated fresh complete accurate "
        "actual "
        "firm firmer definitive clean cleaner validated official right reconciled confirmed published",
        rf"\b{_BETTER} {_FIGURE} (?:\w+ ){{0,3}}{_COMING}\b|"
        rf"\b{_COMING} (?:\w+ ){{0,4}}{_BETTER} {_FIGURE}\b(?! (?:than|of)\b)",
    ),
    phrase(
        "makes make",
        r"\bmakes? (?:it|that|this|them) (?:to be |out to be |rather |much |a (?:good|fair) (?:bit|"
        r"deal) )*(?:something|"
        r"more$|less$|higher|lower|\d|nearer|closer|about|fewer)\b",
    ),
    phrase(
        "otherwise something differently",
        r"\b(?:says|(?<!i )say|have|has|thinks?|claims?|reports?|shows?) (?:otherwise|something (?:else|different|"
        r"other)|"
        r"it differently)\b",
    ),
    phrase(
        "what figure number one same",
        r"\bnot (?:\w+ )?(?:what|the (?:figure|number|one|same figure|same number)) (?:\w+ ){1,4}(?:has|have|had|gets?|"
        r"got|says?|makes?|shows?|hold|quotes?|published?|reports?)\b",
    ),
    # not one thing with what is asked, or was given before
    phrase(
        "comparable like compare compared same",
        r"\bnot (?:\w+ ){0,2}(?:comparable|like for like|compared? (?:with|to|directly)|be compared|the same (?:thing|"
        r"measure|basis|definition|cohort|population|indicator|as (?:the )?(?:one|what|before|last)))\b|"
        r"\bno longer comparable\b",
    ),
    phrase(
        "differently way basis",
        r"\b(?:count|record|measure|define|code|calculate|collect|report|classif|work)\w* (?:\w+ ){0,3}(?:differently|"
        r"another way|(?:in )?a (?:different|new|another) way|on (?:a|another) (?:different |new )?basis)\b",
    ),
    phrase(
        "definition methodology denominator population rules basis numerator method cohort",
        r"\b(?:old|previous|former|new|different|another|wrong|last (?:year|quarter|month|time) is|changed|"
        r"superseded|earlier|other|narrower|"
        r"wider|broader|stricter|local|own) (?:\w+ )?(?:definition|methodology|denominator|population|counting rules|"
        r"basis|numerator|method of counting|cohort)\b|"
        r"\b(?:definition|methodology|denominator|numerator|basis|counting rules?|cohort) (?:\w+ ){0,2}(?:changed|"
        r"different|differs|moved|switched|out of date)\b",
    ),
    phrase(
        "use rely quote publish share circulate print lean bank enter record minute release trust hang repeat",
        r"(?<!they )\b(?:do|did|would|should|will|can|could|must|please|may|might|to|better) not (?:\w+ ){0,2}"
        rf"{_SEE}(?: (?:anything|too much|much|a lot|any weight|reliance))?(?: (?:on|in|up|by))?(?=$| (?:until|"
        rf"till|yet|before|just|for now)\b| {_IT}\b(?! (?:outside|publicly|"
        r"in public|externally|elsewhere|beyond|more widely|verbatim)))",
    ),
    phrase(
        "put show send take give",
        rf"\bnot (?:\w+ ){{0,2}}(?:put|show|send|take|give) {_IT} (?:in front|to|out|in|anywhere|before|up|into|"
        rf"forward|"
        r"on|public|as)\b",
    ),
)
