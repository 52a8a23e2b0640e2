"""HTML that would keep any parser busy for minutes is told before it is parsed."""

import re

from bot.reading.passages import Unreadable

DEEPEST = 3000
LONGEST_TAG = 100_000
MOST_TAGS = 300_000
SMALL = 15_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
# These end by themselves, and so do not nest.
_ENDLESS = frozenset(
    """
    br hr img p li td tr th input meta link col area base wbr dd dt option tbody thead tfoot
    """.split()  # noqa: SIM905 - a list this long reads better as words
)


def check_nesting(html: str) -> None:
    """Raise Unreadable where tags are nested or stuffed beyond what any mail program writes. Linear."""
    if len(html) < SMALL:
        return
    depth = 0
    for count, found in enumerate(_TAG.finditer(html)):
        if count > MOST_TAGS:
            raise Unreadable("its HTML has more than 300,000 tags")
        if found.group(1):
            depth = max(depth - 1, 0)
        elif found.group(2).lower() not in _ENDLESS:
            depth += 1
            if depth > DEEPEST:
                raise Unreadable("its HTML is nested too deeply")
    longest = max((len(piece.partition(">")[0]) for piece in html.split("<")[1:]), default=0)
    if longest > LONGEST_TAG and html.count("=") > LONGEST_TAG // 10:
        raise Unreadable("its HTML has a tag of more than 100,000 characters")
