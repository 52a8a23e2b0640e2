"""The command line on the test's clock: `python -m tests.walks.worker run`, and every other command."""

import os
from pathlib import Path

from bot import __main__, console
from tests.walks.clock import SETTING, read_from

if __name__ == "__main__":
    console.wall_clock = read_from(Path(os.environ[SETTING]))
    __main__.main()
