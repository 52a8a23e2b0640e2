"""The two ways out: SlackCarrier and MailCarrier, each carrying a letter once and saying what came of it."""

from bot.carriers.mail import MailCarrier
from bot.carriers.mail_account import MailAccount
from bot.carriers.slack import SlackCarrier
from bot.carriers.trouble import CarrierTrouble

__all__ = ["CarrierTrouble", "MailAccount", "MailCarrier", "SlackCarrier"]
