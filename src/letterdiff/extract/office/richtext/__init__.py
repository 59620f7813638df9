"""RTF documents: control words, paragraphs, and where the plain text has them."""
