"""How 'X wrote:' ends, in many languages: what stands over a quotation wherever it is written."""

import re

from bot.reading import tongues
from bot.reading.deferred import deferred

_VERBS = "|".join(map(re.escape, tongues.words(tongues.WROTE)))
# Chinese, Japanese and Korean set no space before the verb.
WROTE = re.compile(
    rf"(?:(?:^|[\s>)\]\"”,;])(?:{_VERBS})|写道|寫道|書きました|작성)(?:[\s ,][^:：@<>]{{0,60}})?\s?[:：]", re.IGNORECASE
)
# The verb, and then nothing more: so mail programs leave it, where a person writes 'wrote to me:'.
WROTE_LAST = deferred(rf"(?:{_VERBS}|写道|寫道|書きました|작성)\s?[:：]$", re.IGNORECASE)
# The verb at the very end, its colon forgotten.
WROTE_BARE = deferred(rf"\s(?:{_VERBS})$", re.IGNORECASE)
ADDRESSED = re.compile(r"[<(\[][^<>()\[\]\s]{1,120}@[^<>()\[\]\s]{1,120}[>)\]]{1,2}[^:：]{0,30}[:：]$")


def ends_attribution(text: str) -> bool:
    """Say whether a line could be the end of 'On ... X wrote:'."""
    return text.endswith((":", "：")) and bool(WROTE.search(text[-120:]) or ADDRESSED.search(text[-260:]))
