"""Evidence made by hand from a few sentences, so that a rule's test shows all it is given."""

from letterdiff.findings.evidence import Evidence, positions_by_passage
from letterdiff.findings.judge import judged
from letterdiff.model import (
    Finding,
    Instrument,
    Metadata,
    Pair,
    Passage,
    Reading,
    Side,
    Source,
    Term,
    Topic,
)
from support.build import document, passage

_GUARANTEE = (Term("loan guarantee", "en"), Term("融資保証", "ja"))
GUARANTEES = Topic("Loan guarantees", (), (Instrument("loan guarantee", _GUARANTEE),))
CREDIT = Topic("Tax credit", (), (Instrument("tax credit", (Term("tax credit", "en"),)),))
TOPICS = (GUARANTEES, CREDIT)


def spoken(
    text: str, side: Side, date: str, organisation: str, language: str, number: int
) -> tuple[Passage, Reading]:
    """One passage that is its whole document, and the reading of it."""
    doc = document(text)
    name = f"{side.folder}/{number}.txt"
    meta = Metadata(organisation=organisation, date=date, language=language)
    source = Source(name, side, doc.sha256, len(text), meta)
    of = passage(doc, text, name, language=language, date=date, speaker=organisation)
    return of, Reading(source, "txt", 0, 1, max(len(doc.text.split()), 400))


def evidence(
    letter: str,
    *statements: str,
    holder: str = "Example Lab",
    date: str = "2025-11-06",
    language: str = "en",
    paired: bool = True,
    topics: tuple[Topic, ...] = TOPICS,
) -> Evidence:
    """One letter of one passage beside statements of one passage each, paired with all of them."""
    ours, our_reading = spoken(letter, Side.LETTER, "2025-10-27", "Example Lab", "en", 0)
    made = [spoken(text, Side.STATEMENT, date, holder, language, n) for n, text in enumerate(statements)]
    theirs = tuple(of for of, _ in made)
    readings = (our_reading, *(reading for _, reading in made))
    return Evidence(
        letters=(ours,),
        statements=theirs,
        pairs=tuple(Pair(ours.id, of.id, 1.0, ("by hand",)) for of in theirs) if paired else (),
        positions=positions_by_passage((ours, *theirs), topics),
        topics=topics,
        readings=readings,
        nearest=lambda of, most: [(each.id, 0.5) for each in (*theirs, ours) if each.id != of.id][:most],
    )


def findings(of: Evidence) -> tuple[Finding, ...]:
    """What the judge finds, in order."""
    return judged(of).findings
