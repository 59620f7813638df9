"""How the text is set: lines, columns, tables, notes, and the paragraphs that they make."""
