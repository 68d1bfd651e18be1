"""A PostgreSQL server of our own for the tests, where the machine has one."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote


def why_no_postgresql() -> str:
    """What is missing to run one, or ""."""
    if not find_spec("psycopg"):
        return "psycopg is not installed (requirements-server.txt)"
    if not _bin():
        return "no PostgreSQL on this machine"
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        return "PostgreSQL does not run as root, and there is no setpriv to be another"
    return ""


def _bin() -> Path | None:
    named = shutil.which("initdb")
    places = [Path(named).parent] if named else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return places[-1] if places else None


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of a server that listens on a socket in its own folder, and on no port."""
    where = _bin()
    assert where
    as_other = [] if os.geteuid() else ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
    with TemporaryDirectory(prefix="pg") as folder:
        if as_other:
            shutil.chown(folder, "postgres", "postgres")
        control = [*as_other, str(where / "pg_ctl"), "-D", f"{folder}/d", "-w"]
        initdb = [*as_other, str(where / "initdb"), "-D", f"{folder}/d", "-A", "trust", "-U", "cyps", "-N"]
        subprocess.run(initdb, check=True, capture_output=True, cwd=folder)
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        start = [*control, "-l", f"{folder}/log", "-o", options, "start"]
        subprocess.run(start, check=True, stdout=subprocess.DEVNULL, cwd=folder)
        try:
            yield f"postgresql://cyps@/postgres?host={quote(folder, safe='')}"
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], check=True, capture_output=True, cwd=folder)
