from dataclasses import replace

from letterdiff.model import Gravity
from letterdiff.views import gone, html
from views.samples import ACROSS, MADE, PAIRED, VERDICT, VERDICTS

LESS = replace(MADE, findings=(ACROSS,))
KEPT = replace(VERDICT, about=gone.about(PAIRED, MADE))


def test_a_verdict_whose_finding_is_there_is_no_problem() -> None:
    assert gone.problems(MADE, VERDICTS) == ()


def test_a_verdict_whose_finding_is_gone_says_what_it_was_about() -> None:
    (problem,) = gone.problems(LESS, {KEPT.finding: KEPT})
    assert "confirmed, marked so by me on 8 November 2025: checked by phone" in problem.reason
    assert "manufacturers" in problem.reason and "a reconstruction, not the words used" in problem.reason
    assert "(A. Writer, Example Lab, 27 October 2025 (letters/a.pdf, page 1))" in problem.reason
    assert problem.gravity is Gravity.CUT


def test_an_old_verdict_without_passages_names_the_finding() -> None:
    assert f"the other scope finding {PAIRED.id}" in gone.words(VERDICT)


def test_the_report_tells_of_it() -> None:
    page = html.render(LESS, {KEPT.finding: KEPT}, {})
    assert "✗ 1 verdict is on a finding that is no longer there." in page and "checked by phone" in page
    assert "no longer there" not in html.render(MADE, VERDICTS, {})
