"""Clinics kept on a server when its owner switched that on and an officer asked for it.

clinics = clinics_of(os.environ)                 # None: this server keeps nothing
clinic = clinics.begin(packed(pack), days=7)     # clinic.token goes into the link
clinic = clinics.keep(clinic, packed(pack))      # KeptMeanwhile where someone else kept a newer one
clinic, content = clinics.resume(token)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from cyps.errors import KeepingFailed, KeptMeanwhile, NoSuchClinic
from cyps.keeping.databases import store_at
from cyps.keeping.sealing import Broken, is_token, known_by, new_token, sealed, unsealed
from cyps.keeping.store import Row, Store

SETTING = "CYPS_KEEP"
MOST_DAYS = "CYPS_KEEP_DAYS"
DAYS = (1, 7, 30)
_LARGEST = 200 << 20  # bytes of one clinic, as a pack may have
_ROOM = 5 << 30  # bytes in all: a disk that runs full stops more than this app


@dataclass(frozen=True, slots=True)
class Clinic:
    """A clinic that is kept: its `token` is the whole secret, and shown by no repr."""

    token: str = field(repr=False)
    version: int
    kept: datetime
    expires: datetime

    @property
    def days(self) -> int:
        """For how many days it is kept after each keeping."""
        return (self.expires - self.kept).days


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class Clinics:
    """The clinics of one server, or of several that share a database."""

    store: Store
    most_days: int = DAYS[-1]
    now: Callable[[], datetime] = _now
    room: int = _ROOM

    @property
    def days(self) -> tuple[int, ...]:
        """For how many days an officer may have a clinic kept."""
        return tuple(day for day in DAYS if day <= self.most_days) or (self.most_days,)

    def begin(self, content: bytes, days: int) -> Clinic:
        """Keep `content` for so many days, under a new link."""
        if days not in self.days:
            raise ValueError(days)
        self._swept()
        now = self.now()
        clinic = Clinic(new_token(), 1, now, now + timedelta(days=days))
        self._with_room(content)
        self.store.add(_row(clinic, content))
        return clinic

    def keep(self, clinic: Clinic, content: bytes) -> Clinic:
        """Keep `content` in place of that version of the clinic, for as many days again.

        Raises KeptMeanwhile where another version is there by now: kept over only by
        whoever asks for it with that version. NoSuchClinic where none is there.
        """
        self._swept()
        now = self.now()
        later = replace(
            clinic, version=clinic.version + 1, kept=now, expires=now + timedelta(days=clinic.days)
        )
        self._with_room(content)
        if self.store.change(_row(later, content), clinic.version):
            return later
        found = self.store.find(known_by(clinic.token))
        if found is None:
            raise NoSuchClinic
        raise KeptMeanwhile(found.version, _time(found.kept))

    def resume(self, token: str) -> tuple[Clinic, bytes]:
        """The clinic of a link, and what was kept. Raises NoSuchClinic where it opens none."""
        self._swept()
        found = self.store.find(known_by(token)) if is_token(token) else None
        if found is None:
            raise NoSuchClinic
        try:
            content = unsealed(token, found.sealed, found.told)
        except Broken:
            raise KeepingFailed("what was kept has been changed from outside, and is not opened") from None
        return Clinic(token, found.version, _time(found.kept), _time(found.expires)), content

    def delete(self, clinic: Clinic) -> None:
        """Keep it no longer; its link opens nothing from now on."""
        self.store.delete(known_by(clinic.token))
        self._swept()

    def _swept(self) -> None:
        self.store.sweep(_seconds(self.now()))

    def _with_room(self, content: bytes) -> None:
        if len(content) > _LARGEST or self.store.size() + len(content) > self.room:
            raise KeepingFailed("there is no room for a clinic of this size")


def clinics_of(settings: Mapping[str, str]) -> Clinics | None:
    """The clinics of a server with these settings; None where it keeps nothing.

    What has expired is deleted first. Raises KeepingFailed for a setting that can't be
    used, and where the database doesn't answer.
    """
    address = settings.get(SETTING, "").strip()
    if not address:
        return None
    days = settings.get(MOST_DAYS, "").strip() or str(DAYS[-1])
    if not (days.isascii() and days.isdigit() and 1 <= int(days) <= 365):
        raise KeepingFailed(f"{MOST_DAYS} should be a number of days from 1 to 365")
    clinics = Clinics(store_at(address), int(days))
    clinics.store.sweep(_seconds(clinics.now()))
    return clinics


def _row(clinic: Clinic, content: bytes) -> Row:
    row = Row(
        known_by(clinic.token), clinic.version, _seconds(clinic.kept), _seconds(clinic.expires), sealed=b""
    )
    return replace(row, sealed=sealed(clinic.token, content, row.told))


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def _time(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
