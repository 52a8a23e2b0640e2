"""Zeros: words that tell a nought is meant, and is no gap."""

from bot.reading.deferred import deferred

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


def affirms_zero(low: str) -> bool:
    """Say whether these words tell that a nought is meant, not a gap."""
    return bool(_AFFIRMS_ZERO.search(low))
