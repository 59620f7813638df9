"""What was added to a library, in one line."""

from letterdiff.model import Reading
from letterdiff.text.clean import one_line
from letterdiff.views.dates import span_words
from letterdiff.views.wording import count


def as_text(file: str, sidecar: str, reading: Reading | None, members: int) -> str:
    """'statements/a.html: html, 812 words, A. Writer, 6 November 2025; with statements/a.html.toml'.

    Of an archive, which is not read itself, `members` counts the pages.
    """
    known: tuple[str, ...] = (count(members, "page"),)
    if reading:
        source, words = reading.source, count(reading.words, "word")
        known = (reading.format, words, source.speaker, source.meta.title, span_words(reading.days))
    line = f"{one_line(file)}: {', '.join(one_line(part) for part in known if part)}"
    return line + (f"; with {one_line(sidecar)}" if sidecar else "")
