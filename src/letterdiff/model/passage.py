"""Passages: the runs of sentences that are paired."""

from dataclasses import dataclass

from letterdiff.model.anchor import Anchor
from letterdiff.model.document import BlockKind
from letterdiff.model.source import Fidelity


@dataclass(frozen=True, slots=True)
class Aside:
    """Part of a context that is not the passage's speaker's: from the character `start` of the document on.

    `whose` says in words whose it is; '' says that the passage's own speaker goes on.
    """

    start: int
    whose: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of sentences inside blocks of one document.

    `source` is the name of its source in the comparison; `anchor` the span that is paired and quoted;
    `context` the wider span shown around it, always from the same document and never without it;
    `blocks` the indexes of the blocks it touches; `speaker` and `date` as far as the source says, `role` and
    `organisation` of the speaker as far as people or source say; `origin` the address of its part of the
    source, where that has one of its own (a post among others). A passage of a translation has as `original`
    the passage of the source that it translates, where the user named that source; `fidelity` is its own
    where it is less near to the words used than its source is. `asides` say where others speak around it.
    """

    id: str
    source: str
    anchor: Anchor
    context: Anchor
    blocks: tuple[int, ...]
    kind: BlockKind
    language: str
    section: str = ""
    speaker: str = ""
    date: str = ""
    role: str = ""
    organisation: str = ""
    origin: str = ""
    fidelity: Fidelity | None = None
    asides: tuple[Aside, ...] = ()
    original: "Passage | None" = None

    @property
    def holder(self) -> str:
        """Who 'we' is in it: the organisation spoken for, else the one who speaks; '' where nobody says."""
        return self.organisation or self.speaker

    @property
    def heading(self) -> str:
        """The heading right above it; '' where it stands under none."""
        return self.section.rpartition(" › ")[2]

    @property
    def text(self) -> str:
        """The passage's own words, as the document has them."""
        return self.anchor.exact

    @property
    def before(self) -> str:
        """What the context shows ahead of the passage."""
        return self.context.exact[: self.anchor.start - self.context.start]

    @property
    def shown_before(self) -> str:
        """The same for a reader: what others say in it stands behind their name, in brackets."""
        return self._named(self.context.start, self.anchor.start)

    @property
    def shown_after(self) -> str:
        """What the context shows behind the passage, for a reader, names in brackets as before it."""
        return self._named(self.anchor.end, self.context.end)

    def _named(self, start: int, end: int) -> str:
        text, parts, at = self.context.exact, [], start
        for aside in self.asides:
            if start <= aside.start < end:
                parts.append(text[at - self.context.start : aside.start - self.context.start])
                parts.append(f"[{aside.whose or self.speaker or 'the same'}:] ")
                at = aside.start
        return "".join((*parts, text[at - self.context.start : end - self.context.start]))

    @property
    def after(self) -> str:
        """What the context shows behind the passage."""
        return self.context.exact[self.anchor.end - self.context.start :]
