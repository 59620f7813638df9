"""One module a relation of two passages: what stops it, and its reasons."""
