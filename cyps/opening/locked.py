"""Workbooks in the old container format: locked with a password, or simply old."""

from __future__ import annotations

import io

import msoffcrypto
from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError, ParseError

from cyps.errors import PasswordNeeded, UnreadableFile

_BROKEN = (FileFormatError, ParseError, OSError, ValueError, KeyError, IndexError, TypeError)


def unlocked(name: str, content: bytes, password: str | None) -> bytes | None:
    """The workbook inside a locked container, opened in memory; None when it isn't locked (an old .xls).

    Raises PasswordNeeded without the right password, UnreadableFile for anything else
    in this container. Nothing is written anywhere.
    """
    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(content))
        is_locked = office.is_encrypted()
    except _BROKEN as error:
        raise UnreadableFile(
            name, "is not an Excel workbook this app can open. Open it in Excel and save it as .xlsx."
        ) from error
    if not is_locked:
        return None
    if not password:
        raise PasswordNeeded(
            name,
            "is protected with a password. Type the one it opens with in Excel, or save a copy without.",
        )
    opened = io.BytesIO()
    try:
        office.load_key(password=password)
        office.decrypt(opened)
    except (InvalidKeyError, DecryptionError) as error:
        raise PasswordNeeded(
            name, "did not open with that password. Check it (capitals count) and try again."
        ) from error
    except _BROKEN as error:
        raise UnreadableFile(
            name, "is protected in a way this app can't open. Save a copy without a password and try again."
        ) from error
    return opened.getvalue()
