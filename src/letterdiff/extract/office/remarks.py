"""The sentences in which the readers of word processors' documents say what a reader must know."""

from collections.abc import Iterator

TRACKED = "has tracked changes: what is shown is the text with all of them accepted"
MACROS = "holds macros: they were neither read nor run"
EMBEDDED = "has other files embedded in it: their text was not read"
NO_TEXT = ("holds no text", "if it is a picture of text, save it as PDF")


def comments(count: int) -> Iterator[str]:
    """How many comments stand beside the text."""
    if count:
        yield f"has {count:,} comment{'s' * (count > 1)}: not read as its text"


def outside(template: bool, linked: bool) -> Iterator[str]:
    """What the file would load from outside of it."""
    if template:
        yield "names a template outside the file: it was not loaded"
    if linked:
        yield "has pictures or files linked from outside: they were not loaded"
