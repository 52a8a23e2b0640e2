"""One then other: 'the first is delayed, the second is complete', said of two actions named together."""

import re
from datetime import date

from bot.reading.claiming.actions.moved import new_date
from bot.reading.claiming.actions.moved_to import deadline_of
from bot.reading.claiming.actions.told import Told
from bot.reading.noticing.clauses import Sentence
from bot.reading.noticing.lexicon import Lexicon
from bot.reading.noticing.names import Mention
from bot.reading.noticing.statuses import status_in

_FIRST_SECOND = re.compile(r"\b(?:first|former)\b([^\n]{3,90}?)\b(?:the )?(?:second|latter|other)\b([^\n]{3,200})")


def one_then_other(
    low: str, lexicon: Lexicon, sent: date | None, found: list[Told], sentence: Sentence, spoken: list[Mention]
) -> bool:
    """Take 'A01 and A02: the first is delayed to 31 July, the second is complete' one by one."""
    split = _FIRST_SECOND.search(low, spoken[1].end, sentence.end)
    told = [status_in(part) for part in split.groups()] if split else []
    if split is None or None in told:
        return False
    for n, (mention, status) in enumerate(zip(spoken, told, strict=True), 1):
        deadline = deadline_of(lexicon, mention.items[0])
        moved = new_date(split[n], split[n], sent, deadline) if status in ("delayed", "at-risk") else None
        if status:
            found.append(Told(mention.items[0], status, split.start(n), split.end(n), moved, split[n].strip()))
    return True
