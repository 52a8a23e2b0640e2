"""Doubt words: what points at a figure, what is amiss with one, and what would be well with it, as plain lists."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What figures are kept in, made of and made by: said of no clinic and no team.
DATA = _words(
    """
    figure figures data dataset datasets extract extracts spreadsheet spreadsheets sheet sheets dashboard dashboards
    feed feeds record records recording coding submission submissions return returns denominator denominators
    numerator numerators download upload export formula calculation calculations methodology definition definitions
    sample dataflow template workings tab column columns row rows cell cells coder coders forms logs sum sums
    arithmetic maths claims cohort unknowns respondents filter macro slide ledger database databases mds sus
    systmone emis mosaic liquidlogic statistic statistics counts population populations entries entry adjustments
    accruals invoices journals file files series publication release releases survey surveys
    """
)
# What may be a figure or not: 'the number looks odd', 'the number of carers'.
WEAK_DATA = _words("number numbers total totals rate value percentage average score result results system")
# Behind a word of data these make a team, a post or a paper of it: 'the data team has gaps'.
NOT_DATA = _words(
    """
    team teams analyst analysts officer officers manager managers lead leads sharing protection
    migration platform warehouse strategy project agreement agreements upgrade group hub post posts
    staff centre service services line desk writer clerk clerks card cards
    """
)
# 'It', 'those': the figure just given, where no noun stands behind.
POINTING = _words("it this that these those them theirs both latter former lot")
# What may stand behind 'this' or 'those' when it is not the noun they belong to.
LINKING = _words(
    """
    is are was were has have had will would could may might can does do did should must needs need looks look seems
    seem comes come came goes go stops ends runs excludes includes covers misses leaves counts only still as with to
    in at on for before until till yet off up out back one ones not again through from by over too just either both
    all figure figures number numbers total rate and or but if when then so now also mine ours though although
    because lot set of being differently twice never properly anywhere publicly here there further alone yourself
    yourselves
    """
)
NEGATING = _words(
    """
    not no never without nobody none nothing neither nor hardly barely unable hard difficult impossible cannot
    """
)
# What a remark on the figure just given begins with, where nothing is named: 'not sure of', 'needs another look'.
OPENING = NEGATING | _words(
    "i we only just still awaiting some please bear note caveat would could may might looks seems needs contains"
)
# Said of a figure by itself, whatever else stands by.
PLAIN = _words(
    """
    placeholder guessing guesswork guesstimate guesstimated guestimate duplicates duplicated duplicate undercount
    undercounts undercounted overcount overcounts overcounted unmatched unreconciled uncoded unverified unconfirmed
    unchecked overstate overstates overstated understate understates understated caveat caveats caveated miscoded
    misrecorded misread mistyped misreported miscategorised misclassified misallocated misassigned mislabelled
    misattributed misfiled miscalculated misstated extrapolated extrapolating imputed incomparable stopgap ballpark
    underreported underreports underreporting underrecorded underrecording unallocated fudge fudges fudged fudging
    massaged massages discrepancy discrepancies mismatch anomaly anomalies inconsistency inconsistencies phantom
    phantoms ghosts unknowns doubts
    """
)
# Amiss with what is pointed at: 'it is shaky', 'the figures are disputed'.
AMISS = _words(
    """
    wrong incorrect inaccurate odd strange funny weird suspicious suspiciously suspect dubious doubtful doubt
    questionable iffy nervous uneasy wary hesitant reluctant uncomfortable sceptical skeptical unsure nonsense
    rubbish garbage gibberish argument arguments debate wrangle dodgy ropey ropy shaky flaky unreliable patchy
    approximate incomplete partial draft interim tentative indicative illustrative unofficial experimental
    misleading meaningless flawed skewed distorted unclear uncertain unsound unsafe disputed disputes dispute
    disputing contested contests challenged querying queried questioned questioning disagree disagrees disagreeing
    inflated deflated artificial implausible improbable modelled projected notional outdated stale superseded broken
    misfiled muddled garbled scrambled corrupted corrupt unusable erroneous bogus spurious wobbly lossy unresolved
    contentious proxy unknown estimation projection unfinished
    """
)
# Amiss where it is said of data: 'the extract failed', 'the records have gaps'; of a clinic it is only news.
FAILING = _words(
    """
    missing lost gap gaps hole holes blank blanks failed fails crashed corrupted problem problems issue issues
    trouble error errors mistake mistakes bug bugs glitch glitches fault faults wrongly late delayed backlog
    incomplete half partly patchy few small thin poor poorly old previous last-year different differently changed
    changes changing changeover migrated migration another excluded excludes exclude dropped messy mess dirty
    cleansing outstanding query dispute recoded stopped paused froze frozen unavailable short truncated vanished
    disappeared wiped absent lapsed misses lacks lacking omitted omits awaiting awaited pending chasing chased
    behind outage down duplicate duplication mixed muddle england national regional unfinished lag lags lagging
    lagged inconsistent inconsistently inconsistencies anomaly anomalies discrepancy discrepancies mismatch
    unexplained fluctuates redone recalculated reworked rebuilt rerun restated revised resubmitted resubmit replaced
    recast uncertain astray mislaid adrift empty arrears unread argument typed hiccup hiccups rejected bounced quirk
    quirks
    """
)
# Well with a figure, so that their denial is doubt: 'not agreed', 'can't rely on it', 'no one has checked'.
WORTHY = _words(
    """
    certain convinced confident comfortable trust trusted rely reliable robust believe believable vouch swear agree
    agreed agrees matches matched match tally tallies reconcile reconciled reconciles explain explained comparable
    final finalised complete completed checked verified confirmed cleared approved settled firm solid accurate true
    valid usable meaningful official exact precise definitive quality-assured validated sure right correct tested
    proven substantiated corroborated defend justify account credible plausible verify validate confirm check
    replicate reproduce recognise available substantiate corroborate sound safe make add adds stack standardised
    adjusted cleaned cleansed deduplicated weighted stacks square squares tie ties swallow
    """
)
# Of a person or a plan as well, so that only what is pointed at straight by will do.
CALM = _words(
    "comfortable confident sure agree agreed agrees right make explain explained true account settled approved safe "
    "available"
)
# How whoever writes stands to the figure: 'I would be cautious'.
STANCE = _words(
    "cautious nervous uneasy wary hesitant reluctant uncomfortable sceptical skeptical unsure doubtful dubious"
)
# 'The finance system is a week behind', not 'the health system'.
SYSTEMS = _words("finance recording case management reporting clinical patient record records information booking it")
