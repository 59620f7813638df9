"""How rare terms are: a weight from 0 to 1, by two counts, in how many passages and in how many sources.

Words that most sources use (an organisation's own name, 'submission') pair nothing, however few the passages
that use them. The sources are counted as if a few more stood there without the word, so that a library of two
files can have pairs too.
"""

import numpy as np
from numpy.typing import NDArray

from letterdiff.align.columns import Columns

MORE_SOURCES = 8
"""Sources that are imagined to stand beside the library's own, without any of its words."""


def rarity(columns: Columns, sources: NDArray[np.int64]) -> NDArray[np.float64]:
    """Each column's weight: the geometric mean of its rarity among passages and among sources.

    `sources` numbers the source of each row from 0, ascending. No column may be empty.
    """
    files = int(sources.max(initial=-1)) + 1
    by_passage = idf(columns.lengths, len(sources)) / np.log1p(max(1, len(sources)))
    by_source = np.log((files + MORE_SOURCES + 1) / (_spread(columns, sources) + 0.5))
    by_source /= np.log(files + MORE_SOURCES + 1)
    weights: NDArray[np.float64] = np.sqrt(np.minimum(1.0, by_passage) * np.minimum(1.0, by_source))
    return weights


def idf(among: NDArray[np.int64], passages: int) -> NDArray[np.float64]:
    """Lucene's inverse document frequency of terms that stand in so many of the passages."""
    found: NDArray[np.float64] = np.log1p((passages - among + 0.5) / (among + 0.5))
    return found


def _spread(columns: Columns, sources: NDArray[np.int64]) -> NDArray[np.int64]:
    """In how many sources each column stands: where the source changes from one value to the next."""
    of = sources[columns.rows]
    new = np.concatenate(([True], of[1:] != of[:-1]))[: len(of)]
    new[columns.starts[:-1]] = True
    before = np.concatenate(([0], np.cumsum(new)))
    return np.diff(before[columns.starts])
