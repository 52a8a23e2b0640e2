"""Words of a name and of a text: tokens, stems, and which words say nothing about which measure is meant."""

import re
from typing import NamedTuple

_TOKEN = re.compile(r"\d+(?:st|nd|rd|th)\b|[^\W\d_][^\W_]*(?:['&](?!s\b)[^\W\d_]+)*|\d+(?:[.,]\d+)*")
_NUMBER_WORDS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
    "nine": "9", "ten": "10", "twelve": "12", "first": "1", "second": "2", "third": "3", "1st": "1", "2nd": "2", "3rd": "3",
}  # fmt: skip
ORDINALS = frozenset({"first", "second", "third", "1st", "2nd", "3rd"})

# Words that never count towards a name.
VOID = frozenset(
    ["a", "an", "and", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "or", "as", "is", "are", "was", "were", "be", "been", "has", "have", "had", "it", "its", "this", "that", "these", "those", "we", "our", "us", "you", "your", "i", "my", "me", "they", "their", "them", "he", "she", "who", "which", "what", "when", "where", "how", "not", "no", "nor", "but", "so", "if", "than", "then", "there", "here", "into", "onto", "under", "up", "down", "out", "off", "per", "due", "all", "any", "both", "each", "only", "also", "just", "very", "still", "now", "once", "more", "most", "other", "others", "another", "same", "such", "via", "within", "without", "between", "during", "before", "after", "since", "until", "while", "because", "about", "against", "will", "would", "can", "could", "should", "may", "might", "must", "do", "does", "did", "done", "being", "get", "got", "give", "gave", "given", "s", "t", "re", "ve", "ll", "d", "m", "end", "half", "date", "please", "thanks", "thank", "hi", "hello", "dear", "regards", "best", "kind"]
)
# Words too common in returns to name a measure alone; beside other words of a name they count.
WEAK = frozenset(
    ["number", "numbers", "figure", "figures", "rate", "rates", "percentage", "percent", "proportion", "count", "total", "score", "value", "data", "measure", "indicator", "average", "mean", "median", "time", "times", "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years", "hour", "hours", "minute", "minutes", "people", "person", "persons", "adult", "adults", "child", "children", "women", "woman", "men", "man", "patient", "patients", "resident", "residents", "client", "clients", "population", "infant", "infants", "baby", "babies", "mother", "mothers", "family", "families", "young", "old", "older", "age", "aged", "local", "area", "areas", "community", "communities", "service", "services", "system", "place", "group", "groups", "team", "teams", "health", "care", "social", "public", "council", "nhs", "hospital", "home", "homes", "school", "schools", "gp", "practice", "practices", "ward", "wards", "plan", "plans", "programme", "work", "working", "completed", "complete", "reported", "report", "reporting", "received", "receiving", "done", "made", "making", "ready", "life", "quality", "support", "help", "early", "delivery", "target", "change", "level", "first", "last", "new", "main", "open", "set", "run", "launch", "average", "access", "need", "needs", "good", "long", "short", "high", "low", "term", "use", "used", "user", "users", "start", "started", "living", "live", "people's", "with", "number", "admitted", "referral", "referrals", "case", "cases", "review", "check", "checks", "checked", "contact", "contacts", "visit", "visits", "appointment", "appointments", "assessment", "assessments", "outcome", "outcomes", "result", "results", "uptake", "coverage", "prevalence", "admission", "admissions", "training", "fund", "funding", "spend", "spent", "cost", "costs", "money", "budget", "award", "awarded", "order", "related", "due", "caused", "cause", "causes", "over", "well", "safe", "emergency", "permanent", "multi", "agency", "direct", "single", "whole", "full", "part", "partner", "partners", "meeting", "meetings", "board", "quarterly", "monthly", "annual", "offer", "agree", "agreed", "publish", "recruit", "roll", "ready", "out", "door", "setting", "catch", "clinic", "clinics"]
)


class Token(NamedTuple):
    """One word: where it stands, as written in lower case, and its stem (numbers in words become digits)."""

    start: int
    end: int
    word: str
    stem: str


def tokens(low: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The words and numbers of lower-case text."""
    limit = len(low) if end is None else end
    return [Token(m.start(), m.end(), m.group(), stem(m.group())) for m in _TOKEN.finditer(low, start, limit)]


_CACHE: dict[str, str] = {}


def stem(word: str) -> str:
    """The part of a word that its plural and its verb share: 'smokers', 'smoking' and 'smoke' are 'smok'."""
    known = _CACHE.get(word)
    if known is None:
        known = _stem(word)
        if len(_CACHE) < 20_000:
            _CACHE[word] = known
    return known


def _stem(word: str) -> str:
    if word in _NUMBER_WORDS:
        return _NUMBER_WORDS[word]
    word = word.removesuffix("'s").replace("'", "")
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 5 and word.endswith(("sses", "ches", "shes", "xes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending, least in (("ing", 6), ("ed", 6), ("er", 6), ("e", 5)):
        if len(word) >= least and word.endswith(ending):
            word = word[: -len(ending)]
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] not in "lse":
        word = word[:-1]
    return word


VOID_STEMS = frozenset(map(stem, VOID)) | VOID
WEAK_STEMS = frozenset(map(stem, WEAK)) - VOID_STEMS
