"""Times in a text as intervals of days, or as lengths: read, written, compared."""
