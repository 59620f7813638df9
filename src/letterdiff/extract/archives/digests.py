"""Digests as web archives write them: `sha1:` and base32, hexadecimal or base64; checked, never trusted."""

import base64
import hashlib
from collections.abc import Iterable

_ALGORITHMS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")


def agrees(said: str, *forms: bytes) -> bool | None:
    """Whether the digest is that of one of these bytes; None where it is of a kind unknown here."""
    name, _, value = said.strip().partition(":")
    algorithm = name.lower().replace("-", "")
    if algorithm not in _ALGORITHMS or not value:
        return None
    hashes = (hashlib.new(algorithm, form, usedforsecurity=False).digest() for form in forms)
    return any(_is_written(value, digest) for digest in hashes)


def _is_written(value: str, digest: bytes) -> bool:
    value = value.rstrip("=")
    if value.lower() in _written((base64.b32encode(digest).lower(), digest.hex().encode())):
        return True
    return value in _written((base64.b64encode(digest), base64.urlsafe_b64encode(digest)))


def _written(forms: Iterable[bytes]) -> tuple[str, ...]:
    return tuple(form.decode("ascii").rstrip("=") for form in forms)
