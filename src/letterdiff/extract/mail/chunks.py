"""What plain text and web pages have in common as a mail's text: stretches, each at a depth of quoting."""

from dataclasses import dataclass, field

from letterdiff.extract.builder import Piece
from letterdiff.model import BlockKind


@dataclass(slots=True)
class Chunk:
    """A paragraph or the like of a mail's text.

    `depth` counts the levels of quoting around it; `lines` are its words as they are shown, for looking at;
    `pieces` the same with their places. `part` numbers the part of the mail it stands in.
    """

    depth: int
    lines: tuple[str, ...]
    pieces: list[Piece] = field(default_factory=list)
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    part: str = ""

    @property
    def text(self) -> str:
        """Its words in one line."""
        return " ".join(" ".join(self.lines).split())
