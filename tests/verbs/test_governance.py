"""The page on who decides what is true: every command is there, and whoever may not is refused in a sentence."""

import re
from pathlib import Path

import pytest

from bot import answer
from handlers.commands import SUBCOMMANDS
from tests.verbs.smallholm import ADA_SLACK, BEFORE

PAGE = (Path(__file__).parents[2] / "docs/governance.md").read_text("utf-8")
# What anybody the board knows may do with what is theirs.
THEIRS = {"feed"}
DECIDING = sorted(name for name, one in SUBCOMMANDS.items() if one.writes and name not in THEIRS)


def named() -> set[str]:
    """Every subcommand the page names: '`/hwb extend`, `excuse`' names two."""
    found: set[str] = set()
    for cell in re.findall(r"`/hwb [^|]*|`/hwb \w+`", PAGE):
        found |= {one.split()[0] for one in re.findall(r"`(?:/hwb )?([a-z]+[a-z ]*)`", cell)}
    return found & set(SUBCOMMANDS)


def test_every_command_stands_on_the_page():
    assert set(SUBCOMMANDS) - named() == set()


@pytest.mark.parametrize("name", DECIDING)
def test_a_contact_who_may_not_decide_is_refused_in_a_sentence(opened, name):
    one = SUBCOMMANDS[name]
    parts = one.reads(one.usage.partition(" ")[2], BEFORE)
    with pytest.raises(answer.Refused) as refused:
        opened.run(one.verb, ADA_SLACK, *parts)
    assert str(refused.value).endswith((".", "?", "open", "early", "voices"))
