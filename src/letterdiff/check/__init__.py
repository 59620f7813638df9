"""Whether a quote stands at its place in its file, by two engines and one profile."""
