"""Clinics on a server: for the holder of the link alone, for their days, and never overwritten unseen."""

from __future__ import annotations

import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cyps.errors import KeepingFailed, KeptMeanwhile, NoSuchClinic
from cyps.keeping import Clinics, clinics_of
from cyps.keeping.clinics import Clinic
from cyps.keeping.sealing import known_by, new_token

PACK = b"PK LAC reviews in time 83.3% " * 50


@dataclass
class Clock:
    """A clock that goes when we say so, from now on."""

    at: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def clinics(address: str, clock: Clock) -> Clinics:
    made = clinics_of({"CYPS_KEEP": address})
    assert made
    made.store.sweep(1 << 60)  # what another test left
    return replace(made, now=clock)


def test_nothing_set_keeps_nothing() -> None:
    assert clinics_of({}) is None
    assert clinics_of({"CYPS_KEEP": " ", "CYPS_KEEP_DAYS": "x"}) is None


def test_a_clinic_comes_back_by_its_link_on_another_server_too(
    address: str, clinics: Clinics, clock: Clock
) -> None:
    clinic = clinics.begin(PACK, 7)
    assert (clinic.version, clinic.kept, clinic.days) == (1, clock.at, 7)
    another = clinics_of({"CYPS_KEEP": address})
    assert another
    assert replace(another, now=clock).resume(clinic.token) == (clinic, PACK)


def test_each_keeping_is_the_next_version_and_starts_its_days_again(clinics: Clinics, clock: Clock) -> None:
    first = clinics.begin(PACK, 7)
    clock.at += timedelta(days=6)
    second = clinics.keep(first, PACK + b"more")
    assert (second.version, second.expires) == (2, clock.at + timedelta(days=7))
    assert clinics.resume(first.token) == (second, PACK + b"more")


def test_a_wrong_link_opens_nothing_and_is_told_nothing(clinics: Clinics) -> None:
    clinic = clinics.begin(PACK, 7)
    for token in (new_token(), "", known_by(clinic.token), clinic.token[:-1], clinic.token + "A", "' OR 1=1"):
        with pytest.raises(NoSuchClinic) as told:
            clinics.resume(token)
        assert token == "" or token not in str(told.value)


def test_its_days_over_it_is_gone_from_the_database(clinics: Clinics, clock: Clock) -> None:
    clinic, other = clinics.begin(PACK, 1), clinics.begin(PACK, 30)
    clock.at += timedelta(days=1)
    with pytest.raises(NoSuchClinic):
        clinics.resume(clinic.token)
    assert clinics.store.find(known_by(clinic.token)) is None
    assert clinics.resume(other.token)[1] == PACK


def test_what_has_expired_goes_when_a_server_starts(address: str, clinics: Clinics, clock: Clock) -> None:
    clock.at -= timedelta(days=2)
    clinic = clinics.begin(PACK, 1)
    assert clinics_of({"CYPS_KEEP": address})
    assert clinics.store.find(known_by(clinic.token)) is None


def test_deleted_is_deleted(clinics: Clinics) -> None:
    clinic = clinics.begin(PACK, 7)
    clinics.delete(clinic)
    clinics.delete(clinic)
    assert clinics.store.find(known_by(clinic.token)) is None
    with pytest.raises(NoSuchClinic):
        clinics.resume(clinic.token)
    with pytest.raises(NoSuchClinic):
        clinics.keep(clinic, PACK)


def test_nobody_keeps_over_a_newer_version_unless_they_say_so(clinics: Clinics, clock: Clock) -> None:
    mine = clinics.begin(PACK, 7)
    clock.at += timedelta(minutes=4)
    theirs = clinics.keep(clinics.resume(mine.token)[0], b"theirs")
    with pytest.raises(KeptMeanwhile) as told:
        clinics.keep(mine, b"mine")
    assert (told.value.version, told.value.kept) == (2, theirs.kept)
    assert clinics.resume(mine.token)[1] == b"theirs"
    clinics.keep(replace(mine, version=told.value.version), b"mine")
    assert clinics.resume(mine.token)[1] == b"mine"


def test_of_many_at_once_one_wins_and_all_others_are_told(clinics: Clinics) -> None:
    clinic = clinics.begin(PACK, 7)

    def keeps(number: int) -> Clinic | None:
        try:
            return clinics.keep(clinic, b"%d" % number)
        except KeptMeanwhile:
            return None

    with ThreadPoolExecutor(12) as pool:
        kept = list(pool.map(keeps, range(24)))
    (winner,) = [number for number, each in enumerate(kept) if each]
    assert clinics.resume(clinic.token) == (kept[winner], b"%d" % winner)


def test_many_clinics_at_once_get_in_nobodys_way(clinics: Clinics) -> None:
    def keeps(number: int) -> bytes:
        clinic = clinics.begin(b"%d" % number, 1)
        for _ in range(3):
            clinic = clinics.keep(clinic, b"%d" % number)
        return clinics.resume(clinic.token)[1]

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(keeps, range(16))) == [b"%d" % number for number in range(16)]


def test_whatever_is_changed_in_its_row_it_is_not_opened(clinics: Clinics) -> None:
    clinic = clinics.begin(PACK, 7)
    row = clinics.store.find(known_by(clinic.token))
    assert row
    other = clinics.store.find(known_by(clinics.begin(b"another's", 7).token))
    assert other
    changes = (
        {"expires": row.expires + 1_000_000},
        {"kept": row.kept - 1},
        {"version": 9},
        {"sealed": row.sealed[:-1] + bytes([row.sealed[-1] ^ 1])},
        {"sealed": b""},
        {"sealed": other.sealed},
    )
    was = row.version
    for change in changes:
        assert clinics.store.change(replace(row, **change), was)
        with pytest.raises(KeepingFailed, match="changed from outside"):
            clinics.resume(clinic.token)
        was = replace(row, **change).version
    assert clinics.store.change(row, was)
    assert clinics.resume(clinic.token)[1] == PACK


def test_the_database_alone_reveals_nothing(tmp_path: Path) -> None:
    clinics = clinics_of({"CYPS_KEEP": f"sqlite:///{tmp_path}/clinics.db"})
    assert clinics
    clinic = clinics.begin(PACK, 7)
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"LAC reviews" not in held
    assert clinic.token.encode() not in held
    assert known_by(clinic.token).encode() in held
    assert clinic.token not in repr(clinic)


def test_its_owner_alone_can_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "clinics.db"
    path.touch(0o644)
    clinics = clinics_of({"CYPS_KEEP": f"sqlite:///{path}"})
    assert clinics
    with clinics.store.connect() as connection:
        connection.execute("DELETE FROM clinics", ())
        names = {each.name: stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()}
        (mode,) = connection.execute("PRAGMA journal_mode", ()).fetchone()
    assert mode == "wal"
    assert set(names) == {"clinics.db", "clinics.db-wal", "clinics.db-shm"}
    assert set(names.values()) == {0o600}


def test_a_writer_waits_for_another(tmp_path: Path) -> None:
    clinics = clinics_of({"CYPS_KEEP": f"sqlite:///{tmp_path}/clinics.db"})
    assert clinics
    with closing(
        sqlite3.connect(tmp_path / "clinics.db", isolation_level=None, check_same_thread=False)
    ) as one:
        one.execute("BEGIN IMMEDIATE")
        with ThreadPoolExecutor(1) as pool:
            waits = pool.submit(clinics.begin, PACK, 7)
            with pytest.raises(TimeoutError):
                waits.result(timeout=0.3)
            one.execute("COMMIT")
            assert waits.result(timeout=20).version == 1


def test_no_more_than_there_is_room_for(clinics: Clinics) -> None:
    small = replace(clinics, room=2 * len(PACK))
    clinic = small.begin(PACK, 7)
    with pytest.raises(KeepingFailed, match="no room"):
        small.begin(PACK, 7)
    with pytest.raises(KeepingFailed, match="no room"):
        small.keep(clinic, PACK * 2)
    assert small.resume(clinic.token)[1] == PACK


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"CYPS_KEEP": "clinics.db"}, "CYPS_KEEP should be"),
        ({"CYPS_KEEP": "sqlite:///"}, "CYPS_KEEP should be"),
        ({"CYPS_KEEP": "mysql://u:secret@h/d"}, "CYPS_KEEP should be"),
        ({"CYPS_KEEP": "sqlite:////nowhere/at/all/c.db"}, "can't be read or written"),
        ({"CYPS_KEEP": "sqlite:///x.db", "CYPS_KEEP_DAYS": "0"}, "CYPS_KEEP_DAYS should be"),
        ({"CYPS_KEEP": "sqlite:///x.db", "CYPS_KEEP_DAYS": "soon"}, "CYPS_KEEP_DAYS should be"),
    ],
)
def test_a_setting_that_cant_be_used_says_so_and_shows_no_secret(settings: dict[str, str], said: str) -> None:
    with pytest.raises(KeepingFailed, match=said) as told:
        clinics_of(settings)
    assert "secret" not in str(told.value)
    assert "nowhere" not in str(told.value)


def test_a_database_that_doesnt_answer_says_so_and_shows_no_secret() -> None:
    pytest.importorskip("psycopg", reason="psycopg is not installed (requirements-server.txt)")
    with pytest.raises(KeepingFailed, match="answer") as told:
        clinics_of({"CYPS_KEEP": "postgresql://cyps:secret@127.0.0.1:1/none"})
    assert "secret" not in str(told.value)
    assert told.value.__cause__ is None


@pytest.mark.parametrize(
    ("most", "offered"), [("30", (1, 7, 30)), ("7", (1, 7)), ("3", (1,)), ("90", (1, 7, 30))]
)
def test_the_ceiling_is_the_servers(tmp_path: Path, most: str, offered: tuple[int, ...]) -> None:
    clinics = clinics_of({"CYPS_KEEP": f"sqlite:///{tmp_path}/c.db", "CYPS_KEEP_DAYS": most})
    assert clinics
    assert clinics.days == offered
    with pytest.raises(ValueError, match="31"):
        clinics.begin(PACK, 31)
