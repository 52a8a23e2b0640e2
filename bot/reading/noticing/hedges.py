"""What is said around a figure: provisional, rough, a correction, the whole or a part."""

from bot.reading.deferred import deferred

_PROVISIONAL = deferred(
    r"\b(?:(?<!no longer )(?<!not )provisional(?:ly)?\b|prov\b\.?|preliminary\b|unvalidated\b|"
    r"(?:not|n't) (?:yet |fully )?(?:validated|final(?:ised)?)\b"
    r"|subject to (?:\w+ )?(?:validation|change|revision|confirmation|checks?|checking|qa|sign[ -]?off|approval|"
    r"agreement|"
    r"audit|panel|ratification)\b|"
    r"unaudited\b|interim\b|to be (?:validated|confirmed|checked|verified|agreed)\b"
    r"|(?:being|under|undergoing|yet to be|still to be|not been|hasn't been|haven't been|in) (?:\w+ )?"
    r"(?:validat(?:ed|ion)|signed off|checked|verified|quality[ -]assured|qa|qa'd|finalised)\b"
    r"|draft figures?\b|early (?:data|figure|cut)\b|(?:pending|before|"
    r"awaiting) (?:the )?(?:[\w-]+ )?(?:validation|sign[ -]?off|final|correction|adjustment|"
    r"cleansing|reconciliation)\b|tbc\b)|\((?:p|draft)\)"
)
_ROUGH = deferred(
    r"(?:\b(?:about(?! ?:)|around|approx(?:imately|\.)?|ca?\.?|circa|roughly|nearly|almost|"
    # as thumbs write them: 'abt', 'arnd', 'apx', 'aproximately', 'rghly'
    r"(?:abt|abot|abou|abuot|abouts|'?bout|a?rnd|arr?oun?d|ap+r?o?x\w*|aprr?oxim\w*|r(?:gh|uff|ougt?h?)ly|ne?a?rly|"
    r"al+mo?st|cir(?:c|ac|ka)?|est(?:d|im)|guestimate[ds]?)\.?|(?:just |a little |"
    r"slightly |well |a bit )?(?<!and )(?<!or )(?:over|under|above|below|shy of)"
    r"|somewhere (?:near|around)|in the region of|estimated?(?: at| to be| is| of)?|est\.?|ballpark(?: of)?|"
    r"maybe|probably|perhaps|possibly|(?:i |we )?(?:think|thought|reckon|guess|believe)(?: it'?s| it is|"
    r" its| it was)?"
    r"|touching|pushing|knocking on|(?:just )?(?:north|south|the (?:right|wrong|other) side) of|(?:let's |we'll |"
    r"i'd |shall we )?"
    r"call (?:it|that)|anything up to|a (?:whisker|shade|smidge|touch|tad|fraction|hair) (?:off|under|over|below|"
    r"above|short of)|"
    r"no (?:more|less|fewer) than|just into|(?:comfortably|well) (?:into|in) the"
    r"|more than|less than|fewer than|at least|at most|close to|near(?:er)?|getting on for|upwards of|"
    r"guess(?:ing)?(?: is)?|could be|might be|may be|likely(?: to be)?|"
    r"(?<!should )(?<!should now )(?<!meant to )(?<!ought to )(?<!carers )(?<!they )say|"
    r"(?:in|of) the order of|something like|give or take|bordering on|in excess of|as (?:much|many) as|"
    r"(?:anywhere|(?<=at )|(?<=: )|(?<=had )) ?up to|an? (?:indicative|rough|ballpark|notional|tentative|unofficial)|"
    r"tentatively|notionally|unofficially|reportedly|apparently|hopefully|in theory|off the top of my head,?|"
    r"if (?:i|we) (?:remember|recall)(?: rightly| correctly| right)?,?|looks? (?:like|to be)|looking like|"
    r"(?:thought|believed|said|understood|reckoned|rumoured|presumed) to be|i(?:'d| would) put (?:it|that|them|us) at|"
    r"within a (?:whisker|hair|hair's breadth) of|the best part of|"
    r"some|not far off|(?<!can )(?<!could )(?<!can now )(?<!could now )expect(?:ing)?|"
    r"(?<=we can )expect|(?<=you can )expect|(?<=we could )expect)|"
    r"(?<![-=])[~≈<>≥≤]=?)"
    r"\s?(?:still\s|now\s|only\s|just\s|nearer\s|more like\s)?(?:the\s|a\s)?[:(]?\s?$"
)
_OR_SO = deferred(
    r"\s?(?:\(|,\s|-\s)?\s?(?:or so\b|-?ish\b|approx\w*|roughly|or thereabouts|thereabouts|give or take|"
    r"est(?:imated?)?\b(?! target)|rounded|(?:a )?rough (?:figure|count|number|guess|estimate|idea)|on a rough count|"
    r"near as (?:damn it|makes no (?:odds|difference))|[±]\s?\d|\+/?-\s?\d|plus or minus \d|"
    r"(?:maybe|perhaps|possibly|probably)(?= ?(?:$|[.,;)\n]))|i'd say(?= ?(?:$|[.,;)\n]))|"
    r"-?odd\b|i think|from memory|i believe|i reckon"
    r"|at a guess|a guess|ballpark|off the top of my head|if memory serves|or near(?:ly)? enough|\?|to the nearest\b|"
    r"in (?:round|rough|broad) (?:numbers|terms|figures)\b)"
    r"|\s?%?\s?(?:[a-z]+\s)?(?:\(|,\s)?(?:tops|max|maximum|at (?:the )?(?:very )?(?:most|least|outside|best|worst)|"
    r"and a bit|"
    r"and change|and counting|something|if that|plus(?=\s?(?:$|[.,;)\n])))\b(?!\s(?:of|was|is|wait|like|score|"
    r"possible)|\s?[:=]?\s?\d|(?<!tops) $)"
    r"|\s?(?:[\w'%-]+\s){0,3}[\w'%-]*\s?(?:\(|[,–-]\s?)(?:(?:near enough|more or less)(?=\s?(?:$|[.,;:)\n]))|"
    r"(?:give or take|or so|thereabouts|plus or minus|as near as)\b)"
)
_UNSURE = deferred(
    r"\b(?:(?:i'm|i am|we're|we are|i was|we were|been) told (?!,? ?(?:that )?(?:is|was|it's|it is|"
    r"that's) (?:an?|the|our|"
    r"one of|in the|among|very|rather|quite|pretty|good|better|better than|not bad)\b)(?:is\b|it|that|"
    r"about|around|£?\d)|"
    r"only (?:the )?(?:first|second|former|latter|other)(?: (?:one|figure))? (?:is|was) (?:right|correct)|"
    r"(?:don't|do not) (?:hold|quote) me (?:to|on)|i (?:should|would) think|i (?:imagine|suspect|presume|assume)"
    r"(?!,? (?:the|our|your|it's|its|this|that|they|we|because) (?:[a-z-]+ )*?(?:is|are|was|were|has|have|had|behind|"
    r"explains|did|due|down to|because|helped?)\b(?! (?:\d|wrong|low|high|too|under|over|light|off|incomplete|out)))|"
    r"(?:i make (?:it|that)|i get|by my (?:count|reckoning))\b(?:[^.;\n]|\.(?=\d)){0,60}\b"
    r"(?:but|though|although|while|whereas)\b[^.;\n]*\d|"
    r"(?:please|could you|can you|you (?:may|might) want to|(?:you'd|you had) better) (?:just )?"
    r"check (?:it |this |that |them |the (?:[a-z-]+ ){0,3}figure (?:of [\d.,]+%? )?)?with|"
    r"i'd be surprised|as far as i (?:know|can tell)|(?:may|might) (?:well )?(?:have (?:got|mixed|misread|mistyped)|"
    r"be wrong)|"
    r"(?:i'd|i would|i|we|i'll|we'll|i will) (?:still )?(?:need|want|have|like) to (?:double[- ]?)?check"
    r"(?: (?:it|that|this))?(?= ?(?:$|[.,;)\n]|with\b|again|first|before))|"
    r"(?:but |so |please |do )+(?:please |do )?(?:check|verify|double[- ]?check)(?: (?:it|that|this))?"
    r"(?= ?(?:$|[.,;)\n]))|"
    r"(?:can't|cannot|can not|doesn't look|does not look|don't look) (?:be )?right|looks wrong|"
    r"hold off (?:using|entering|recording)|not for (?:entry|entering|recording)|"
    r"(?:that|this|it|which)(?:'s| is) (?:only |just |purely )?(?:a|an|my|our) (?:complete |pure |wild |educated )?"
    r"(?:guess|estimate|guesstimate|approximation)|by (?:my|our) reckoning,? (?:not|un)|"
    r"(?:i'm|i am|we're|we are|hand on heart,?|honestly,?) (?:really |honestly |still )?not "
    r"(?:really |quite |too |so |at all |very )?sure(?! (?:who|why|how|what|when|that'll|anyone|anybody|"
    r"if (?:you|this|that) "
    r"(?:need|helps?|want)|whether you))|"
    r"could be wrong|not (?:100%|certain|entirely sure|totally sure|confident)|pinch of salt|"
    r"(?:i'm|i am) told(?!,? (?:that )?(?:is|was|it's|it is|that's) (?:an?|the|our|one of|in the|among|"
    r"very|rather|quite|"
    r"pretty|good|better|not bad)\b)|"
    r"apparently|"
    r"(?<!i )(?<!we )(?:reckons|thinks|believes|suspects)|presumably|supposedly|allegedly|so i hear|"
    r"haven't (?:checked|verified|seen the source)|"
    r"needs? (?:a )?(?:double[- ])?checking|"
    r"in dispute|(?:is|are|being|it's) disputed|disputes (?:that|it|this)|"
    r"(?:don't|doesn't|do not|does not|won't|can't|cannot) (?:accept|agree|reconcile|match|tally)|disagrees?|"
    r"not reconciled|"
    r"unreconciled|(?:still )?arguing (?:over|about)|"
    r"can't (?:honestly )?(?:tell|say) (?:you )?which|unless (?:i'm|i am|i've|i have) (?:mis\w*|wrong|got)|placeholder|"
    r"finger in the air|back of (?:an|the) envelope|fag packet|in my head|off the record|"
    r"not for (?:use|quoting|the record)|(?:don't|do not) (?:use|record|rely on|minute|enter) (?:it|that|this|"
    r"them)(?! (?:outside|publicly|in public|externally|elsewhere|beyond))|"
    r"if (?:the )?\w+ (?:agrees?|approves?|signs? (?:it |this )?off)|(?:it's|it is|is) (?:only )?(?:a )?partial)\b"
)
_STOOD_BY = deferred(
    r"\b(?:agree with (?:it|that|them)|(?:i|we)(?:'ve| have)? (?:\w+ )?(?:checked|verified|confirmed|seen) (?:it|"
    r"them|that|the)|"
    r"(?:it|that|they) (?:is|are) right)\b"
)
_CORRECTS = deferred(
    r"\b(?:(?:should|ought to) (?:have |now )?(?:read|be|been|say|said|put|given|sent|written|typed)\b|"
    r"meant to (?:have )?(?:say|said|put|write|type|send|give)\b|change (?:it|that|this|the figure) to\b|"
    r"correct(?:ed|ion|ing|s)?\b|actually\b|make (?:that|it)\b|revised\b|updated?\b|amend(?:ed|ment)?\b"
    r"|instead\b|replac\w+\b|please use\b|use this\b|the right (?:figure|number|one)\b|"
    r"i meant?\b|restated\b|supersed\w+\b|re-?run\b|"
    r"(?<!not a )(?<!n't a )typo\b(?!, (?:it|this|that)(?:'s not| isn't| is not)\b)|"
    r"(?:scrap|scrub|strike|cancel|forget) that\b|oops\b|"
    r"(?:is|was|were|are) (?:wrong|incorrect|a typo|an error|a mistake)\b[\s,:;–-]*$|"
    r"no,? (?:sorry|wait|make)\b|"
    r"(?:one|figure|number|value|rate)\s(?:to|you should|you want to|for you to|you need to)\s"
    r"(?:use|enter|put|record|take|go with|quote)\s(?:is|would be|should be)\s(?:the\s)?$"
    r"|(?:no|sorry|apologies)\b[\s,-]*$|\bwait[,!]\s*$|rather,\s|in fact\b|now\s(?:it's\s|is\s|it is\s|at\s|"
    r"stands at\s|reads\s)?$)|(?:->|=>|→)\s?$"
    r"|\bplease:?\s$"
    r"|^[^\w(]*(?:(?:oh|no|sorry)\b[\s,.]*)*(?:hang on|hold on|scrub it|scratch that|i tell a lie|"
    r"wait(?=[,.!]|\s(?:no|that|it|sorry|actually|i|make|should|a (?:sec|minute|moment))\b|\s?[–—-]\s?[a-z]))\b|"
    r"(?:^\s*|[.,;:!–-]\s|\b(?:so|please|then|just|should|can you|could you|and)\s)(?:go with|going with|stick with|"
    r"use|take|enter|"
    r"record|put|quote|keep|please)\s(?:(?:the|it as|it down as|that as|down|in|as)\s)*$"
)
_CORRECTED_AFTER = deferred(
    r"\s?(?:%|per cent|pc)?,?\sto be (?:exact|precise|accurate)\b|"
    r"\s?(?:\(|,\s|-\s)?(?:is (?:the )?(?:right|correct)|not\s[£\d]|rather than\s[£\d]|instead of\s[£\d]|"
    r"\(?corrected\b|\(?revised\b|please use|(?:so\s|please\s)?(?:use|go with|take|put|enter) (?:that|this|it)\b)|"
    r"\s?(?:%|[a-z]+)?\s?(?:is|was)\s(?:what|the (?:one|figure|number|rate))\s(?:that\s)?(?:you|we|i|the board)"
    r"(?:'d|\swould|\sshould|\sought to)?\s(?:want|need|use|put|enter|record|go with|take|have|like|be using|"
    r"be putting)\b"
)
# 'No, I beg your pardon, that was before two cases came out: it is 141'.
_PARDON = deferred(
    r"\W*(?:(?:no|oh|ah|sorry|oops|whoops|wait|hang on|apologies|pardon(?: me)?|excuse me|correction|"
    r"my (?:mistake|error)|i beg (?:your )?pardon|i tell a lie|i mis(?:read|spoke|typed))\b[\s,.!:;–-]*)+"
    r"(?:that|this|it|those|the|i)\b"
)
_IT_IS_NOW = deferred(
    r"(?:[:;,–-]|\b(?:and|but|so))\s(?:it|they|this|that|the (?:(?:right|correct|real|actual|true|proper) )?"
    r"(?:figure|one|number|answer|rate|average|count|total))"
    r"(?:'s|\s(?:is|should be|ought to be|comes to|came to|stands at|comes out at|came out at|reads))\s"
    r"(?:now\s|actually\s|really\s)?$"
)
_SITES = r"(?:practice|surgery|clinic|site|school|ward|branch|depot|team|street|estate|campus|centre|hub|building)\b"
_WHOLE = deferred(
    rf"\b(?:all|both|overall|total|altogether|combined|together|whole|everyone|persons|all[ -]in|sum|in all|"
    rf"borough[ -]wide|area[ -]wide|across the board|ours|our own(?! {_SITES})|"
    rf"(?<!by )our(?! (?:own|{_SITES}|peer|family|nearest|statistical|neighbour))|"
    r"(?:(?<!\w\s)|(?<=for\s)|(?<=of\s)|(?<=with\s)|(?<=by\s)|(?<=and\s)|(?<=but\s)|(?<=leaves\s)|(?<=brings\s))us|"
    r"locally|here|we're|we are|"
    r"(?<!where )(?<!what )(?<!than )(?<!when )(?<!before )(?<!if )we (?:had|have|"
    r"got|were|stand|got to|managed|achieved|scored|came in at|finished on|ended on)|we've|headline|"
    r"monthly average|month's average|average for the month)\b[^,;.\d]{0,24}$"
)
_WHOLE_AFTER = deferred(
    r"\s?(?:\(|,\s)?(?:overall|in total|altogether|all told|combined|in all|all in|across the (?:board|place|borough|"
    r"county|city|patch|whole|piece|trust|two sites)|across (?:both|all)(?: (?:of )?(?:our|the))? (?:sites|"
    r"hospitals|places)|"
    r"(?:for |as )?(?:the whole|the entire|a|whole) trust|(?:trust|council|borough|area|district|service|board|place|"
    r"organisation)[ -]?wide|in the round)\b"
)
_GUESSED = deferred(r"\b(?:guess|guesstimate|estimate|ballpark|approximation|hunch)\b")
_NOUN = deferred(
    r"\s(?!(?:is|was|in|at|for|on|of|to|and|but|this|last|per|from|the|we|it|which|with|against|compared|up|"
    r"down|so|as|by|within|without|inside|before|across|between|during|until|around|overall|here|after|where|still|now|"
    r"depending|according|says?|said|whichever|whoever|pending|assuming|excluding|including|counting|using|taking|"
    r"instead|alone|only|together|unless|once|tops|maybe|perhaps|"
    r"than|over|under|or|not|i|our|all|again|provisional\w*|out|when|because|"
    r"if|has|have|both|then|target|are|too|please|also|there|while|although|though|"
    r"though)\b)([a-z][a-z'-]{2,})"
)
_LABEL = deferred(r"([a-z][a-z' -]{1,30}?)[\s:=-]*$")
_ONE_SITE = deferred(r"\b(?:site|ward|campus|estate|clinic|surgery|practice|branch|depot)\b")
_AFFIRMS_ZERO = deferred(
    r"\b(?:real|true|genuine|actual|definite|absolute|confirmed|correct) (?:zero|nought|0)\b|"
    r"(?:\bnot|n't) (?:a |an )(?:typo|mistake|error|slip|misprint)\b|"
    r"\b(?:typo|mistake|error|slip),? (?:but )?(?:it|this|that)(?:'s not| isn't| is not)\b|"
    r"\b(?:service|clinic|scheme|contract|programme|fund|line) (?:was )?(?:closed|ended|stopped|finished)\b|"
    r"\b(?:was|were|is|are|been|being) (?:\w+ )?(?:closed|paused|suspended|shut|stood down|not running|"
    r"not open|on hold|"
    r"not operating|not delivered)\b|\b(?:did not|didn't) (?:meet|run|open|operate|sit|take place|award|pay|start)\b|"
    r"\bno (?:panels?|clinics?|sessions?|rounds?|meetings?|grants?|awards?|courses?) (?:were |was |"
    r"has been |have been )?"
    r"(?:held|met|run|made|paid|sat|took place|awarded|this)\b|"
    r"\bnothing (?:could|can) (?:go|be|leave|happen|run|move|start)\b|"
    r"\b(?:stock|supply|product|batch|supplier)\w*(?:'s)? (?:was |were |has been |is |are )?"
    r"(?:recall\w*|withdrawn|shortage|ran out|run out)\b|\bout of stock\b|"
    r"\bnothing (?:was|went|were|got) (?:issued|given|handed|out|made|delivered|paid|built|let|awarded)\b|"
    r"\b(?:none|no (?!data|figures|returns?|reports?|information|numbers)\w+) (?:were|was|could be|have been|had been) "
    r"(?:issued|given|handed|made|delivered|paid|built|let|awarded|held|carried|completed)\b|"
    r"\bnot (?:missing|a gap|a blank)\b|\bno \w+(?: \w+)? at all\b|\bnone at all\b|\bzero is (?:right|"
    r"correct|real)\b|\b(?:really|genuinely|truly) (?:is )?(?:zero|none|0|nil)\b|\bdouble[ -]?checked\b"
)


def is_provisional(low: str) -> bool:
    """Say whether these words tell that a figure may still change."""
    return bool(_PROVISIONAL.search(low))


def without_provisional(low: str) -> str:
    """These words without those that tell that a figure may still change."""
    return _PROVISIONAL.sub(" ", low)


def is_rough(before: str, after: str) -> bool:
    """Say whether the words before and after a figure tell that it is not exact."""
    return bool(_ROUGH.search(before) or _OR_SO.match(after) or _GUESSED.search(before))


def is_unsure(low: str) -> bool:
    """Say whether these words tell that whoever writes them would not stand by the figure: 'don't hold me to it'."""
    return bool(_UNSURE.search(low)) and not _STOOD_BY.search(low)


def corrects(before: str, after: str) -> bool:
    """Say whether a figure between these words puts another right."""
    return bool(_CORRECTS.search(before) or _CORRECTED_AFTER.match(after))


def begs_pardon(before: str) -> bool:
    """Say whether these words, from the start of a sentence, beg pardon and lead to what is so: 'No, …: it is 141'."""
    return bool(_PARDON.match(before) and _IT_IS_NOW.search(before))


def is_whole(before: str, after: str) -> bool:
    """Say whether the figure between these words is the total."""
    return bool(_WHOLE.search(before) or _WHOLE_AFTER.match(after))


def is_ours(before: str, places: frozenset[str]) -> bool:
    """Say whether a figure behind these words is labelled with the board's own place."""
    label = _LABEL.search(before)
    if label is None or _ONE_SITE.search(label[1]):
        return False
    return any(word in places for word in label[1].split())


def counted(after: str) -> str:
    """The thing a figure counts, where the next word is one ('3 staff'), or nothing."""
    match = _NOUN.match(after)
    return match[1] if match else ""


def affirms_zero(low: str) -> bool:
    """Say whether these words tell that a nought is meant, not a gap."""
    return bool(_AFFIRMS_ZERO.search(low))
