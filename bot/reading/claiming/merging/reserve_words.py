"""Reserve words: the ways people keep from standing by a figure, or give it of something else, before and behind it."""

from bot.reading.deferred import deferred

# 'It ought to settle at 91.2', 'should nudge 50', 'we could have placed 60': said of what is not, or not yet.
# 'Should read', 'should have been' and 'should be' put a figure right; 'could you put' asks for something.
MODAL = deferred(
    r"\b(?<!you )(?:ought to|should|would|could|might|may well|may yet)\s(?!only\b)(?:\w+\s){0,2}?"
    r"(?:settle|nudge|creep|edge|end|land|reach|hit|make|manage|get|see|top|clear|pass|push|place|finish|turn|work|"
    r"come|stand|sit|rise|fall|drop|climb|have (?!been|read|said|put|given|sent|written|typed)[a-z]+ed)\b"
    r"[^.;:,\d]{0,40}$"
)
# 'Hoping to get to 86%', 'confident of breaking 62', 'the plan had us at £1.1m'.
HOPED = deferred(
    r"\b(?:hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|plan(?:s|ned|ning)?|want(?:s|ed|ing)?|looking|working|trying|confident|"
    r"expect(?:s|ed|ing)?|determined|optimistic|due|on course|set)\s(?:of|to|for)\s(?:\w+\s){0,3}?"
    r"(?:get|reach|hit|break|beat|see|land|end|finish|have|top|make|achieve|deliver|breaking|reaching|hitting|getting|"
    r"seeing|beating|topping|making|achieving|be (?!clear|sure|certain|honest|fair|exact|precise)[a-z]+)\b"
    r"[^.;:,\d]{0,30}$|"
    r"\b(?:plan|model|forecast|projection|trajectory|business case|contract|bid|profile)\s(?:had|has|puts|shows|gives|"
    r"says|saw|assumed|assumes)\b[^.;:\d]{0,60}$|"
    r"\b(?:withdr[ae]wn?|retracted|rescinded)\b(?! by)[^.;\d]{0,60}$|"
    r"\b(?:put (?:my |good )?money on|bet(?:ting)? on|wager(?:ing)?)\b[^.;:\d]{0,30}$|"
    r"\bneighbours? (?:in|at|over|across)\b[^.;:\d]{0,40}$|"
    r"\bin (?:the )?(?:county|region|trust|icb|system|nation|force)(?:'s)? (?:figures|data|return|report|numbers)\b"
    r"[^.;:\d]{0,30}$|"
    r"\bthe (?:\w+ )?(?:van|bus|minibus|mobile unit|pop-?up)\s(?:did|saw|had|managed|recorded|reported|delivered|took|"
    r"gave|made)\s$"
)
# 'Working assumption 13.8', 'promised us 4.9', 'extrapolating: 1,990'.
GUESSED = deferred(
    r"\b(?<!can't )(?:assumption|assuming|assumed|extrapolat\w+|extrapolation|interpolat\w+|imputed|pencilled in|"
    r"knocking on|heading for|(?<!\bi )(?<!\bwe )(?<!\bas )(?<!\bi'd )(?<!\bi had )promis(?:e|es|ed|"
    r"ing)(?! you)|hearing|heard|rumou?r(?:ed|s)?|bandied|bandying|"
    r"quoting us|quoted us)\b"
    r"(?:(?!\b(?:but|so|until|and)\b)[^.;\n\d]){0,60}$"
)
# 'Provided the Board is content with the crude rate, it is 571', 'if the coding holds, it is 571'.
CONDITION = deferred(
    r"(?:^|[.;:]\s?|\b(?:and|but|so)\s)\W*(?:(?:provided|providing|assuming|as long as|so long as|"
    r"on condition)(?: that)?|"
    r"subject to|depending on)\s[^,;:.\d]{3,70},\s[^,;:.\d]{0,60}$|"
    r"(?:^|[.;:]\s?|\b(?:and|but|so)\s)\W*if\s(?!(?:you|anyone|anybody|anything|nothing|i may|it helps|it matters)\b)"
    r"[^,;:.\d]{2,60}\b(?:holds?|stands?|agrees?|right|correct|believed|trusted|accepts?|allows?|content|confirms?|sticks?|"
    r"survives?|reliable|complete)\b[^,;:.\d]{0,20},\s[^,;:.\d]{0,60}$"
)
# 'The budget was £510,000', 'the contract floor is 640': what was set, not what came of it.
SET = deferred(
    r"\b(?P<set>budget(?:ed)?|allocation|allocated|pot|envelope|floor|ceiling|cap|quota|commissioned|contracted|"
    r"capacity)\b"
    r"[^.;:,\n\d]{0,40}?\b(?:is|was|of|at|for)\b[^.;:,\n\d]{0,30}$"
)
# '£104,000 to hand out', '9.1 until the coding team re-opened it', 'on the days the second car was out'.
NOT_IT = deferred(
    r"\s?%?,?(?:\s[a-z'-]+){0,2}?\s(?:to (?:hand out|give (?:out|away)|distribute|allocate|spend|play with)\b|"
    r"(?<!provisional )(?<!available )(?<!final )(?<!ready )(?<!confirmed )until\b(?! now)|"
    r"on (?:the |those )?(?:days|nights|weekends|shifts|weeks) (?:when|that|the|we|they|with|"
    r"without)\b|"
    r"on (?:the )?(?:early|first|initial) (?:[a-z]+ )?(?:forms|returns|cases|surveys|responses|batch|tranche|sheets)\b|"
    r"(?:minus|less) (?:whatever|whoever|any|anything)\b|plus (?:possibly|maybe|perhaps|whatever|any|another)\b|"
    r"is (?:the )?(?:where|what) (?:i|we)(?:'d| would)\b|(?:would|could|might) (?:well )?(?:be|include)\b|"
    r"for (?:most|half|some|the majority|a few) (?:of|people|clients|patients|families|children)\b|"
    r"by (?:easter|next|the (?:spring|summer|autumn|new year))\b|by rights\b|"
    r"(?:unless|assuming|provided (?:that|nobody|no|the)|depending|if you believe)\b|"
    r"(?:is|was) (?:the |from the |from )?20\d\d(?:-\d\d)?\b)|"
    r"[^.;:\d]{0,40}?\b(?:was|is|were|turned out to be|belongs? to|belonged to|came from) (?:another|a different|"
    r"the wrong|someone else's|somebody else's) (?!matter|story|question|thing)|"
    r"\s?%?\W{0,4}(?:sorry,? no|no,? sorry|no,? wait|wait,? no|scratch that|ignore that|oops)\b"
)
# Said anywhere in the sentence.
ANYWHERE = deferred(
    r"\b(?:(?:goodness|god|heaven|lord|dear) knows\b|take your pick\b|"
    r"(?:no|not an?|not the faintest|not the foggiest|haven't an?) (?:idea|clue) (?:where (?:they|it|that|he|she|we)|"
    r"what it|which|how (?:they|it)|if|whether)\b|"
    r"(?:don't|do not|couldn't|can't|cannot) (?:honestly |really |actually )?(?:know|tell you|say) "
    r"(?:where (?:we|it)|which|whether|if)\b|"
    r"(?:wouldn't|would not|shouldn't) be (?:at all )?(?:surprised|shocked|amazed)\b|"
    r"(?:can't|cannot|can not|couldn't|unable to) (?:yet )?(?:un-?pick|disentangle|separate|split|"
    r"strip|verify|vouch for|stand over|confirm|reconcile) (?:it|that|them|this|those|the (?:two|other|others|"
    r"rest))\b|"
    r"that (?:may|might|could) (?:well )?be (?!why|because|worth|useful|revised|down|due|the (?:reason|cause))|"
    r"is (?:another|a different|quite another) (?:matter|story|question|thing)\b(?!\s?[:–—])|"
    r"couldn't (?:verify|confirm|check)\b|"
    r"(?:(?:is|are|being|still) )+(?:argued|arguing|fought|debated|haggled|wrangled) (?:about|over)\b|"
    r"haven't (?:heard|had|got|seen) (?:back |anything |a thing )?(?:from )?the (?:other|others|rest|final|full|end|"
    r"proper|official|whole|actual)\b|not heard from\b|"
    r"if (?:you|we|they) (?:leave|take|strip|don't|do not|include|exclude|count|ignore)\b[^.;\n]{0,40}\b(?:if|"
    r"otherwise)\b|"
    r"(?:fewer|less|lower|more|higher) (?:without|with|if)\b|"
    r"(?:is|was) the word\b|meant to be (?:similar|the same|about the same)\b|"
    r"for some of (?:them|these|those)\b|(?:is|are) still in the post\b|"
    r"(?:i|we)(?:'d| would) (?:really |dearly )?(?:like|love) (?:us|it|that|this) to\b|"
    r"(?:you|the board|the letter) (?:ask|asked|asks|want|wanted|wants) (?:for )?(?:the |a )?(?:median|mean|average|"
    r"rate|percentage|number|count|total|figure)\b[^.;\n]{0,20}\bbut\b|"
    r"(?:spent|paid|awarded) (?:and|or|plus|&) (?:committed|pledged|allocated|promised)\b)|"
    r"(?:\bno|(?:n't|\bnot) (?:give|have|got|show|produce|do) (?:us |you )?(?:a|the|an)|\bwithout an?) "
    r"(?:overall |combined )?"
    r"total\b|(?:\bnot|n't) (?:yet )?(?:added|totalled|summed) (?:them|it|those|these)\b"
)
POOLED = deferred(r"\b(?:(?:two|three|four|five|[2-5])[- ]years?[- ](?:pooled|rolling|average|combined)|pooled)\b")
# 'Half the children are seen by week 10', 'most people wait 6 days': a time that is no average.
OF_MOST = deferred(
    r"\b(?:half|most|two[- ]thirds|three[- ]quarters|the majority|nine in ten|nine out of ten) (?:of )?(?:the |our |"
    r"them )?(?:\w+ ){0,3}?(?:are|were|is|was|get|got|gets|have|had|wait\w*|start\w*)\b[^.;:,\n\d]{0,40}$"
)

# 'I don't think it is 68.3', 'the paper reported 68.3', 'your letter says 68.3': not the sender's own word.
NOT_THEIR_WORD = deferred(
    r"\b(?:i|we) (?:really |honestly )?(?:don't|do not|can't|cannot|didn't) (?:think|believe|see|imagine|accept|"
    r"expect)\b[^.;:\d]{0,70}$|"
    r"(?<!no )(?<!without )\b(?:doubt|dispute|disbelieve)\b[^.;:\d]{0,70}$|"
    r"\b(?:want|need|would like|would love|'d like|'d love|require)s?\b[^.;:,()\d]{0,50}\b(?:to be|at|to reach|"
    r"to get to|to hit)\s(?:at\s)?$|"
    r"\b(?:could|might|may) have been\s(?:as \w+ as\s)?$|"
    r"\b(?:some(?:one|body)|the (?:chronicle|papers?|press|media|gazette|echo|news|radio|local paper)|a (?:\w+ )?"
    r"(?:colleague|friend|councillor|member|journalist))\b[^.;:,\d]{0,20}\b(?:says?|said|told|tells|reported|reports|"
    r"reckons|claims|claimed|thinks|thought|mentioned|heard|quoted|had|has)\b[^.;:\d]{0,70}$|"
    r"\b(?:dashboard|system|website|page|report|portal) still (?:shows?|says?|has|lists|reads)\b[^.;:\d]{0,70}$|"
    r"\byou (?:have|had|quoted|show|list|wrote|said)\s(?:(?:us|it|down|at|as|on|with|that)\s)*$|"
    r"\byour (?:letter|email|e-mail|request|list|form|report|paper|minutes?|agenda|message) (?:says?|said|shows?|has|"
    r"had|gives?|quotes?|puts?)\b[^.;:\d]{0,70}$|"
    r"\b(?:board|committee|panel|cabinet|council|members?) (?:was|were|has been|have been|had been) (?:told|given|"
    r"shown|informed)\b[^.;:\d]{0,70}$|\blast published\b[^.;\d]{0,10}$"
)
# 'Is forecast at', 'has to get to', 'beat', 'within sight of': what is to come, or what it is measured against.
MEASURED_AGAINST = deferred(
    r"\b(?:forecast|projected|predicted|modelled|anticipated|budgeted|planned|targeted|expected|due|set)\s(?:to be\s)?"
    r"(?:at|for|to (?:be|hit|reach))\s(?:at\s)?$|"
    r"\b(?:predict|project|foresee|anticipate)s?\s$|\b(?:on course|heading|bound|destined) for\s$|"
    r"\bha(?:s|ve) (?:got )?to (?:get|be|reach|come|go|fall|rise|hit)\b[^.;:\d]{0,20}$|"
    r"\b(?:within sight of|miss(?:ed|es)?|never (?:reached|hit|got to|made|saw)|beat(?:s|en)?|fell short of)\s$|"
    r"\b(?:our|the|a|all-time) (?:[a-z-]+ )?record\b[^.;:,\d]{0,60}\b(?:is|was|of|at)\s$|"
    r"(?:^\W*|[.;:,]\s?)(?:the |our )(?:best|worst|highest|lowest) (?:that )?(?:we|it|they)(?:'ve| have|'s| has)? "
    r"(?:ever )?(?:had|seen|been|done|"
    r"managed|recorded|got)\b[^.;:,\d]{0,70}$|"
    r"\bin one (?:\w+ )?(?:ward|practice|site|school|team|clinic|hospital|home|area|locality)\b"
    r"(?:(?!\b(?:and|but)\b)[^.;:,\d]){0,70}$"
)
# '68.3 - forecast', '68.3 [old figure]', '68.3 for one practice', '68.3 on your list'.
SET_ASIDE = deferred(
    r"\s?%?\s?[-–(,\[]\s?(?:(?:a |the |our |that's the |that is the )?(?:forecast|projection|projected|predicted|"
    r"prediction|old (?:figure|one|number)|out of date)\b|not (?:ours|mine|us)\b|(?:no,? )?scrap (?:that|it)\b|"
    r"no,? ignore\b)|"
    r"\s?%?\s(?:for (?:one|a single|just one) (?:practice|site|ward|school|team|clinic|area|locality|"
    r"provider|trust|hospital|month|week)|(?:in|over) (?:one|a single) (?:week|day|weekend|shift|night)|"
    r"on your (?:list|letter|form|sheet|dashboard))\b|"
    r"\s?%?,?\swhich is (?:old|out of date|last year's|the old|not ours|superseded)\b"
)
MEDIAN = deferred(r"\bmedian\b[^.;:,\d]{0,70}$")

_PLACE = (
    r"(?:site|ward|wards|hospital|practice|locality|clinic|school|hub|surgery|branch|estate|campus|fifth|quintile|"
    r"decile|neighbourhood|village)"
)
# 'At the Thornbeck site', 'in Castle ward', 'one team had', 'the Castle ward figure', 'over the last fortnight'.
OF_A_PART = deferred(
    rf"\b(?:at|in|for)\s(?:the\s|our\s)?(?:(?!all\b|every\b|each\b|both\b)[a-z'-]+\s){{1,2}}(?P<place>{_PLACE})"
    r"(?:\s(?:it|that|this))?(?:\s(?:is|was|were|at|are|had|has))*\s?[:=–-]?\s?$|"
    r"\b(?:one|the (?:north|south|east|west|central|town|city|coastal|rural|night|day)) (?P<team>team|side|patch|crew)"
    r"(?:'s)?\b[^.;:\d]{0,60}$|"
    rf"\b(?:[a-z-]+) (?P<whose>{_PLACE})(?:'s)? (?:figure|number|rate|one|result|return)\b[^.;:\d]{{0,60}}$|"
    r"\bdr\.? [a-z]+'s (?P<list>practice|surgery|list)\b[^.;\d]{0,60}$|"
    r"\b(?:over|in|for|during) the (?:last|past) (?P<time>week|fortnight|few (?:days|weeks))\b[^.;\d]{0,20}$|"
    r"(?:^|[.;]\s?)\W*(?:just|only) the (?P<only>[a-z]+)\s?:[^.;\d]{0,60}$|"
    r"\b(?P<half>half[- ]year|first half)\b[^.;\d]{0,40}$"
)
# '68.3 (Dale only)', '68.3 at ICB level', '68.3, not all practices in', '68.3 this week'.
PART_BEHIND = deferred(
    r"\s?%?\s?\((?!provisional|rounded|draft)(?:[a-z'-]+\s){1,2}only\)|"
    r"\s?%?\s(?:at|for the) (?:icb|ics|trust|system|region\w*|county|provider)[ -](?:level|wide|footprint)\b|"
    r"\s?%?\s?[(,–-]?\s?not all (?:of )?(?:the |our )?(?:practices|sites|schools|wards|teams|providers|trusts|returns) "
    r"(?:are |have )?(?:in|back|returned|reported|yet)\b|"
    r"\s?%?\s?\(?(?:last|this|past) (?:week|fortnight|weekend)\b|"
    r"\s?%?\s(?:was|is|were) (?:seen|found|recorded|reported|achieved) (?:in|at|by) (?:one|a single|just)\b|"
    # '226 had Health Checks at the Moorside hub'
    r"\s?%?\s(?:had|got|received|came|were seen)\b[^.;:,()\d]{2,60}\sat\s(?:the|our|one|"
    r"a)\s(?:[a-z'-]+\s){0,2}(?:hub|practice|"
    r"surgery|clinic|pharmacy|school|site|pop-?up|centre|roadshow|bus|van)(?=\s?(?:$|[.,;)\n]))"
)
