"""What stands beside a quote: what its check found, how near it is to the words used, whose words, and when.

Nothing here accuses: a state says what a check of a quote found.
"""

from letterdiff.model import BlockKind, Check, Fidelity, Passage, Source, State
from letterdiff.text.clean import one_line
from letterdiff.views.dates import date_words

_STATES = {
    State.VERIFIED: "found in the file at its place by two independent readers",
    State.VERIFIED_TEXT: "found in the file at its place",
    State.SPACING_DIFFERS: "found at its place, but two readers of the file disagree on its spaces",
    State.ONE_ENGINE: "found at its place by one reader of the file only",
    State.HIDDEN: "in the file's text, but not shown to someone who reads the page",
    State.SHOWN_TEXT_ALTERED: "the page shows other words than the file's text holds",
    State.NOT_FOUND: "not found in the file",
    State.SOURCE_CHANGED: "the file has changed since it was read",
    State.SOURCE_MISSING: "the file is gone, or cannot be read",
}


def state_meaning(state: State) -> str:
    """What a check's state means, in one clause."""
    return _STATES[state]


def state_label(check: Check | None) -> str:
    """What must stand at a quote because of its check and its context's; empty where both are plain."""
    quote, context = quote_state(check), context_state(check)
    return "; ".join(part for part in (quote, context and f"in its context: {context}") if part)


def quote_state(check: Check | None) -> str:
    """What must stand at a quote because of its own check; empty where it may stand plain."""
    if check is None:
        return "not checked against its file"
    return "" if check.state.plain else _state(check.state, check.note)


def context_state(check: Check | None) -> str:
    """What must stand at a quote's context because of its check; a fault there is not the quote's."""
    return "" if check is None or check.context.plain else _state(check.context, check.context_note)


def _state(state: State, note: str) -> str:
    return f"{state}: {state_meaning(state)}" + (f" ({one_line(note)})" if note else "")


def fidelity_of(passage: Passage, source: Source) -> Fidelity:
    """How near a passage is to the words used: its own fidelity, else its source's."""
    return passage.fidelity or source.fidelity


def fidelity_label(passage: Passage, source: Source) -> str:
    """What must stand at a quote because of its fidelity; empty for verbatim."""
    return fidelity_of(passage, source).label


def speaker_of(passage: Passage, source: Source) -> str:
    """Whose words these are, with the role held; of quoted words also who quotes them; '' if nobody says."""
    who = ", ".join(part for part in (passage.speaker, passage.role) if part)
    if passage.kind is BlockKind.QUOTATION:
        by = f"quoted by {source.speaker}" if source.speaker else "quoted in the source"
        return one_line(f"{who} ({by})" if who else by)
    return one_line(who)


def organisation_of(passage: Passage) -> str:
    """The organisation the speaker speaks for, where it is known and not the speaker."""
    return one_line(passage.organisation) if passage.organisation != passage.speaker else ""


def date_of(passage: Passage, source: Source) -> str:
    """When the words were said or written, in words; empty where nobody says."""
    return date_words(passage.date or source.meta.date)


def title_of(source: Source) -> str:
    """The source's title, else its file's name."""
    return one_line(source.meta.title or source.name)
