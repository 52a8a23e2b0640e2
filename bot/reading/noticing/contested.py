"""Contested: words that take a figure back, and words that leave it open whether it is right."""

from bot.reading.deferred import deferred

TAKES_BACK = (
    r"(?:ignor\w+|disregard\w*|withdraw\w*|withdrew|retract\w*|scrap\w*|scrub\w*|strike|struck(?: out)?|delet\w+|"
    r"bin(?:ned)?|cancel\w*|pull(?:ed)?|void|null|remov\w+|hold(?:ing)? back|held back|leave out|left out|take out|"
    r"taken out|forget|"
    r"(?:do not|don't|not|never|please don't|shouldn't) (?:to )?(?:be )?(?:use|used|publish|published|quote|quoted|"
    r"print|printed|enter|entered|record|recorded|count|counted|rely on|relied on|go in|take))"
)
_MOVES = r"(?:still )?(?:move|change|shift|go (?:up|down)|rise|fall|alter)"
CONTESTS = (
    r"(?:disput\w+|contest\w*|challeng\w+|quer(?:y|ies|ied|ying)|question(?:ed|s|ing|able)?|doubt\w*|suspect\w*|"
    r"suspicious|recount\w*|re-?check\w*|re-?run\w*|re-?issued?|re-?calculat\w+|revis(?:e|ed|ing|ion)|investigat\w+|"
    r"looked (?:at|into)|looking (?:at|into)|wrong|incorrect|odd|off(?=\W*$)|strange|funny|fishy|dodgy|shaky|"
    r"unreliable|uncertain|unclear|unconfirmed|suspended|"
    rf"(?<=may ){_MOVES}|(?<=might ){_MOVES}|(?<=could ){_MOVES}|"
    r"high(?: to me| side)?(?=\W*$)|low(?: to me)?(?=\W*$)|caution|pinch of salt|health warning|typo|error|mistake|"
    r"a guess|guesswork|estimate[d]?)"
)
_HELPING = (
    r"(?:\b(?:is|was|are|were|has|have|had|been|being|still|now|all|may|might|could|can|should|will|would|to|be|only|"
    r"very|rather|well|yet|both|it|that|this|which|needs?|looks?|seems?|a|bit|also|please|i|we|you|am|not|quite|under|in|"
    r"by|of|too|far|just|one|figure|but|with|nb|note|treat|one|some|the)\b\W*)*"
)
_ASIDE = deferred(rf"\W*{_HELPING}(?:{CONTESTS}|{TAKES_BACK})(?!\w)")


def is_contested(words: str) -> bool:
    """Say whether the words straight behind a figure leave it open: '242 (disputed by one practice)'."""
    return bool(_ASIDE.match(words))
