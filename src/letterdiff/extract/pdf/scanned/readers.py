"""Who reads a PDF here and now: this reader alone, or with an OCR for its pictures; so the cache names it."""

from letterdiff.extract import ocr, wishes

Eye = tuple[ocr.Engine, tuple[str, ...]]
"""Tesseract, and the languages to read with, one way after the other."""


def eye(language: str) -> Eye | None:
    """What reads pictures of text in this language (BCP 47 or nothing); None where missing or not wished."""
    found = ocr.installed() if wishes.ocr() is not wishes.Ocr.NEVER else None
    languages = ocr.chosen(language, found.languages) if found else ()
    return (found, languages) if found and languages else None


def every_page(declared: str) -> bool:
    """Whether each page is read by OCR, whatever text it has."""
    return wishes.ocr() is wishes.Ocr.ALL and eye(declared) is not None


def label(declared: str) -> str:
    """What reads pictures, for a file whose declared language this is."""
    found = eye(declared)
    if found is None:
        return "without OCR"
    every = "all by " if every_page(declared) else ""
    return f"{every}tesseract {found[0].version} {' or '.join(found[1])}"


def versions(reader: str, declared: str) -> tuple[str, ...]:
    """The names of documents that `reader` would make of files: those without pictures, and those with."""
    pictured = f"{reader}, {label(declared)}"
    return (pictured,) if every_page(declared) else (reader, pictured)
