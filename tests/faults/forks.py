"""A process that has imported what takes long, and forks one life after another from there, each as real as any."""

import json
import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

# Seconds after which a life that hangs is ended.
LONGEST = 300


def serve(life: Callable[..., int]) -> None:
    """Read a life's arguments a line, as JSON, fork a process that lives it, and say how it ended."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            os.dup2(2, 1)  # what a life prints is no answer of ours
            signal.alarm(LONGEST)
            os._exit(_ended(life, json.loads(line)))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _ended(life: Callable[..., int], words: list[str]) -> int:
    try:
        return life(*words)
    except BaseException:  # noqa: BLE001 (said, and told by the code it ends with)
        traceback.print_exc()
        return 70


@contextmanager
def lives(script: Path, folder: Path) -> Iterator[Callable[..., int]]:
    """A server of lives: called with a life's arguments, it gives the code that life ended with."""
    command = [sys.executable, str(script)]
    path = os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])
    settings = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    with subprocess.Popen(
        command,
        cwd=folder,
        env=settings | {"PYTHONPATH": path},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdin
        assert server.stdout

        def life(*words: object) -> int:
            server.stdin.write(json.dumps([str(word) for word in words]) + "\n")
            server.stdin.flush()
            return int(server.stdout.readline())

        yield life
        server.stdin.close()
