"""The phrases the reader knows, read once from phrases.toml and made into patterns."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _listed() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("phrases.toml").read_text(encoding="utf-8"))


def phrases(name: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """Make one pattern of a list, named 'section.list', with what must stand before and after any of it."""
    section, _, key = name.partition(".")
    return re.compile(f"{before}(?:{'|'.join(_listed()[section][key])}){after}", re.IGNORECASE | re.MULTILINE)
