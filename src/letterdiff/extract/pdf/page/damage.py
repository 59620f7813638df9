"""What goes wrong with PDFs: where they begin if not at once, and what pdfminer raises on damaged ones."""

import zlib

from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

START = b"%PDF-"
HEAD = 4096
"""Bytes at the start of a file in which `START` must stand; mail headers may come before it."""

DAMAGE = (
    PdfminerException,
    MalformedPDFException,
    PSException,
    zlib.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    OSError,
)
"""What pdfminer is seen to raise on damaged files."""
