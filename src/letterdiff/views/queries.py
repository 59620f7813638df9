"""What `find --queries` found: one JSON object a passage and line."""

import json
from collections.abc import Sequence

from letterdiff.model import CueTime, LineRange, PageBox, Passage
from letterdiff.pipeline.queries import Ranked
from letterdiff.views.labels import fidelity_label, fidelity_of
from letterdiff.views.links import file_link, origin_link, place_of


def as_jsonl(found: Sequence[Ranked]) -> str:
    """`query_id` as the file has it, `rank` from 1, the passage's `text`, `source` and `block`.

    Behind them stands what a citation needs: `side, place, page, line, time` (seconds), of which those that
    the format has not are null; `speaker, role, organisation, date, fidelity, label, file, origin`.
    """
    return "\n".join(json.dumps(_row(each), ensure_ascii=False) for each in found)


def _row(each: Ranked) -> dict[str, object]:
    passage, source = each.passage, each.source
    return {
        "query_id": each.query,
        "rank": each.rank,
        "text": passage.text,
        "source": passage.source,
        "block": passage.blocks[0],
        "side": source.side,
        **_place(passage),
        "speaker": passage.speaker,
        "role": passage.role,
        "organisation": passage.organisation,
        "date": passage.date or source.meta.date,
        "fidelity": fidelity_of(passage, source),
        "label": fidelity_label(passage, source),
        "file": file_link(source, passage),
        "origin": origin_link(source, passage),
    }


def _place(passage: Passage) -> dict[str, object]:
    places = passage.anchor.places
    return {
        "place": place_of(passage.anchor),
        "page": next((each.page for each in places if isinstance(each, PageBox)), None),
        "line": next((each.line for each in places if isinstance(each, LineRange | CueTime)), None),
        "time": next((each.start for each in places if isinstance(each, CueTime)), None),
    }
