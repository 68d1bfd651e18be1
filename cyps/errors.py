"""What stops the walk, each owning its sentence. Everything else is a `Problem`."""

from __future__ import annotations

from datetime import datetime


class CypsError(Exception):
    """Something the person at the keyboard can put right; its text is the whole message."""


class UnreadableFile(CypsError):
    """A file that can't be opened as a workbook: what was seen, expected, and what to do."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")


class PasswordNeeded(UnreadableFile):
    """A workbook that is locked with a password we have not been given, or with another one."""


class UnreadableCorrections(CypsError):
    """A file that can't be used as corrections: which, and what is wrong with it."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")


class UnreadablePack(CypsError):
    """A file that can't be opened as a pack: which, and what is wrong with it."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")


class KeepingFailed(CypsError):
    """The server can't keep a clinic, or open one: why. Never with an address, a path or a token in it."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"Keeping on the server: {reason}.")


class NoSuchClinic(CypsError):
    """A link that opens nothing; which of the reasons it is, nobody is told."""

    def __init__(self) -> None:
        super().__init__(
            "This link opens no clinic: its days are over, it was deleted, or the link was not copied whole."
        )


class KeptMeanwhile(CypsError):
    """Someone else with the same link has kept a newer `version`, at the time `kept`."""

    def __init__(self, version: int, kept: datetime) -> None:
        self.version = version
        self.kept = kept
        super().__init__("Someone else with this link has kept a newer version.")


class CatalogueError(CypsError):
    """A line of the catalogue that breaks its own rules, named by file, row and column."""

    def __init__(self, file: str, where: str, reason: str) -> None:
        super().__init__(f"catalogue/{file}, {where}: {reason}")


class UnknownChoice(CypsError):
    """A year, council or threshold was chosen that isn't there."""


class ExportFailed(CypsError):
    """A paper could not be made or written."""
