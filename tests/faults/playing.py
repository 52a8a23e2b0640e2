"""Plays the story on a desk, dying where it is told to."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.desk import Desk
from bot.domain.letter import Enclosure
from db.store import AtCommit
from tests.faults.outside import Outside
from tests.faults.script import KILLER, STORY, Cupboard, play
from tests.verbs.smallholm import KEY
from tests.verbs.stages import quick_store


class Stopped(BaseException):
    """We are dead: nothing below catches this, as nothing catches a kill."""


class Stop:
    """Dies at the nth time a commit point is passed, just before or just after its commit."""

    def __init__(self, point: str = "", when: str = "", nth: int = 1) -> None:
        self._wanted, self._nth = (point, when), nth
        self.passed: Counter[tuple[str, str]] = Counter()

    def __call__(self, point: str, when: str) -> None:
        """Count, and die if this is the place."""
        self.passed[(point, when)] += 1
        if (point, when) == self._wanted and self.passed[(point, when)] == self._nth:
            self.die()

    def die(self) -> None:
        """Die."""
        raise Stopped


class Stops(Stop):
    """Dies once at every point, at its nth passing."""

    def __init__(self, points: Iterable[str], when: str, nth: int = 1) -> None:
        super().__init__()
        self.left, self._when, self._nth = set(points), when, nth

    def __call__(self, point: str, when: str) -> None:
        """Count, and die if this is a place not yet died at."""
        self.passed[(point, when)] += 1
        if when == self._when and point in self.left and self.passed[(point, when)] == self._nth:
            self.left.discard(point)
            self.die()


def nothing() -> None:
    """What is done between deeds when nobody looks on."""


def live(url: str, folder: Path, at_commit: AtCommit, between: Callable[[], None] = nothing) -> Outside:
    """One life of the bot: from its start to the end of the story or its own."""
    outside, clock = Outside(folder), [STORY[0][0]]
    store = quick_store(url, at_commit)
    carriers = {"slack": outside.carrier("slack"), "email": outside.carrier("email")}
    desk = Desk(store, carriers, token_key=KEY, clock=lambda: clock[0], files=Cupboard(outside))
    try:
        asyncio.run(play(desk, outside, clock, between))
    finally:
        asyncio.run(desk.close())
    return outside


def live_again_and_again(url: str, folder: Path, stop: Stop) -> Outside:
    """Live, die where told, and live on to the end of the story."""
    while True:
        try:
            return live(url, folder, stop)
        except Stopped:
            Outside(folder).died()


@contextmanager
def plain_papers_and_a_killer() -> Iterator[None]:
    """Papers of one page, since their looks are tested elsewhere; and a message that breaks whoever reads it."""
    from bot import papers
    from bot.receive import receiving

    honest = receiving.read_reply

    def read(reply: Any, context: Any, files: Any) -> Any:
        if KILLER.encode() in (reply.raw or b""):
            raise RecursionError(KILLER)
        return honest(reply, context, files)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(receiving, "read_reply", read)
        patch.setattr(papers, "papers", one_page)
        yield


def one_page(report: Any) -> tuple[Enclosure, ...]:
    """A paper of one page."""
    return (Enclosure(name=f"{report.code}-{report.edition}.html", media_type="text/html", content=b"One page."),)
