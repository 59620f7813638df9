"""`letterdiff explain`: why a finding is a finding."""

import argparse

from letterdiff.cli.arguments import library_argument
from letterdiff.cli.exits import Exit, Stop
from letterdiff.cli.output import result, width

HELP = "say why two passages were paired: cues, scope, what was searched"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("finding", metavar="FINDING", help="a finding's id, or its first characters")
    library_argument(parser)


def run(arguments: argparse.Namespace) -> Exit:
    """Print the finding in full and the chain that led to it."""
    from letterdiff.cli.opening import opened, saved, verdicts
    from letterdiff.findings.explain import explain
    from letterdiff.text.clean import one_line
    from letterdiff.views import plain

    library = opened(arguments.library)
    comparison = saved(library)
    try:
        finding = comparison.finding(arguments.finding)
    except KeyError as error:
        reason = f"no finding, or more than one, has an id that starts with {arguments.finding!r}"
        raise Stop(reason, "letterdiff compare prints the ids", Exit.WRONG_USE) from error
    result(plain.finding(comparison, finding, verdicts(library).get(finding.id), width()))
    result("\n".join(("", *map(one_line, explain(finding, comparison)))))
    return Exit.FINE
