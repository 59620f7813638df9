"""Where a turn begins in a transcript: a speaker's name, a clock time, both, or a mark of another voice.

Each way of writing is tried on every line; whether the file uses it is judged by all of its lines, so that
one 'Note: …', one quoted time and one reply marked '>>' change nothing.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from letterdiff.extract.lines import Line
from letterdiff.extract.spoken import closings, labels, marks
from letterdiff.extract.spoken.head import Head, Row, begins_sentence, labelled, matching
from letterdiff.extract.spoken.named import LABELS, WIDE, alone, asked


def heads(lines: Sequence[Line]) -> Mapping[int, Head]:
    """The heads of turns, by the index of their line in `lines`."""
    found = dict(marks.timed(lines))
    timed = {head.name for head in found.values() if head.name} if len(found) > 1 else set()
    for way in (marks.stamped, marks.turned, *(() if timed else (asked,))):
        found = _more(found, way(lines))
    wide = sum(match["name"] == "Q" for _, match in matching(WIDE, lines))
    for label in LABELS[:1] if timed else (*LABELS, *LABELS[:1]):
        known = wide > 1 or sum(bool(head.name) for head in found.values()) > 1
        rows = label(lines, known)
        found = _more(found, (row for row in rows if not timed or _like(row[1].name or "", timed)))
    named = sum(bool(head.name) for head in found.values())
    if not named:
        return _more(found, alone(lines))
    if named > 1:
        found = _more(found, marks.turned(lines, 1))
    if wide:
        found = _more(found, ((at, labelled(match, match["name"])) for at, match in matching(WIDE, lines)))
    ends = closings.closings(lines, [index for index, head in found.items() if head.name is not None])
    found = _more(found, ((index, Head(column, "")) for index, column in ends))
    return _unnamed(lines, found)


def _more(found: Mapping[int, Head], rows: Iterable[Row]) -> dict[int, Head]:
    """The heads with these as well, where none stands yet, or none but a time."""
    free = {index: head for index, head in rows if index not in found or found[index].name is None}
    timed = {index: head for index, head in free.items() if index in found and not head.clock}
    kept = {index: head._replace(clock=found[index].clock) for index, head in timed.items()}
    return {**found, **free, **kept}


def _like(name: str, timed: Collection[str]) -> bool:
    """Whether a label without a time is written as those that the file sets beside times."""
    bare = labels.bare(name).casefold()
    own = labels.shape(name)
    same = own in ("capitals", "titled") and any(labels.shape(each) == own for each in timed)
    return same or any(labels.bare(each).casefold() == bare for each in timed)


def _unnamed(lines: Sequence[Line], found: Mapping[int, Head]) -> Mapping[int, Head]:
    """The heads, a time ahead of words told another voice where such times mostly stand ahead of names.

    In the middle of a sentence, and where times stand here and there in what one voice says, it is a time.
    """
    leading = {
        at: head for at, head in found.items() if head.clock and marks.TIMED_WORDS.match(lines[at].text)
    }
    named = sum(bool(head.name) for head in leading.values())
    bare = [at for at, head in leading.items() if head.name is None and begins_sentence(lines, at)]
    if named < 2 or named <= len(bare):
        return found
    return {**found, **{at: found[at]._replace(name="") for at in bare}}
