"""The two databases a server may keep clinics in, by the address in its setting."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from cyps.errors import KeepingFailed
from cyps.keeping.store import Connection, Store

_FILE = "sqlite:///"
_SERVERS = ("postgresql://", "postgres://")
_WAIT = 10  # seconds for another to finish writing


def store_at(address: str) -> Store:
    """The store at an address: `sqlite:///path` (`sqlite:////path` from the root) or `postgresql://…`.

    Raises KeepingFailed for another address, and where the database doesn't answer.
    """
    if address.startswith(_FILE) and (path := address.removeprefix(_FILE)):
        store = Store(partial(_in_file, Path(path)), "?", "BLOB")
    elif address.startswith(_SERVERS):
        store = Store(partial(_on_server, address), "%s", "BYTEA")
    else:
        raise KeepingFailed("CYPS_KEEP should be sqlite:///a/path or postgresql://…")
    try:
        store.prepare()
    except KeepingFailed:  # two servers that start together may both make the table: one of them sees it made
        store.prepare()
    return store


@contextmanager
def _in_file(path: Path) -> Iterator[Connection]:
    """A connection to a database file that its owner alone can read."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        path.chmod(0o600)  # SQLite gives its two files beside it the same
        with closing(sqlite3.connect(path, timeout=_WAIT, isolation_level=None)) as connection:
            connection.execute("PRAGMA auto_vacuum = FULL")  # what is deleted is given back to the disk
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA journal_mode = WAL")
            yield connection
    except (sqlite3.Error, OSError):
        raise KeepingFailed("the database file can't be read or written") from None  # no path in a log


@contextmanager
def _on_server(address: str) -> Iterator[Connection]:
    """A connection to a PostgreSQL server: committed when all went well."""
    try:
        import psycopg
    except ImportError:
        raise KeepingFailed("PostgreSQL needs what requirements-server.txt names") from None
    try:
        with psycopg.connect(address, connect_timeout=_WAIT) as connection:
            yield connection
    except psycopg.Error:
        raise KeepingFailed("the database doesn’t answer, or refuses") from None  # no address in a log
