"""Hedges: what is said round a figure that is not settled: provisional, rough, or not to be held to."""

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
    r"(?:i'm|i am) told(?! (?:that )?(?:you|they|the board) (?:like|prefer|want|need|would|all)\b)"
    r"(?!,? (?:that )?(?:is|was|it's|it is|that's) (?:an?|the|our|one of|in the|among|"
    r"very|rather|quite|"
    r"pretty|good|better|not bad)\b)|"
    r"apparently|"
    r"(?<!i )(?<!we )(?:reckons|thinks|believes|suspects)|presumably|supposedly|allegedly|so i hear|"
    r"haven't (?:checked|verified|seen the source)|"
    r"needs? (?:a )?(?:double[- ])?checking|"
    r"(?<!not )(?<!n't )(?<!longer )(?<!never )in dispute|(?:is|are|being|it's) disputed|disputes (?:that|it|this)|"
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
_GUESSED = deferred(r"\b(?:guess|guesstimate|estimate|ballpark|approximation|hunch)\b")


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
