"""Topics with the short forms of their terms, or the long ones, as the library's own texts define them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from letterdiff.model import Term, Topic
from letterdiff.text.language import is_looked_for
from letterdiff.text.tokens import norms
from letterdiff.topics.definitions import Definition


class Added(NamedTuple):
    """A form that counts as a term of a topic besides, and the definition that says so."""

    topic: str
    form: str
    definition: Definition


def with_short_forms(
    topics: Sequence[Topic], definitions: Sequence[Definition]
) -> tuple[tuple[Topic, ...], tuple[Added, ...]]:
    """The topics, each term beside its other form, and what was added.

    A form that stands there already, or that another topic has as its own term, is left as it is.
    """
    taken = {term.text.casefold() for topic in topics for term in topic.all_terms()}
    by_form: dict[tuple[str, ...], list[tuple[str, Definition]]] = {}
    for each in definitions:
        by_form.setdefault(norms(each.long, each.language), []).append((each.short, each))
        by_form.setdefault(norms(each.short, each.language), []).append((each.long, each))
    added: list[Added] = []

    def widened(terms: tuple[Term, ...], name: str) -> tuple[Term, ...]:
        found = dict.fromkeys(terms)
        for term in terms:
            for form, definition in by_form.get(norms(term.text, _language(term)), ()):
                if form.casefold() not in taken and is_looked_for(term.language, definition.language):
                    found[Term(form, term.language)] = None
                    added.append(Added(name, form, definition))
        return tuple(found)

    wide = tuple(
        replace(
            topic,
            terms=widened(topic.terms, topic.name),
            instruments=tuple(replace(i, terms=widened(i.terms, topic.name)) for i in topic.instruments),
        )
        for topic in topics
    )
    return wide, tuple(dict.fromkeys(added))


def _language(term: Term) -> str:
    """The language whose rules fold a term; one for any language is folded as English."""
    return term.language or "en"
