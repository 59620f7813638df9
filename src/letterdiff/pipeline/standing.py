"""Whether what was compared still stands: the quotes of some findings against the files as they are now."""

from collections.abc import Iterable
from dataclasses import replace

from letterdiff.library import Library
from letterdiff.model import Comparison, Finding
from letterdiff.pipeline.events import OnEvent, silent
from letterdiff.pipeline.inputs import changed_since
from letterdiff.pipeline.verify import verify


def as_it_stands(
    library: Library, comparison: Comparison, findings: Iterable[Finding], on_event: OnEvent = silent
) -> tuple[Comparison, bool]:
    """The comparison with new checks of these findings' quotes, and whether the library has changed since.

    Where it has not, the files are byte for byte those that were checked, and the checks are kept.
    """
    if not changed_since(library, comparison):
        return comparison, False
    found = verify(library, replace(comparison, findings=tuple(findings)), on_event)
    now = {check.passage: check for check in found}
    return replace(comparison, checks=tuple(now.get(each.passage, each) for each in comparison.checks)), True
