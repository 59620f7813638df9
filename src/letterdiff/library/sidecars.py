"""Sidecars and `sources.toml`: which metadata a library's files declare for which source."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from letterdiff.library import metadata, snapshot, toml
from letterdiff.library.walk import SIDECAR
from letterdiff.model import Gravity, Metadata, Problem, Side
from letterdiff.text.clean import one_line

SOURCES = "sources.toml"


@dataclass(frozen=True, slots=True)
class Known:
    """What is declared of a source; `unclear` names a file that means to declare a fidelity and fails to."""

    meta: Metadata
    unclear: str = ""

    def or_else(self, weaker: "Known") -> "Known":
        """This, with the fields it lacks from a weaker witness."""
        settled = self.meta.fidelity is not None
        return Known(self.meta.or_else(weaker.meta), self.unclear or ("" if settled else weaker.unclear))


_NOTHING = Known(Metadata())


class Sidecars:
    """Reads every sidecar and `sources.toml` once; `problems` says what was wrong with them."""

    def __init__(self, root: Path, sidecars: list[str], files: list[str]) -> None:
        self.problems: list[Problem] = []
        self.inside: dict[str, Known] = {}
        """What `sources.toml` declares of pages in archives, by their names as it writes them."""
        self._root = root
        self._known: dict[str, Known] = {}
        owners = {composed(form) for name in files for form in _forms(name)}
        for name in sidecars:
            if composed(name) in owners:
                self._known[composed(name)] = self._read(name)
            else:
                self._add(
                    name,
                    "is a sidecar, and the file it speaks of is gone",
                    "put the file back, or remove the sidecar",
                    Gravity.NOTE,
                )
        self._shared = self._read_shared({composed(name) for name in files})

    def of(self, name: str) -> Known:
        """What is declared of the source: `NAME.ext.toml` first, then `NAME.toml`, then `sources.toml`."""
        known = _NOTHING
        for form in _forms(name):
            known = known.or_else(self._known.get(composed(form), _NOTHING))
        return known.or_else(self._shared.get(composed(name), _NOTHING))

    def _read(self, name: str) -> Known:
        table, text = self._table(name)
        if table is None:
            return Known(Metadata(), name if "fidelity" in text else "")
        return self._declared(name, table)

    def _read_shared(self, files: set[str]) -> dict[str, Known]:
        if not (self._root / SOURCES).exists():
            return {}
        table, text = self._table(SOURCES)
        if table is None:
            # Whether it declares a source's fidelity can no longer be told, only that it may.
            suspects = [name for name in files if "fidelity" in text and name.lower() in text]
            return {name: Known(Metadata(), SOURCES) for name in suspects}
        known: dict[str, Known] = {}
        for name, entry in table.items():
            if not isinstance(entry, dict):
                form = '["letters/a.pdf"] with its fields below'
                self._add(
                    SOURCES, f"has {one_line(name)!r}, which is no table", f"write {form}", Gravity.NOTE
                )
            elif composed(name) in files:
                known[composed(name)] = self._declared(SOURCES, entry, name)
            elif any(str(above) in files for above in PurePosixPath(composed(name)).parents):
                self.inside[name] = self._declared(SOURCES, entry, name)
            else:
                reason = f"speaks of {one_line(name)!r}, which is not there"
                self._add(SOURCES, reason, "write the file's path below the library", Gravity.NOTE)
        return known

    def _declared(self, file: str, table: Mapping[str, object], of: str = "") -> Known:
        found = metadata.declared(table)
        for fault in found.faults:
            reason = f"{fault}, for {one_line(of)!r}" if of else fault
            self._add(file, reason, "correct that line", Gravity.NOTE)
        return Known(found.meta, file if found.fidelity_unclear else "")

    def _table(self, name: str) -> tuple[dict[str, object] | None, str]:
        """The file's tables and no text; or no tables and its text in lower case where it does not parse."""
        try:
            data = snapshot.read_small(self._root / name, toml.MAX_BYTES)
        except snapshot.Unfit as fault:
            self._add(name, fault.reason, fault.next_step, Gravity.BROKEN)
            return None, "fidelity"
        try:
            return toml.parse(data), ""
        except toml.BadToml as error:
            self._add(name, str(error), "correct that line", Gravity.BROKEN)
            return None, composed(data.decode("utf-8", "replace")).lower()

    def _add(self, name: str, reason: str, next_step: str, gravity: Gravity) -> None:
        self.problems.append(Problem(one_line(name), reason, next_step, gravity))


def beside(path: Path) -> Known:
    """What is declared of one file: in the library that it lies in, or by a sidecar next to it."""
    file = path.absolute()
    folders = {side.folder for side in Side}
    libraries = (above for above in file.parents if file.relative_to(above).parts[0] in folders)
    root = next(libraries, file.parent)
    name = file.relative_to(root).as_posix()
    return Sidecars(root, [form for form in _forms(name) if (root / form).is_file()], [name]).of(name)


def _forms(name: str) -> tuple[str, str]:
    """The names a source's sidecar may have, the one that decides first."""
    return name + SIDECAR, str(PurePosixPath(name).with_suffix(SIDECAR))


def composed(name: str) -> str:
    """The form in which names are compared: composed, and without case, as some file systems keep them."""
    return unicodedata.normalize("NFC", name).casefold()
