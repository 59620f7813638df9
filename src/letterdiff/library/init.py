"""Makes a new library: its folders, a README that says what goes where, and a topics file to fill in."""

from importlib.resources import files
from pathlib import Path

from letterdiff.library import atomic
from letterdiff.library.reviews import FOLDER as REVIEWS
from letterdiff.library.topics import TOPICS
from letterdiff.model import Side

_TEMPLATES = ("README.md", TOPICS)


def init(path: Path) -> tuple[Path, ...]:
    """Make what a library at the path lacks, and give what was made; overwrites nothing; CannotWrite."""
    folders = [path, *(path / side.folder for side in Side), path / REVIEWS]
    made = [folder for folder in folders if _made(folder)]
    templates = files("letterdiff.library") / "templates"
    for name in _TEMPLATES:
        if atomic.create(path / name, (templates / name).read_bytes()):
            made.append(path / name)
    return tuple(made)


def _made(folder: Path) -> bool:
    if folder.is_dir():
        return False
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise atomic.cannot_write(folder, error) from error
    return True
