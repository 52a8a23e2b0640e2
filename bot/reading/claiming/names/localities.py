"""Localities: figures said of one place within, or beside, the board's own: '64.1 in Low Fell'."""

import re
from collections.abc import Sequence

from bot.reading.claiming.saying import Claim, Setting
from bot.reading.deferred import deferred
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention
from bot.reading.noticing.noise import MONTH
from bot.reading.noticing.numbers import Figure
from bot.reading.noticing.periods import Said
from bot.reading.noticing.words import stem

_PLACE = deferred(
    r"\b(?:[Ii]n|[Aa]t|[Ff]or|[Aa]cross|[Ee]xclud(?:es|ing)|[Ww]ithout|[Ll]eav(?:es|ing) out|[Nn]ot including)\s"
    r"(?:the\s)?"
    r"(?P<name>[A-Z][a-z'’]+(?:[ -](?:and |of |on |the )?[A-Z][a-z'’]+){0,3})(?!\w)"
)
_NO_PLACE = deferred(
    rf"(?:{MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter|christmas|easter|quarter|"
    rf"year|board|"
    r"info(?:rmation)?|completeness|reference|clarity|ease|now|us|me|both|all|"
    r"appendix|table|tab|sheet|excel|annex|day|week|period|total|full|place|general|one|two|three|four|q\d)s?\b"
)
_SOME_OF_THEM = deferred(
    r"\s?%?\s(?:\w+\s){0,2}?(?:in|at|across|from|on)\s(?:just\s|only\s)?(?:"
    r"(?:the\s|our\s)?(?:two|three|four|five|six|most deprived|poorest|some|one of (?:the|our))\s(?:of\s(?:the|"
    r"our)\s)?(?:\w+\s){0,2}"
    r"(?:wards|schools|practices|sites|areas|localities|neighbourhoods|clinics|hospitals|homes|surgeries|hubs|estates)|"
    r"the\s[a-z]+\s(?:ward|estate|clinic|site))\b"
)
_AT_ONE = deferred(
    r"\b(?:at|in|for)\s(?:the|our)\s[a-z'-]+\s(?:site|ward|campus|estate|clinic|surgery|practice|branch|depot)\s"
    r"(?:(?:only|alone|it|that|is|was|were|are|has|had|at|on|stands|stood)\s)*$|"
    r"\bthe\s[a-z'-]+\s(?:ward|practice|surgery|site|clinic|school|branch)(?:'s)?\s(?:figure|rate|number|one|result)\b"
    r"[^.;,\d]{0,40}$|"
    r"\bthe\s(?:practice|surgery|ward|school|site)\s(?:i'm|i am|we're|we are|where i)\b[^.;\d]{0,90}$|"
    r"\b(?:our|my)\s(?:own\s)?(?:site|ward|campus|clinic|surgery|practice|branch|depot|school)(?:'s)?\s"
    r"(?:(?:itself|alone|only|is|was|were|are|has|had|at|on|stands|stood|figures?|"
    r"rates?)\s)*(?:[\d.,%]+,?\s(?:and\s)?)?$"
)
# '68.3 (Castle)': one name in a bracket straight behind a figure.
_IN_BRACKETS = deferred(r"\d%?\s?(?P<at>\((?P<name>[A-Z][a-z'’]{2,}(?:[ -][A-Z][a-z'’]+){0,2})\))")
_NO_NAME = deferred(
    r"(?:provisional|draft|final|actual|confirmed|same|amber|red|green|blue|better|worse|good|bad|sorry|correct|yes|no|"
    r"target|new|unchanged|snapshot|higher|lower|up|down|nil|none|see|from|as|per|all|both|not|the|my|our|this|that|"
    r"sus|source|local|national|england|\w+(?:ed|ing|ly))\b"
)
# 'Had had their kit back at Mill Row': what some had or did somewhere.
_HAD = deferred(
    r"\s?%?\s(?:of (?:them|those) )?(?:had|have|got|received|came|were seen|attended|returned|sent)\b[^.;:,()\d]{2,80}$"
)
_CLOSES = deferred(r"\s*(?:$|[.;)\n])")
_LABEL = 110  # characters: no label of a place is longer
_OPENS = deferred(r"[ \t*•(-]*(?:(?:the|an)\s(?:average|mean|rate|figure|median)\s)?")
_LEADS = deferred(r"\s?[:=–-]?\s?(?:(?:was|is|were|alone|only)\s)*")  # 'rough sleepers in Fell: 12'
_NEAR = deferred(
    r"\s?%?,?\s?(?:(?:per cent|percent|weeks?|days?|people|only|just)\s)?"
    r"(?:(?:but\s)?(?:which|that|this|it)\s)?"
)
_WE_HAD = deferred(r"\bwe(?:'re|'ve|\s(?:are|have|had|got|were|stand|managed|achieved))\b[^,;.\d]{0,24}$")


def localised(
    found: list[Claim], low: str, text: str, setting: Setting, taken: Sequence[Mention | Said]
) -> list[Claim]:
    """The claims, those marked local whose figures are of one place; `text` is `low` in its own letters."""
    if not any(each.figure for each in found):
        return found
    spans = localities(text, setting, taken)
    return [
        _as_local(low, each) if each.figure and is_local(low, spans, each.sentence, each.figure) else each
        for each in found
    ]


def _as_local(low: str, claim: Claim) -> Claim:
    """'For Low Fell we had 141': 'we had' makes that no figure of the whole."""
    by_we = claim.figure is not None and bool(_WE_HAD.search(low, claim.sentence.start, claim.figure.start))
    return claim._replace(local=True, whole=claim.whole and not by_we)


def localities(text: str, setting: Setting, taken: Sequence[Mention | Said]) -> list[tuple[int, int]]:
    """Where a text in its own letters says 'in', 'at' or 'across' a place that is not the board's own."""
    known = setting.places | setting.people
    features = setting.lexicon.indicators.features
    found = []
    bracketed = (match for match in _IN_BRACKETS.finditer(text) if not _NO_NAME.match(match["name"].lower()))
    for match in (*_PLACE.finditer(text), *bracketed):
        words = match["name"].lower()
        parts = re.split(r"[ -]", words)
        if _NO_PLACE.match(words) or any(part in known or stem(part) in features for part in parts):
            continue
        if not any(m.start < match.end() and match.start() < m.end for m in taken):
            found.append(match.span("at" if "at" in match.re.groupindex else 0))
    return found


def is_local(low: str, spans: Sequence[tuple[int, int]], sentence: Sentence, figure: Figure) -> bool:
    """Say whether such a place stands straight beside a figure, opens its sentence, or is one of several."""
    before = low[max(sentence.start, figure.start - _LABEL) : figure.start]
    return bool(_SOME_OF_THEM.match(low, figure.end) or _AT_ONE.search(before)) or any(
        (figure.end <= start and _NEAR.fullmatch(low, figure.end, start))
        or (
            figure.end <= start < sentence.end
            and _HAD.match(low, figure.end, start)
            and _CLOSES.match(low, end, sentence.end)
        )
        or (sentence.start <= start < figure.start and _OPENS.fullmatch(low, sentence.start, start))
        or (sentence.start <= start and end <= figure.start and _LEADS.fullmatch(low, end, figure.start))
        for start, end in spans
    )
