"""The files that are tracked, and what they say."""

import subprocess
from functools import cache
from pathlib import Path

from tests.servers.need import missing, program

ROOT = Path(__file__).resolve().parents[2]


@cache
def git(*words: str) -> tuple[str, ...]:
    """What git answers, a line each."""
    if not (ROOT / ".git").exists():
        missing("The repository's history", "Clone it with git.")
    asked = [program("git", "Install git."), "-c", f"safe.directory={ROOT}", "-c", "core.quotePath=off", *words]
    return tuple(subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines())


@cache
def tracked() -> tuple[str, ...]:
    """Every tracked file that is there, as a path from the top."""
    return tuple(name for name in git("ls-files") if (ROOT / name).is_file())


@cache
def content(name: str) -> bytes:
    """A tracked file's bytes."""
    return (ROOT / name).read_bytes()


def holding(*words: str) -> list[str]:
    """The tracked files that hold any of those words."""
    sought = [word.encode() for word in words]
    return [name for name in tracked() if any(word in content(name) for word in sought)]
