"""Proposed topics as TOML to paste into `topics.toml`; what they are taken from stands in comments."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from letterdiff.library import toml
from letterdiff.model import Side, Term
from letterdiff.text.clean import one_line, shortened
from letterdiff.views.wording import count, side_noun

if TYPE_CHECKING:
    from letterdiff.pipeline.topics import Proposed

_LONGEST = 100
"""Characters of an example that are shown."""


def as_toml(proposed: "Sequence[Proposed]") -> str:
    """Every topic with its counts, an example, its terms and instruments."""
    return "\n\n".join("\n".join(_lines(each)) for each in proposed)


def _lines(proposed: "Proposed") -> Iterator[str]:
    example = proposed.example
    for side in Side:
        passages = count(len(proposed.passages[side]), "passage")
        files = proposed.files(side)
        yield f"# {side.folder}: {passages} in {count(files, side_noun(side), side_noun(side, 2))}"
    yield f"# {one_line(example.source)}: {shortened(one_line(example.text), _LONGEST)}"
    yield "[[topic]]"
    yield f"name = {_quoted(proposed.topic.name)}"
    yield from _terms(proposed.topic.terms)
    for instrument in proposed.topic.instruments:
        yield ""
        yield "[[topic.instrument]]"
        yield f"name = {_quoted(instrument.name)}"
        yield from _terms(instrument.terms)


def _terms(terms: Sequence[Term]) -> Iterator[str]:
    for language in dict.fromkeys(term.language for term in terms):
        own = ", ".join(_quoted(term.text) for term in terms if term.language == language)
        yield f"terms.{language} = [{own}]"


def _quoted(text: str) -> str:
    return toml.quoted(one_line(text))
