"""Trouble words: the ways people say that an action has not begun, is late, or may be late, a pattern a line."""

from bot.domain.returns import ActionStatus

_MON = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
TROUBLE: tuple[tuple[ActionStatus, int, tuple[str, ...]], ...] = (
    (
        "not-started",
        2,
        (
            r"\bnot[- ](?:yet )?(?:been )?(?:started|begun|commenced|under ?way|got going)\b",
            r"\b(?:have|has|had)(?:n't| not) (?:yet )?(?:been )?(?:begun|started|commenced|got going|kicked off)\b",
            r"\bdid(?:n't| not) (?:yet )?(?:start|begin|commence)\b",
            r"\b(?:can'?t|cannot) (?:start|begin) (?:until|till|before)\b",
            r"\byet to (?:start|begin|commence|get going)\b",
            r"\bun-?started\b",
            r"\bno (?:progress|start)\b",
            r"\bstill to (?:start|begin)\b",
            r"\bnot (?:yet )?(?:(?:got|gotten|moved) )?(?:very far )?(?:off|out of) the (?:ground|blocks|starting)\b",
            (
                r"\b(?:hasn't|haven't|has not|have not) (?:yet )?(?:got|gotten) (?:off the ground|going|under ?way|"
                r"anywhere)\b"
            ),
            r"\bnothing(?:'s| has| is)? (?:yet )?(?:happened|happening|done|started|moved|moving)\b",
            r"\bnothing (?:yet|so far|as yet)\b(?! to)",
            r"\bwaiting to (?:start|begin|get going)\b",
            r"\b(?:not|n't|yet to) (?:yet )?(?:made|make) (?:a|any|much of a) (?:start|progress|headway)\b",
            (
                r"\b(?:work|recruitment|the project|build|construction|delivery|mobilisation|procurement)\b"
                r"(?: [a-z'-]+){0,6}? (?:starts|begins|to start|to begin|will start|will begin|kicks off|"
                r"due to start|due to begin)\b"
            ),
            r"\bto (?:be started|start in)\b",
            (
                r"\b(?:have|has|had|were|was)(?: not|n't) (?:yet )?been able to (?:start|begin|commence|"
                r"get going|launch|open)\b"
            ),
        ),
    ),
    (
        "delayed",
        2,
        (
            (
                r"\bdelay(?<!not delay)(?<!n't delay)(?<!no delay)(?<!mean delay)(?<!average delay)(?<!avg delay)"
                r"(?:ed|s|ing)?\b(?! averag)"
            ),
            r"\bslip(?<!may slip)(?<!might slip)(?<!could slip)(?<! well slip)(?:ped|ping|s|page)?\b(?! of)",
            r"\b(?:pushed?|put|moved?|knocked|set|shifted) (?:right )?back\b",
            r"\bbehind(?: schedule| plan| time| target)?\b",
            r"\bpostponed?\b",
            r"\bdeferred\b",
            r"\boverdue\b",
            r"\boverr[au]n\w*\b",
            r"\brunning late\b",
            r"\bmissed\b",
            r"\bparked\b(?! (?:at|in|outside|up))",
            r"\bshelved\b",
            r"\bmothballed\b",
            r"\boff[- ]track\b",
            r"\bstalled\b",
            r"\bon hold\b",
            r"\bpaused\b",
            r"\brescheduled\b",
            r"\bpushed (?:to|out|into)\b",
            r"\bheld (?:up|back)\b",
            r"\bput off\b",
            r"\bstuck\b",
            r"\bblocked\b",
            r"\bbogged down\b",
            r"\bground to a halt\b",
            r"\b(?:back )?out to (?:re-?)?tender again\b|\bback to square one\b",
            r"\bfall(?:en|s|ing)? through\b|\bfell through\b",
            r"\b(?:neither|none)\b[^.;\n]{0,70}\bon[- ](?:track|course|schedule|time|target)\b",
            (
                r"\b(?:not|isn't|aren't|wasn't|no longer|nowhere near) (?:now |quite |going to be |really )?"
                r"on[- ](?:track|course|schedule|time|target)\b"
            ),
            (
                r"\b(?:was|were|had been) (?:due|meant|supposed|scheduled|planned|hoping|to have)\b[^.\n]{0,70}?"
                r"(?:\bbut\b|(?:was|were|did|has|have|is)n't\b|\bnow\b|\bhowever\b)"
            ),
            r"\b(?:planned|hoped|meant|intended|expected|wanted) to\b[^.;\n]{0,50}\b(?:but|instead|however)\b",
            (
                r"\bwould have (?:been(?! (?:at |on |in |over |under |about |around |nearer |closer to |up at |"
                r"down at )?"
                r"(?:£?\d|lower|higher|better|worse))|finished|opened|launched|started|gone)\b"
            ),
            r"\bred(?<!not red)\b",
            r"🔴",
            r":red_circle:",
            r"\bnow (?:late|expected (?:in|by|on)|due (?:in|by|on))\b",
            (
                rf"\b(?:moved|moves|moving|changed) (?:from [^.;\n]{{3,30}} )?to (?:the )?(?:end of |mid-|early |"
                rf"late )?(?:\d{{1,2}} ?(?:st|nd|rd|th)? )?{_MON}"
            ),
            (
                r"\bnow looking (?:at|like) (?:the )?(?:end of |mid-? ?|early |late )?(?:jan|feb|mar|apr|may|jun|"
                r"jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|\d)"
            ),
            r"\bnew (?:completion |target |end )?date\b",
            r"\brevised (?:completion |target |end )?date\b",
        ),
    ),
    (
        "delayed",
        1,
        (
            rf"\bnow (?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MON}",
            (
                r"\b(?:a |an |one |two |three |four |(?<![\d.])\d+ |some |few )(?:days?|wks?|weeks?|fortnight|"
                r"months?) (?:late|behind|over)\b"
            ),
            (
                r"\bnow (?:expect|hope|aim|plan)(?:s|ing)? to (?:open|launch|start|finish|complete|publish|sign|"
                r"have|be)\b"
            ),
            (
                r"\b(?:won'?t|will not|isn't|not going to) (?:now )?be (?:opening|launching|finishing|starting|"
                r"publishing|going live)\b"
            ),
            (
                rf"\b(?:rather than|instead of) (?:on |in |by )?(?:the )?(?:end of )?(?:\d{{1,2}}(?:st|nd|rd|"
                rf"th)? )?{_MON}"
            ),
            rf"\bnow (?:the )?(?:end of |mid[- ]|early |late )(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MON}",
            rf"\b(?:it's|it is|that's|is|looks like|looking like) (?:\w+ )?{_MON}[a-z]*(?: 20\d\d)? now\b",
            (
                rf"\b(?:go[- ]live|launch|opening|completion|start|finish|publication|handover|contract|"
                rf"date)s?(?: date)?(?: is)? now (?:from )?(?:the )?(?:end of |mid |early |"
                rf"late )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MON}"
            ),
            (
                rf"\b(?:won'?t|will not|can'?t|cannot|not going to) (?:now )?(?:make|hit|meet) (?:the |its |our |"
                rf"that |it\b)?(?:deadline|date|target|end of|mid|original|planned|(?:\d{{1,2}}(?:st|nd|rd|"
                rf"th)? )?{_MON})?"
            ),
            (
                r"\bwill now (?:launch|open|start|finish|complete|go live|be (?:ready|done|complete|completed|"
                r"finished|in place|delivered|launched|published|signed|agreed))\b"
            ),
            (
                r"\bwon'?t (?:now )?(?:open|be ready|finish|complete|launch|make|be done|happen|start|"
                r"be in place)\b[^.;]{0,30}\buntil\b"
            ),
            r"\bnot now (?:\w+ ){0,2}until\b",
            r"\bwon'?t be (?:finished|complete[d]?|ready|done|open|in place|delivered)\b",
            r"\blater than planned\b",
            r"\bout of the question\b",
            r"\bno (?:chance|prospect|hope|way) (?:of|that|we|it)\b",
            (
                r"\b(?:won't|will not|not going to|can't|cannot) (?:now )?(?:get there|happen|manage it|be possible|"
                r"be met)\b"
            ),
            r"\bnow (?:not (?:until|before)|only|until) (?:after|before|once)\b|\bnow after\b",
            r"\bre-?tender(?:ing|ed)\b|\bno (?:compliant |acceptable |suitable )?(?:bids|bidders|tenders)\b",
            (
                r"\b(?:a |an |one |two |three |four |(?<![\d.])\d+ |some |few )(?:days?|wks?|weeks?|fortnight|months?) "
                r"(?:after|later than|beyond|past)\b"
            ),
            (
                r"\b(?:asked for|need|needs|want|given ourselves|allowing|taking|it needs) (?:another|an extra|"
                r"a further) "
                r"(?:week|month|fortnight|quarter|few|couple|two|three|six)\b"
            ),
            r"\btaking longer\b",
            r"\bwill miss\b",
            (
                rf"\b(?:will|to) now (?:be|open|launch|start|finish|complete|go live|happen|take place|report|run|"
                rf"follow|move|land|come)\b[^.;\n]{{0,40}}?\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?{_MON}[a-z]*\b"
            ),
            r"\bwill not (?:open|be ready|finish|complete|launch|make|be done)\b",
        ),
    ),
    (
        "at-risk",
        2,
        (
            (
                r"\bat(?<!not at)(?<!no longer at)(?<!n't at)[- ]risk\b(?! of (?!delay|slip|miss|over|not|"
                r"fall))(?![^.;\n]{0,40}\b(?:whenever|every time)\b)"
            ),
            r"\bamber\b",
            r"🟠",
            r"🟡",
            r":large_(?:orange|yellow)_circle:",
            (
                r"\b(?:may|might|could) (?:well )?(?:not (?:make|hit|meet|finish|be)|slip|miss|be late|"
                r"be delayed|overrun)\b"
            ),
            r"\bin (?:doubt|jeopardy)\b",
            r"\btouch and go\b",
            r"\bunlikely to (?:make|hit|meet|finish|be)\b",
            r"\brisk of (?:delay|slip\w*|missing)\b",
            (
                r"\b(?:chance|risk|danger|likelihood|possibility|prospect)\b[^.;\n]{0,24}?\b(?:miss\w*|slip\w*|"
                r"delay\w*|"
                r"not|late|overrun\w*|won't)\b"
            ),
            (
                r"\b(?:looks?|looking|seems?|is|feels?) (?:very |a bit |rather |pretty |increasingly |"
                r"quite )?(?:optimistic|tight|"
                r"ambitious|doubtful|unlikely|challenging|tricky|touch and go|dicey|in doubt)\b"
            ),
            r"\b(?:not|n't|less than|far from) (?:at all |very |totally |100% )?(?:confident|convinced)\b",
            r"\b(?:hinges?|hanging|hangs) on\b",
        ),
    ),
    (
        "at-risk",
        1,
        (
            r"\b(?:some |real |serious )?(?:concerns?|worr(?:y|ied|ies)) (?:about|over)\b",
            r"\bshaky\b",
            (
                r"\b(?:going|progress is|progress has been|moving) (?:very |too |rather )?slow(?:ly)?\b|"
                r"\bslow(?:er)? (?:progress|going|than)\b"
            ),
            r"\bwobbl\w+\b",
            r"\bstruggling\b",
            r"\bunder threat\b",
        ),
    ),
)
