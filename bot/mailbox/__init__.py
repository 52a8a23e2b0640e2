"""The one way in for email: an IMAP folder, watched; raw messages out of it, each left unread until kept."""

from bot.mailbox.account import ImapAccount, MailboxTrouble
from bot.mailbox.box import Mailbox
from bot.mailbox.fetch import Position, RawMail

__all__ = ["ImapAccount", "Mailbox", "MailboxTrouble", "Position", "RawMail"]
