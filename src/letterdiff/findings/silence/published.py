"""Whether the letter itself was made public: what stands only in it could then be read all the same."""

from letterdiff.findings.evidence import Evidence
from letterdiff.model import Passage


def published(passage: Passage, evidence: Evidence) -> tuple[str, ...]:
    """The statements that link to a passage's letter, by name."""
    return tuple(each.name for each in evidence.readings if passage.source in each.links)


def told(names: tuple[str, ...]) -> tuple[str, ...]:
    """That a letter was published, in words, as far as links tell; nothing where none does."""
    if not names:
        return ()
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    link = "link" if more else "links"
    return (f"the letter itself was made public, as far as a link tells: {names[0]}{more} {link} to it",)
