"""Front matter: metadata ahead of a text, YAML between lines of `---` or TOML between lines of `+++`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from letterdiff.extract import declared, lines
from letterdiff.extract.builder import Piece
from letterdiff.model import LineRange, Metadata

_LONGEST = 400
"""Lines after which an opening line that is never closed is taken for a ruled line."""
_FEWEST = 2
"""Lines like `key: value` from which an unclosed block is taken for front matter, not for a ruled line."""
_KEY = re.compile(r"[A-Za-z_]+ ?[:=] ?\S")
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands ahead of a text: its values, the line (from 1) on which the text begins, and a note.

    `note` says why the values could not be read, if so; the lines count as front matter all the same.
    """

    values: Mapping[str, object] = field(default_factory=dict)
    body_line: int = 1
    note: str = ""

    def metadata(self) -> tuple[Metadata, tuple[str, ...]]:
        """What the values say of the source, and notes on what they say wrongly; Unreadable as `of_file`."""
        found, notes = declared.of_file(self.values)
        said = [f"front matter: {note}" for note in notes]
        return found, (*([self.note] if self.note else []), *said)

    def pieces(self, text_lines: Sequence[str]) -> Iterator[Piece]:
        """The front matter's own lines, which a document keeps and never quotes."""
        for number, line in enumerate(text_lines[: self.body_line - 1], start=1):
            yield Piece(line, LineRange(number, 0, number, len(line)))
            yield Piece("\n", None)


def split(text: str) -> FrontMatter:
    """The front matter of a text, empty where it has none; Unreadable where its fidelity is lost in it."""
    head = lines.split(text[:200_000])[: _LONGEST + 2]
    fence = head[0].rstrip() if head else ""
    closing = _FENCES.get(fence, ())
    end = next((at for at, line in enumerate(head[1:], start=1) if line.rstrip() in closing), 0)
    if not end:
        return _unclosed(fence, head[1:]) if closing else FrontMatter()
    inside = "\n".join(head[1:end])
    values, note = _yaml(inside) if fence == "---" else _toml(inside)
    if values is None and not note:
        return FrontMatter()
    if note and "fidelity" in inside.lower():
        raise declared.unclear_fidelity()
    return FrontMatter(values or {}, end + 2, note)


def _unclosed(fence: str, head: Sequence[str]) -> FrontMatter:
    """No front matter, but a note where keys stand behind an opening line that is never closed."""
    keys = list(takewhile(_KEY.match, head))
    if any("fidelity" in key.lower() for key in keys):
        raise declared.unclear_fidelity()
    if len(keys) < _FEWEST:
        return FrontMatter()
    return FrontMatter(note=f"the front matter has no closing line {fence}, so it was read as text")


def _yaml(text: str) -> tuple[Mapping[str, object] | None, str]:
    """Every scalar as it is written; None without a note where the lines hold running text, not keys."""
    import yaml

    try:
        values = yaml.load(text, Loader=yaml.BaseLoader)  # it makes text, lists and mappings only
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        return None, _failed(line, error.problem or "not YAML")
    except (yaml.YAMLError, ValueError, RecursionError):
        return None, _failed(2, "not YAML")
    if values in (None, ""):
        return {}, ""
    return (values, "") if isinstance(values, dict) else (None, "")


def _toml(text: str) -> tuple[Mapping[str, object] | None, str]:
    import tomllib

    try:
        return tomllib.loads(text), ""
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r" \(at line (\d+), column \d+\)| \(at end of document\)", str(error))
        line = int(place[1]) + 1 if place and place[1] else 1 + len(text.split("\n"))
        return None, _failed(line, str(error)[: place.start()] if place else "not TOML")


def _failed(line: int, why: str) -> str:
    return f"the front matter does not parse (line {line}: {declared.one(why)})"
