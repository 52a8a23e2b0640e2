"""The sender's own words alone: of a plain text, or of a whole email. Nothing of any board's is needed for it.

What is quoted, a signature that '--', a rule or the mail program sets off, a card of post and telephone under the name
that was typed, device lines ('Sent from my phone'), warnings and disclaimers are left out. A greeting, a sign-off
('Kind regards, Bob') and a postscript are the sender's, and stay. Answers typed between quoted lines stay with those
lines, without a program's 'On Monday X wrote:' over them. In doubt a line stays: a word lost is worse than a quotation
left in.
"""

from bot.reading.lines import plain_lines
from bot.reading.mail.bodies import Body, bodies
from bot.reading.mail.mime import leaves
from bot.reading.trimming.whole import reply_in, unquoted_in


def trimmed(text: str) -> str:
    """Return the reply in the text of a plain body. Raise Unreadable over 200,000 lines, and nothing else. Linear."""
    text = text.replace("\r\n", "\n")
    return reply_in(Body(0, text, plain_lines(text)))


def unquoted(text: str) -> str:
    """Return the same with its signature, device line, banner and disclaimer: only what is quoted is left out."""
    text = text.replace("\r\n", "\n")
    return unquoted_in(Body(0, text, plain_lines(text)))


def trimmed_mail(raw: bytes) -> str:
    """Return the reply in an email, plain or HTML. Raise Unreadable, and nothing else, where it cannot be read."""
    replies = (reply_in(body) for body in bodies(leaves(raw)))
    return "\n\n".join(reply for reply in replies if reply)


def unquoted_mail(raw: bytes) -> str:
    """Return the same with its signature and all, as `unquoted` does."""
    replies = (unquoted_in(body) for body in bodies(leaves(raw)))
    return "\n\n".join(reply for reply in replies if reply)
