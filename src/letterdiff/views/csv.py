"""A comparison as a table for a spreadsheet: one row a finding, every quote in marks and with its label.

The writer is safe against formulas: no cell begins with a sign that a spreadsheet would calculate from
(https://owasp.org/www-community/attacks/CSV_Injection). UTF-8 with a mark at its start, so that it is known.
"""

import csv
from collections.abc import Mapping
from io import StringIO

from letterdiff.model import Check, Comparison, Finding, Passage, Side, Verdict
from letterdiff.text.clean import one_line
from letterdiff.views import labels, scope, searches, standing, wording
from letterdiff.views.links import file_link, origin_link, place_of
from letterdiff.views.quote import quoted
from letterdiff.views.selection import Selection

_OF_SIDE = ("quote", "label", "source", "place", "date", "holder", "speaker", "check", "file", "published")
_SIDES = tuple(f"{side.value}_{field}" for side in Side for field in _OF_SIDE)
_ENDS = ("both_can_be_true", "differences", "search", "verdict", "verdict_why", "verdict_who", "verdict_when")
COLUMNS = ("number", "finding", "relation", "topic", *_SIDES, *_ENDS)
"""The head of the table."""

HEAD = b"\xef\xbb\xbfnumber,finding,relation,topic,"
"""What every such table begins with."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def render(comparison: Comparison, verdicts: Mapping[str, Verdict], wanted: Selection) -> bytes:
    """The findings wanted, with the numbers they have in the whole; same input, same bytes."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for number, finding in enumerate(comparison.findings, start=1):
        if wanted.takes(finding, verdicts):
            row = _row(number, finding, comparison, verdicts.get(finding.id))
            writer.writerow([safe(cell) for cell in row])
    return out.getvalue().encode("utf-8-sig")


def safe(text: str) -> str:
    """The text on one line; behind an apostrophe where a spreadsheet would take it for a formula."""
    flat = one_line(" ".join(text.split()))
    return f"'{flat}" if flat.startswith(_FORMULA) else flat


def _row(number: int, finding: Finding, comparison: Comparison, verdict: Verdict | None) -> list[str]:
    sides = [cell for side in Side for cell in _side(finding.passage(side), comparison)]
    return [
        str(number),
        finding.id,
        finding.relation,
        wording.topic_of(finding),
        *sides,
        scope.both_true_words(finding.scope) if finding.scope else "",
        "; ".join(one.words for one in scope.differences(finding)),
        searches.search_line(finding.search) if finding.search else "",
        wording.decision_words(verdict, finding) if verdict else "",
        verdict.why if verdict else "",
        verdict.who if verdict else "",
        verdict.when if verdict else "",
    ]


def _side(passage: Passage | None, comparison: Comparison) -> list[str]:
    if passage is None:
        return [""] * len(_OF_SIDE)
    source, check = comparison.reading(passage.source).source, comparison.check(passage.id)
    quote = quoted(passage, source)
    return [
        f"{standing.SIGN}: {quote}" if standing.mark(check) else quote,
        labels.fidelity_label(passage, source),
        source.name,
        place_of(passage.anchor),
        passage.date or source.meta.date,
        passage.holder,
        labels.speaker_of(passage, source),
        _check_words(check),
        file_link(source, passage, check),
        origin_link(source, passage, check),
    ]


def _check_words(check: Check | None) -> str:
    """What must be said of a quote and its context; empty where both stand plain."""
    return "; ".join(part for part in (standing.mark(check), labels.state_label(check)) if part)
