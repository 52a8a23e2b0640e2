"""The settings: the environment and `.env`, read once; everything wrong with them told at once, in plain words."""

import os
from collections.abc import Mapping
from email.utils import getaddresses
from pathlib import Path

from pydantic import BaseModel, ConfigDict


class _Told(BaseModel):
    """What we were told from outside; it does not change."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class WrongSettings(ValueError):  # noqa: N818 (what the operator is told)
    """The settings cannot be used; `faults` says every reason, each with its remedy."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(f"- {fault}" for fault in faults))
        self.faults = faults


class SlackSettings(_Told):
    """How Slack is reached: Socket Mode by default, with an app token."""

    bot_token: str
    app_token: str = ""
    signing_secret: str = ""
    base_url: str = ""


class MailSettings(_Told):
    """One mail server, in or out."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    token_command: str = ""
    security: str = "starttls"
    ca_file: str = ""
    sender: str = ""
    folder: str = "INBOX"

    def __repr__(self) -> str:
        return f"MailSettings({self.host}:{self.port})"


class Settings(_Told):
    """Everything the bot is told from outside. Secrets never show in a repr."""

    database: str
    token_key: str
    slack: SlackSettings | None = None
    imap: MailSettings | None = None
    smtp: MailSettings | None = None
    tick_seconds: int = 30
    poll_seconds: int = 300

    def __repr__(self) -> str:
        on = [name for name in ("slack", "imap", "smtp") if getattr(self, name)]
        return f"Settings({', '.join(on) or 'no channel'})"

    __str__ = __repr__


def from_environment(env_file: Path | None = None) -> Settings:
    """Read the environment over `.env`. Raises WrongSettings with everything that is wrong."""
    from dotenv import dotenv_values

    held = dotenv_values(env_file or Path(".env"))
    return read({**{name: value for name, value in held.items() if value is not None}, **os.environ})


def read(env: Mapping[str, str]) -> Settings:
    """Make settings of names and values. Raises WrongSettings with everything that is wrong."""
    faults: list[str] = []
    settings = {
        "database": env.get("REEVE_DATABASE") or "sqlite:///reeve.sqlite",
        "token_key": _token_key(env, faults),
        "slack": _slack(env, faults),
        "imap": _mail(env, "IMAP", 993, "tls", faults),
        "smtp": _mail(env, "SMTP", 587, "starttls", faults),
        "tick_seconds": _whole(env, "REEVE_TICK_SECONDS", 30, faults),
        "poll_seconds": _whole(env, "REEVE_POLL_SECONDS", 300, faults),
    }
    _together(settings, faults)
    if faults:
        raise WrongSettings(tuple(faults))
    return Settings.model_validate(settings)


_SHORTEST_KEY = 16


def _token_key(env: Mapping[str, str], faults: list[str]) -> str:
    key = env.get("REEVE_TOKEN_KEY", "")
    if len(key) < _SHORTEST_KEY:
        faults.append(
            "REEVE_TOKEN_KEY is missing or short: set it to at least 16 random characters and keep it, "
            "for example with: python3 -c 'import secrets; print(secrets.token_hex(16))'"
        )
    return key


def _slack(env: Mapping[str, str], faults: list[str]) -> SlackSettings | None:
    bot, app, secret = (env.get(f"SLACK_{name}", "") for name in ("BOT_TOKEN", "APP_TOKEN", "SIGNING_SECRET"))
    if not bot and not app:
        return None
    if not bot.startswith("xoxb-"):
        faults.append("SLACK_BOT_TOKEN should begin with xoxb-: copy it from OAuth & Permissions in the Slack app.")
    if not app.startswith("xapp-"):
        faults.append(
            "SLACK_APP_TOKEN should begin with xapp-: make one under Basic Information, with connections:write."
        )
    return SlackSettings(bot_token=bot, app_token=app, signing_secret=secret, base_url=env.get("SLACK_BASE_URL", ""))


def _mail(env: Mapping[str, str], kind: str, port: int, security: str, faults: list[str]) -> MailSettings | None:
    host = env.get(f"{kind}_HOST", "")
    if not host:
        return None
    chosen = env.get(f"{kind}_SECURITY", security)
    if chosen not in ("tls", "starttls", "none"):
        faults.append(f"{kind}_SECURITY is {chosen!r}: choose tls, starttls or none.")
    sender = env.get("SMTP_FROM", "") if kind == "SMTP" else ""
    if kind == "SMTP" and not _one_address(sender):
        faults.append(
            f"SMTP_FROM is {'missing' if not sender else 'not one name and address'}: the address letters come from, "
            "such as HWB Performance <hwb@example.org>."
        )
    ca_file = env.get(f"{kind}_CA_FILE", "")
    if ca_file and not Path(ca_file).is_file():
        faults.append(
            f"{kind}_CA_FILE is {ca_file!r}, which is no file: name the certificate to trust, or leave it out."
        )
    if kind == "IMAP" and not env.get("IMAP_USER"):
        faults.append("IMAP_USER is missing: the name of the mailbox that replies come to.")
    if kind == "IMAP" and not (env.get("IMAP_PASSWORD") or env.get("IMAP_TOKEN_COMMAND")):
        faults.append("IMAP_PASSWORD or IMAP_TOKEN_COMMAND (a command that prints an OAuth2 token) is missing.")
    return MailSettings(
        host=host, port=_port(env, f"{kind}_PORT", port, faults), user=env.get(f"{kind}_USER", ""),
        password=env.get(f"{kind}_PASSWORD", ""), token_command=env.get(f"{kind}_TOKEN_COMMAND", ""), security=chosen,
        ca_file=ca_file, sender=sender, folder=env.get("IMAP_FOLDER", "INBOX"),
    )  # fmt: skip


def _one_address(sender: str) -> bool:
    people = getaddresses([sender])
    local, _, domain = people[0][1].rpartition("@") if len(people) == 1 else ("", "", "")
    return bool(local and domain) and "@" not in local and people[0][1].isascii()


_HIGHEST_PORT = 65535


def _port(env: Mapping[str, str], name: str, default: int, faults: list[str]) -> int:
    port = _whole(env, name, default, faults)
    if port > _HIGHEST_PORT:
        faults.append(f"{name} is {port}: ports go up to {_HIGHEST_PORT}; {default} is usual.")
    return port


def _whole(env: Mapping[str, str], name: str, default: int, faults: list[str]) -> int:
    text = env.get(name, "") or str(default)
    if not (text.isascii() and text.isdigit()) or int(text) == 0:
        faults.append(f"{name} is {text!r}: give a whole number above 0.")
        return default
    return int(text)


def _together(settings: Mapping[str, object], faults: list[str]) -> None:
    if not any(settings[way] for way in ("slack", "smtp", "imap")):
        faults.append(
            "Nothing is set up to ask by: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or SMTP_HOST and SMTP_FROM."
        )
    if bool(settings["imap"]) is not bool(settings["smtp"]):
        have, lack = ("IMAP", "SMTP") if settings["imap"] else ("SMTP", "IMAP")
        faults.append(f"{have}_HOST is set and {lack}_HOST is not: email needs both, to ask and to hear the answers.")
