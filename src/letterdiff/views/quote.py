"""A quote as it leaves the program: with its label, source line, place, link and state."""

from letterdiff.model import Check, Passage, Position, Source
from letterdiff.text.clean import one_line
from letterdiff.text.sentences import sentences
from letterdiff.views import links
from letterdiff.views.cells import CUT
from letterdiff.views.wording import date_of, fidelity_label, organisation_of, speaker_of, state_label


def shown(text: str) -> str:
    """Text of a source fit to be shown: its line breaks kept, other unprintable characters as escapes."""
    return "\n".join(one_line(line) for line in text.split("\n"))


def quoted(passage: Passage, source: Source) -> str:
    """The passage in quotation marks, its label at it where the words are not verbatim."""
    label = fidelity_label(source)
    return f"“{shown(passage.text)}”" + (f" [{label}]" if label else "")


def telling(passage: Passage, position: Position | None) -> str:
    """The passage from the sentence on where its position is taken, for lists; what is left out is marked."""
    cue = position.cues[0].start - passage.anchor.start if position and position.cues else 0
    spans = sentences(passage.text, passage.language)
    start = max((begin for begin, _ in spans if begin <= cue), default=0)
    return f"{CUT} {shown(passage.text[start:])}" if start > 0 else shown(passage.text)


def source_line(source: Source, passage: Passage) -> str:
    """Who, title, date, then file and place: 'A. Writer, Title, 6 November 2025 (letters/a.pdf, page 3)'."""
    return _line(source, passage, one_line(source.meta.title))


def short_source_line(source: Source, passage: Passage) -> str:
    """The source line without its title, for lists: the file's name tells the sources apart."""
    return _line(source, passage, "")


def _line(source: Source, passage: Passage, title: str) -> str:
    who = speaker_of(passage, source), organisation_of(passage, source)
    known = ", ".join(part for part in (*who, title, date_of(passage, source)) if part)
    where = f"{one_line(source.name)}, {links.place_of(passage.anchor)}"
    return f"{known} ({where})" if known else where


def quote_with_source(passage: Passage, source: Source, check: Check | None) -> str:
    """What copying a quote gives: quote and label, source line, link, and the state where it is not plain."""
    state = state_label(check)
    lines = (
        quoted(passage, source),
        source_line(source, passage),
        links.origin_link(source, passage.anchor),
        f"Check of this quote: {state}" if state else "",
    )
    return "\n".join(line for line in lines if line)
