"""Doubt told of a figure by whole phrases: guessed, counted twice, in a hurry, not agreed, not to be used.

Each is looked for, only where one of its words stands, in a clause with its short forms written out ('has not') and
single spaces between its words.
"""

from bot.reading.noticing.doubt_missing import MISSING, Phrase, phrase
from bot.reading.noticing.doubt_rivals import RIVALS

_SEE = r"(?:use|rely|quote|publish|share|circulate|print|lean|bank|enter|record|minute|release|trust|hang|repeat)"
_IT = r"(?:it|this|that|them|these|those|either|any of)"

PHRASES: tuple[Phrase, ...] = (
    *MISSING,
    *RIVALS,
    phrase(
        "with",
        r"\b(?:still|currently) with (?:our |the |their )*(?:\w+ )?(?:analysts?|informatics|coders|intelligence|"
        r"bi|finance|"
        r"data team|performance team)\b",
    ),
    phrase(
        "slide slides deck powerpoint screenshot release newsletter",
        r"\b(?:from|off) (?:\w+ ){0,4}(?:slides?|slide deck|powerpoint|screenshot|press release|newsletter)\b",
    ),
    phrase(
        "confirm verify validate check clarify", r"^(?:the )?(?:\w+ ){1,3}to (?:confirm|verify|validate|check|clarify)$"
    ),
    phrase(
        "mistake error accidentally wrongly mistakenly inadvertently erroneously",
        r"\b(?:in|included|counted|there|added|left|entered|coded|recorded|put) (?:\w+ )?(?:by mistake|in error|"
        r"accidentally|"
        r"wrongly|inadvertently)\b|\b(?:wrongly|mistakenly|accidentally|inadvertently|erroneously) (?:includ|"
        r"count|cod|record|"
        r"enter|add|exclud|remov|left)\w*",
    ),
    phrase(
        "happy",
        r"\bnot (?:\w+ )?happy (?:with|about) (?:(?:the |this |that |these |our |their )*(?:\w+ )?(?:data|"
        r"figures?|numbers?|count|"
        r"coding|recording|return|calculation)\b|(?:it|this|that|them|these)$)",
    ),
    phrase(
        "safer better best wiser sensible",
        r"^(?:it |would |be |is |probably |i |think |might )*(?:safer|better|best|wiser|sensible) to (?:wait|hold|"
        r"leave|use)\b",
    ),
    phrase("old", r"\b(?:an|the) old (?:one|figure|version|set|list|extract|population)\b"),
    phrase(
        "agreed signed approved settled cleared seen checked",
        r"^(?:not|never) (?:yet |been |fully |properly |formally )*(?:agreed|approved|settled|cleared|seen|checked)\b",
    ),
    phrase(
        "crude raw unadjusted modelled rolling",
        r"^(?:the )?(?:crude|raw|unadjusted|modelled|rolling)$",
    ),
    phrase("back", r"\b(?:hold|holding|keep) (?:it|this|that|them|these|those)(?: one| figure| number)? back\b"),
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
        "to",
        r"(?:^|\b(?:figures?|numbers?|data|still|is|are|all|this|that|both) )to be (?:confirmed|validated|checked|"
        r"verified|agreed|finalised|"
        r"reconciled)\b",
    ),
    phrase("homework", r"\bmark\w* (?:\w+ ){0,2}own homework\b"),
    phrase("knowns", r"\b(?:put|count\w*|includ\w+|treat\w*|lump\w*|add\w*) (?:the |all |our )*not knowns?\b"),
    phrase("worth", r"\bworth (?:\w+ ){0,3}(?:check(?:ing)?|verifying|confirming|querying|a look|another look)\b"),
    phrase(
        "all best",
        r"\ball (?:i|we) (?:could|can|had|have|was able to|managed to) (?:find|get|got|lay|see|manage|at|so far|"
        r"for now|is|to hand)\b|"
        r"\b(?:best|closest|nearest) (?:i|we) (?:can|could|have|had)\b",
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
    phrase("under over mis", r"\b(?:under|over|mis) (?:count|record|report|stat|cod|estimat|read|measur|tall)\w*\b"),
    phrase(
        "salt warning memory finger bound",
        r"\b(?:pinch|grain) of salt\b|\bhealth warning\b|\bfrom memory\b(?! of\b)|"
        r"\bfinger in the air\b|\b(?:lower|upper) bound\b",
    ),
    phrase(
        "guess estimate",
        r"\b(?:best|rough|educated|wild|a|my|our|only|pure|just) guess\b|\b(?:best|rough|working|early|initial|"
        r"crude) estimate\b",
    ),
    phrase(
        "hold holding",
        rf"\bhold(?:ing)? off (?:on )?(?:using|quoting|publishing|sharing|entering|recording|printing|until|{_IT})\b",
    ),
    phrase(
        "caution care",
        r"\b(?:with|needs?|some|exercise|urge|great|every|extreme|advise) (?:some |a (?:little|bit of) )?caution\b|"
        r"\bhandle with care\b",
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
