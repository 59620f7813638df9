"""What `find` found: each hit as a quote with its place; and what was looked at, whatever was found."""

import json
from dataclasses import asdict

from letterdiff.model import Reading, Side, Source
from letterdiff.pipeline.find import Found, Hit
from letterdiff.text import patterns
from letterdiff.text.clean import in_marks
from letterdiff.views.labels import fidelity_label, fidelity_of
from letterdiff.views.links import file_link, origin_link, place_of
from letterdiff.views.quote import quoted, source_line
from letterdiff.views.wording import count, side_noun

IN_QUOTATION = "within quotation marks there: the text around it says whose words these are"


def as_text(found: Found) -> str:
    """Each hit's sentence as a quote over its source line."""
    sources = _sources(found)
    return "\n\n".join(_entry(hit, sources[hit.passage.source]) for hit in found.hits)


def _entry(hit: Hit, source: Source) -> str:
    line = f"{quoted(hit.passage, source)}\n  {source_line(source, hit.passage)}"
    return f"{line}\n  {IN_QUOTATION}" if hit.quoted else line


def as_jsonl(found: Found) -> str:
    """One JSON object a hit and line: quote, spans of the words, place, links."""
    sources = _sources(found)
    return "\n".join(
        json.dumps(_row(hit, sources[hit.passage.source]), ensure_ascii=False) for hit in found.hits
    )


def searched(found: Found) -> str:
    """How many hits, and in how much: a search that finds nothing says where it looked."""
    sides = (_side([r for r in found.readings if r.source.side is side], side) for side in Side)
    looked = " and ".join(side for side in sides if side) or "nothing: no file could be read"
    return f"{count(len(found.hits), 'sentence')} with “{found.words}” in {looked}"


def taken_literally(words: str) -> str:
    """What signs and words of other search programs mean nothing here, and what does; empty without any."""
    if patterns.is_pattern(words):
        return ""
    met = [sign for sign in ("*", '"') if sign in words]
    met += [word for word in words.split() if word in ("OR", "AND", "NOT")]
    if not met:
        return ""
    signs = ", ".join(in_marks(each) for each in dict.fromkeys(met))
    rule = "a word's plural and tenses are found by themselves"
    return f"{signs} was looked for as it is written; {rule}, one of several words by: 're:first|second'"


def _side(readings: list[Reading], side: Side) -> str:
    number = len(readings)
    words = count(sum(reading.words for reading in readings), "word")
    return f"{number} {side_noun(side, number)} ({words})" if readings else ""


def _sources(found: Found) -> dict[str, Source]:
    return {reading.name: reading.source for reading in found.readings}


def _row(hit: Hit, source: Source) -> dict[str, object]:
    passage = hit.passage
    return {
        "source": source.name,
        "sha256": source.sha256,
        "side": source.side,
        "exact": passage.text,
        "context": passage.context.exact,
        "spans": [asdict(span) for span in hit.spans],
        "place": place_of(passage.anchor),
        "file": file_link(source, passage),
        "origin": origin_link(source, passage),
        "fidelity": fidelity_of(passage, source),
        "label": fidelity_label(passage, source),
        "in_quotation": hit.quoted,
        "speaker": passage.speaker,
        "role": passage.role,
        "organisation": passage.organisation,
        "date": passage.date,
    }
