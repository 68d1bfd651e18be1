"""A link's token, and what only its holder can read.

The database knows a token by its SHA-256 and holds what was sealed with a key made from
it; the token itself is in the link alone. So the database by itself, a copy of it, or
whoever looks after it, tells nothing but when something of what size was kept.
"""

from __future__ import annotations

import secrets
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_BYTES = 32  # of chance in a token: nobody guesses 256 bits, so its key needs no slow making
_NONCE = 12  # bytes, as AES-GCM has them
_LONGEST = 100  # characters; a token has 43
_FOR = b"cyps clinic 1"


class Broken(Exception):
    """What was sealed is not what was kept, or was sealed with another token."""


def new_token() -> str:
    """A token nobody can guess, in letters that an address may hold."""
    return secrets.token_urlsafe(_BYTES)


def is_token(text: str) -> bool:
    """Whether a text could be a token at all."""
    return 0 < len(text) <= _LONGEST and all(c.isascii() and (c.isalnum() or c in "-_") for c in text)


def known_by(token: str) -> str:
    """What the database knows a token by."""
    return sha256(token.encode()).hexdigest()


def sealed(token: str, content: bytes, told: str) -> bytes:
    """`content` for the holder of `token` alone; `told` is what stands beside it and may not be changed."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(_key(token)).encrypt(nonce, content, told.encode())


def unsealed(token: str, content: bytes, told: str) -> bytes:
    """What was sealed. Raises Broken where a byte of it, or of `told`, is another."""
    try:
        return AESGCM(_key(token)).decrypt(content[:_NONCE], content[_NONCE:], told.encode())
    except (InvalidTag, ValueError) as error:  # ValueError: too short to hold anything
        raise Broken from error


def _key(token: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=_BYTES, salt=None, info=_FOR).derive(token.encode())
