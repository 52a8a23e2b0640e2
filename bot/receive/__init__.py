"""A reply becomes a return; doubts become queries; a receipt goes back.

`keep` commits the raw bytes before anything else; `fetch` has the files shared in chat; `receive` reads
them and records what they say; `receive_waiting` takes up whatever a stop left unread; `redact` erases what should
not have come.
"""

from bot.receive.addressing import addressed, home, under_our_letter
from bot.receive.fetching import FileSource, NoSource, fetch, keep_file, waiting_files
from bot.receive.keeping import keep, keep_position, position, redact
from bot.receive.receiving import receive, receive_waiting
from bot.receive.setting_aside import too_large

__all__ = [
    "FileSource", "NoSource", "addressed", "fetch", "home", "keep", "keep_file", "keep_position", "position", "receive",
    "receive_waiting", "redact", "too_large", "under_our_letter", "waiting_files",
]  # fmt: skip
