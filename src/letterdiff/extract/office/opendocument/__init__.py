"""OpenDocument texts: styles, paragraphs in reading order, the second way to read them."""
