"""What `verify` found: the quotes that do not stand plain, one by one, then how many are in which state."""

import json
from collections import Counter
from collections.abc import Sequence

from letterdiff.model import Check, Comparison
from letterdiff.views.labels import state_label, state_meaning
from letterdiff.views.quote import quoted, source_line
from letterdiff.views.wording import count


def as_text(comparison: Comparison, checks: Sequence[Check]) -> str:
    """The quotes that fail first, then the marked ones, then the count of each state, contexts apart."""
    passages = {passage.id: passage for passage in comparison.passages()}
    parts = []
    for check in sorted(checks, key=lambda check: check.holds):
        if not check.plain:
            passage = passages[check.passage]
            source = comparison.reading(passage.source).source
            parts.append(
                f"{state_label(check)}\n  {source_line(source, passage)}\n  {quoted(passage, source)}\n"
            )
    for noun, states in (
        ("quote", [check.state for check in checks]),
        ("context", [check.context for check in checks if not check.context.plain]),
    ):
        counted = Counter(states).items()
        parts += [f"{count(number, noun)} {state}: {state_meaning(state)}" for state, number in counted]
    return "\n".join(parts) if parts else "the comparison quotes nothing"


def as_json(comparison: Comparison, checks: Sequence[Check]) -> bytes:
    """Each check with its quote and source, as one JSON array."""
    passages = {passage.id: passage for passage in comparison.passages()}
    rows = [
        {
            "passage": check.passage,
            "state": check.state,
            "note": check.note,
            "context": check.context,
            "context_note": check.context_note,
            "holds": check.holds,
            "source": passages[check.passage].source,
            "exact": passages[check.passage].text,
        }
        for check in checks
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2).encode("utf-8")
