""".env.example explains every setting the bot reads, and no other."""

import re
from contextlib import suppress

from bot import settings
from tests.walks.repository import ROOT


class Asked(dict):
    """An environment with everything set, that remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.names = set()

    def get(self, name, default=None):
        """Remember the name; give a value that lets every part be read."""
        self.names.add(name)
        return {"SLACK_BOT_TOKEN": "xoxb-1", "IMAP_HOST": "mail.example.org", "SMTP_HOST": "mail.example.org"}.get(
            name, default
        )

    def __getitem__(self, name):
        return self.get(name, "")


def test_every_setting_read_is_explained_and_every_one_explained_is_read():
    asked = Asked()
    with suppress(settings.WrongSettings):  # it need not be usable, only read whole
        settings.read(asked)
    explained = re.findall(r"^#? ?([A-Z][A-Z_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(set(explained)) == sorted(asked.names)


def test_each_setting_has_a_line_of_explanation_above_it():
    parts = (ROOT / ".env.example").read_text(encoding="utf-8").split("\n\n")
    bare = [part for part in parts if re.search(r"^[A-Z_]+=", part.strip()) and "_PORT" not in part]
    assert bare == []
