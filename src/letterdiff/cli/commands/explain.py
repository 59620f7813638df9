"""`letterdiff explain`: why a finding is a finding."""

import argparse

from letterdiff.cli.arguments import library_argument, reading_arguments
from letterdiff.cli.exits import Exit, Stop
from letterdiff.cli.output import result, say, width
from letterdiff.model import Comparison, Finding

HELP = "say why two passages were paired: cues, scope, what was searched"
_SHORTEST = 5
"""Digits from which a number is taken for the beginning of an id."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("finding", metavar="FINDING", help="its number in the list, or the start of its id")
    library_argument(parser)
    reading_arguments(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Print the finding in full and the chain that led to it; fails where its quotes no longer hold."""
    from letterdiff.cli.opening import opened, saved, verdicts
    from letterdiff.findings.explain import explain
    from letterdiff.pipeline import as_it_stands
    from letterdiff.text.clean import one_line
    from letterdiff.views import plain, standing

    library = opened(arguments.library)
    comparison = saved(library)
    finding = _chosen(comparison, arguments.finding)
    comparison, changed = as_it_stands(library, comparison, [finding])
    if warning := standing.warning(comparison, [finding], changed=changed):
        say(warning)
    result(plain.finding(comparison, finding, verdicts(library).get(finding.id), width()))
    result("\n".join(("", *map(one_line, explain(finding, comparison)))))
    return Exit.FAILED if standing.fallen(comparison, [finding]) else Exit.FINE


def _chosen(comparison: Comparison, words: str) -> Finding:
    """The finding of this number in the list, or of this id or beginning of one; Stop where there is none."""
    if words.isdecimal() and len(words) < _SHORTEST and 0 < int(words) <= len(comparison.findings):
        return comparison.findings[int(words) - 1]
    try:
        return comparison.finding(words)
    except KeyError as error:
        reason = f"no finding, or more than one, has the number or an id that starts with {words!r}"
        raise Stop(reason, "letterdiff compare --all prints numbers and ids", Exit.WRONG_USE) from error
