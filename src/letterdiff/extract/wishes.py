"""What the user wishes of every reader: when to read pictures, and passwords to try.

They are carried in the environment, so that workers have them too, and stand in no argument list and no file.
"""

import os
from enum import StrEnum

OCR = "LETTERDIFF_OCR"
PASSWORD = "LETTERDIFF_PASSWORD"


class Ocr(StrEnum):
    """When pages are read by OCR: where they have no text (AUTO), always (ALL), or not at all (NEVER)."""

    AUTO = "auto"
    ALL = "all"
    NEVER = "never"


def ocr() -> Ocr:
    """When pages are to be read by OCR; AUTO where nothing sensible is said."""
    said = os.environ.get(OCR, "")
    return Ocr(said) if said in tuple(Ocr) else Ocr.AUTO


def passwords() -> tuple[str, ...]:
    """The passwords to try, in their order."""
    return tuple(filter(None, os.environ.get(PASSWORD, "").split("\n")))


def wish_ocr(when: Ocr) -> None:
    """Set when this process and those it starts from now on read by OCR."""
    os.environ[OCR] = when.value


def add_passwords(more: tuple[str, ...]) -> None:
    """Have this process and those it starts from now on try these passwords first; none may hold a NUL."""
    os.environ[PASSWORD] = "\n".join(dict.fromkeys((*more, *passwords())))
