"""The reading room: the terminal application."""
