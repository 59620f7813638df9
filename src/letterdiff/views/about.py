"""What a file says of itself: facts about the file, and proposals that a person may accept into a sidecar."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from letterdiff.model import Document, Metadata, Proposal, Reading, Source
from letterdiff.text.clean import one_line
from letterdiff.views.dates import date_words

_FIELDS = {
    "title": ("title", "subject"),
    "author": ("author",),
    "organisation": ("organisation", "letterhead"),
    "addressee": ("addressee",),
    "date": ("date",),
}
"""The fields of a sidecar, and which proposals speak to each; a document has its strongest first."""


def as_text(source: Source, document: Document) -> str:
    """Each fact, proposal and note on a line of its own."""
    facts = [f"  {one_line(fact.name)}: {one_line(fact.value)}" for fact in document.properties]
    proposals = [f"  {_line(proposal.field, proposal)}" for proposal in document.proposals]
    notes = [f"  note: {one_line(note)}" for note in document.notes]
    lines = [f"== {one_line(source.name)}", *facts, *proposals, *notes]
    return "\n".join(lines if len(lines) > 1 else [*lines, "  it says nothing of itself"]) + "\n"


def as_jsonl(source: Source, document: Document) -> str:
    """One JSON object: `source, sha256, format, pages, properties, proposals, notes`."""
    return json.dumps(
        {
            "source": source.name,
            "sha256": document.sha256,
            "format": document.format,
            "pages": len(document.pages),
            "properties": [asdict(fact) for fact in document.properties],
            "proposals": [asdict(proposal) for proposal in document.proposals],
            "notes": document.notes,
        },
        ensure_ascii=False,
    )


def unknown(reading: Reading) -> tuple[str, ...]:
    """What nobody has said of a source and a reader will ask: when, who, where from; in words."""
    meta = reading.source.meta
    asked = {
        "when (date)": bool(reading.days),
        "who (author or organisation)": bool(meta.author or meta.organisation) or reading.voices,
        "where from (origin)": bool(meta.origin) or reading.addressed,
    }
    return tuple(words for words, known in asked.items() if not known)


def differing(declared: Metadata, document: Document | None) -> list[str]:
    """What the file itself says otherwise than was declared of it, a line a field."""
    found = document.found if document else Metadata()
    pairs = ((field, getattr(declared, field), getattr(found, field)) for field in (*_FIELDS, "origin"))
    return [
        f"the file itself says {field} {one_line(own)}, not {one_line(said)}"
        for field, said, own in pairs
        if said and own and said != own
    ]


def wanting(meta: Metadata, proposals: Sequence[Proposal]) -> dict[str, Proposal]:
    """For each field that the metadata lacks, the strongest proposal for it."""
    found: dict[str, Proposal] = {}
    for field, kinds in _FIELDS.items():
        fitting = next((proposal for proposal in proposals if proposal.field in kinds), None)
        if fitting and not getattr(meta, field):
            found[field] = fitting
    return found


def lines(meta: Metadata, proposals: Sequence[Proposal]) -> list[str]:
    """'proposed: date 27 October 2025 (page 1, line “October 27, 2025”)', for each field that is wanting."""
    return [_line(field, proposal) for field, proposal in wanting(meta, proposals).items()]


def hint(name: str, meta: Metadata, proposals: Sequence[Proposal]) -> str:
    """How to accept a source's proposals, with one of them as the example; empty where it has none."""
    found = wanting(meta, proposals)
    if not found:
        return ""
    field = "date" if "date" in found else next(iter(found))
    value = json.dumps(one_line(found[field].value), ensure_ascii=False)
    return f"what is proposed is not used; to use it, write it into {one_line(name)}.toml: {field} = {value}"


def _line(field: str, proposal: Proposal) -> str:
    value = date_words(proposal.value) if proposal.field == "date" else one_line(proposal.value)
    return f"proposed: {one_line(field)} {value} ({one_line(proposal.witness)})"
