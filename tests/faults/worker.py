"""One real process that lives the story, and kills itself where it is told: python -m tests.faults.worker …"""

import os
import signal
import sys
from pathlib import Path

from tests.faults.playing import Stop, live, plain_papers_and_a_killer


class Kill(Stop):
    """Dies as a process does when the machine does: at once, with nothing tidied up."""

    def die(self) -> None:
        """Die."""
        os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """Live on from where the story stood. Arguments: database URL, folder, and where to die (point, when, nth)."""
    url, folder, *where = sys.argv[1:]
    stop = Kill(where[0], where[1], int(where[2])) if where else Stop()
    with plain_papers_and_a_killer():
        live(url, Path(folder), stop)


if __name__ == "__main__":
    main()
