"""Vectors of words, if the user installed and asked for them: WordLlama's, which come within its package."""

import logging
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from letterdiff.library.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from letterdiff.align.vectors import Embed

_MODEL, _DIMENSIONS = "l2_supercat", 256
"""The only table that the package brings along; others it would fetch."""
_PART = 2048
"""Texts that are turned into vectors at once."""


class NoVectors(LibraryError):
    """Vectors were asked for and are not installed, or not whole."""


class Vectors(NamedTuple):
    """What turns texts into vectors; `name` is recorded in the comparison."""

    name: str
    embed: "Embed"


def load() -> Vectors:
    """The vectors; nothing is fetched. NoVectors where the extra is not installed."""
    with _quiet_logging():
        try:
            import wordllama
        except ImportError as error:
            next_step = "install them (pip install 'letterdiff[semantic]'), or compare without --vectors"
            raise NoVectors("--vectors", "the extra 'semantic' is not installed", next_step) from error
        inside = Path(wordllama.__file__).parent  # it looks for the tokenizer's table nowhere else
        try:
            table = wordllama.WordLlama.load(_MODEL, dim=_DIMENSIONS, cache_dir=inside, disable_download=True)
        except (OSError, ValueError) as error:
            next_step = "install it again (pip install --force-reinstall wordllama)"
            raise NoVectors(
                "wordllama", "its table of vectors is not there or not whole", next_step
            ) from error

    def embed(texts: Sequence[str]) -> "NDArray[np.float32]":
        import numpy as np

        parts = [table.embed(list(texts[at : at + _PART]), norm=True) for at in range(0, len(texts), _PART)]
        return np.concatenate(parts) if parts else np.zeros((0, _DIMENSIONS), np.float32)

    return Vectors(f"wordllama {wordllama.__version__}, {_MODEL} {_DIMENSIONS}", embed)


@contextmanager
def _quiet_logging() -> "Iterator[None]":
    """Keep the package from setting up logging for the whole program, as it does when it is imported."""
    root, handler = logging.getLogger(), logging.NullHandler()
    level = root.level
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
