"""Files and large bodies are read in a child process with little memory and little time, so that none can do harm."""

import os
import subprocess
import sys

from bot.reading.grids import Contents, FileError, from_json, to_json

MEMORY = 512 * 1024 * 1024
CPU_SECONDS = 10
WALL_SECONDS = 30


def read_apart(content: bytes, name: str) -> Contents:
    """What a file holds, read in a child process. Raises FileError, also when the child had to be stopped."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    command = [sys.executable, "-m", "bot.reading.child", name]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, the name is an argument, no shell
            command, input=content, capture_output=True, timeout=WALL_SECONDS, env=environment, check=False
        )
    except (subprocess.TimeoutExpired, OSError) as error:
        raise FileError("it took too long to read") from error
    if done.returncode == 3:
        raise FileError(done.stdout.decode("utf-8", "replace"))
    if done.returncode != 0:
        raise FileError("it was too large or too odd to read safely")
    return from_json(done.stdout.decode("utf-8"))


def _limit() -> None:
    """The child's own limits; where the system knows none, the parent's clock is all there is."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))


def main() -> int:
    """Read one file from standard input; print what it holds as JSON. 3 when it cannot be read, with the reason."""
    from bot.reading.sheets import read_file

    _limit()
    try:
        sys.stdout.write(to_json(read_file(sys.stdin.buffer.read(), sys.argv[1])))
    except FileError as refusal:
        sys.stdout.write(str(refusal))
        return 3
    except (RecursionError, MemoryError, ValueError, KeyError, IndexError, OverflowError):
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
