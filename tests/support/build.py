"""Small model objects for tests: documents from blocks of text, and one whole comparison made by hand.

The comparison is what the rooms downstream (views, reading room) are fed with: a paired finding, a second
pair across languages, and a letter-only finding with its search.
"""

from collections.abc import Sequence

from letterdiff.model import (
    Block,
    BlockKind,
    BothTrue,
    Check,
    Comparison,
    CueTime,
    Document,
    Fidelity,
    Finding,
    Gravity,
    LineRange,
    Marks,
    Metadata,
    Nearest,
    Page,
    PageBox,
    Pair,
    Passage,
    Place,
    Position,
    Problem,
    Reading,
    Relation,
    Run,
    ScopeCard,
    ScopeMatch,
    ScopeRow,
    Search,
    Side,
    Slot,
    SlotName,
    Source,
    Span,
    Stance,
    State,
    content_id,
)


def document(*blocks: str | tuple[BlockKind, str], pages: bool = False) -> Document:
    """A document of these blocks; each word a run, on a page box (`pages`) or a line of its own block."""
    text, made, runs = "", [], []
    for line, entry in enumerate(blocks, start=1):
        kind, words = entry if isinstance(entry, tuple) else (BlockKind.PARAGRAPH, entry)
        start = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + words
        made.append(Block(kind, start, len(text)))
        at = start
        for word in words.split(" "):
            runs.append(Run(at, at + len(word), _place(pages, line, at - start, len(word))))
            at += len(word) + 1
    shown = (Page(1, 612.0, 792.0),) if pages else ()
    return Document(
        content_id(text) * 5, "pdf" if pages else "txt", "test 1", text, tuple(made), tuple(runs), shown
    )


def _place(pages: bool, line: int, column: int, length: int) -> Place:
    if pages:
        left = 72.0 + 5.0 * column
        return PageBox(1, left, 72.0 + 20 * line, left + 5.0 * length, 84.0 + 20 * line)
    return LineRange(line, column, line, column + length)


def passage(doc: Document, exact: str, source: str, **more: str) -> Passage:
    """The passage of the document whose words are `exact`, with its whole block and neighbours as context."""
    start = doc.text.index(exact)
    end = start + len(exact)
    index = next(i for i, block in enumerate(doc.blocks) if block.start <= start < block.end)
    first, last = doc.blocks[max(0, index - 1)], doc.blocks[min(len(doc.blocks) - 1, index + 1)]
    return Passage(
        id=content_id(doc.sha256, exact),
        source=source,
        anchor=doc.anchor(start, end),
        context=doc.anchor(first.start, last.end),
        blocks=(index,),
        kind=doc.blocks[index].kind,
        language=more.get("language", "en"),
        section=more.get("section", ""),
        speaker=more.get("speaker", ""),
        date=more.get("date", ""),
        role=more.get("role", ""),
        organisation=more.get("organisation", ""),
    )


def span(within: Passage, words: str) -> Span:
    """The span of these words inside a passage, in its document's characters."""
    start = within.anchor.start + within.text.index(words)
    return Span(start, start + len(words), words)


def position(of: Passage, topic: str, stance: Stance, cue: str, **slots: str) -> Position:
    """A position with one cue and slots whose words stand in the passage."""
    said = tuple(Slot(SlotName(name), words, span(of, words)) for name, words in slots.items())
    return Position(of.id, topic, stance, (span(of, cue),), said, rule="by hand")


_ASKS = "We ask for loan guarantees for manufacturers, so that lead times fall."
_CREDIT = "We ask that the tax credit be widened to transformers."
_DENIAL = "We neither have nor want government guarantees for our datacenters."

LETTER = document(
    (BlockKind.HEADING, "II. Industrial base"),
    "The grid is short of parts.",
    _ASKS,
    _CREDIT,
    pages=True,
)
POST = document(
    "There was some confusion this week.",
    _DENIAL,
    "Thank you for reading.",
)
JAPANESE = document("当社は政府による融資保証を求めていない。")

_LETTER_META = Metadata(
    title="Answer to a request for information",
    author="A. Writer",
    organisation="Example Lab",
    addressee="Office of Examples",
    date="2025-10-27",
    language="en",
    origin="https://example.org/letter.pdf",
    fidelity=Fidelity.RECONSTRUCTION,
)
_POST_META = Metadata(
    "A long post", "B. Speaker", date="2025-11-06", language="en", origin="https://example.org/post"
)
_JAPANESE_META = Metadata(
    "声明", "B. Speaker", date="2025-11-07", language="ja", fidelity=Fidelity.TRANSLATION
)


_WRITER = {"speaker": "A. Writer", "organisation": "Example Lab", "date": "2025-10-27"}


def comparison() -> Comparison:
    """The comparison made by hand; the same object at each call."""
    asks = passage(
        LETTER,
        "We ask for loan guarantees for manufacturers, so that lead times fall.",
        "letters/a.pdf",
        **_WRITER,
    )
    credit = passage(
        LETTER, "We ask that the tax credit be widened to transformers.", "letters/a.pdf", **_WRITER
    )
    denial = passage(
        POST,
        "We neither have nor want government guarantees for our datacenters.",
        "statements/b.md",
        speaker="B. Speaker",
        date="2025-11-06",
    )
    japanese = passage(
        JAPANESE,
        JAPANESE.text,
        "statements/c.txt",
        language="ja",
        speaker="B. Speaker",
        date="2025-11-07",
    )
    findings = (_paired(asks, denial), _across_languages(asks, japanese), _letter_only(credit, denial))
    return Comparison(
        program="letterdiff 0.1.0",
        readings=(
            _reading("letters/a.pdf", Side.LETTER, LETTER, _LETTER_META),
            _reading("statements/b.md", Side.STATEMENT, POST, _POST_META),
            _reading("statements/c.txt", Side.STATEMENT, JAPANESE, _JAPANESE_META),
        ),
        problems=(
            Problem("statements/empty.txt", "the file is empty", "save it again from its source"),
            Problem("letters/a.pdf", "page 2 has no text", "it may be a scan: install OCR", Gravity.CUT),
        ),
        topics=("Loan guarantees", "Tax credit"),
        findings=findings,
        checks=(
            Check(asks.id, State.VERIFIED),
            Check(denial.id, State.VERIFIED_TEXT),
            Check(japanese.id, State.VERIFIED_TEXT),
            Check(credit.id, State.ONE_ENGINE, "the second engine has no such text on page 1"),
        ),
    )


def _paired(letter: Passage, statement: Passage) -> Finding:
    topic = "Loan guarantees"
    card = ScopeCard(
        rows=(
            ScopeRow(SlotName.HOLDER, ScopeMatch.SAME, Slot(SlotName.HOLDER, "Example Lab"), None),
            ScopeRow(
                SlotName.BENEFICIARY,
                ScopeMatch.DIFFERENT,
                Slot(SlotName.BENEFICIARY, "manufacturers", span(letter, "manufacturers")),
                Slot(SlotName.BENEFICIARY, "our datacenters", span(statement, "our datacenters")),
            ),
            ScopeRow(SlotName.TIME, ScopeMatch.NOT_SAID),
        ),
        both_true=BothTrue.POSSIBLY,
        because="the beneficiary differs",
    )
    return Finding(
        id=content_id("pair", letter.id, statement.id),
        relation=Relation.OTHER_SCOPE,
        topic=topic,
        reasons=("both speak of loan guarantees", "the beneficiary differs"),
        letter=letter,
        statement=statement,
        letter_position=position(
            letter, "Loan guarantees", Stance.ASKS_FOR, "ask for", beneficiary="manufacturers"
        ),
        statement_position=position(
            statement,
            "Loan guarantees",
            Stance.DENIES,
            "neither have nor want",
            beneficiary="our datacenters",
        ),
        scope=card,
        marks=Marks(
            letter_shared=(span(letter, "guarantees for"),),
            letter_only=(span(letter, "loan"), span(letter, "manufacturers")),
            statement_shared=(span(statement, "guarantees for"),),
            statement_only=(span(statement, "government"), span(statement, "datacenters")),
        ),
        pair=Pair(letter.id, statement.id, 1.25, ("shares the words guarantees, for",)),
    )


def _across_languages(letter: Passage, statement: Passage) -> Finding:
    return Finding(
        id=content_id("pair", letter.id, statement.id),
        relation=Relation.RELATED,
        topic="Loan guarantees",
        reasons=("the topic's terms in English and Japanese",),
        letter=letter,
        statement=statement,
        pair=Pair(letter.id, statement.id, 0.5, ("topic terms: loan guarantees, 融資保証",)),
    )


def _letter_only(letter: Passage, nearest: Passage) -> Finding:
    topic = "Tax credit"
    return Finding(
        id=content_id("letter only", letter.id),
        relation=Relation.LETTER_ONLY,
        topic=topic,
        reasons=("no public passage on the tax credit was found",),
        letter=letter,
        letter_position=position(
            letter, "Tax credit", Stance.ASKS_FOR, "We ask that", beneficiary="transformers"
        ),
        search=Search(
            terms=("tax credit", "税額控除"),
            hits=(0, 0),
            sources=("statements/b.md", "statements/c.txt"),
            not_searched=("statements/empty.txt",),
            words=18,
            nearest=(Nearest(nearest, 0.21, "it does not name the tax credit"),),
        ),
    )


def _reading(name: str, side: Side, doc: Document, meta: Metadata) -> Reading:
    source = Source(name, side, doc.sha256, len(doc.text), meta)
    return Reading(source, doc.format, len(doc.pages), len(doc.blocks), len(doc.text.split()))


def cue(line: int, start: float, end: float, length: int) -> CueTime:
    """A caption cue's place on one line."""
    return CueTime(start, end, line, 0, line, length)


def joined(texts: Sequence[str]) -> str:
    """Texts as a document joins its blocks."""
    return "\n\n".join(texts)
