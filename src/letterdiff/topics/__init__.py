"""Topics: where a text names them, and which a library speaks of though nobody wrote them down."""

from letterdiff.topics.shared import shared

__all__ = ["shared"]
