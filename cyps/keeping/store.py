"""The one table of kept clinics, the same in an embedded file and on a PostgreSQL server.

Whoever opens a database gives a connection for each use; nothing is held between uses, so
that threads and servers may share it. One statement does each change, so that two who
change one clinic at once can't both believe they did.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

_TABLE = (
    "CREATE TABLE IF NOT EXISTS clinics (id TEXT PRIMARY KEY, version BIGINT NOT NULL,"
    " kept BIGINT NOT NULL, expires BIGINT NOT NULL, sealed {bytes} NOT NULL)"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One kept clinic: times are whole seconds since 1970, `version` counts from 1."""

    id: str
    version: int
    kept: int
    expires: int
    sealed: bytes

    @property
    def told(self) -> str:
        """All of it but what is sealed, as one text to seal it with."""
        return f"{self.id} {self.version} {self.kept} {self.expires}"


class Connection(Protocol):
    """What both kinds of database have in common."""

    def execute(self, sql: str, values: tuple[object, ...], /) -> Any:  # noqa: ANN401
        """Run one statement and give its cursor."""


Connect = Callable[[], AbstractContextManager[Connection]]


@dataclass(frozen=True, slots=True)
class Store:
    """Rows by their id. `mark` stands for a value in a statement, `kind` is a column of bytes.

    Whatever the database refuses, `connect` raises as KeepingFailed.
    """

    connect: Connect
    mark: str
    kind: str

    def prepare(self) -> None:
        """Make the table where there is none yet."""
        with self.connect() as connection:
            connection.execute(_TABLE.format(bytes=self.kind), ())

    def add(self, row: Row) -> None:
        """Keep a new row."""
        self._changed("INSERT INTO clinics (id, version, kept, expires, sealed) VALUES (?, ?, ?, ?, ?)",
                      row.id, row.version, row.kept, row.expires, row.sealed)  # fmt: skip

    def change(self, row: Row, was: int) -> bool:
        """Put `row` in place of its version `was`; False where that is no longer the one there."""
        return self._changed(
            "UPDATE clinics SET version = ?, kept = ?, expires = ?, sealed = ? WHERE id = ? AND version = ?",
            row.version, row.kept, row.expires, row.sealed, row.id, was,
        ) == 1  # fmt: skip

    def find(self, row_id: str) -> Row | None:
        """The row of an id, or None."""
        with self.connect() as connection:
            found = connection.execute(
                self._said("SELECT id, version, kept, expires, sealed FROM clinics WHERE id = ?"), (row_id,)
            ).fetchone()
        if found is None:
            return None
        row_id, version, kept, expires, content = found
        return Row(row_id, version, kept, expires, bytes(content))

    def delete(self, row_id: str) -> None:
        """Have no row of that id."""
        self._changed("DELETE FROM clinics WHERE id = ?", row_id)

    def sweep(self, now: int) -> None:
        """Delete what has expired."""
        self._changed("DELETE FROM clinics WHERE expires <= ?", now)

    def size(self) -> int:
        """Bytes kept in all."""
        with self.connect() as connection:
            (total,) = connection.execute(
                "SELECT COALESCE(SUM(LENGTH(sealed)), 0) FROM clinics", ()
            ).fetchone()
        return int(total)

    def _changed(self, sql: str, *values: object) -> int:
        with self.connect() as connection:
            return int(connection.execute(self._said(sql), values).rowcount)

    def _said(self, sql: str) -> str:
        return sql.replace("?", self.mark)
