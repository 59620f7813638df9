"""Sources: one file of a library each, with what is known of it."""

from dataclasses import dataclass, fields, replace
from enum import StrEnum


class Side(StrEnum):
    """Which of the two folders a source lies in."""

    LETTER = "letter"
    STATEMENT = "statement"

    @property
    def folder(self) -> str:
        """The folder of the library that holds this side's files."""
        return f"{self.value}s"

    @property
    def other(self) -> "Side":
        """The side that stands against this one."""
        return Side.STATEMENT if self is Side.LETTER else Side.LETTER


class Fidelity(StrEnum):
    """How near a source's text is to the words used. Anything but verbatim is labelled wherever quoted."""

    VERBATIM = "verbatim"
    TRANSCRIPT = "transcript"
    TRANSLATION = "translation"
    OCR = "ocr"
    RECONSTRUCTION = "reconstruction"

    @property
    def label(self) -> str:
        """The words that stand at every quote of such a source; empty for verbatim."""
        return _LABELS[self]


_LABELS = {
    Fidelity.VERBATIM: "",
    Fidelity.TRANSCRIPT: "from a transcript",
    Fidelity.TRANSLATION: "a translation, not the words used",
    Fidelity.OCR: "read by OCR from a picture",
    Fidelity.RECONSTRUCTION: "a reconstruction, not the words used",
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a source; an empty field is not known and never guessed.

    `date` is ISO 8601 (`2025-10-27`, or a year or month alone), `modified` when the text was last changed,
    `captured` when this copy was taken, both as `date` is or with a time; `language` a BCP 47 tag; `origin`
    the address where the text was published, `archive` that of an archived copy; `translation_of` the name of
    the source that this one translates.
    """

    title: str = ""
    author: str = ""
    organisation: str = ""
    addressee: str = ""
    date: str = ""
    language: str = ""
    origin: str = ""
    archive: str = ""
    modified: str = ""
    captured: str = ""
    translation_of: str = ""
    fidelity: Fidelity | None = None

    def or_else(self, weaker: "Metadata") -> "Metadata":
        """This metadata, with the fields it lacks taken from a weaker witness."""
        missing = {f.name: getattr(weaker, f.name) for f in fields(self) if not getattr(self, f.name)}
        return replace(self, **missing)


@dataclass(frozen=True, slots=True)
class Source:
    """One file in `letters/` or `statements/`.

    `name` is its path below the library with forward slashes (`letters/a.pdf`); `also` the other names under
    which the same bytes lie there; `size` counts bytes. A page in an archive is a source of its own: then
    `container` is the archive's name, `name` begins with it (`statements/crawl.warc/3-example.org`), and
    `sha256` and `size` are those of the page. A `twin` has the bytes of a source before it, and says other
    things of them (another speaker who posted the same words).
    """

    name: str
    side: Side
    sha256: str
    size: int
    meta: Metadata = Metadata()
    also: tuple[str, ...] = ()
    container: str = ""
    twin: bool = False

    @property
    def file(self) -> str:
        """The name of the file in which the source lies: its own, or the archive's."""
        return self.container or self.name

    @property
    def fidelity(self) -> Fidelity:
        """The declared fidelity; a source that declares none is taken as verbatim, unless it translates."""
        return self.meta.fidelity or (Fidelity.TRANSLATION if self.meta.translation_of else Fidelity.VERBATIM)

    def own_fidelity(self, block: Fidelity | None) -> Fidelity | None:
        """A block's own fidelity where it counts: not where somebody declared one for the whole source."""
        return block if self.meta.fidelity is None else None

    @property
    def speaker(self) -> str:
        """Whose words these are, as far as is known: the author, else the organisation."""
        return self.meta.author or self.meta.organisation
