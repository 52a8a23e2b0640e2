"""Correcting: words round a figure that put another right: 'should read', 'no, sorry', '… is the right one'."""

from bot.reading.deferred import deferred

_CORRECTS = deferred(
    r"\b(?:(?:should|ought to) (?:have |now )?(?:read|be|been|say|said|put|given|sent|written|typed)\b|"
    r"meant to (?:have )?(?:say|said|put|write|type|send|give)\b|change (?:it|that|this|the figure) to\b|"
    r"correct(?:ed|ion|ing|s)?\b|actually\b|(?<!\bi )(?<!\bwe )(?<!\bthey )make (?:that|it)\b|"
    r"revised\b|updated?\b|amend(?:ed|ment)?\b"
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


def corrects(before: str, after: str) -> bool:
    """Say whether a figure between these words puts another right."""
    return bool(_CORRECTS.search(before) or _CORRECTED_AFTER.match(after))


def begs_pardon(before: str) -> bool:
    """Say whether these words, from the start of a sentence, beg pardon and lead to what is so: 'No, …: it is 141'."""
    return bool(_PARDON.match(before) and _IT_IS_NOW.search(before))
