"""A certificate for 127.0.0.1, made on the spot."""

import subprocess
from pathlib import Path

from tests.servers.need import program


def certificate(folder: Path) -> tuple[Path, Path]:
    """A self-signed certificate and its key, good for a day."""
    made, key = folder / "cert.pem", folder / "key.pem"
    command = [
        program("openssl", "Install openssl."),
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-nodes",
        "-days",
        "1",
    ]
    command += ["-pkeyopt", "ec_paramgen_curve:P-256", "-subj", "/CN=localhost"]
    command += [
        "-addext",
        "subjectAltName=IP:127.0.0.1,DNS:localhost",
        "-keyout",
        str(key),
        "-out",
        str(made),
    ]
    subprocess.run(command, check=True, capture_output=True)
    return made, key
