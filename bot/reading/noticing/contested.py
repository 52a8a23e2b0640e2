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
    r"(?:disput\w+|contest\w*|argu(?:e[sd]?|ing)|disagree\w*|object(?:s|ed|ing)|reject\w*|challeng\w+|quer(?:y|ies|ied|ying)|question(?:ed|s|ing|able)?|doubt\w*|suspect\w*|"
    r"suspicious|recount\w*|re-?check\w*|re-?run\w*|re-?issued?|re-?calculat\w+|revis(?:e|ed|ing|ion)|investigat\w+|"
    r"looked (?:at|into)|looking (?:at|into)|wrong|incorrect|odd|off(?=\W*$)|strange|funny|fishy|dodgy|shaky|"
    r"unreliable|uncertain|unclear|unconfirmed|suspended|unreconciled|(?<=be )restated|"
    r"(?<=not )reconciled|(?<=not been )(?:reconciled|agreed|settled|checked)|"
    rf"(?<=may ){_MOVES}|(?<=might ){_MOVES}|(?<=could ){_MOVES}|"
    r"high(?: to me| side)?(?=\W*$)|low(?: to me)?(?=\W*$)|caution|pinch of salt|health warning|typo|error|mistake|"
    r"a guess|guesswork|estimate[d]?)"
)
_HELPING = (
    r"(?:\b(?:is|was|are|were|has|have|had|been|being|still|now|all|may|might|could|can|should|will|would|to|be|only|"
    r"very|rather|well|yet|both|it|that|this|which|needs?|looks?|seems?|a|bit|also|please|i|we|you|am|not|quite|under|in|"
    r"by|of|too|far|just|one|figure|but|with|nb|note|treat|one|some|the)\b\W*)*"
)
# '£198,700 subject to two cheques clearing', '116 minus the drop-in', '151 in Q2 once the late forms are in'.
_ON_TERMS = (
    r"(?:subject to|assuming|provided (?:that |the |we |they |it )|depending|conditional|"
    r"once (?:the|we|they|all|it|our|my|those|these|everyone)\b|"
    r"(?:less|minus|net of|not counting|without|plus) (?:the|those|these|any|whatever|what|anything|a|an|some|"
    r"our|my|two|three|four|five)\b)"
)
# '256 with Quay surgery estimated', '256 (Quay's count guessed at)'.
_MADE_UP = r"(?:with\s)?(?:[\w']+\s){1,4}(?:estimated|guessed|imputed|assumed|made up|extrapolated|grossed up)\b"
_ASIDE = deferred(rf"\W*(?:{_MADE_UP}|{_HELPING}(?:{CONTESTS}|{TAKES_BACK}|{_ON_TERMS})(?!\w))")
_SHORTEST = 4  # ' odd'
_MAKESHIFT = deferred(
    r"\b(?:off|from) (?:a|the|my) (?:graph|chart|screen|screenshot|photo|slide|scribble|post-it)\b|"
    r"\b(?:use|treat|read|take|handle)[a-z]* (?:it |them |this |these |that )?with "
    r"(?:some |great |every )?(?:care|caution)\b|"
    r"\bfrom memory\b|\bby eye\b|\beyeball\w*|\bmy (?:hand)?writing\b|\bthe back of (?:an?|the) envelope\b"
)


def is_contested(words: str) -> bool:
    """Say whether the words straight behind a figure leave it open: '242 (disputed by one practice)'."""
    return len(words) > _SHORTEST and bool(_ASIDE.match(words))


def is_makeshift(words: str) -> bool:
    """Say whether a figure was had in a way that nobody would stand by: 'I read it off a graph', 'from memory'."""
    return bool(_MAKESHIFT.search(words))
