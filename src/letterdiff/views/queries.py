"""What `find --queries` found: one JSON object a passage and line."""

import json
from collections.abc import Sequence

from letterdiff.pipeline.queries import Ranked


def as_jsonl(found: Sequence[Ranked]) -> str:
    """`query_id` as the file has it, `rank` from 1, the passage's `text`, `source` and `block`."""
    return "\n".join(json.dumps(_row(each), ensure_ascii=False) for each in found)


def _row(each: Ranked) -> dict[str, object]:
    return {
        "query_id": each.query,
        "rank": each.rank,
        "text": each.passage.text,
        "source": each.passage.source,
        "block": each.passage.blocks[0],
    }
