"""Library to comparison, emitting progress events; the only room that knows what may run in parallel.

Work falls in three kinds: per file (reading), per library (the index and its counts), per letter (its pairs).
"""

from letterdiff.pipeline.compare import compare
from letterdiff.pipeline.crops import crops
from letterdiff.pipeline.events import OnEvent, Progress, Step, silent
from letterdiff.pipeline.find import find
from letterdiff.pipeline.read import Overview, Read, read, read_files
from letterdiff.pipeline.verify import verify

__all__ = [
    "OnEvent",
    "Overview",
    "Progress",
    "Read",
    "Step",
    "compare",
    "crops",
    "find",
    "read",
    "read_files",
    "silent",
    "verify",
]
