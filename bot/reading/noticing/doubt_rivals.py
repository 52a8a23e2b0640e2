"""Doubt told of a figure beside others: another figure, one to come, one of something else, one that is argued over."""

from bot.reading.noticing.doubt_missing import Phrase, phrase

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

RIVALS: tuple[Phrase, ...] = (
    phrase(
        "mean average rate percentage total split",
        r"\bnot (?:do|give|produce|calculate|get|have) (?:you |us |me )?(?:a|the) (?:mean|average|rate|percentage|"
        r"total|split)\b",
    ),
    phrase(
        "correction corrections revision revisions restatement amendment amendments adjustment resubmission",
        r"\b(?:may|might|could|will|to|should) (?:well )?be (?:an? |some |further )?(?:correction|revision|"
        r"restatement|amendment|"
        r"adjustment|resubmission)s?\b",
    ),
    phrase(
        "as",
        r"\b(?:count|record|code|log|report)(?:s|ed|ing)? (?:\w+ ){1,3}as (?!an? (?:success|win|failure|priority|"
        r"reason|rule)|they\b|"
        r"we\b|it\b|you\b|of\b|a result|part\b)",
    ),
    phrase(
        "differs differ different",
        r"\b(?:differs?|is different) (?:\w+ )?(?:from|to) (?:what|the (?:figure|number|one|published|version)|"
        r"that|those|ours|"
        r"theirs|yours)\b",
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
        "off near",
        r"\b(?:way|miles|well|a long way|some way) off (?:this|that|it|mine|ours|what)\b|"
        r"\bnowhere near (?:this|that|it|mine|ours|what)\b",
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
        "believe go use trust prefer",
        r"\b(?:believe|go with|use|trust|prefer) (?:them|him|her|theirs|his|hers|that one|the other)(?=$| (?:over|"
        r"not|rather|instead|if))",
    ),
    phrase(
        "different",
        r"\b(?:start|stop|begin|count|measure|clock)s? (?:\w+ ){0,5}different (?:points?|places?|times?|days?|"
        r"ways?|dates?)\b",
    ),
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
)
