"""Real processes that live the story, each of which kills itself where it is told."""

import os
import signal
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.desk import open_store
from tests.faults.forks import serve
from tests.faults.playing import Stop, live, plain_papers_and_a_killer


class Kill(Stop):
    """Dies as a process does when the machine does: at once, with nothing tidied up."""

    def die(self) -> None:
        """Die."""
        os.kill(os.getpid(), signal.SIGKILL)


def life(url: str, folder: str, *where: str) -> int:
    """Live on from where the story stood, to its end or to where to die: point, when, nth."""
    stop = Kill(where[0], where[1], int(where[2])) if where else Stop()
    with plain_papers_and_a_killer():
        live(url, Path(folder), stop)
    return 0


def rehearse() -> None:
    """Live the story once: what is imported or compiled only when it is used is then there for every life."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/books.sqlite"
        open_store(url).engine.dispose()
        life(url, folder)


if __name__ == "__main__":
    rehearse()
    serve(life)
