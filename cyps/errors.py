"""What stops the walk, each owning its sentence. Everything else is a `Problem`."""

from __future__ import annotations


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


class CatalogueError(CypsError):
    """A line of the catalogue that breaks its own rules, named by file, row and column."""

    def __init__(self, file: str, where: str, reason: str) -> None:
        super().__init__(f"catalogue/{file}, {where}: {reason}")


class UnknownChoice(CypsError):
    """A year, council or threshold was chosen that isn't there."""


class ExportFailed(CypsError):
    """A paper could not be made or written."""
