"""A Streamlit server of our own, for browser tests, pictures and benches."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

STARTS_WITHIN = 60.0


@contextmanager
def served(script: Path, *, port: int | None = None, **environment: str) -> Iterator[str]:
    """Serve `script` on a local port, a free one unless told, yield its address, and stop it afterwards.

    Raises RuntimeError with the server's own words when it doesn't come up.
    """
    port = port or free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    flags = {
        "server.address": "127.0.0.1",
        "server.port": str(port),
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
    }
    command += [part for name, value in flags.items() for part in (f"--{name}", value)]
    with tempfile.TemporaryFile("w+") as log:
        settings = {**os.environ, **environment}
        process = subprocess.Popen(
            command, cwd=script.parent, env=settings, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            address = f"http://127.0.0.1:{port}"
            if not _answers(address, process):
                log.seek(0)
                raise RuntimeError(f"the server did not come up:\n{log.read()}")
            yield address
        finally:
            process.terminate()
            process.wait(timeout=20)


def free_port() -> int:
    """A local port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(address: str, process: subprocess.Popen[bytes]) -> bool:
    """Whether the server answers in time; False as soon as it has stopped."""
    give_up = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < give_up and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return True
        except OSError:
            time.sleep(0.1)
    return False
