"""Whether a reader sees a word, and sees what the text layer says: ink, hidden words, altered ones."""
