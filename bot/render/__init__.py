"""Words on screen: a record and a template make a finished letter, form, home page or answer."""

from bot.render.email import extract_email, notice_email, receipt_email, reminder_email
from bot.render.said import said_payload
from bot.render.slack import extract_slack, file_slack, notice_slack, receipt_slack, reminder_slack
from bot.render.views import form_view, home_view

__all__ = [
    "extract_email",
    "extract_slack",
    "file_slack",
    "form_view",
    "home_view",
    "notice_email",
    "notice_slack",
    "receipt_email",
    "receipt_slack",
    "reminder_email",
    "reminder_slack",
    "said_payload",
]
