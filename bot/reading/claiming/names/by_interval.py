"""By interval: 'the yearly one', where the sender is asked for exactly one measure so often."""

import re
from collections.abc import Sequence

from bot.domain.period_text import parse
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.names import Mention

# 'The annual figure' may be a year's total of any measure, so only these words stand for a measure itself.
_ONE = re.compile(
    r"\b(yearly|annual|quarterly|monthly)\s(?:one|measure|indicator|item|line|return)\b(?!\s(?:of|for)\b)"
)
_KINDS = {"quarterly": ("quarter",), "monthly": ("month",)}
_YEARS = ("year", "calendar", "academic")


def by_interval(low: str, sentence: Sentence, setting: Setting, names: Sequence[Mention]) -> list[Mention]:
    """The measures of words such as 'yearly one: 62.6', beside those that a sentence names."""
    found: list[Mention] = []
    for said in _ONE.finditer(low, sentence.start, sentence.end):
        items = _asked(_KINDS.get(said[1], _YEARS), setting)
        if len(items) == 1 and not any(m.start < said.end() and said.start() < m.end for m in names):
            found.append(Mention(said.start(), said.end(), (items[0],), "name", weight=1.0))
    return found


def _asked(kinds: tuple[str, ...], setting: Setting) -> list[str]:
    """The sender's measures that are asked for periods of these kinds; where the letter is known, those in it."""
    known = setting.lexicon.indicator
    own = [code for code in setting.order if code in setting.mine] or [*setting.mine]
    asked = {code: known[code].asked or (setting.asked,) for code in own if code in known}
    return [code for code, texts in asked.items() if all(text and parse(text).kind in kinds for text in texts)]
