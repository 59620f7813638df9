"""Findings as plain text for a terminal's stdout or a mail; widths count terminal cells."""

from collections.abc import Mapping

from letterdiff.model import Comparison, Finding, Passage, Problem, Side, Span, Verdict
from letterdiff.text.clean import in_marks, one_line, told
from letterdiff.views import labels, links, scope, searches, wording
from letterdiff.views.cells import cells, hanging, table, wrap
from letterdiff.views.coverage import coverage, coverage_line, nothing_beside
from letterdiff.views.quote import (
    brief,
    original_of,
    other_places,
    quoted,
    short_source_line,
    shown,
    source_line,
)
from letterdiff.views.segments import worth_marking
from letterdiff.views.tally import tally

_EXCERPT_LINES = 2

_NARROW = 60
"""Columns below which a table of four columns is no longer readable."""


def findings(
    comparison: Comparison, verdicts: Mapping[str, Verdict], width: int = 80, *, most: int | None = None
) -> str:
    """The findings as a list: coverage, then each with both quotes cut to a few lines; how many are left."""
    lines = [*wrap(tally(comparison), width), *_coverage_lines(comparison, width)]
    for number, one in enumerate(comparison.findings[:most], start=1):
        lines += ["", *_entry(number, one, comparison, verdicts.get(one.id), width)]
    left = len(comparison.findings[most:]) if most is not None else 0
    lines += ["", f"and {wording.count(left, 'more finding')}"] if left else []
    return "\n".join(lines) + "\n"


def finding(comparison: Comparison, finding: Finding, verdict: Verdict | None, width: int = 80) -> str:
    """One finding in full: both passages in context, scope card, reasons, search, checks."""
    lines = wrap(_title(finding), width)
    lines += wrap(wording.meaning_of(finding), width)
    for side, passage in _sides(finding):
        lines += ["", *_in_context(side.value.capitalize(), passage, comparison, width)]
        lines += _marks(finding, side, width)
    lines += [
        *_positions(finding, width),
        *_scope(finding, comparison, width),
        *_search(finding, comparison, width),
    ]
    lines += ["", *_bullets("Why this finding", finding.reasons, width)]
    for place in other_places(finding, comparison):
        lines += hanging("Also in", place, width)
    lines += hanging("See also", ", ".join(finding.see_also), width) if finding.see_also else []
    lines += _verdict(finding, verdict, width)
    return "\n".join(lines) + "\n"


def _coverage_lines(comparison: Comparison, width: int) -> list[str]:
    lines: list[str] = []
    for side in Side:
        lines += hanging(side.folder.capitalize(), coverage_line(comparison, side), width)
    if nothing := nothing_beside(comparison):
        lines += wrap(nothing[0].upper() + nothing[1:], width)
    if comparison.vectors:
        lines += hanging("Vectors", wording.suggested_by(comparison), width)
    for side in Side:
        found = coverage(comparison, side)
        for head, problems in (("Not read", found.unread), ("Read in part", found.cut)):
            for problem in problems:
                lines += hanging(head, problem_line(problem), width, gap=14)
    return lines


def _title(finding: Finding) -> str:
    return f"{finding.relation}: {wording.topic_of(finding)} ({one_line(finding.id)})"


def problem_line(problem: Problem) -> str:
    """A problem in one line: file, reason, next step."""
    return told(problem.name, problem.reason, problem.next_step)


def _entry(
    number: int, finding: Finding, comparison: Comparison, verdict: Verdict | None, width: int
) -> list[str]:
    lines = hanging(f"{number:>3}", _title(finding), width, gap=5)
    for side, passage in _sides(finding):
        source = comparison.reading(passage.source).source
        lines_each = _EXCERPT_LINES * (
            2 if finding.relation.one_sided else 1
        )  # one quote has the room of two
        room = lines_each * max(20, width - 20)
        label = labels.fidelity_label(passage, source)
        quote = in_marks(brief(finding, side, room)) + (f" [{label}]" if label else "")
        lines += hanging(side.value.capitalize(), quote, width, indent=5)
        lines += hanging("", short_source_line(source, passage), width, indent=5)
        lines += _quote_state(passage, comparison, width)
    if finding.scope:
        answer = f"{scope.BOTH_TRUE_QUESTION} {scope.both_true_words(finding.scope)}"
        lines += hanging("", answer, width, indent=5)
    for difference in scope.differences(finding):
        lines += hanging("", difference.words, width, indent=7, gap=12)
    if finding.search:
        lines += hanging("", searches.search_line(finding.search), width, indent=5)
    if verdict:
        lines += hanging("Verdict", wording.verdict_words(verdict, finding), width, indent=5)
    return lines


def _quote_state(passage: Passage, comparison: Comparison, width: int, indent: int = 5) -> list[str]:
    state = labels.quote_state(comparison.check(passage.id))
    return hanging("Check", state, width, indent=indent) if state else []


def _context_state(passage: Passage, comparison: Comparison, width: int) -> list[str]:
    state = labels.context_state(comparison.check(passage.id))
    return hanging("Context", state, width) if state else []


def _in_context(head: str, passage: Passage, comparison: Comparison, width: int) -> list[str]:
    """The passage between its context, told apart by the line's first sign: `>` quote, `|` context."""
    source = comparison.reading(passage.source).source
    lines = hanging(head, source_line(source, passage), width)
    link = links.origin_link(source, passage, comparison.check(passage.id))
    lines += hanging("", link, width) if link else []
    lines += _quote_state(passage, comparison, width, indent=0)
    lines += _context_state(passage, comparison, width)
    for sign, text in (
        ("|", passage.shown_before),
        (">", quoted(passage, source)),
        ("|", passage.shown_after),
    ):
        body = shown(text).strip()
        lines += [f"  {sign} {line}".rstrip() for line in wrap(body, width - 4)] if body else []
    original = original_of(passage, comparison)
    return lines + (hanging("Original", original, width) if original else [])


def _marks(finding: Finding, side: Side, width: int) -> list[str]:
    shared, only = worth_marking(finding, side)
    lines: list[str] = []
    for head, spans in (("    shared", shared), ("    only here", only)):
        lines += hanging(head, _listed(spans), width, gap=15) if spans else []
    return lines


def _listed(spans: tuple[Span, ...]) -> str:
    return ", ".join(in_marks(one_line(" ".join(span.text.split()))) for span in spans)


def _positions(finding: Finding, width: int) -> list[str]:
    lines: list[str] = []
    sides = (("The letter", finding.letter_position), ("The statement", finding.statement_position))
    for head, position in sides:
        lines += hanging(head, wording.position_words(position), width, gap=15) if position else []
    return ["", *lines] if lines else []


def _scope(finding: Finding, comparison: Comparison, width: int) -> list[str]:
    card = finding.scope
    if card is None:
        return []
    rows: list[tuple[str, str, str, str]] = [("", "letter", "statement", "they compare as")]
    rows += [
        (
            row.slot,
            scope.answer_words(row, Side.LETTER, finding),
            scope.answer_words(row, Side.STATEMENT, finding),
            scope.match_words(row),
        )
        for row in scope.said_rows(card)
    ]
    lines = ["", *wrap(f"{scope.BOTH_TRUE_QUESTION} {scope.both_true_words(card)}", width)]
    if len(rows) > 1:
        lines += table(rows, width) if width >= _NARROW else _stacked(rows, width)
    unsaid = scope.unsaid_words(card)
    return [*lines, *(f"  {line}" for line in wrap(unsaid, width - 2))] if unsaid else lines


def _stacked(rows: list[tuple[str, str, str, str]], width: int) -> list[str]:
    """The scope card for a narrow terminal: each answer on a line of its own."""
    heads = rows[0]
    lines: list[str] = []
    for row in rows[1:]:
        lines.append(row[0])
        for head, text in zip(heads[1:], row[1:], strict=True):
            lines += hanging(f"  {head}", text, width, gap=max(cells(head) for head in heads) + 4)
    return lines


def _search(finding: Finding, comparison: Comparison, width: int) -> list[str]:
    search = finding.search
    if search is None:
        return []
    lines = ["", *wrap(searches.search_line(search), width)]
    terms = searches.term_words(search)
    lines += hanging("  Terms", terms, width, gap=16) if terms else []
    lines += hanging("", searches.hits_meaning(finding), width, gap=16) if terms else []
    lists = (("Looked at", search.sources), ("Not searched", search.not_searched))
    for head, entries in lists:
        lines += hanging(f"  {head}", one_line(", ".join(entries)), width, gap=16) if entries else []
    for head, words in searches.looked_words(search):
        lines += hanging(f"  {head}", words, width, gap=16)
    for near in search.nearest:
        lines += ["", *_in_context("Nearest", near.passage, comparison, width)]
        lines += hanging(f"  {searches.near_head(near)}", one_line(near.why_not), width, gap=20)
    return lines


def _bullets(head: str, entries: tuple[str, ...], width: int) -> list[str]:
    return [head, *(line for entry in entries for line in hanging("  -", one_line(entry), width, gap=4))]


def _verdict(finding: Finding, verdict: Verdict | None, width: int) -> list[str]:
    return ["", *hanging("Verdict", wording.verdict_words(verdict, finding), width)] if verdict else []


def _sides(finding: Finding) -> list[tuple[Side, Passage]]:
    return [(side, passage) for side in Side if (passage := finding.passage(side))]
