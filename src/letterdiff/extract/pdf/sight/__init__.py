"""Whether a reader sees a word, and as the text layer says it: ink; words hidden, struck out, altered."""
