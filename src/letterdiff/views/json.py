"""A comparison as JSON for other programs: the saved form, with what must stand at each quote laid over it.

Every passage gains a `shown` object (label, speaker, date, source line, place, links, state), every finding
its `verdict` or null. What is added is left out again when the object is read as a Comparison
(docs/schema/comparison.schema.json).
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from letterdiff.model import Comparison, Finding, Passage, Verdict, codec
from letterdiff.views import labels, links, wording
from letterdiff.views.quote import source_line

Json = dict[str, Any]


def render(comparison: Comparison, verdicts: Mapping[str, Verdict]) -> bytes:
    """The whole comparison as one indented JSON object, UTF-8; same input, same bytes."""
    whole = _plain(comparison)
    for made, finding in zip(whole["findings"], comparison.findings, strict=True):
        _lay_over(made, finding, comparison, verdicts)
    return json.dumps(whole, ensure_ascii=False, indent=2).encode() + b"\n"


def lines(comparison: Comparison, verdicts: Mapping[str, Verdict]) -> Iterator[bytes]:
    """Each finding as one line of JSON, in the comparison's order."""
    for one in comparison.findings:
        made = _plain(one)
        _lay_over(made, one, comparison, verdicts)
        yield json.dumps(made, ensure_ascii=False).encode() + b"\n"


def _plain(value: object) -> Json:
    found: Json = json.loads(codec.to_json(value))
    return found


def _lay_over(made: Json, finding: Finding, comparison: Comparison, verdicts: Mapping[str, Verdict]) -> None:
    """Add to a finding's plain form what must stand at its quotes, and its verdict."""
    for key, passage in (("letter", finding.letter), ("statement", finding.statement)):
        if passage:
            made[key]["shown"] = _shown(passage, comparison)
    for entry, near in zip(*_nearest(made, finding), strict=True):
        entry["passage"]["shown"] = _shown(near.passage, comparison)
    verdict = verdicts.get(finding.id)
    made["verdict"] = _verdict(verdict, finding) if verdict else None


def _nearest(made: Json, finding: Finding) -> tuple[list[Json], tuple[Any, ...]]:
    return (made["search"]["nearest"], finding.search.nearest) if finding.search else ([], ())


def _shown(passage: Passage, comparison: Comparison) -> Json:
    source = comparison.reading(passage.source).source
    check = comparison.check(passage.id)
    return {
        "label": labels.fidelity_label(passage, source),
        "fidelity": labels.fidelity_of(passage, source).value,
        "speaker": labels.speaker_of(passage, source),
        "date": passage.date or source.meta.date,
        "place": links.place_of(passage.anchor),
        "source_line": source_line(source, passage),
        "link": links.origin_link(source, passage, check),
        "file": links.file_link(source, passage, check),
        "state": check.state.value if check else None,
        "state_label": labels.quote_state(check),
        "context_state": check.context.value if check else None,
        "context_state_label": labels.context_state(check),
    }


def _verdict(verdict: Verdict, finding: Finding) -> Json:
    return _plain(verdict) | {"stands": wording.verdict_stands(verdict, finding)}
