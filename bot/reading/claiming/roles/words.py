"""Role words: what people call targets, comparators, changes and earlier figures; pieces of the patterns of roles."""

TARGET = (
    r"(?:target(?:ed|s)?|contract(?:ed|ual)? (?:value|level|floor|volume)|"
    r"trajector\w+|plan(?:ned)?(?:\s(?:figure|value|level))?|ambition|goal|objective|standard|"
    r"threshold|milestone|profile|aim(?:ing)?(?:\sfor)?|forecast\w*|modell?(?:ing|ed)|project(?:ed|ion)|predict\w+|"
    r"expect(?:ed|"
    r"ing)?|stretch(?:\s(?:target|goal|aim|ambition))?|year[ -]end|budget(?:ed)?|ceiling|cap|limit|tolerance)"
)
ELSEWHERE = (
    r"(?:(?<!nhs )england(?:'s)?|(?<=nhs )england(?! (?:publish|say|report|give|show|put|quote|make))|"
    r"eng|engl|english|nat'?l|national(?:ly)?|nationwide|"
    r"(?<!in the )(?<!of the )(?<!in this )country(?! (?:park|lane|house|walk|music))|"
    r"regional(?:ly)?|region(?:'s)?(?! of)|uk|"
    r"peers?(?:\s(?:group|average|set))?|neighbours?(?:,? [a-z-]+(?=,? (?:are|is|were|was|have|has|had) ))?|"
    r"neighbouring(?: (?!is\b|was\b|at\b)[a-z]+)?|comparators?|benchmark|london"
    r"|north(?:ern)?[ -](?:east|west)|south(?:ern)?[ -](?:east|west)|midlands|yorkshire|east of england|"
    r"cipfa|statistical|icb[ -]wide|ics|system[ -]wide"
    r"|(?<!our )(?<!the )city|county(?:[ -]?wide)?|core cities|elsewhere|wales|scotland|"
    r"(?:similar|comparable|nearby|surrounding|like) (?:areas|councils|places|authorities|boards|trusts|boroughs|"
    r"districts|counties|cities|towns|systems)|(?:icb|trust|system) average|"
    r"(?:the )?rest of the (?:country|region|county|"
    r"nation|system|"
    r"patch|north|south)|everyone else|everywhere else|most (?:places|areas|councils|trusts)|"
    r"(?:(?:council|area|place|board|borough|county|district|trust|authority|lot|city|patch)s? )?next door|"
    r"other (?:areas|boroughs|councils|places|authorities|boards|trusts)|best in class|quartile|family group|"
    r"all[ -]england|programme(?= (?:average|mean|norm)\b))"
    r"(?:,? (?:(?:taken )?as a whole|overall|generally|in general|altogether|at large),?)?"
)
BASELINE = r"(?:baseline|base year|starting point|started (?:at|from)|original(?:ly)? baseline)"
PREVIOUS = (
    r"(?:last (?:year|quarter|month|period|time|qtr|return|report)(?:'s)?|previous(?:ly)?|prior|prev\.?|"
    r"same (?:quarter|month|period|time|point) (?:last|the previous) year|"
    r"(?:a )?(?:year|yr) (?:ago|earlier)|(?:year|yr) before|quarter before|month before|used to be|formerly|"
    r"historic\w*|earlier|ly|before|(?<=\d )equivalent)"
)
STATISTIC = (
    r"(?:median|mode|maximum|minimum|longest|shortest|slowest|quickest|largest|smallest|biggest|highest|"
    r"lowest|best|worst|peak|max|min|"
    r"90th(?: percentile| centile)?|percentile|ninetieth(?: percentile| centile)?|95th|upper quartile|mean|average|"
    r"crude|unadjusted|unvalidated|raw|completeness|response rate|ascertainment|validity|match rate|data quality)"
)
WITHDRAWN = (
    r"(?:gave|(?:(?<='d )|(?<=had )|(?<=have )|(?<='ve ))given(?= you| it| as)|"
    # 'The 2023 wave said 24.2' is a figure; what was said before, or the last time, is none.
    r"(?:(?<!wave )(?<!survey )(?<!round )|(?<=last wave )|(?<=last survey )|(?<=last round )|(?<=previous wave )|"
    r"(?<=previous survey )|(?<=previous round ))said|sent|"
    r"(?<!m )(?<!re )(?<!am )(?<!been )(?<!was )told|quoted|"
    r"(?<!it was )reported|(?<=it was )reported(?! that)|"
    r"(?<!can )(?<!they )(?<!please )(?<!should )(?<!just )(?<!to )(?<!and )(?<!could )put|"
    r"wrote|typed|stated|submitted|supplied|entered|wrong(?:ly)?|"
    r"mistaken(?:ly)?|instead of|rather than|ignore|disregard|scrap|replac(?:es|ing|e)|supersed\w+|"
    r"not(?! in it (?:is|are|was|were|now|stands?|stood)\b)|isn't(?! ?:| in (?:it|there|that) ?[:–-])|"
    r"wasn't(?! ?:)|never|withdraw\w*|delete|drop|forget|dashboard (?:says|shows|has)|bin|no longer|"
    r"sheet (?:\w+ ){0,4}(?:has|had|says|said|shows))"
)
CHANGE = (
    r"(?:up|down|rise|rose|risen|fall|fell|fallen|drop(?:ped)?|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|"
    r"reduc(?:ed|tion|ing)|improv(?:ed|ement|ing)|gain(?:ed)?|grew|grown|growth|declin(?:e|ed)|worse(?:ned)?|"
    r"better|higher|lower|chang(?:e|ed)|moved|movement|difference|gap|short|shy|adrift|ahead|behind|swing|"
    r"variance|deterioration)"
)
