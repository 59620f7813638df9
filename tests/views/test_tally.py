from dataclasses import replace

from letterdiff.views.tally import tally
from views.samples import ALONE, MADE


def test_findings_are_counted_by_relation() -> None:
    assert tally(MADE) == "3 findings: 1 other scope, 1 related, 1 letter only"
    assert tally(replace(MADE, findings=(ALONE,))) == "1 finding: 1 letter only"


def test_with_no_finding_no_relation_is_named() -> None:
    assert tally(replace(MADE, findings=())) == "0 findings"


def test_what_is_not_listed_is_counted_behind_them() -> None:
    assert tally(replace(MADE, findings=(), left_out=1)) == "0 findings; 1 weaker pair not listed"
    assert tally(replace(MADE, left_out=1200)).endswith("1 letter only; 1,200 weaker pairs not listed")
