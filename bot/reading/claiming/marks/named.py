"""Named: the measures and actions that a text names, each by those words alone that are of its name."""

import re

from bot.reading.claiming.marks.misnamed import but_lengths, but_statuses, but_waits, is_a_verb, is_denied
from bot.reading.claiming.marks.numbered import called_delays, called_lines, with_its_number
from bot.reading.claiming.saying import Setting
from bot.reading.noticing.in_words import is_a_decimal
from bot.reading.noticing.names import Mention, mentions

_SHARE = re.compile(
    r"\b(?:one|1)\s(?:[a-z]+\s)?(?:in|out of)\s(?:every\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b"
)
_PAST = re.compile(
    r"\b(?:(?:this|same|the same) (?:time|quarter|month|point|period) )?(?:last|previous) (?:year|quarter|month|"
    r"time|period)\b"
)
_EMOJI = re.compile(r"(?<![\w:]):(?=[a-z])[a-z0-9_+'-]{2,40}:(?!\w)")  # ':point_right:' is no point of anything


def named(low: str, setting: Setting) -> list[Mention]:
    """The names in a text, in order; common words that may only hint at one are among them."""
    words = _EMOJI.sub(lambda one: " " * len(one.group()), low) if ":" in low else low
    found = but_lengths(low, mentions(words, setting.lexicon.indicators, setting.lexicon.codes.find(low)))
    found = [m for m in found if not (is_denied(low, m, setting) or is_a_decimal(low, m.start, m.end))]
    found = but_waits(low, [_but_past(low, m) for m in _but_shares(low, found)])
    found = [m for m in but_statuses(low, found, setting) if not is_a_verb(low, m, setting)]
    found = [with_its_number(low, m, setting) for m in found]
    return sorted([*found, *called_lines(low, found, setting), *called_delays(low, found, setting)])


def _but_past(low: str, mention: Mention) -> Mention:
    """'SATOD this time last year was 9': words of time at the edge of a name are not of the name."""
    for past in _PAST.finditer(low, max(0, mention.start - 12), min(len(low), mention.end + 12)):
        if past.start() <= mention.start < past.end() < mention.end:
            return mention._replace(start=past.end() + 1)
        if mention.start < past.start() < mention.end <= past.end():
            return mention._replace(end=past.start() - 1)
    return mention


def _but_shares(low: str, found: list[Mention]) -> list[Mention]:
    """'One adult in eight smokes' names what it does behind its numbers."""
    shares = [share.span() for share in _SHARE.finditer(low)]
    kept: list[Mention] = []
    for mention in found:
        over = next((end for start, end in shares if start < mention.start < end < mention.end), None)
        kept.append(mention if over is None else mention._replace(start=over))
    return kept
