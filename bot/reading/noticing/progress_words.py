"""Progress words: the ways people say that an action goes well, or is done, a pattern a line."""

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
_BUT = r",? (?:except|apart from|bar\b|other than|but for|save for|in all but)"
# All of them end in one of five letters: the rest are looked for only behind one of those. Looking back costs more than
# looking at a letter, so what must not stand before a pattern is asked for behind its own first letters.
_NOT = f"(?:(?<![tryef] )|{''.join(f'(?<!{words} )' for words in _BEFORE)})"
_MON = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
PROGRESS: tuple[tuple[ActionStatus, int, tuple[str, ...]], ...] = (
    (
        "on-track",
        2,
        (
            r"\bon(?<!not on)(?<!n't on)[- ](?:track|course|schedule|target|time)\b",
            r"\b(?=[garpt])(?<!not )(?<!n't )(?:going |all |running |proceeding )?(?:according )?to plan\b",
            r"\bgreen(?<!not green)\b",
            r"🟢",
            r":large_green_circle:",
            r"\bin hand\b",
            r"\bprogressing(?: well| nicely)?\b",
            r"\bgoing well\b",
            r"\bgood progress\b",
            r"\bon plan\b",
            r"\bas(?<!not as)(?<!not out as)(?<!not open as)(?<!not ready as) planned\b",
            (
                r"\bas(?<!not as)(?<!not out as)(?<!not open as)(?<!not ready as) (?:promised|intended|billed|"
                r"scheduled|agreed|"
                r"hoped|advertised|per (?:the |our )?(?:plan|schedule|timetable|programme))\b"
            ),
            (
                r"\bwhere(?<!not where) (?:we|it|they) (?:want(?:ed)?|should|need(?:ed)?|expected|ought|hoped|"
                r"planned|said)\b"
            ),
            r"\bno (?:worries|concerns|problems|issues|dramas|snags)\b(?=\s?(?:[.,;!)]|$|\n| to report| - ))",
            (
                r"\b(?:should|will|'ll|going to|can|expect to) (?:still |easily |comfortably |just )?(?:make|hit|"
                r"meet) (?:it|the|that|"
                r"our|its|this|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
            ),
            r"\blook(?<!not look)(?:s|ing)? (?:fine|good|ok|okay|healthy|solid|achievable|do-?able)\b",
            r"\b(?=[tow])(?<!not )(?:to time|on time and on budget|within (?:the )?(?:timescale|timetable|deadline))\b",
            r"\bon(?<!not on) the button\b",
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
            r"\bgetting(?<!not getting)(?<!n't getting) there\b",
            r"\b(?:nearly|almost) (?:there|done|complete|finished|ready|open)\b",
        ),
    ),
    (
        "complete",
        2,
        (
            (
                rf"\b(?=c){_NOT}complete(?:d)?\b(?!{_BUT}| by| in {_MON}|"
                rf"\s(?:(?:about|over|around|some|nearly|almost|just|only|another|a further|a total of|more than) )*"
                rf"£?\d[\d,.]{{0,9}}(?:%| (?!{_MON}|of {_MON})[a-z]))"
            ),
            (
                rf"\b(?=[dfc]){_NOT}(?:done|finished|concluded)\b(?!\s(?:\w+\s)?(?:in|on|by) (?:draft|report)|"
                rf" out of| of\b|"
                rf"\s\d|"
                rf"{_BUT})"
            ),
            r"\bsigned off\b",
            r"\bclosed off\b",
            r"\ball done\b",
            r"\bwrapped up\b",
            r"\bticked off\b",
            r"\bin the bag\b",
            r"\bput to bed\b",
            r"\bfully (?:implemented|delivered|rolled out)\b",
            r"\bblue\b",
            r"[✅✔☑]",
            (
                r"\b(?:can|could|may|should|please|to) (?:now )?be (?:closed|marked (?:as )?(?:complete|done|closed)|"
                r"ticked|signed off|taken off|"
                r"removed)\b"
            ),
            r"\bjob done\b",
            r":white_check_mark:",
            r":heavy_check_mark:",
        ),
    ),
    (
        "complete",
        1,
        (
            (
                rf"\b(?=[acdghilnopruws]){_NOT}(?:closed|delivered|achieved|launched|opened|awarded|published|"
                rf"agreed(?! to (?!by\b))|"
                rf"signed|approved|adopted|recruited|in post|in place|went live|gone live|is live|"
                rf"(?<!will )now live|(?<!will )now open|has opened|is open|rolled out|up and running|appointed|"
                rf"accomplished)\b(?! of\b| out of\b|\s\d|{_BUT})"
            ),
            (
                rf"\b(?=[srhcilot]){_NOT}(?:sealed|ratified|handed over(?! (?:to|in|as well|too|from|last|back)\b)|"
                rf"came out|has come out|is out now|live (?:since|from the|"
                rf"as of)|"
                rf"open (?:since|to (?:families|the public|patients|residents|clients))|hit the road|"
                rf"on (?:our|the|their) website|target (?:reached|met|hit))\b"
            ),
        ),
    ),
    ("complete", 1, (rf"\b(?=g){_NOT}got(?<!quite got)(?<!ever got)(?<!yet got) there\b(?! (?:with|yet))",)),
    (
        "on-track",
        0,
        (
            r"\b(?:weeks?|months?|days?|fortnight) early\b",
            r"\bahead of (?:the )?(?:schedule|plan|time|date|deadline|target)\b",
            r"\bbrought forward\b",
        ),
    ),
)
