"""Pure functions on strings: cleaning, the checking profile, sentences, tokens, languages, term search."""
