"""The two ways out: SlackCarrier and MailCarrier, each carrying a letter once and saying what came of it."""

from bot.carriers.mail import MailCarrier
from bot.carriers.mail_account import MailAccount
from bot.carriers.slack import SlackCarrier
from bot.carriers.slack_files import SlackFiles
from bot.carriers.slack_socket import check_socket
from bot.carriers.trouble import MENDING, CarrierTrouble

__all__ = ["MENDING", "CarrierTrouble", "MailAccount", "MailCarrier", "SlackCarrier", "SlackFiles", "check_socket"]
