"""local-slack: found, kept on loopback, started."""

import os
import subprocess
from pathlib import Path

from tests.servers import processes, workspace
from tests.servers.need import missing, program

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".servers"
_INSTALLED = KEPT / "node_modules/local-slack-linux-x64/bin/local-slack"


def binary() -> Path:
    """The program, from REEVE_LOCAL_SLACK or from .servers."""
    path = Path(os.environ.get("REEVE_LOCAL_SLACK") or _INSTALLED)
    return path if path.exists() else missing("local-slack")


def shim(folder: Path) -> Path:
    """The library that keeps a server on loopback: local-slack would listen on every interface."""
    made = folder / "loopback_bind.so"
    source = Path(__file__).with_name("loopback_bind.c")
    compiler = program("gcc", "Install gcc: without it local-slack would listen on every interface.")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", str(made), str(source), "-ldl"], check=True)
    return made


def start(folder: Path) -> tuple["subprocess.Popen[bytes]", int]:
    """The running server and its port."""
    program_path, library = binary(), shim(folder)
    workspace.write(folder / "workspace.yaml")
    port = processes.free_port()
    command = [str(program_path), "--config", str(folder / "workspace.yaml"), "--port", str(port)]
    command += ["--base-host", "127.0.0.1", "--files-dir", str(folder / "files")]
    log = folder / "local-slack.log"
    process = processes.start(command, log, LD_PRELOAD=str(library))
    processes.wait_until_listening(port, log)
    return process, port
