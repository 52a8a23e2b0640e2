"""The phrases the reader knows, read once from phrases.toml and made into patterns."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("phrases.toml").read_text(encoding="utf-8"))


def listed(name: str) -> tuple[str, ...]:
    """Return a list as it stands, named 'section.list'."""
    section, _, key = name.partition(".")
    return tuple(_all()[section][key])


def phrases(name: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """Make one pattern of a list, named 'section.list', with what must stand before and after any of it."""
    return re.compile(f"{before}(?:{'|'.join(listed(name))}){after}", re.IGNORECASE | re.MULTILINE)
