"""Library to comparison, emitting progress events; the only room that knows what may run in parallel.

Work falls in three kinds: per file (reading), per library (the index and its counts), per letter (its pairs).
"""

from letterdiff.pipeline.adding import Added, add_file, add_text
from letterdiff.pipeline.compare import compare
from letterdiff.pipeline.crops import crops
from letterdiff.pipeline.events import OnEvent, Progress, Step, silent
from letterdiff.pipeline.files import block_picture, finding_picture, page_picture, read_files
from letterdiff.pipeline.find import find
from letterdiff.pipeline.inputs import changed_since
from letterdiff.pipeline.read import Overview, Read, Said, read
from letterdiff.pipeline.standing import as_it_stands
from letterdiff.pipeline.verify import verify

__all__ = [
    "Added",
    "OnEvent",
    "Overview",
    "Progress",
    "Read",
    "Said",
    "Step",
    "add_file",
    "add_text",
    "as_it_stands",
    "block_picture",
    "changed_since",
    "compare",
    "crops",
    "find",
    "finding_picture",
    "page_picture",
    "read",
    "read_files",
    "silent",
    "verify",
]
