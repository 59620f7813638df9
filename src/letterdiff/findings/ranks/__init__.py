"""The order of findings for a reader's time."""
