"""The story's stages: what stood in the books and outside before each deed, so that a telling may begin there."""

import shutil
from collections import Counter
from pathlib import Path
from typing import NamedTuple

Passed = Counter[tuple[str, str]]


class Stage(NamedTuple):
    """A folder as it stood before a deed, and how often each commit point had been passed by then."""

    folder: Path
    passed: Passed


class Stages:
    """The stages of one story told without a stop. A death forgets all but what they hold, wherever a life began."""

    def __init__(self, kept: Path) -> None:
        self._kept = kept
        self._all: list[Stage] = []

    def keep(self, story: Path, passed: Passed) -> None:
        """Keep a copy of the story as it stands now."""
        folder = self._kept / str(len(self._all))
        shutil.copytree(story, folder)
        self._all.append(Stage(folder, passed.copy()))

    def before(self, point: str, when: str, nth: int) -> Stage:
        """The last stage before the deed in which a commit point is passed for the nth time."""
        return [stage for stage in self._all if stage.passed[(point, when)] < nth][-1]


def begun(stage: Stage, folder: Path) -> tuple[str, Path]:
    """Begin a telling in a new folder from a stage; the books' URL and the folder."""
    shutil.copytree(stage.folder, folder)
    return f"sqlite:///{folder}/books.sqlite", folder
