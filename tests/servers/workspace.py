"""The invented workspace that the Slack counterpart serves."""

import json
from pathlib import Path

BOT = "U0BOT"
TEAM = "T01TEST"
BOT_TOKEN = "xoxb-test-token"
APP_TOKEN = "xapp-test-token"
SIGNING_SECRET = "test-signing-secret"
PEOPLE = {"U01ALICE": "Alice Archer", "U02BILAL": "Bilal Barr", "U03CERYS": "Cerys Cole", "U04SEC": "Sana Clerk"}
# Those whom Barnet's framework names, so that it can be walked through as it stands.
PEOPLE |= {"U01BASHIR": "Bashir Noorani", "U01DOMINIC": "Dominic Achterberg", "U01FERGUS": "Fergus Holloway-Reid"}
PEOPLE |= {"U01JONAH": "Jonah Whitcombe", "U01KAVITA": "Kavita Sundaresan"}
CHANNELS = {"C01BOARD": "board", "C02HWB": "hwb", "C01SECRETARIAT": "secretariat"}
# The bot is no member here.
ELSEWHERE = "C03ELSE"


def write(path: Path) -> None:
    """Write the server's configuration (JSON is YAML)."""
    everyone = list(PEOPLE)
    channels = [{"id": key, "name": name, "members": [*everyone, BOT]} for key, name in CHANNELS.items()]
    channels.append({"id": ELSEWHERE, "name": "elsewhere", "members": everyone})
    app = {"appId": "A01APP", "botUserId": BOT, "botName": "reeve", "botToken": BOT_TOKEN}
    app |= {"appToken": APP_TOKEN, "signingSecret": SIGNING_SECRET, "mode": "socket"}
    workspace = {"name": "HWB", "domain": "hwb", "teamId": TEAM}
    users = [_person(key, name) for key, name in PEOPLE.items()]
    path.write_text(json.dumps({"workspace": workspace, "app": app, "users": users, "channels": channels}))


def _person(key: str, name: str) -> dict[str, str]:
    first = name.split(maxsplit=1)[0].lower()
    email = f"{first}@agency.example.org"
    return {"id": key, "name": first, "real_name": name, "email": email, "tz": "Europe/London"}
