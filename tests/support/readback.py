"""What a document's places say: read back from the file, and blocks written out for case files."""

from letterdiff.extract import encoding, lines
from letterdiff.extract.html.parse import parse
from letterdiff.model import CueTime, Document, DomRange, LineRange


def shown(document: Document) -> str:
    """One line a block: kind, level, section and speaker as far as they are there, then the text."""
    rows = []
    for block in document.blocks:
        level = f" {block.level}" if block.level else ""
        section = f" § {block.section}" if block.section else ""
        speaker = f" @ {block.speaker}" if block.speaker else ""
        rows.append(f"[{block.kind.value}{level}{section}{speaker}] {document.text[block.start : block.end]}")
    return "\n".join(rows) + "\n"


def misplaced(document: Document, data: bytes) -> list[str]:
    """The runs whose place does not hold their characters; empty where all is well."""
    root = parse(data).root if document.format == "html" else None
    rows = [] if document.format == "html" else lines.split(encoding.decode(data).text)
    wrong = []
    for run in document.runs:
        place = run.place
        if isinstance(place, DomRange) and root is not None:
            held = root.xpath(place.path)[0][place.start : place.end]
        else:
            assert isinstance(place, LineRange | CueTime)
            held = rows[place.line - 1][place.column : place.end_column]
        if held != document.text[run.start : run.end]:
            wrong.append(f"{place}: {held!r} is not {document.text[run.start : run.end]!r}")
    return wrong


def folded(text: str | None) -> str:
    """Text without white space, for comparing what two ways of reading found."""
    return "".join((text or "").split())
