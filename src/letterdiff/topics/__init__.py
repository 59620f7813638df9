"""Topics: where a text names them, and which a library speaks of though nobody wrote them down."""
