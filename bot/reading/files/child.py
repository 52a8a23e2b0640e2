"""Files and large bodies are read in a child process with little memory and little time, so that none can do harm."""

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from bot.reading.files.grids import Contents, FileError, from_json, to_json

if TYPE_CHECKING:
    from bot.domain.returns import Expected, Return

MEMORY = 512 * 1024 * 1024
CPU_SECONDS = 10
WALL_SECONDS = 30


def read_apart(content: bytes, name: str) -> Contents:
    """What a file holds, read in a child process. Raises FileError, also when the child had to be stopped."""
    done = _run(name, content)
    if done.returncode == 3:
        raise FileError(done.stdout.decode("utf-8", "replace"))
    if done.returncode != 0:
        raise FileError("it was too large or too odd to read safely")
    return from_json(done.stdout.decode("utf-8"))


def _run(name: str, content: bytes) -> "subprocess.CompletedProcess[bytes]":
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "bot.reading.files.child", name]
    try:
        return subprocess.run(  # noqa: S603 - our own module, the name is an argument, no shell
            command, input=content, capture_output=True, timeout=WALL_SECONDS, env=environment, check=False
        )
    except (subprocess.TimeoutExpired, OSError) as error:
        raise FileError("it took too long to read") from error


def read_mail_apart(raw: bytes, expected: "Expected") -> "Return":
    """A large message read whole in a child process. Raises Unreadable, also when the child had to be stopped."""
    from bot.domain.returns import Return
    from bot.reading.passages import Unreadable

    asked = expected.model_dump_json().encode()
    try:
        done = _run("", len(asked).to_bytes(8, "big") + asked + raw)
    except FileError as error:
        raise Unreadable(f"the message is too large: {error}") from error
    if done.returncode == 3:
        raise Unreadable(done.stdout.decode("utf-8", "replace"))
    if done.returncode != 0:
        raise Unreadable("the message was too large or too odd to read safely")
    return Return.model_validate_json(done.stdout)


def _read_whole(content: bytes) -> str:
    from bot.domain.returns import Expected
    from bot.reading.read import read_here

    size = int.from_bytes(content[:8], "big")
    expected = Expected.model_validate_json(content[8 : 8 + size])
    return read_here(content[8 + size :], expected).model_dump_json()


def _limit() -> None:
    """The child's own limits; where the system knows none, the parent's clock is all there is."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + 1))


def _read_one(content: bytes, name: str) -> str:
    if name:
        from bot.reading.files.sheets import read_file

        return to_json(read_file(content, name))
    from bot.reading.passages import Unreadable

    try:
        return _read_whole(content)
    except Unreadable as refusal:
        raise FileError(refusal.reason) from refusal


def main() -> int:
    """Read one file (or, without a name, one message) from standard input; print what it holds as JSON.

    3 when it cannot be read, with the reason.
    """
    _limit()
    content = sys.stdin.buffer.read()
    try:
        sys.stdout.write(_read_one(content, sys.argv[1]))
    except FileError as refusal:
        sys.stdout.write(str(refusal))
        return 3
    except (RecursionError, MemoryError, ValueError, KeyError, IndexError, OverflowError):
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
