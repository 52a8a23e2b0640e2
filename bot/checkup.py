"""What works of all that is outside, and what to do about what does not: for `reeve check`, and at the bot's start."""

import asyncio
import logging
from collections.abc import Callable

from bot.desk import check_slack, imap_account, mail_carrier, open_store, see_writable
from bot.settings import MailSettings, Settings, WrongSettings, from_environment
from db.store import Store

log = logging.getLogger("reeve")


async def say_what_fails(settings: Settings, store: Store) -> None:
    """Say at the start what would only be noticed later: that nothing is adopted, that no letter can leave by email."""
    if not store.boards():
        log.warning("No framework has been adopted yet, so nothing is asked or read: reeve adopt FILE")
    for name, attempt in _mail_checks(settings.model_copy(update={"imap": None})):
        said, well = await asyncio.to_thread(_say, name, attempt)
        if not well:
            log.warning("%s It is tried again.", said)


async def refuse_wrong_tokens(settings: Settings) -> None:
    """A token that Slack refuses is a wrong setting; a Slack that is away is waited for. Raises WrongSettings."""
    from bot.carriers import MENDING, CarrierTrouble

    if settings.slack is None:
        return
    try:
        await check_slack(settings.slack)
    except CarrierTrouble as trouble:
        if trouble.retry_after >= MENDING:
            raise WrongSettings((str(trouble),)) from None
        log.warning("%s It is tried again.", trouble)


def check() -> tuple[list[str], bool]:
    """Connect to everything the settings name; give a sentence for each and whether all is well."""
    settings = from_environment()
    checks: list[tuple[str, Callable[[], str]]] = [("Books", lambda: _check_books(settings))]
    if settings.slack:
        slack = settings.slack
        checks.append(("Slack", lambda: asyncio.run(check_slack(slack))))
    said = [_say(name, attempt) for name, attempt in (*checks, *_mail_checks(settings))]
    return [line for line, _ in said], all(well for _, well in said)


def _mail_checks(settings: Settings) -> list[tuple[str, Callable[[], str]]]:
    checks: list[tuple[str, Callable[[], str]]] = []
    if settings.imap:
        imap = settings.imap
        checks.append(("IMAP", lambda: _check_mailbox(imap)))
    if settings.smtp:
        smtp = settings.smtp
        checks.append(("SMTP", lambda: asyncio.run(mail_carrier(smtp).check())))
    return checks


def _say(name: str, attempt: Callable[[], str]) -> tuple[str, bool]:
    try:
        return f"{name}: {attempt()}", True
    except WrongSettings as wrong:
        return f"{name}: {' '.join(wrong.faults)}", False
    except Exception as trouble:  # noqa: BLE001 (whatever is wrong with one, the others are still checked)
        return f"{name}: {trouble or type(trouble).__name__}", False


def _check_books(settings: Settings) -> str:
    store = open_store(settings.database)
    try:
        see_writable(store)
        held = ", ".join(store.boards()) or "no board yet: reeve adopt FILE"
        return f"open ({store.engine.dialect.name}); {held}."
    finally:
        store.engine.dispose()


def _check_mailbox(settings: MailSettings) -> str:
    from bot.mailbox import Mailbox

    mailbox = Mailbox(imap_account(settings))
    try:
        return mailbox.check()
    finally:
        mailbox.close()
