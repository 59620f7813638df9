"""Topics: where a text names them, and which a library speaks of though nobody wrote them down."""

from letterdiff.topics.learn import learn
from letterdiff.topics.shared import shared

__all__ = ["learn", "shared"]
