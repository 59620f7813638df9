"""Verdicts whose finding is no longer there: they are kept, and told, so that no decision vanishes unseen."""

from collections.abc import Mapping

from letterdiff.model import Comparison, Finding, Gravity, Passage, Problem, Side, Source, Verdict
from letterdiff.text.clean import in_marks, one_line
from letterdiff.views.labels import fidelity_label
from letterdiff.views.quote import brief, short_source_line
from letterdiff.views.wording import count, marked_words

REVIEWS = "reviews/"
"""What a problem with a verdict is named by: no file is at fault."""

_STEP = "look again at what it was about; the verdict is kept, and counts if the finding comes back"

_WORDS = 90
"""Cells of a passage's words that are kept with a verdict: enough to know it by."""


def about(finding: Finding, comparison: Comparison) -> tuple[str, ...]:
    """A finding's own passages by their telling words and source lines, to be kept with a verdict on it."""
    return tuple(
        _known_by(finding, side, passage, comparison.reading(passage.source).source)
        for side in Side
        if (passage := finding.passage(side))
    )


def _known_by(finding: Finding, side: Side, passage: Passage, source: Source) -> str:
    label = fidelity_label(passage, source)
    shown = in_marks(brief(finding, side, _WORDS)) + (f" [{label}]" if label else "")
    return f"{shown} ({short_source_line(source, passage)})"


def without_finding(comparison: Comparison, verdicts: Mapping[str, Verdict]) -> tuple[Verdict, ...]:
    """The verdicts on findings that the comparison does not have, oldest first."""
    known = {finding.id for finding in comparison.findings}
    gone = (verdict for id_, verdict in verdicts.items() if id_ not in known)
    return tuple(sorted(gone, key=lambda each: (each.when, each.finding)))


def problems(comparison: Comparison, verdicts: Mapping[str, Verdict]) -> tuple[Problem, ...]:
    """A problem for each such verdict: what was decided about which passages."""
    return tuple(
        Problem(REVIEWS, f"no finding is there any more for a verdict: {words(verdict)}", _STEP, Gravity.CUT)
        for verdict in without_finding(comparison, verdicts)
    )


def words(verdict: Verdict) -> str:
    """'confirmed, marked so by me …: checked; it was about the related finding 1a2b as it then stood: …'."""
    which = f"it was about the {verdict.relation} finding {one_line(verdict.finding)} as it then stood"
    what = " and ".join(one_line(each) for each in verdict.about)
    return f"{marked_words(verdict)}; {which}{f': {what}' if what else ''}"


def head(number: int) -> str:
    """'2 verdicts are on findings that are no longer there'."""
    verb, findings = ("is", "a finding that is") if number == 1 else ("are", "findings that are")
    return f"{count(number, 'verdict')} {verb} on {findings} no longer there"
