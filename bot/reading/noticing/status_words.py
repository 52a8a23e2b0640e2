"""Status words: the ways people say how an action stands, plain ones (2), others (1) and bare hints of one (0)."""

from bot.domain.returns import ActionStatus
from bot.reading.noticing.progress_words import PROGRESS
from bot.reading.noticing.trouble_words import TROUBLE

# The worst comes first: of two statements as plain as each other it is the one that counts.
STATUS_WORDS: tuple[tuple[ActionStatus, int, tuple[str, ...]], ...] = (*TROUBLE, *PROGRESS)
