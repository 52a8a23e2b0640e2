"""Compile, draft, clear, sign off, publish.

A cycle that closes is compiled and goes out as a draft; when its facts move, a new draft follows. Those the framework
names clear what they have seen, and others sign it; what they signed is frozen, and published once the agenda may be
public.
"""

from bot.report.by_email import act_on_words
from bot.report.clearing import clear
from bot.report.drafting import close, redraft
from bot.report.exceptions import tell_board, tell_exceptions
from bot.report.milestones import tell_milestones
from bot.report.publishing import publish, publish_as, publish_now
from bot.report.sessions import session, session_page, tell_sessions
from bot.report.signing import sign_off
from bot.report.writing import message_of, papers_of, trace

__all__ = [
    "act_on_words",
    "clear",
    "close",
    "message_of",
    "papers_of",
    "publish",
    "publish_as",
    "publish_now",
    "redraft",
    "session",
    "session_page",
    "sign_off",
    "tell_board",
    "tell_exceptions",
    "tell_milestones",
    "tell_sessions",
    "trace",
]
