"""A quote as it leaves the program: with its label, source line, place, link and state."""

from letterdiff.model import Check, Comparison, Finding, Passage, Position, Relation, Side, Source
from letterdiff.text.clean import in_marks, one_line
from letterdiff.text.sentences import sentences
from letterdiff.views import links
from letterdiff.views.cells import CUT, cells, excerpt
from letterdiff.views.labels import (
    context_state,
    date_of,
    fidelity_label,
    organisation_of,
    quote_state,
    speaker_of,
)
from letterdiff.views.segments import key_spans
from letterdiff.views.standing import SIGN, mark

_FITS = 2
"""Times the width that an excerpt in a list may have."""


def shown(text: str) -> str:
    """Text of a source fit to be shown: its line breaks kept, other unprintable characters as escapes."""
    return "\n".join(one_line(line) for line in text.split("\n"))


def quoted(passage: Passage, source: Source) -> str:
    """The passage between quotation marks, its label at it where the words are not verbatim."""
    label = fidelity_label(passage, source)
    return in_marks(shown(passage.text)) + (f" [{label}]" if label else "")


def telling(passage: Passage, position: Position | None) -> str:
    """The passage from the sentence on where its position is taken, for lists; what is left out is marked."""
    return _from(passage, _sentence_at(passage, _cue_at(passage, position)))


def _from(passage: Passage, start: int) -> str:
    """The passage from this character on, what is left out ahead of it marked."""
    return f"{CUT} {shown(passage.text[start:])}" if start > 0 else shown(passage.text)


def brief(finding: Finding, side: Side, width: int) -> str:
    """The finding's passage of one side for lists, on one line in `width` cells where it is longer.

    It begins with the sentence where the position is taken, with the last such where twice the width does
    not hold them all, or, where words are restated, with the first of those. It goes on through the last
    of the words that the finding rests on (sentences of cues, then slots) where twice the width holds them.
    Empty where the finding has no passage on that side.
    """
    passage = finding.passage(side)
    if passage is None:
        return ""
    start = _begins(finding, side, passage, width)
    text = _from(passage, start)
    lead = len(text) - len(shown(passage.text[start:]))
    ends = [end for end in _ends(finding, side, passage) if end > start]
    return excerpt(text, width, [lead + len(shown(passage.text[start:end])) for end in ends])


def _ends(finding: Finding, side: Side, passage: Passage) -> list[int]:
    """Where the sentences of the cues end, and the words of the slots: characters of the passage."""
    position, first = finding.position(side), passage.anchor.start
    cues = position.cues if position else ()
    slots = [slot.span for slot in (position.slots if position else ()) if slot.span]
    spans = [*key_spans(finding, side), *slots]
    return [_sentence_end(passage, cue.start - first) for cue in cues] + [span.end - first for span in spans]


def _cue_at(passage: Passage, position: Position | None) -> int:
    """The character of the passage at which its position's first cue begins."""
    return position.cues[0].start - passage.anchor.start if position and position.cues else 0


def _begins(finding: Finding, side: Side, passage: Passage, width: int) -> int:
    """The character of the passage at which the sentence begins from which on it is shown in a list."""
    position, repeated = finding.position(side), _repeated_at(finding, side)
    if repeated is not None:
        return _sentence_at(passage, repeated)
    start = _sentence_at(passage, _cue_at(passage, position))
    if not position or not position.cues:
        return start
    last = position.cues[-1].start - passage.anchor.start
    whole = shown(passage.text[start : _sentence_end(passage, last)])
    return _sentence_at(passage, last) if cells(whole) > _FITS * width else start


def _repeated_at(finding: Finding, side: Side) -> int | None:
    """The character of the passage at which most words begin that the other side repeats, where it does."""
    passage, same = finding.passage(side), finding.marks.shared(side)
    if passage is None or finding.relation is not Relation.RESTATED or not same:
        return None
    return max(same, key=lambda span: span.end - span.start).start - passage.anchor.start


def _sentence_at(passage: Passage, at: int) -> int:
    """The character at which the sentence of the passage begins that has this one."""
    spans = sentences(passage.text, passage.language)
    return max((begin for begin, _ in spans if begin <= at), default=0)


def _sentence_end(passage: Passage, at: int) -> int:
    """The character behind the sentence of the passage that has this one."""
    spans = sentences(passage.text, passage.language)
    return min((end for _, end in spans if end > at), default=len(passage.text))


def original_of(passage: Passage, comparison: Comparison) -> str:
    """What a translated passage stands for: quote, source line, state; empty where no original is known."""
    original = passage.original
    if original is None:
        return ""
    source = comparison.reading(original.source).source
    state = quote_state(comparison.check(original.id))
    parts = (quoted(original, source), f"({source_line(source, original)})", state)
    return " ".join(part for part in parts if part)


def source_line(source: Source, passage: Passage) -> str:
    """Who, title, date, then file and place: 'A. Writer, Title, 6 November 2025 (letters/a.pdf, page 3)'."""
    return _line(source, passage, one_line(source.meta.title))


def short_source_line(source: Source, passage: Passage) -> str:
    """The source line without its title, for lists: the file's name tells the sources apart."""
    return _line(source, passage, "")


def other_places(finding: Finding, comparison: Comparison) -> list[str]:
    """The source line of each other place in which the finding's words stand, or stood: then marked."""
    return [_place(passage, comparison) for passage in finding.elsewhere]


def _place(passage: Passage, comparison: Comparison) -> str:
    line = short_source_line(comparison.reading(passage.source).source, passage)
    return f"{line} [{SIGN}]" if mark(comparison.check(passage.id)) else line


def _line(source: Source, passage: Passage, title: str) -> str:
    who = speaker_of(passage, source), organisation_of(passage)
    known = ", ".join(part for part in (*who, title, date_of(passage, source)) if part)
    # What a part of a file stands under tells more than its place: an earlier version, a reply, a repost.
    under = f", “{one_line(passage.section)}”" if passage.origin and passage.section else ""
    where = f"{one_line(source.name)}, {links.place_of(passage.anchor)}{under}"
    return f"{known} ({where})" if known else where


def quote_with_source(passage: Passage, source: Source, check: Check | None) -> str:
    """What copying a quote gives: quote and label, source line, link, and the states that are not plain."""
    state, context, archive = quote_state(check), context_state(check), links.archive_link(source)
    lines = (
        quoted(passage, source),
        source_line(source, passage),
        links.origin_link(source, passage, check),
        f"Archived: {archive}" if archive else "",
        f"Check of this quote: {state}" if state else "",
        f"Check of its context: {context}" if context else "",
    )
    return "\n".join(line for line in lines if line)
