"""Starting a server, waiting until it listens, stopping it."""

import os
import signal
import socket
import subprocess
import time
from pathlib import Path


def free_port() -> int:
    """A loopback port nobody listens on."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def listens(port: int) -> bool:
    """Whether something answers on that loopback port."""
    with socket.socket() as sock:
        sock.settimeout(1)
        return sock.connect_ex(("127.0.0.1", port)) == 0


def wait_until_listening(port: int, log: Path, seconds: float = 20) -> None:
    """Return when the port answers; raise with the end of the server's log when it never does."""
    end = time.monotonic() + seconds
    while not listens(port):
        if time.monotonic() > end:
            said = log.read_text(errors="replace")[-2000:] if log.exists() else ""
            raise RuntimeError(f"nothing listens on port {port} after {seconds:.0f} s; its log ends: {said}")
        time.sleep(0.02)


def start(command: list[str], log: Path, **extra: str) -> subprocess.Popen[bytes]:
    """Start a server in a process group of its own, writing to `log`; `extra` joins its environment."""
    with log.open("ab") as out:
        return subprocess.Popen(command, stdout=out, stderr=out, env={**os.environ, **extra}, start_new_session=True)


def stop(process: subprocess.Popen[bytes]) -> None:
    """Stop the whole process group, politely and then not."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            return
        os.killpg(process.pid, sign)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            continue
