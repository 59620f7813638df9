"""Word documents: the package, its styles, its paragraphs in reading order, the second way to read them."""
