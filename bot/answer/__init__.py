"""What is asked of the bot: status, what is mine, settle a query, and the secretariat's decisions.

Every verb takes (store, board, who, …, now) and gives a finished Slack payload; `Refused` says in a sentence
what is not allowed or not understood.
"""

from bot.answer.allowing import excuse, extend, hand_over
from bot.answer.checking import find_correct
from bot.answer.covering import narrate
from bot.answer.escalating import drop, release
from bot.answer.exempting import decide, exempt
from bot.answer.forms import check, form_view
from bot.answer.lateness import admit, late, table
from bot.answer.looking_ahead import feed, plan
from bot.answer.lulling import end, lulls, pause, quiet
from bot.answer.on_behalf import record
from bot.answer.people import Refused, Stranger, board_for
from bot.answer.reissuing import reissue
from bot.answer.settling import settle, settle_numbered, vouch
from bot.answer.showing import home, mine, status, status_view
from bot.answer.slipping import close, raise_up, remedy, slip, slipped
from bot.answer.succeeding import replace, succeed
from bot.answer.voicing import bank, voices, withdraw
from bot.answer.withholding import lift, restrict, withhold

__all__ = [
    "Refused",
    "Stranger",
    "admit",
    "bank",
    "board_for",
    "check",
    "close",
    "decide",
    "drop",
    "end",
    "excuse",
    "exempt",
    "extend",
    "feed",
    "find_correct",
    "form_view",
    "hand_over",
    "home",
    "late",
    "lift",
    "lulls",
    "mine",
    "narrate",
    "pause",
    "plan",
    "quiet",
    "raise_up",
    "record",
    "reissue",
    "release",
    "remedy",
    "replace",
    "restrict",
    "settle",
    "settle_numbered",
    "slip",
    "slipped",
    "status",
    "status_view",
    "succeed",
    "table",
    "voices",
    "vouch",
    "withdraw",
    "withhold",
]
