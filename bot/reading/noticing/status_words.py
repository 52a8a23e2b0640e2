"""Status words: the ways people say how an action stands, plain ones (2) and others (1), a pattern a line."""

from bot.domain.returns import ActionStatus

_BEFORE = (
    "not",
    "n't",
    "not yet",
    "isn't",
    "never",
    "nearly",
    "almost",
    "partly",
    "partially",
    "to be",
    "be",
    "half",
    "get",
)
_BUT = r",? (?:except|apart from|bar\b|other than|but for|save for|in all but|in most|in some)"
# All of them end in one of five letters: the rest are looked for only behind one of those.
_NOT = f"(?:(?<![tryef] )|{''.join(f'(?<!{words} )' for words in _BEFORE)})"
_MON = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
STATUS_WORDS: tuple[tuple[ActionStatus, int, tuple[str, ...]], ...] = (
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
            r"(?<!not )(?<!n't )(?<!no )\bdelay(?:ed|s|ing)?\b",
            r"(?<!may )(?<!might )(?<!could )(?<! well )\bslip(?:ped|ping|s)?\b(?! of)",
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
            r"(?<!not )\bred\b",
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
                r"\b(?:a |an |one |two |three |four |\d+ |some |few )(?:days?|wks?|weeks?|fortnight|"
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
                r"(?<!not )(?<!no longer )(?<!n't )\bat[- ]risk\b(?! of (?!delay|slip|miss|over|not|"
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
        ),
    ),
    (
        "at-risk",
        1,
        (
            r"\b(?:some |real |serious )?(?:concerns?|worr(?:y|ied|ies)) (?:about|over)\b",
            r"\bshaky\b",
            r"\bwobbl\w+\b",
            r"\bstruggling\b",
            r"\bunder threat\b",
        ),
    ),
    (
        "on-track",
        2,
        (
            r"(?<!not )(?<!n't )\bon[- ](?:track|course|schedule|target|time)\b",
            r"(?<!not )(?<!n't )\b(?:going |all |running |proceeding )?(?:according )?to plan\b",
            r"(?<!not )\bgreen\b",
            r"🟢",
            r":large_green_circle:",
            r"\bin hand\b",
            r"\bprogressing(?: well| nicely)?\b",
            r"\bgoing well\b",
            r"\bgood progress\b",
            r"\bon plan\b",
            r"(?<!not )(?<!not out )(?<!not open )(?<!not ready )\bas planned\b",
            r"(?<!not )\bon the button\b",
            r"\bno (?:worries|concerns|problems|issues) (?:about|with|over|for|on|here|there)\b",
            r"\bin the diary\b",
            r"\b(?:still|looking|looks|all) good for\b",
            r"\bcomfortabl[ey] (?:for|on|within)\b",
        ),
    ),
    (
        "on-track",
        1,
        (
            r"\bunder ?way\b",
            r"\bproceeding\b",
            r"\bgoing ahead\b",
            r"\bon (?:the )?go\b",
            r"\bmoving (?:along|forward)\b",
            (
                rf"\b(?:complete|done|finished|ready|all through) by (?:the )?(?:end of )?(?:\d{{1,2}}(?:st|nd|rd|"
                rf"th)? )?{_MON}"
            ),
            (
                r"\b(?:complete|completed|done|finished|live|open|in place) (?:in|on|at|for|across) (?:all|every|"
                r"each)(?: \w+)? (?:but|bar|except)\b"
            ),
            r"\bstill on for\b",
            r"\b(?:still|well) good for\b",
            rf"\bon for (?:the )?(?:end of )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MON}",
            r"\bon the way\b",
            r"\bin progress\b",
            r"\b(?:nearly|almost) (?:there|done|complete|finished)\b",
        ),
    ),
    (
        "complete",
        2,
        (
            rf"{_NOT}\bcomplete(?:d)?\b(?!{_BUT}| by| in \d+ of| in {_MON})",
            rf"{_NOT}\b(?:done|finished|concluded)\b(?! out of| of\b|\s\d| in \d+ of|{_BUT})",
            r"\bsigned off\b",
            r"\bclosed off\b",
            r"\ball done\b",
            r"\bwrapped up\b",
            r"\bticked off\b",
            r"\bin the bag\b",
            r"\bput to bed\b",
            r"\bfully (?:implemented|delivered|rolled out)\b",
            r"\bblue\b",
            r"✅",
            r":white_check_mark:",
            r":heavy_check_mark:",
        ),
    ),
    (
        "complete",
        1,
        (
            (
                rf"{_NOT}\b(?:closed|delivered|achieved|launched|opened|awarded|published|agreed(?! to (?!by\b))|"
                rf"signed|approved|adopted|recruited|in post|in place|went live|gone live|is live|"
                rf"(?<!will )now live|(?<!will )now open|has opened|is open|rolled out|up and running|appointed|"
                rf"accomplished)\b(?! of\b| out of\b|\s\d| in \d+ of|{_BUT})"
            ),
        ),
    ),
)
