"""Documents of word processors: docx, odt, rtf."""
