"""Lone: whether one word of an action's title, standing by itself, is meant for the action."""

import re

from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.statuses import status_in
from bot.reading.noticing.words import stem, tokens

_ONE_WORD = 1.0  # the weight of a name of one word
_BEFORE = re.compile(r"(?P<word>[\w'-]+)[\s/]+[(\"']*\Z")
# Words behind which a name may begin; any other goes before it as part of another name: 'the health bus stops'.
_FREE_WORDS = (
    "the our your my all both and but also a an on re about as that this new first second third fourth last final two "
    "three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty is are has have hi so "
    "still at in if while whereas though afraid say report confirm delayed complete completed recruited launched "
    "opened agreed started finished closed"
)
# 'Lower after the clinic closed in August': what explains a figure is no news of an action.
_EXPLAINS = re.compile(r"\b(?:after|when|since|because|while|whilst|once|given|as)\s(?:the|our|that|its|one|a)\s$")
# 'Two clinics were closed in August': what shuts is not what is done.
_SHUTS = re.compile(
    r"(?:\s(?:was|were|is|are|has|have|had|been|being|also|now|to|be|both|all|still|temporarily))*\s(?:closed|shut)\b"
)
_FREE = frozenset(_FREE_WORDS.split())
_TIED = frozenset(("of", "for", "to", "with", "from", "by"))
_GOES_ON = re.compile(r"(?:'s|s')?\s(?P<next>[a-z][a-z'-]+)")
# What tells something of it; any other word behind it goes on with another name: 'our secondary pupils'.
_TELLS_WORDS = (
    "is isn't are aren't was wasn't were weren't has hasn't have haven't had hadn't will won't would should shouldn't "
    "can can't cannot could may might do does did all not no now still on in at of for to by from with and or but as "
    "up off out behind back going gone goes went opens open launch launches starts start runs live late done due "
    "both fully nearly almost also yet good fine ok okay great well looks look looking seems date held put set "
    "slips slip moves move green amber red ready again then after before until till since through it we our "
    "the this that which who there update status news so because hit met made over under ahead came comes last"
)
_TELLS = frozenset(_TELLS_WORDS.split())
_NARROWS = frozenset(("of", "for", "into", "about"))
_LINKS = frozenset(("of", "for", "in", "at", "with", "to", "on", "into", "by", "from", "across"))


def is_meant(low: str, named: Mention, lexicon: Lexicon) -> bool:
    """Say whether a mention is more than one word that happens to be of a title, or is used as the title's name."""
    if named.by == "hint" and _is_led(low, named, lexicon):
        return True
    if named.by not in ("name", "hint") or named.weight > _ONE_WORD or " " in low[named.start : named.end]:
        return True
    if _EXPLAINS.search(low, max(0, named.start - 24), named.start) or _SHUTS.match(low, named.end):
        return False
    heads = any(_is_head(low[named.start : named.end], lexicon.action[item].title) for item in named.items)
    if not heads and named.by == "hint":
        return False
    return _is_free(low, named.start, heads=heads) and _is_told(low, named, lexicon)


def _is_head(word: str, title: str) -> bool:
    """Say whether a word is what a title is about: the last before 'of', 'in' and the like, as 'review' of a review."""
    before: list[str] = []
    for token in tokens(title.lower()):
        if token.word in _LINKS and len(before) > 1:
            break
        before.append(token.stem)
    return bool(before) and stem(word) == before[-1]


def _is_free(low: str, start: int, *, heads: bool) -> bool:
    """Say whether a phrase may begin here: nothing before it makes it part of another name."""
    before = _BEFORE.search(low, max(0, start - 40), start)
    if before is None or before["word"].isdigit() or before["word"] in _FREE:
        return True
    return heads and before["word"] in _TIED


def _is_told(low: str, named: Mention, lexicon: Lexicon) -> bool:
    """Say whether what follows a word tells something of it, or is the title's verb: 'champions recruitment is'."""
    follows = _GOES_ON.match(low, named.end)
    if follows is None:
        return True
    word = follows["next"]
    if named.by == "hint" and word in _NARROWS:
        return False
    if any(word.startswith(lexicon.action[item].title.lower().split()[0]) for item in named.items):
        return True
    return word in _TELLS or word.endswith(("ed", "ing", "ly", "n't")) or status_in(word) is not None


def _is_led(low: str, hint: Mention, lexicon: Lexicon) -> bool:
    """Say whether the title's own verb leads to a common word, 'roll-out to the wards': alone it names nothing."""
    verb = lexicon.action[hint.items[0]].title.lower().split()[0]
    if status_in(verb):
        return False
    return bool(re.search(rf"\b{re.escape(verb)}\b[^.,;:\n]{{0,24}}$", low[max(0, hint.start - 40) : hint.start]))
