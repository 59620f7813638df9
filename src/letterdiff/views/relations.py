"""What `relate` found: one JSON object a pair and line."""

import json

from letterdiff.model import ScopeCard, Slot
from letterdiff.pipeline.relate import Related


def as_json(found: Related) -> str:
    """`index` of the row from 0, `relation`, `slots` (each `match`, and what `a` and `b` say), `reasons`."""
    row = {
        "index": found.index,
        "relation": found.relation,
        "slots": _slots(found.card) if found.card else {},
        "reasons": found.reasons,
    }
    return json.dumps(row, ensure_ascii=False)


def _slots(card: ScopeCard) -> dict[str, object]:
    return {
        row.slot.value: {"match": row.match.value, "a": _said(row.letter), "b": _said(row.statement)}
        for row in card.rows
    }


def _said(slot: Slot | None) -> str | None:
    """The text's own words where it has them; null where it says nothing, or only the pair tells."""
    return slot.span.text if slot and slot.span else None
