"""What a document's properties say: proposals for a person to accept, and facts about the file.

Word processors fill them in from a login, a template or the file this one was copied from, so they are never
metadata by themselves.
"""

import re
from collections.abc import Iterator, Mapping

from letterdiff.extract import days, declared
from letterdiff.model import Property, Proposal

WITNESS = "the document's properties"
_LONGEST = 300
_MACHINES = re.compile(
    r"microsoft office user|python-docx|untitled|unknown\b|administrator$|users?$|admin$|\(?anonymous\)?$"
    r"|owner$|document ?\d*$|word document$|user name$",
    re.IGNORECASE,
)
"""What programs write where nobody filled the field in."""
_FILE_NAME = re.compile(r"\.(?:docx?|pdf|odt|rtf|pages|tex)$", re.IGNORECASE)
_TEMPLATE = "2013-12-23T23:15:00"
"""When the template was made that python-docx begins every document with."""
_NAMES = {"author": "author", "created": "created", "modified": "modified", "changed by": "last changed by"}


def proposals(said: Mapping[str, str]) -> Iterator[Proposal]:
    """Title, author, dates and language where a person may have meant them; `said` has our names for them."""
    for field in ("title", "author"):
        text = declared.one(said.get(field))
        machine = _MACHINES.match(text) or _FILE_NAME.search(text)
        if text and len(text) <= _LONGEST and not machine and any(c.isalpha() for c in text):
            yield Proposal(field, text, WITNESS)
    for field, key in (("date", "created"), ("modified", "modified")):
        day = days.day(said.get(key, ""))
        if day and not said[key].startswith(_TEMPLATE):
            yield Proposal(field, day, f"{WITNESS}: when the file was {key}")
    language = declared.language(declared.one(said.get("language")))
    if language:
        yield Proposal("language", language, WITNESS)


def facts(said: Mapping[str, str]) -> Iterator[Property]:
    """The same as facts about the file, as they stand there."""
    for key in ("title", "author", "changed by", "created", "modified", "made with"):
        text = declared.one(said.get(key))
        if text:
            yield Property(_NAMES.get(key, key), text[:_LONGEST])
