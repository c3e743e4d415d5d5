"""Passwords, keys and one-time codes: what is kept of them never gives them back."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST_PASSWORD = 12
KEY_PREFIX = "aip_"
# A code of the half minute before is still taken: people type slowly.
_WINDOW = 1
_hasher = PasswordHasher()
# Compared with when there is no such user, so that the answer takes as long.
_NOBODY = _hasher.hash(secrets.token_urlsafe(16))


def hash_password(password: str) -> str:
    """Hash a password with Argon2id.

    :param password: The password.
    :return: The hash, with its salt and settings.
    """
    return _hasher.hash(password)


def password_fits(password: str, kept: str | None) -> bool:
    """Compare a password with what is kept, in the same time for a user who does not exist.

    :param password: The password.
    :param kept: The hash that is kept; None when there is none.
    :return: Whether it fits.
    """
    try:
        return _hasher.verify(kept or _NOBODY, password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def new_token() -> str:
    """Make a secret of 256 bits, for a session or a key."""
    return secrets.token_urlsafe(32)


def hash_token(token: str) -> str:
    """Hash a secret of 256 bits: it needs no slow hash, for nobody can guess it.

    :param token: The secret.
    :return: SHA-256 in hexadecimal.
    """
    return hashlib.sha256(token.encode()).hexdigest()


def new_totp_secret() -> str:
    """Make the secret of an authenticator (RFC 6238)."""
    return pyotp.random_base32()


def totp_address(secret: str, user: str) -> str:
    """Give the address that an authenticator reads from a code.

    :param secret: The secret.
    :param user: Login of the user.
    :return: `otpauth://…`.
    """
    return pyotp.TOTP(secret).provisioning_uri(name=user, issuer_name="Aiyptaushy")


def totp_counter(secret: str, code: str, at: datetime) -> int | None:
    """Check a one-time code.

    :param secret: The secret.
    :param code: Six digits.
    :param at: When, with the time zone.
    :return: The half minute that the code is of, so that it is not taken twice; None when it is wrong.
    """
    totp = pyotp.TOTP(secret)
    current = int(at.timestamp()) // totp.interval
    for counter in range(current, current - _WINDOW - 1, -1):
        if secrets.compare_digest(totp.generate_otp(counter), code):
            return counter
    return None
